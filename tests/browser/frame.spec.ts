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

// What is far from the window has no size of its own yet: its guess must not move the place that was asked for.
for (const address of [
  '/glosarium/#huruf-t',
  '/en/glosarium/#asas-tut-wuri-handayani',
  '/klien-bukan-pasien/#soal-kbp-satu-orang-tiga-sebutan',
  '/klien-bukan-pasien/#daftar-pustaka',
]) {
  test(`${address} shows the place it names, and keeps it while reading back`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    const named = page.locator(new URL(page.url()).hash);
    const top = () => named.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await expect.poll(top).toBeGreaterThanOrEqual(-2);
    await expect.poll(top).toBeLessThan(60);
    // One window up: what comes into view there takes its real size, and the place stays a window away.
    await page.mouse.move(180, 370);
    await page.mouse.wheel(0, -600);
    await expect.poll(top).toBeGreaterThan(590);
    await expect.poll(top).toBeLessThan(670);
  });
}
