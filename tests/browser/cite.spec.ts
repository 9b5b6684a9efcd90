import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formatDate } from '../../src/site/dates.ts';
import { articleData } from '../../src/teach/cite/article-data.ts';
import { expect, test } from './fixtures.ts';

/* The cite page: copying, saving, and leading all of it to a section. */

const CITE = '/kutip/klien-bukan-pasien/';
const article = 'https://klien-bukan-pasien.example/klien-bukan-pasien/';
const { date } = articleData('id', 'klien-bukan-pasien');
const year = date.slice(0, 4);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** What is announced beside a button. */
const said = (page: Page, name: string | RegExp) =>
  page
    .locator('.cite-copy')
    .filter({ has: button(page, name) })
    .getByRole('status');
const section = (page: Page) => page.getByLabel('Yang dikutip atau dibagikan');

test('from an article to its citation, by keyboard, and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/klien-bukan-pasien/');
  await page.getByRole('link', { name: 'Kutip atau bagikan artikel ini' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(CITE);
  const copy = 'Salin: Dalam daftar pustaka. Dalam tulisan berbahasa Indonesia';
  await button(page, copy).focus();
  await page.keyboard.press('Enter');
  await expect(said(page, copy)).toHaveText('Tersalin.');
  await expect(button(page, copy)).toBeFocused();
  expect(await clipboard(page)).toBe(
    `Klien, Bukan Pasien. (${year}, ${formatDate('id', date).replace(` ${year}`, '')}). Klien, bukan pasien. ${article}`,
  );
  // Into a word processor it goes with the title in italics.
  const rich = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(rich).toContain('<em>Klien, bukan pasien</em>');
});

test('what is copied is what stands there, for each format and each section', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/en${CITE}`);
  await button(page, 'Copy: BibTeX').click();
  await expect(said(page, 'Copy: BibTeX')).toHaveText('Copied.');
  expect(await clipboard(page)).toBe(await page.locator('#teks-bib').textContent());
  await button(page, 'Copy link: Summary').click();
  await expect(said(page, 'Copy link: Summary')).toHaveText('Copied.');
  expect(await clipboard(page)).toBe(
    article.replace('example/', 'example/en/').concat('#ringkasan'),
  );
});

test('RIS is saved with the line ends of its format', async ({ page }) => {
  await page.goto(CITE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Simpan sebagai berkas: RIS').click(),
  ]);
  expect(download.suggestedFilename()).toBe('klien-bukan-pasien-id.ris');
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines).toContain(`DA  - ${date.replaceAll('-', '/')}`);
  expect(lines).toContain(`UR  - ${article}`);
  expect(lines.join('')).not.toContain('\n');
});

test('a chosen section leads every address on the page there, and back', async ({ page }) => {
  await page.goto(CITE);
  const code = page.getByRole('img', { name: /^Kode QR/ });
  const whole = await code.locator('path').getAttribute('d');
  const addresses = page.locator('span[data-url]');
  await section(page).selectOption({ label: 'Ringkasan' });
  await expect(page.getByText(/kini menunjuk ke bagian “Ringkasan”/)).toBeVisible();
  await expect(addresses).toHaveText(Array.from({ length: 7 }, () => `${article}#ringkasan`));
  await expect(page.locator('#sitasi-id')).toHaveText(
    `(Klien, Bukan Pasien, ${year}, bagian “Ringkasan”)`,
  );
  await expect(page.locator('#sitasi-en')).toHaveText(
    `(Klien, Bukan Pasien, ${year}, “Ringkasan” section)`,
  );
  // Words of the other language say so; the title within them is of this page.
  await expect(page.locator('#sitasi-id [data-part]')).not.toHaveAttribute('lang');
  await expect(page.locator('#sitasi-en [data-part]')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#sitasi-en [lang=id]')).toHaveText('Ringkasan');
  const shared = await page.getByRole('link', { name: /WhatsApp/ }).getAttribute('href');
  expect(new URL(shared ?? '').searchParams.get('text')).toBe(
    `Klien, bukan pasien: Ringkasan ${article}#ringkasan`,
  );
  await expect(code.locator('path')).not.toHaveAttribute('d', whole ?? '');
  await section(page).selectOption({ index: 0 });
  await expect(addresses.first()).toHaveText(article);
  await expect(page.locator('#sitasi-id')).toHaveText(`(Klien, Bukan Pasien, ${year})`);
  await expect(code.locator('path')).toHaveAttribute('d', whole ?? '');
});

test('where the browser does not allow copying, the text is selected', async ({
  page,
  context,
}) => {
  // What is not granted here is refused.
  await context.grantPermissions(['geolocation']);
  await page.goto(CITE);
  await button(page, 'Salin: CSL-JSON').click();
  await expect(said(page, 'Salin: CSL-JSON')).toContainText('Teksnya sudah dipilih');
  expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toBe(
    (await page.locator('#teks-json').textContent())?.trim(),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything reads, nothing offers to copy', async ({ page }) => {
    await page.goto(CITE);
    await expect(page.locator('#pustaka-id')).toContainText(article);
    await expect(page.getByRole('img', { name: /^Kode QR/ })).toBeVisible();
    await expect(page.locator('#alamat-ringkasan')).toHaveText(`${article}#ringkasan`);
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(section(page)).toBeHidden();
  });

  test('on paper it is a cover: title, version, address, QR code, citation, licence', async ({
    page,
  }) => {
    await page.goto(CITE);
    await page.emulateMedia({ media: 'print' });
    for (const id of ['alamat-artikel', 'pustaka-id', 'kalimat-atribusi']) {
      await expect(page.locator(`#${id}`)).toBeVisible();
    }
    await expect(page.getByText(new RegExp(`^Versi ${formatDate('id', date)}`))).toBeVisible();
    await expect(page.getByRole('img', { name: /^Kode QR/ })).toBeVisible();
    for (const id of ['pustaka-en', 'teks-bib', 'alamat-ringkasan']) {
      await expect(page.locator(`#${id}`)).toBeHidden();
    }
  });
});
