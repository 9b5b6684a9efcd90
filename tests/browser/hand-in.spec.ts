import { readFile } from 'node:fs/promises';
import { csvRecords } from '../unit/glossary/exports/readers.ts';
import { axeFaults } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { again, answerRight, answerWrong, check, itemOf, QUIZ } from './quiz-tools.ts';

/*
 * Handing in without a server: a student makes a code at the end of a quiz, a teacher checks it in
 * another browser.
 */

const CHECK = '/guru/periksa/';

/** What the browser held after the quiz was answered, so that it is answered once a worker. */
let held: [string, string][] = [];

/** Answers the whole quiz: the choices with one key wrong, the rest right. */
async function finish(page: Page): Promise<void> {
  await page.goto(QUIZ);
  if (held.length > 0) {
    await page.evaluate((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    }, held);
    await page.reload();
    await expect(page.locator('.q-summary')).toBeVisible();
    return;
  }
  await expect(itemOf(page, 'single').getByRole('button')).not.toHaveCount(0);
  for (const item of await page.locator('.q-item').all()) {
    const type = await item.getAttribute('data-type');
    if (type === 'single') await answerWrong(item, 'yakin');
    else await answerRight(page, item);
    await check(item).click();
    await expect(check(item)).toBeHidden();
  }
  held = await page.evaluate(() => Object.entries(localStorage));
}

/** Makes a link in the quiz's summary, with the keyboard. */
async function makeLink(page: Page, name: string): Promise<string> {
  const open = page.getByRole('button', { name: 'Buat kode hasil untuk dosen atau guru' });
  if (await open.isVisible()) {
    await open.focus();
    await page.keyboard.press('Enter');
  }
  const field = page.getByLabel('Nama (boleh dikosongkan');
  await expect(field).toBeVisible();
  await field.fill(name);
  await page.keyboard.press('Enter');
  const link = page.getByLabel('Untuk dikirim kepada');
  await expect(link).toBeFocused();
  await expect(page.getByText('Kode sudah dibuat dari')).toBeVisible();
  return link.inputValue();
}

