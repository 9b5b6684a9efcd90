import { expect, test } from './fixtures.ts';
import { kinds, prefixes } from './kinds.ts';

test.use({ javaScriptEnabled: false, allowedErrors: [/404 \(Not Found\)/] });

for (const { name, address } of kinds.filter(({ bare }) => !bare)) {
  test(`without JavaScript: ${name} reads, and leads to the other language and to help`, async ({
    page,
  }) => {
    await page.goto(prefixes.id + address);
    await expect(page.locator('main h1')).toBeVisible();
    expect((await page.locator('main').textContent())?.length).toBeGreaterThan(60);
    // Nothing that only works by script may be shown as if it worked.
    await expect(page.getByRole('button', { name: /^Tampilan/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Butuh bantuan?', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: 'Need help?', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/help/i);
  });
}

test('without JavaScript the theme follows the device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const background = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(background).toBe('rgb(22, 25, 27)');
});
