import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, gate, holdBack, test } from './fixtures.ts';

/** Addresses of search's own files that a page has asked for. */
function searchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/indeks\.json|pembuka\.json|dialog\.|pagefind/.test(pathname)) asked.push(pathname);
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
  ['a root', '/', 'rahasia', '/glosarium/asas-kerahasiaan/', 'Kata dasar: rahasia'],
  ['an alias', '/', 'kerahasiaan', '/glosarium/asas-kerahasiaan/', ''],
  ['a form nobody listed', '/', 'dirahasiakannya', '/glosarium/asas-kerahasiaan/', 'Cocok lewat:'],
  ['the way people chat', '/', 'konselor itu siapa sih', '/glosarium/konselor/', ''],
  ['an old spelling', '/', 'azas kerahasiaan', '/glosarium/asas-kerahasiaan/', ''],
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

test('Home and End lead to the first and the last result, and move the caret in the field', async ({
  page,
}) => {
  await search(page, '/', 'konseling');
  const field = dialogOf(page).getByRole('searchbox');
  await expect(resultsOf(page).first()).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.type('asas ');
  await expect(field).toHaveValue('asas konseling');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(resultsOf(page).last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(resultsOf(page).first()).toBeFocused();
});

test('rows show the words that were met, and what they lead to', async ({ page }) => {
  await search(page, '/', 'merahasiakan');
  const hit = resultsOf(page).first();
  await expect(hit.locator('mark').first()).toHaveText('kerahasiaan');
  await expect(hit.locator('.more')).toContainText(/\p{L}{3,}/u);
});

test('words of the other language are marked as such', async ({ page }) => {
  await search(page, '/', 'referral');
  const reason = resultsOf(page).first().locator('.why');
  await expect(reason).toHaveText('Bahasa Inggris: referral');
  await expect(reason.locator('[lang="en"]')).toHaveText('referral');
});

test('whoever looks for help finds the contacts first', async ({ page }) => {
  await search(page, '/', 'aku mau bunuh diri');
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/bantuan/');
  await dialogOf(page).getByRole('searchbox').fill('suicidal thoughts');
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/bantuan/');
});

test('an unknown word is followed by a known one to choose', async ({ page }) => {
  await search(page, '/', 'asas krahazian');
  const dialog = dialogOf(page);
  await expect(dialog.getByText('Mungkin maksud Anda:')).toBeVisible();
  await dialog.getByRole('button', { name: 'asas kerahasiaan' }).click();
  await expect(dialog.getByRole('searchbox')).toHaveValue('asas kerahasiaan');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/glosarium/asas-kerahasiaan/');
  await expect(dialog.getByText('Mungkin maksud Anda:')).toBeHidden();
});

/** Everything of ours that the browser keeps. */
const stored = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

test.describe('recent searches', () => {
  test('are kept once the reader acts, shown, and removed one by one', async ({ page }) => {
    await search(page, '/tentang/', 'empati');
    await expect(resultsOf(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await stored(page)).toBe('{}');
    await page.keyboard.press('/');
    await expect(dialogOf(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glosarium\/empati\/$/);

    await search(page, '/tentang/', 'konselor');
    await resultsOf(page).first().click();
    await expect(page).toHaveURL(/\/glosarium\/konselor\/$/);

    await page.goto('/en/');
    await page.keyboard.press('/');
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('heading', { name: 'Recent searches' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Remove “konselor” from recent searches' }).click();
    await expect(dialog.getByRole('button', { name: 'konselor' })).toHaveCount(0);
    await expect(dialog.getByRole('button', { name: 'empati', exact: true })).toBeFocused();
    expect(await stored(page)).not.toContain('konselor');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('searchbox')).toHaveValue('empati');
    await expect(resultsOf(page).first()).toHaveAttribute('href', '/en/glosarium/empati/');
    await expect(dialog.getByRole('heading', { name: 'Recent searches' })).toBeHidden();
  });

  test('are not kept when turned off, which lasts', async ({ page }) => {
    await search(page, '/', 'empati');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/empati/);
    // The key works from the moment the page's script has run.
    await page.waitForLoadState();
    await page.keyboard.press('/');
    await dialogOf(page)
      .getByRole('checkbox', { name: /Ingat pencarian/ })
      .uncheck();
    expect(await stored(page)).not.toContain('empati');
    await search(page, '/', 'konselor');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/konselor/);
    // The key works from the moment the page's script has run.
    await page.waitForLoadState();
    expect(await stored(page)).not.toContain('konselor');
    await page.keyboard.press('/');
    await expect(dialogOf(page).getByRole('checkbox', { name: /Ingat/ })).not.toBeChecked();
    await expect(dialogOf(page).getByRole('heading', { name: /terakhir/ })).toBeHidden();
  });

  test('go with everything else when all is erased', async ({ page }) => {
    await search(page, '/', 'empati');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/empati/);
    await page.goto('/data-saya/');
    await page.getByRole('button', { name: 'Hapus semua', exact: true }).click();
    await page.getByRole('button', { name: 'Ya, hapus semua' }).click();
    await expect.poll(() => stored(page)).toBe('{}');
  });
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
  await expect(dialogOf(page).getByRole('checkbox', { name: /Tombol \// })).not.toBeChecked();
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
  const release = await holdBack(page, '**/pagefind/pagefind.js');
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
    expect(await axeFaults(page, 'dialog')).toEqual([]);
  });
}

test('Enter before the index is there is followed when it comes', async ({ page }) => {
  const send = await holdBack(page, '**/cari/indeks.json');
  await search(page, '/', 'empati');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  send();
  await expect(page).toHaveURL('/glosarium/empati/');
});

test('Enter in a dialog that was closed before the index came leads nowhere', async ({ page }) => {
  const { held, release: send } = gate();
  const asked: string[] = [];
  await page.route('**/cari/indeks.json', async (route) => {
    asked.push(route.request().url());
    await held;
    await route.continue();
  });
  await search(page, '/', 'empati');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  send();
  await expect(dialogOf(page).getByRole('link').first()).toBeVisible();
  await expect(page).toHaveURL('/');
  // Opened twice while it was on its way, the index came once, and so did what it brings.
  expect(asked).toHaveLength(1);
  await expect(dialogOf(page).getByRole('checkbox')).toHaveCount(2);
});

test('axe finds nothing in the dialog with recent searches and a suggestion', async ({ page }) => {
  await search(page, '/', 'empati');
  await expect(dialogOf(page).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/empati/);
  for (const query of ['', 'empayi']) {
    await search(page, '/', query);
    await expect(dialogOf(page).getByRole('button', { name: 'empati', exact: true })).toBeVisible();
    expect(await axeFaults(page, 'dialog')).toEqual([]);
  }
});

test.describe('with a lost network', () => {
  test.use({ allowedErrors: [/net::ERR_(?:FAILED|INTERNET_DISCONNECTED)/] });

  test('offline is said, and search loads by itself when the network is back', async ({
    page,
    context,
  }) => {
    await page.goto('/');
    // The script is there, the index is not.
    await page.route('**/cari/indeks.json', (route) => route.abort());
    await page.keyboard.press('/');
    const status = dialogOf(page).getByRole('status').first();
    await expect(status).toContainText('Pencarian tidak dapat dimuat');
    await context.setOffline(true);
    await dialogOf(page).getByRole('button', { name: 'Coba lagi' }).click();
    await expect(status).toContainText('Anda sedang luring');
    await page.unroute('**/cari/indeks.json');
    await dialogOf(page).getByRole('searchbox').fill('empati');
    await context.setOffline(false);
    await expect(resultsOf(page).first()).toHaveAttribute('href', '/glosarium/empati/');
  });

  test('rows do without their openings', async ({ page }) => {
    await page.route('**/cari/pembuka.json', (route) => route.abort());
    await search(page, '/', 'empati');
    await expect(resultsOf(page).first()).toHaveAttribute('href', '/glosarium/empati/');
    await expect(resultsOf(page).first().locator('.more')).toHaveText('');
  });

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

  test('keeps the query in the fragment while typing, and in no other place', async ({ page }) => {
    await page.goto('/cari/');
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Buka pencarian' }).click();
    const field = dialogOf(page).getByRole('searchbox');
    await field.fill('hak & kewajiban');
    await expect(page).toHaveURL(/\/cari\/#q=hak%20%26%20kewajiban$/);
    await page.reload();
    await expect(field).toHaveValue('hak & kewajiban');
    await field.fill('');
    await expect(page).toHaveURL(/\/cari\/$/);
    expect(await page.evaluate(() => history.length)).toBe(entries);

    await search(page, '/tentang/#untuk-siapa', 'empati');
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(page).toHaveURL(/\/tentang\/#untuk-siapa$/);
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