/** Pastes a text and checks it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Kode atau tautan hasil').fill(text);
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
}
const said = (page: Page) => page.locator('.ck-said');

test('a student makes a code, a teacher checks it and saves the table', async ({
  page,
  browser,
}) => {
  await finish(page);
  const ayu = await makeLink(page, 'Ayu');
  expect(ayu).toContain(`${CHECK}#KBP1.`);
  expect(ayu.length).toBeLessThan(1200);
  const budi = await makeLink(page, '=1+1 <img src=x onerror=alert(1)>');
  // Nothing of it is kept, neither the name nor the code.
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('Ayu');
  expect(kept).not.toContain('KBP1');

  const teacher = await browser.newContext();
  try {
    const desk = await teacher.newPage();
    const dialogs: string[] = [];
    desk.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await desk.goto(ayu);
    await expect(said(desk)).toHaveText(
      'Terbaca: 1 kode. Tidak terbaca: 0. Kode kembar yang dilewati: 0.',
    );
    await expect(desk.getByRole('heading', { name: 'Hasil', exact: true })).toBeFocused();
    // The code does not stay in the address.
    expect(new URL(desk.url()).hash).toBe('');
    const total = await page.locator('.q-item').count();
    const single = await page.locator('.q-item[data-type=single]').count();
    const unmarked = await page
      .locator('.q-item:is([data-type=judge],[data-type=reflect])')
      .count();
    const of = total - unmarked;
    const row = desk.getByRole('row').filter({ hasText: 'Ayu' });
    await expect(row.getByRole('cell').first()).toHaveText(`${of - single} dari ${of}`);
    await expect(row).toContainText(`Percobaan: ${total}.`);

    await paste(desk, `Kelas A\n[07.12] Budi: ${budi}\n${ayu}\n${ayu}\nKBP1.potong\nKBP7.baru`);
    await expect(said(desk)).toHaveText(
      'Terbaca: 2 kode. Tidak terbaca: 2. Kode kembar yang dilewati: 1.',
    );
    await expect(desk.getByRole('rowheader')).toHaveText([
      '=1+1 <img src=x onerror=alert(1)>',
      'Ayu',
    ]);
    await expect(desk.locator('kbp-check-codes img')).toHaveCount(0);
    await expect(desk.locator('.ck-unread li')).toHaveText([
      'Kode 3 (KBP1.potong): terpotong atau berubah saat disalin. Minta murid menyalinnya sekali lagi.',
      'Kode 4 (KBP7.baru): dibuat oleh versi situs yang lebih baru. Muat ulang halaman ini, lalu coba lagi.',
    ]);

    const download = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'Simpan sebagai CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('hasil-kuis.csv');
    const text = await readFile(await file.path(), 'utf8');
    // Guarded, so that no spreadsheet runs it.
    expect(text).toContain("\r\n'=1+1");
    const records = csvRecords(text);
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({
      name: '=1+1 <img src=x onerror=alert(1)>',
      article: 'klien-bukan-pasien',
      points: String(of - single),
      out_of: String(of),
    });

    // Nothing is stored on the teacher's device, and it is gone when cleared.
    expect(await desk.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await teacher.cookies()).toEqual([]);
    await desk.getByRole('button', { name: 'Kosongkan' }).click();
    await expect(desk.getByText('Ayu')).toHaveCount(0);
    expect(dialogs).toEqual([]);
  } finally {
    await teacher.close();
  }
});

test('the code follows the answers: after a retry the old one is gone', async ({ page }) => {
  await finish(page);
  const first = await makeLink(page, '');
  const single = itemOf(page, 'single');
  await again(single).click();
  await answerRight(page, single);
  await check(single).click();
  await expect(page.getByLabel('Untuk dikirim kepada')).toBeHidden();
  const second = await makeLink(page, '');
  expect(second).not.toBe(first);

  // An English page reads it just as well, and says that the first try was another.
  await page.goto(second.replace(CHECK, `/en${CHECK}`));
  await expect(said(page)).toContainText('Codes read: 1.');
  await expect(page.getByRole('rowheader')).toHaveText('no name');
  const cells = page.getByRole('row').last().getByRole('cell');
  const [points = '', tries = ''] = [
    await cells.nth(0).innerText(),
    await cells.nth(1).innerText(),
  ];
  expect(Number(points.split(' ')[0])).toBe(Number(tries) + 1);
});

test('copying says so, and without permission the text is selected', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await finish(page);
  const link = await makeLink(page, 'Ayu');
  await page.getByRole('button', { name: 'Salin kodenya saja' }).click();
  await expect(page.locator('.hi-said')).toHaveText('Sudah disalin.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link.split('#')[1]);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: 'Salin tautan' }).last().click();
  await expect(page.locator('.hi-said')).toContainText('salin dengan menu peramban');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
});

test('a text file is opened, and only its codes are taken', async ({ page }) => {
  await page.goto(CHECK);
  const files = page.locator('kbp-check-codes input[type=file]');
  const file = (text: string) => ({
    name: 'kelas.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await files.setInputFiles(file('Tidak ada apa-apa di sini.'));
  await expect(said(page)).toContainText('Tidak ada kode hasil di sini.');
  await files.setInputFiles(file('Rahasia kelas\nKBP1.AAAAAAAA\n'));
  await expect(said(page)).toContainText('Tidak terbaca: 1.');
  await expect(page.getByLabel('Kode atau tautan hasil')).toHaveValue('KBP1.AAAAAAAA');
  await files.setInputFiles({ ...file(''), buffer: Buffer.alloc(5_000_001) });
  await expect(said(page)).toContainText('lebih besar dari 5 MB');
});

test('hostile texts and addresses are refused at once, in words', async ({ page }) => {
  await page.goto(`${CHECK}#KBP1.%3Cscript%3Ealert(1)%3C/script%3E`);
  await expect(said(page)).toContainText('Tidak ada kode hasil di sini.');
  await page.goto(`${CHECK}#KBP1.${'A'.repeat(20_000)}`);
  await expect(page.locator('.ck-unread li')).toContainText('lebih panjang daripada kode mana pun');
  const many = Array.from({ length: 400 }, (_, index) => `KBP1.AAAAAAAA${index}`).join(' ');
  await paste(page, many);
  await expect(said(page)).toContainText('Tidak terbaca: 300.');
  await expect(said(page)).toContainText('Hanya 300 kode pertama');
  await paste(page, 'halo');
  await expect(said(page)).toContainText('Tidak ada kode hasil di sini.');
  await expect(page.locator('.ck-results')).toBeHidden();
});

test.describe('without the network', () => {
  test.use({ allowedErrors: [/Failed to load resource/] });

  test('the keys that cannot be fetched leave the codes where they are', async ({ page }) => {
    await page.goto(CHECK);
    await page.route('**/kunci.json', (route) => route.abort());
    await paste(page, 'KBP1.AAAAAAAA');
    await expect(said(page)).toContainText('belum dapat dimuat');
    await expect(page.getByLabel('Kode atau tautan hasil')).toHaveValue('KBP1.AAAAAAAA');
    await page.unroute('**/kunci.json');
    await page.getByRole('button', { name: 'Periksa', exact: true }).click();
    await expect(said(page)).toContainText('Tidak terbaca: 1.');
  });
});

test('results have no accessibility faults, and a wide table scrolls by itself', async ({
  page,
}) => {
  await finish(page);
  const link = await makeLink(page, 'Ayu');
  expect(await axeFaults(page, '.q-summary')).toEqual([]);
  await page.goto(link);
  await expect(said(page)).toContainText('Terbaca: 1');
  await paste(page, `${link} KBP1.AAAAAAAA`);
  await expect(said(page)).toContainText('Tidak terbaca: 1');
  expect(await axeFaults(page)).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and shows no dead controls', async ({ page }) => {
    await page.goto(CHECK);
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Periksa', exact: true })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Bukti latihan' })).toBeVisible();
  });
});
