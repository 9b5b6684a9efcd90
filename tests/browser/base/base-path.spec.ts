import { expect, test } from '../fixtures.ts';

test.use({ allowedErrors: [/404 \(Not Found\)/] });

// The site as built and served under /sub/ (`tests/base-path.ts` builds it).
test('under a base path: read, switch language, search', async ({ page }) => {
  await page.goto('/sub/');
  await page.getByRole('link', { name: 'Baca artikel pertama' }).click();
  await expect(page).toHaveURL(/\/sub\/klien-bukan-pasien\/$/);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/\/sub\/en\/klien-bukan-pasien\//);
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('empati');
  await dialog
    .getByRole('link', { name: /empathy/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/sub\/en\/glosarium\/empati\/$/);
});

test('under a base path: an unknown address answers in its language', async ({ page }) => {
  await page.goto('/sub/en/nowhere/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('main').getByRole('link', { name: 'Glossary' }).first().click();
  await expect(page).toHaveURL(/\/sub\/en\/glosarium\/$/);
});
