import { expect, test } from './fixtures.ts';

const SCRIPT = '**/_astro/elements*.js';

test('the script of the quiz is fetched when the reader comes near it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/klien-bukan-pasien/');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => path.includes('elements'))).toEqual([]);
  await page.locator('#kuis').scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Periksa jawaban' }).first()).toBeVisible();
});

test.describe('with a lost network', () => {
  test.use({ allowedErrors: [/ERR_FAILED|dynamically imported module/] });

  test('the page says that the checker is missing, keeps the key, and tries again', async ({
    page,
  }) => {
    await page.route(SCRIPT, (route) => route.abort());
    await page.goto('/klien-bukan-pasien/');
    await page.locator('#kuis').scrollIntoViewIfNeeded();
    const notice = page.getByText('Pemeriksa jawaban belum dapat dimuat');
    await expect(notice).toBeVisible();
    await page.getByText('Kunci dan pembahasan soal 1', { exact: true }).click();
    await expect(page.locator('.q-why').first()).toBeVisible();
    await page.unroute(SCRIPT);
    await page.reload();
    await page.locator('#kuis').scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: 'Periksa jawaban' }).first()).toBeVisible();
    await expect(notice).toBeHidden();
  });
});
