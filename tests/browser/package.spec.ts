import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getCase } from '../../src/cases/data.ts';
import { plainText } from '../../src/core/inline-markdown.ts';
import { expect, type Page, test } from './fixtures.ts';
import { answerRight, check, entryOf, itemOf, verdict } from './quiz-tools.ts';

/*
 * The copy of the site, opened from a disk as a reader does who has unpacked it: no server, no
 * network. `fixtures.ts` fails a test on an error or a violation of the policy here too.
 */
test.describe.configure({ mode: 'default' });

const FOLDER = resolve(`.cache/copy-${process.pid}`);
/** Address of a file of the copy. */
const at = (file: string) => pathToFileURL(resolve(FOLDER, file)).href;

test.beforeAll(() => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/teach/package/bin/package.ts', '--folder', '--to', FOLDER],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
});
test.afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Opens the search and asks; the dialog is fetched when it is wanted. */
async function search(page: Page, query: string) {
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByRole('searchbox').fill(query);
  return page.locator('.hits a');
}

test('says what it is, and leads on to files', async ({ page }) => {
  await page.goto(at('index.html'));
  await expect(page.getByRole('heading', { name: 'Anda membuka salinan luring' })).toBeVisible();
  await page.getByText('Apa yang berjalan tanpa internet?').click();
  await expect(page.getByText('Hanya pencarian di seluruh teks yang perlu peladen')).toBeVisible();
  await page.getByRole('link', { name: 'Baca artikel pertama' }).click();
  await expect(page).toHaveURL(at('klien-bukan-pasien/index.html'));
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/klien-bukan-pasien\/index\.html/);
  await expect(page.locator('.foot')).toContainText('This is an offline copy');
  await page.locator('a.brand').click();
  await expect(
    page.getByRole('heading', { name: 'You are reading an offline copy' }),
  ).toBeVisible();
});

test('the contacts say that they may be old, and where the current ones are', async ({ page }) => {
  await page.goto(at('bantuan/index.html'));
  const note = page.getByRole('complementary', {
    name: 'Nomor di salinan ini mungkin sudah berubah',
  });
  await expect(note.getByRole('link')).toHaveAttribute('href', /^https:\/\/.+\/bantuan\/$/);
});

test('search finds terms, and leads to their files', async ({ page }) => {
  await page.goto(at('kuis/klien-bukan-pasien/index.html'));
  const hits = await search(page, 'konseli');
  await expect(hits.first()).toContainText('konseli');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(at('glosarium/konseli/index.html'));
});

test.describe('the full text', () => {
  test.use({ allowedErrors: [/Failed to load|CORS|pagefind/i] });
  test('needs a server, and says that it is not there', async ({ page }) => {
    await page.goto(at('index.html'));
    const hits = await search(page, 'konseli');
    await expect(hits.first()).toBeVisible();
    await page.getByRole('button', { name: 'Cari di seluruh teks' }).click();
    await expect(page.getByText('Pencarian seluruh teks tidak dapat dimuat')).toBeVisible();
  });
});

test('a quiz is answered and remembered, and comes to review', async ({ page }) => {
  await page.clock.setFixedTime('2026-03-01T03:00:00.000Z');
  await page.goto(at('kuis/klien-bukan-pasien/index.html'));
  const item = itemOf(page, 'single');
  await expect(item.getByRole('button')).not.toHaveCount(0);
  await answerRight(page, item);
  await check(item).click();
  await expect(verdict(item)).toContainText('Tepat');
  expect(await entryOf(page, item)).toMatchObject({ score: 1 });
  await page.reload();
  await expect(verdict(item)).toContainText('Tepat');

  await page.clock.setFixedTime('2026-03-20T03:00:00.000Z');
  await page.goto(at('ulasan/index.html'));
  await page.getByRole('button', { name: 'Mulai mengulang', exact: true }).click();
  await expect(page.locator('.rv-slot .q-item')).toBeVisible();
  // Its link to the article was written for another page.
  await page.locator('.rv-slot a').last().click();
  await expect(page).toHaveURL(/\/kuis\/klien-bukan-pasien\/index\.html/);
});

test('the filter of the glossary finds by a word of the other language', async ({ page }) => {
  await page.goto(at('glosarium/index.html'));
  await page.getByRole('searchbox').fill('counselee');
  await expect(page.locator('#dokter')).toBeHidden();
  const hit = page.getByRole('main').getByRole('link', { name: 'konseli', exact: true });
  await expect(hit.and(page.locator('[href$="/index.html"]'))).toBeVisible();
});

test('a case is played', async ({ page }) => {
  const story = getCase('saya-harus-bagaimana');
  const [choice] = story.nodes.find(({ id }) => id === story.start)?.choices ?? [];
  await page.goto(at('kasus/saya-harus-bagaimana/index.html'));
  await page
    .getByRole('link', { name: plainText(choice?.text.id ?? '') })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`#${choice?.to}$`));
});

test('links to pass on lead to the site, not to this disk', async ({ page }) => {
  await page.goto(at('kuis/klien-bukan-pasien/index.html'));
  await expect(page.locator('.hi')).toHaveAttribute(
    'data-address',
    /^https:\/\/.+\/guru\/periksa\/$/,
  );
  await page.goto(at('guru/daftar-bacaan/index.html'));
  await expect(page.getByRole('button').first()).toBeVisible();
  await expect(page.locator('kbp-reading-list')).toHaveAttribute('data-address', /^https:\/\//);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('reads as the site does', async ({ page }) => {
    await page.goto(at('klien-bukan-pasien/index.html'));
    await page.getByRole('link', { name: 'konseling', exact: true }).first().click();
    await expect(page).toHaveURL(at('glosarium/konseling/index.html'));
    await expect(page.locator('main')).toHaveCSS('font-family', /serif|sans/);
  });
});
