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

test('under a base path: review finds its list, its quizzes and its terms', async ({ page }) => {
  await page.goto('/sub/en/kuis/klien-bukan-pasien/');
  const id = await page.locator('.q-item[data-type=single]').first().getAttribute('data-id');
  await page.goto('/sub/en/glosarium/klien/');
  const add = page.getByRole('button', { name: 'Practice this term' });
  await add.click();
  await expect(add).toHaveAttribute('aria-pressed', 'true');
  const at = '2026-01-01T00:00:00.000Z';
  const entry = { rev: 1, answer: [], score: 0, attempts: 1, firstAt: at, lastAt: at };
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key as string, value as string),
    [`kbp1:item:${id}`, JSON.stringify(entry)],
  );
  await page.goto('/sub/en/ulasan/');
  await expect(page.locator('.rv-lines')).toContainText('3 things to review today.');
  await page.getByRole('button', { name: 'Start reviewing' }).click();
  await expect(page.locator('.rv-slot .q-item')).toBeVisible();
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await expect(page.locator('.rv-card')).toBeVisible();
});

test('under a base path: an old address leads on where the host reads no redirects', async ({
  page,
}) => {
  for (const [from, to] of [
    ['nama-lama/', 'klien-bukan-pasien/'],
    ['en/kuis/nama-lama/', 'en/kuis/klien-bukan-pasien/'],
    ['sematan/kuis/nama-lama/', 'sematan/kuis/klien-bukan-pasien/'],
  ]) {
    await page.goto(`/sub/${from}`);
    await expect(page).toHaveURL(`/sub/${to}`);
  }
});

test('what was marked as read under an old name is marked under the new one', async ({ page }) => {
  await page.goto('/sub/klien-bukan-pasien/');
  const mark = page.locator('kbp-mark-read button');
  await expect(mark).toHaveAttribute('aria-pressed', 'false');
  const entry = JSON.stringify({ at: '2099-01-01T00:00:00.000Z', version: '2099-01-01' });
  for (const address of ['/sub/klien-bukan-pasien/', '/sub/en/belajar/']) {
    await page.evaluate((value) => {
      localStorage.clear();
      localStorage.setItem('kbp1:read:nama-lama', value);
    }, entry);
    await page.goto(address);
    const shown = address.endsWith('belajar/')
      ? page.locator('[data-slug=klien-bukan-pasien] [data-state]')
      : page.locator('kbp-mark-read [role=status]');
    await expect(shown).not.toBeEmpty();
    expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([
      ['kbp1:read:klien-bukan-pasien', entry],
    ]);
  }
});
