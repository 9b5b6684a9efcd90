import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { again, answerWrong, check, entryOf, itemOf, QUIZ, verdict } from './quiz-tools.ts';

const ARTICLE = '/klien-bukan-pasien/';
const DATA = '/data-saya/';
const AT = '2026-01-01T00:00:00.000Z';
const ENTRY = { rev: 1, answer: ['x'], score: 1, attempts: 1, firstAt: AT, lastAt: AT };

/** Storage that throws on the very mention, as with cookies blocked. */
const block = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
/** Storage that takes nothing more. */
const fill = (page: Page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());
const put = (page: Page, key: string, value: unknown) =>
  page.evaluate(
    ([k, v]) => localStorage.setItem(k as string, v as string),
    [key, typeof value === 'string' ? value : JSON.stringify(value)],
  );
const file = (text: string, name = 'klien-bukan-pasien.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const said = (page: Page) => page.locator('.data-said');

test('blocked storage: the quiz says so and everything works for the visit', async ({ page }) => {
  await block(page);
  await page.goto(QUIZ);
  await expect(page.locator('.q-memory')).toContainText('tidak mengizinkan penyimpanan');
  const item = itemOf(page, 'single');
  await answerWrong(item);
  await check(item).click();
  await expect(verdict(item)).toBeVisible();
  await expect(item.locator('.q-memory')).toBeVisible();
  await expect(page.locator('.q-progress')).toContainText('1 dari');
  await again(item).click();
  await expect(check(item)).toBeVisible();
});

test('blocked storage: the mark and the data page say so', async ({ page }) => {
  await block(page);
  await page.goto(ARTICLE);
  await page.getByRole('button', { name: 'Tandai sudah dibaca' }).click();
  await expect(page.locator('kbp-mark-read')).toContainText('selama kunjungan ini saja');
  await page.goto(DATA);
  await expect(page.locator('.data-blocked')).toContainText('tidak mengizinkan penyimpanan');
  await expect(page.getByText('Belum ada yang tersimpan.')).toBeVisible();
});

test('full storage: older answers stay, the new one lasts for the visit, and that is said', async ({
  page,
}) => {
  await page.goto(QUIZ);
  const first = itemOf(page, 'single');
  await answerWrong(first);
  await check(first).click();
  await fill(page);
  await page.reload();
  await expect(page.locator('.q-memory')).toBeHidden();
  await expect(again(first)).toBeVisible();
  const second = itemOf(page, 'multiple');
  await answerWrong(second);
  await check(second).click();
  await expect(verdict(second)).toBeFocused();
  await expect(second.locator('.q-memory')).toContainText('penuh');
  await expect(page.locator('.q-progress')).toContainText('2 dari');
  await page.reload();
  await expect(again(first)).toBeVisible();
  await expect(check(second)).toBeVisible();
});

test('an answer that could not be saved takes nothing away from a mark that was', async ({
  page,
}) => {
  const mark = page.locator('kbp-mark-read');
  await page.goto(ARTICLE);
  await page.getByRole('button', { name: 'Tandai sudah dibaca' }).click();
  await expect(mark.locator('p')).toHaveText('Ditandai sudah dibaca.');
  await fill(page);
  await page.reload();
  const item = itemOf(page, 'single');
  await answerWrong(item);
  await check(item).click();
  await expect(item.locator('.q-memory')).toContainText('penuh');
  await expect(mark.locator('p')).toHaveText('Ditandai sudah dibaca.');
});

test('once there is room again, the notice on what is not kept goes', async ({ page }) => {
  await page.goto(QUIZ);
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...args) {
      if ('full' in window) throw new DOMException('full', 'QuotaExceededError');
      setItem.apply(this, args);
    };
    Object.assign(window, { full: true });
  });
  const [first, second] = [itemOf(page, 'single'), itemOf(page, 'multiple')];
  await answerWrong(first);
  await check(first).click();
  await expect(page.locator('.q-memory')).toContainText('penuh');
  await page.evaluate(() => Reflect.deleteProperty(window, 'full'));
  await answerWrong(second);
  await check(second).click();
  await expect(page.locator('.q-memory')).toBeHidden();
  expect(await keys(page)).toHaveLength(2);
});

test('a corrupt entry is set aside alone', async ({ page }) => {
  await page.goto(QUIZ);
  const [good, bad] = [itemOf(page, 'single'), itemOf(page, 'multiple')];
  for (const item of [good, bad]) {
    await answerWrong(item);
    await check(item).click();
  }
  const id = await bad.getAttribute('data-id');
  await put(page, `kbp1:item:${id}`, '{"rev":1,"answ');
  await page.reload();
  await expect(again(good)).toBeVisible();
  await expect(check(bad)).toBeVisible();
  expect(await keys(page)).toContain(`kbp1:bad:item:${id}`);
  await answerWrong(bad);
  await check(bad).click();
  expect(await entryOf(page, bad)).toMatchObject({ attempts: 1 });
  await page.goto(DATA);
  await expect(page.getByText('1 catatan rusak yang disisihkan')).toBeVisible();
});

