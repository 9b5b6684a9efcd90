import { readFileSync } from 'node:fs';
import { parse } from 'gift-pegjs';
import { expect, test } from './fixtures.ts';

/* Quizzes for the LMS: a teacher finds a quiz by keyboard, and the file that arrives can be read. */

test('a teacher opens a unit by keyboard and downloads a quiz that gift-pegjs reads', async ({
  page,
}) => {
  await page.goto('/kuis-lms/');
  const unit = page.getByText('Unit 1: Siapa klien itu?');
  await unit.focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'Klien, bukan pasien' }).first();
  const link = row.getByRole('link', { name: 'GIFT' });
  await link.focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('klien-bukan-pasien.id.gift.txt');
  const source = readFileSync(await download.path(), 'utf8');
  const ids = parse(source).flatMap((one) => ('id' in one ? [one.id] : []));
  expect(ids).toContain('kbp-arti-kata-klien');
});

test('the tables scroll inside their own frame, by keyboard too, and the page does not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/en/kuis-lms/');
  const table = page.getByRole('region', { name: 'What each format makes of each item type' });
  await table.focus();
  await expect(table).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the units open and the files are links', async ({ page }) => {
    await page.goto('/en/kuis-lms/');
    await page.getByText('Unit 5: Ethics and limits').click();
    const link = page.locator('details[open]').getByRole('link', { name: 'Moodle XML' }).first();
    await expect(link).toBeVisible();
    expect(await link.getAttribute('href')).toMatch(/\.en\.moodle\.xml$/);
  });
});
