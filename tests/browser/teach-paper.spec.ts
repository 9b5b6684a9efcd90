import { expect, test } from './fixtures.ts';

const BLUEPRINT = '/guru/kisi-kisi/klien-bukan-pasien/';

test('from the page for teachers to the blueprint of a quiz, by links alone', async ({ page }) => {
  await page.goto('/guru/');
  await page.getByRole('link', { name: 'kisi-kisi dan kartu soal' }).click();
  await page.getByRole('link', { name: 'Peran klien dalam konseling' }).click();
  await expect(page).toHaveURL(/\/guru\/kisi-kisi\/peran-klien\/$/);
  const rows = page.getByRole('table', { name: /Kisi-kisi kuis/ }).getByRole('row');
  const cards = page.getByRole('region', { name: /^Soal \d+$/ });
  expect(await cards.count()).toBeGreaterThan(3);
  await expect(rows).toHaveCount((await cards.count()) + 1);
  await page.getByRole('link', { name: 'Kuis dan lembar soal' }).click();
  await page.getByRole('link', { name: /^Untuk pengajar: / }).click();
  await expect(page).toHaveURL(/\/guru\/kisi-kisi\/peran-klien\/$/);
});

test('the letters of the key are those of the printed sheet', async ({ page }) => {
  await page.goto('/kuis/klien-bukan-pasien/');
  const sheet = await page.locator('.q-item[data-type="single"]').evaluateAll((items) =>
    items.map((item) => ({
      id: item.getAttribute('data-id'),
      options: [...item.querySelectorAll('.q-options label > span')].map((o) => o.textContent),
    })),
  );
  expect(sheet.length).toBeGreaterThan(1);
  await page.goto(BLUEPRINT);
  for (const { id, options } of sheet) {
    const card = page.locator('.bp-card', { has: page.locator(`#kartu-${id}`) });
    expect(await card.locator('.bp-letters').first().locator('li').allTextContents()).toEqual(
      options,
    );
  }
});

test.describe('on paper, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('blueprint, key and cards each begin a page, and ways elsewhere are left out', async ({
    page,
  }) => {
    await page.goto(BLUEPRINT);
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Kunci', 'Kartu soal']) {
      const heading = page.getByRole('heading', { name, exact: true, level: 2 });
      await expect(heading).toHaveCSS('break-before', 'page');
    }
    await expect(page.getByRole('link', { name: 'Kuis dan lembar soal' })).toBeHidden();
    await expect(page.getByText('/guru/kisi-kisi/klien-bukan-pasien/')).toBeVisible();
  });

  test('an article is a handout: text, key terms and sources, without items and keys', async ({
    page,
  }) => {
    await page.goto('/klien-bukan-pasien/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Uji pemahaman' })).toBeHidden();
    await expect(page.locator('.q-key').first()).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Istilah kunci' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Daftar pustaka' })).toBeVisible();
    await page.goto('/kuis/klien-bukan-pasien/');
    await expect(page.locator('.q-key').first()).toBeVisible();
  });
});
