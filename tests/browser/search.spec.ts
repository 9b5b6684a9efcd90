import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Addresses of search's own files that a page has asked for. */
function searchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/indeks\.json|dialog\.|pagefind/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^(?:Cari|Search)$/ });
const resultsOf = (page: Page) => dialogOf(page).getByRole('list').first().getByRole('link');

/** Opens the dialog on a page and types a query. */
async function search(page: Page, address: string, query: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: /^(?:Cari|Search)$/ }).click();
  await dialogOf(page).getByRole('searchbox').fill(query);
}

test('nothing of search is loaded before it is opened', async ({ page }) => {
  const asked = searchRequests(page);
  await page.goto('/klien-bukan-pasien/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await expect(dialogOf(page).getByRole('searchbox', { name: 'Cari' })).toBeFocused();
  await dialogOf(page).getByRole('searchbox').fill('klien');
  await expect(resultsOf(page).first()).toBeVisible();
  expect(asked.filter((path) => path.includes('indeks.json'))).toEqual(['/cari/indeks.json']);
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
});

for (const [what, address, query, path, reason] of [
  ['its head', '/', 'asas kerahasiaan', '/glosarium/asas-kerahasiaan/', ''],
  ['an alias', '/', 'rahasia', '/glosarium/asas-kerahasiaan/', 'Cocok lewat: rahasia'],
  ['a form nobody listed', '/', 'dirahasiakannya', '/glosarium/asas-kerahasiaan/', 'Cocok lewat:'],
  ['a misspelling', '/', 'psikolok', '/glosarium/psikolog/', ''],
  ['an English word', '/', 'referral', '/glosarium/alih-tangan-kasus/', 'Bahasa Inggris: referral'],
  ['an Indonesian word', '/en/', 'penasihat', '/en/glosarium/penasihat/', 'Indonesian:'],
  ['a whole question', '/', 'bolehkah konselor memberi nasihat', '/glosarium/nasihat/', ''],
  ['a question in English', '/en/', 'what is empathy', '/en/glosarium/empati/', ''],
] as const) {
  test(`a term is found by ${what}`, async ({ page }) => {
    await search(page, address, query);
    const hit = resultsOf(page).first();
    await expect(hit).toHaveAttribute('href', path);
    await expect(hit).toContainText(address === '/' ? 'Istilah' : 'Term');
    await expect(hit).toContainText(reason);
  });
}

test('a section is found and reached at its anchor', async ({ page }) => {
  await search(page, '/', 'asal kata klien');
  const hit = resultsOf(page).filter({ hasText: 'Bagian' }).first();
  await expect(hit).toHaveAttribute('href', '/klien-bukan-pasien/#asal-kata-klien');
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('/tentang/');
  await page.keyboard.press('/');
  const field = dialogOf(page).getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('konsel');
  await expect(dialogOf(page).getByRole('status').first()).toHaveText(/^\d+ hasil$/);
  await page.keyboard.press('ArrowDown');
  await expect(resultsOf(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(resultsOf(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Cari', exact: true })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await field.fill('klien bukan pasien');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/klien-bukan-pasien\/$/);
});

test('the shortcut / leaves fields alone and can be turned off', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = dialogOf(page).getByRole('searchbox');
  await field.fill('');
  await field.press('/');
  await expect(field).toHaveValue('/');
  await dialogOf(page)
    .getByRole('checkbox', { name: /Tombol \// })
    .uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialogOf(page)).toBeHidden();
  await page.goto('/tentang/');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(dialogOf(page)).toBeVisible();
  await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('');
  await expect(dialogOf(page).getByRole('checkbox')).not.toBeChecked();
});

test('a place on the page itself is reached behind the closed dialog', async ({ page }) => {
  await search(page, '/klien-bukan-pasien/', 'asal kata klien');
  await resultsOf(page).filter({ hasText: 'Bagian' }).first().click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(page).toHaveURL(/#asal-kata-klien$/);
});

test('the full text is asked when the reader wants it', async ({ page }) => {
  const asked = searchRequests(page);
  await search(page, '/', 'konseling vokasional');
  await dialogOf(page).getByRole('button', { name: 'Cari di seluruh teks' }).click();
  // Terms may answer as well as the article; where it stands among them is Pagefind's matter.
  const hit = resultsOf(page)
    .filter({ hasText: 'Dari isi teks' })
    .and(page.locator('[href*="/klien-bukan-pasien/"]'))
    .first();
  await expect(hit).toBeVisible();
  await expect(hit.locator('mark').first()).toBeVisible();
  expect(asked.some((path) => path.startsWith('/pagefind/'))).toBe(true);
});

test('the full text is asked unbidden where our own index has little', async ({ page }) => {
  await search(page, '/', 'Carl Rogers');
  await expect(resultsOf(page).filter({ hasText: 'Dari isi teks' }).first()).toBeVisible();
});

test('a late answer to an earlier query is dropped', async ({ page }) => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await gate;
    await route.continue();
  });
  await search(page, '/', 'Carl Rogers');
  await dialogOf(page).getByRole('button', { name: 'Cari di seluruh teks' }).click();
  await dialogOf(page).getByRole('searchbox').fill('konseling');
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/glosarium/konseling/');
  const answered = page.waitForResponse(/pf_fragment/);
  release();
  await answered;
  await page.waitForLoadState('networkidle');
  await expect(resultsOf(page).filter({ hasText: 'Dari isi teks' })).toHaveCount(0);
});

test('where nothing fits, the dialog leads on', async ({ page }) => {
  await search(page, '/', 'xyzzyqwx');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('status').first()).toHaveText('Tidak ada hasil untuk “xyzzyqwx”.');
  await expect(dialog.getByRole('link', { name: /glosarium/ })).toHaveAttribute(
    'href',
    '/glosarium/',
  );
  await expect(dialog.getByRole('link', { name: 'Semua artikel' })).toHaveAttribute(
    'href',
    '/belajar/',
  );
});

for (const [state, query] of [
  ['with results', 'konseling'],
  ['without results', 'xyzzyqwx'],
] as const) {
  test(`axe finds nothing in the dialog ${state}`, async ({ page }) => {
    await search(page, '/', query);
    await expect(dialogOf(page).getByRole('status').first()).not.toHaveText(/^(Memuat.*)?$/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test.describe('with a lost network', () => {
  test.use({ allowedErrors: [/net::ERR_FAILED/] });

  test('a failed index leaves a sentence, a button, and the page usable', async ({ page }) => {
    await page.route('**/cari/indeks.json', (route) => route.abort());
    await page.goto('/en/tentang/');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('status').first()).toContainText('Search could not be loaded');
    await page.unroute('**/cari/indeks.json');
    await dialog.getByRole('searchbox').fill('client');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(resultsOf(page).first()).toHaveAttribute('href', '/en/glosarium/klien/');
    await expect(dialog.getByRole('button', { name: 'Try again' })).toBeHidden();
  });

  test('a failed full text keeps the results above it', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await search(page, '/', 'konseling');
    await expect(resultsOf(page).first()).toBeVisible();
    const before = await resultsOf(page).count();
    await dialogOf(page).getByRole('button', { name: 'Cari di seluruh teks' }).click();
    await expect(dialogOf(page).getByText('Pencarian seluruh teks tidak dapat')).toBeVisible();
    expect(await resultsOf(page).count()).toBe(before);
  });

  test('a dialog that cannot be fetched says so on the page', async ({ page }) => {
    await page.route('**/_astro/dialog*', (route) => route.abort());
    await page.goto('/');
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Pencarian tidak dapat dimuat');
  });
});

test.describe('the page of search', () => {
  test('opens the dialog with the query of its address', async ({ page }) => {
    await page.goto('/cari/#q=otonomi');
    await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('otonomi');
    await expect(resultsOf(page).first()).toHaveAttribute('href', '/glosarium/otonomi/');
  });

  test('shows a hostile query as the text it is', async ({ page }) => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>{{count}}';
    await page.goto(`/cari/#q=${encodeURIComponent(hostile)}${'%00'.repeat(400)}`);
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('status').first()).not.toHaveText(/Memuat/);
    await expect(dialog.getByRole('searchbox')).toHaveValue(/^<img src=x/);
    expect(await dialog.locator('img, script').count()).toBe(0);
  });

  test('has a button that opens the dialog and gets the focus back', async ({ page }) => {
    await page.goto('/en/cari/');
    const button = page.getByRole('button', { name: 'Open search' });
    await button.click();
    await expect(dialogOf(page).getByRole('searchbox')).toBeFocused();
    await dialogOf(page).getByRole('button', { name: 'Close' }).click();
    await expect(button).toBeFocused();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search is a link to a page that leads on', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Cari', exact: true }).click();
    await expect(page).toHaveURL(/\/cari\/$/);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'glosarium' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'jalur belajar' })).toBeVisible();
    await expect(main.getByRole('button')).toHaveCount(0);
  });
});
