import { test as base, expect } from '../fixtures.ts';
import { SiteServer } from '../site-server.ts';

const test = base.extend<{ site: SiteServer }>({
  site: async ({ allowedErrors: _ }, use) => {
    const site = new SiteServer('dist-sub', '/sub/');
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(await site.start()),
});
test.use({ allowedErrors: [/Failed to load resource/] });

test('under a base path: a unit is saved, read without a network, and removed', async ({
  page,
  site,
}) => {
  await page.goto('en/luring/');
  await page.locator('kbp-offline[data-ready]').waitFor();
  await page.locator('input[value="en:siapa-klien"]').check();
  await page.getByRole('button', { name: 'Save selection' }).click();
  const said = page.locator('[data-said-here]');
  await expect(said).toHaveText(/^Done/, { timeout: 60_000 });
  site.online = false;
  await page.getByRole('link', { name: 'Client, not patient', exact: true }).click();
  await expect(page).toHaveURL(/\/sub\/en\/klien-bukan-pasien\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Client, not patient');
  expect((await page.goto('en/kasus/'))?.status()).toBe(200);
  await page.goto('en/tahap-konseling/');
  await page
    .getByRole('region', { name: 'The page you opened is not saved' })
    .getByRole('link', { name: 'Help contacts' })
    .click();
  await expect(page).toHaveURL(/\/sub\/en\/bantuan\/$/);

  // Another site on the same origin keeps its own.
  await page.evaluate(() => caches.open('kbp-luring / abc'));
  await page.goto('en/luring/');
  await page.getByRole('button', { name: 'Remove all offline copies' }).click();
  await expect(said).toContainText('have been removed');
  expect(await page.evaluate(() => caches.keys())).toEqual(['kbp-luring / abc']);
});
