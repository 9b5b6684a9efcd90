import type { Locator } from '@playwright/test';
import { expect, holdBack, type Page, test } from './fixtures.ts';

const SCRIPT = '**/_astro/elements*.js';

/** Opens an article whose quiz gets no script, and waits for the notice that says so. */
async function openWithoutScript(page: Page): Promise<Locator> {
  await page.route(SCRIPT, (route) => route.abort());
  await page.goto('/klien-bukan-pasien/');
  await page.locator('#kuis').scrollIntoViewIfNeeded();
  const notice = page.getByText('Pemeriksa jawaban belum dapat dimuat');
  await expect(notice).toBeVisible();
  return notice;
}

test('the script of the quiz is fetched when the reader comes near it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/klien-bukan-pasien/');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => path.includes('elements'))).toEqual([]);
  await page.locator('#kuis').scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Periksa jawaban' }).first()).toBeVisible();
});

test('a script that comes late takes away neither the focus nor a key that is being read', async ({
  page,
}) => {
  const release = await holdBack(page, SCRIPT);
  await page.goto('/klien-bukan-pasien/');
  const [first, second] = [page.locator('.q-item').first(), page.locator('.q-item').nth(1)];
  await first.locator('.q-key > summary').click();
  await second.locator('.q-key > summary').focus();
  release();
  await expect(second.getByRole('button', { name: 'Periksa jawaban' })).toBeFocused();
  await expect(second.locator('.q-key')).toBeHidden();
  await expect(first.getByRole('button', { name: 'Periksa jawaban' })).toBeVisible();
  await expect(first.locator('.q-why')).toBeVisible();
  await expect(first.locator('.q-rest')).toBeHidden();
  await expect(first.locator('.q-verdict')).toBeHidden();
});

test.describe('with a lost network', () => {
  test.use({ allowedErrors: [/ERR_FAILED|dynamically imported module/] });

  test('the page says that the checker is missing, keeps the key, and tries again', async ({
    page,
  }) => {
    const notice = await openWithoutScript(page);
    await page.getByText('Kunci dan pembahasan soal 1', { exact: true }).click();
    await expect(page.locator('.q-why').first()).toBeVisible();
    await page.unroute(SCRIPT);
    await page.reload();
    await page.locator('#kuis').scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: 'Periksa jawaban' }).first()).toBeVisible();
    await expect(notice).toBeHidden();
  });

  test('the page is loaded anew only if it can be had, and nothing was entered', async ({
    page,
  }) => {
    const notice = await openWithoutScript(page);
    await page.unroute(SCRIPT);
    const online = () => page.evaluate(() => dispatchEvent(new Event('online')));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.method()));
    // A network without a way to the site: the article stays.
    await page.route('/klien-bukan-pasien/', (route) => route.abort());
    await online();
    await expect.poll(() => asked).toEqual(['HEAD']);
    await page.unroute('/klien-bukan-pasien/');
    await expect(notice).toBeVisible();
    // An answer ticked meanwhile stays.
    const answer = page.locator('.q-item input').first();
    await answer.check();
    const answered = page.waitForResponse('/klien-bukan-pasien/');
    await online();
    await answered;
    // One way there and back, in which the page would begin to load anew.
    await page.evaluate(() => fetch('/robots.txt', { method: 'HEAD' }));
    await expect(answer).toBeChecked();
    expect(asked).toEqual(['HEAD', 'HEAD', 'HEAD']);
    await page.reload();
    await page.locator('#kuis').scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: 'Periksa jawaban' }).first()).toBeVisible();
  });
});
