import { expect, test } from './fixtures.ts';

test('the other language is one link away and keeps the section', async ({ page }) => {
  await page.goto('/klien-bukan-pasien/#perbandingan');
  await page.locator('#perbandingan').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/klien-bukan-pasien\/#perbandingan$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a chosen theme is remembered and can follow the device again', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: /^Tampilan/ });
  await expect(button).toHaveAccessibleName('Tampilan: Ikuti perangkat');
  await button.click();
  await expect(button).toHaveAccessibleName('Tampilan: Terang');
  await button.click();
  await page.goto('/en/tentang/');
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await page.getByRole('button', { name: 'Appearance: Dark' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