test('two tabs: neither overwrites the other, and each sees what the other did', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const page of [one, two]) await page.goto(QUIZ);
  await answerWrong(itemOf(one, 'single'));
  await check(itemOf(one, 'single')).click();
  await expect(again(itemOf(two, 'single'))).toBeVisible();
  // An answer begun here is not taken over by the other tab's.
  await answerWrong(itemOf(two, 'multiple'));
  await answerWrong(itemOf(one, 'multiple'));
  await check(itemOf(one, 'multiple')).click();
  await expect(two.locator('.q-progress')).toContainText('2 dari');
  await expect(check(itemOf(two, 'multiple'))).toBeVisible();
  await check(itemOf(two, 'multiple')).click();
  expect(await entryOf(two, itemOf(two, 'multiple'))).toMatchObject({ attempts: 2 });
  expect((await keys(two)).filter((key) => key.startsWith('kbp1:item:'))).toHaveLength(2);
});

test('mark as read: a toggle that is remembered, and asks again after a change', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const button = page.getByRole('button', { name: 'Tandai sudah dibaca' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('kbp-mark-read')).toContainText('Ditandai sudah dibaca.');
  await page.goto(`/en${ARTICLE}`);
  const english = page.getByRole('button', { name: 'Mark as read' });
  await expect(english).toHaveAttribute('aria-pressed', 'true');
  await english.click();
  await expect(page.locator('kbp-mark-read')).toContainText('Mark removed.');
  expect(await keys(page)).toEqual([]);
  await put(page, 'kbp1:read:klien-bukan-pasien', { at: AT, version: '2020-01-01' });
  await page.goto(ARTICLE);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('kbp-mark-read')).toContainText('berubah sejak Anda menandainya');
});

test('my data: counted, exported, erased after a question, imported again', async ({ page }) => {
  await page.goto(DATA);
  await expect(page.getByText('Belum ada yang tersimpan.')).toBeVisible();
  await put(page, 'kbp1:item:soal-lama', ENTRY);
  await put(page, 'kbp1:item:soal-baru', ENTRY);
  await put(page, 'kbp1:read:klien-bukan-pasien', { at: AT, version: '2026-01-01' });
  await put(page, 'kbp1:setting:theme', { value: 'dark', at: AT });
  await page.goto(`/en${DATA}`);
  await expect(page.locator('.data-controls li:visible')).toHaveText([
    '2 quiz answers',
    '1 article marked as read',
    '1 setting',
  ]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to a file' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^klien-bukan-pasien-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await saved.path(), 'utf8');
  await expect(said(page)).toHaveText('The copy has been made.');

  const erase = page.getByRole('button', { name: 'Erase all', exact: true });
  await erase.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Erase all records?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(erase).toBeFocused();
  expect(await keys(page)).toHaveLength(4);
  await erase.click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await keys(page)).toHaveLength(4);
  await erase.click();
  await dialog.getByRole('button', { name: 'Yes, erase all' }).click();
  await expect(said(page)).toContainText('have been removed');
  await expect(page.getByText('Nothing is stored yet.')).toBeVisible();
  expect(await keys(page)).toEqual([]);

  await page.locator('input[type=file]').setInputFiles(file(text));
  await expect(said(page)).toHaveText(
    'Done. Records taken over: 4; left alone because those here are the same or newer: 0; not readable: 0.',
  );
  expect(await keys(page)).toHaveLength(4);
  await page.locator('input[type=file]').setInputFiles(file(text));
  await expect(said(page)).toContainText(
    'Records taken over: 0; left alone because those here are the same or newer: 4',
  );
});

test('a file that is wrong, damaged or newer is refused in words, and nothing changes', async ({
  page,
}) => {
  await page.goto(DATA);
  await expect(page.getByText('Belum ada yang tersimpan.')).toBeVisible();
  await put(page, 'kbp1:item:soal-lama', ENTRY);
  const input = page.locator('input[type=file]');
  const whole = { format: 'klien-bukan-pasien', version: 1, entries: { item: { a: ENTRY } } };
  for (const [text, words] of [
    [JSON.stringify(whole).slice(0, 60), 'rusak atau terpotong'],
    ['{"bukan":"milik kita"}', 'bukan berkas ekspor dari situs ini'],
    [JSON.stringify({ ...whole, version: 2 }), 'versi situs yang lebih baru'],
    ['x'.repeat(6_000_000), 'bukan berkas ekspor'],
  ] as const) {
    await input.setInputFiles(file(text));
    await expect(said(page)).toContainText(words);
    expect(await keys(page)).toEqual(['kbp1:item:soal-lama']);
  }
  await fill(page);
  await page.reload();
  await input.setInputFiles(file(JSON.stringify(whole)));
  await expect(said(page)).toContainText('hanya bertahan sampai halaman ini ditutup');
});

test('what is stored cannot become markup', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'cloze');
  const id = await item.getAttribute('data-id');
  const names = await item
    .locator('.q-field [name]')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).name));
  const bomb = '<img src=x onerror=alert(1)>"\'';
  await put(page, `kbp1:item:${id}`, {
    ...ENTRY,
    answer: Object.fromEntries(names.map((name) => [name, bomb])),
  });
  await page.reload();
  await expect(verdict(item)).toBeVisible();
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});
