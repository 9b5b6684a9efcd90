import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const TERM = '/glosarium/klien/';
const canonical = async (page: Page) =>
  (await page.locator('link[rel=canonical]').getAttribute('href')) ?? 'no canonical address';
const button = (page: Page) => page.getByRole('button', { name: 'Salin tautan' });
const told = (page: Page) => page.locator('.copy-link').getByRole('status');
const field = (page: Page) => page.getByLabel('Salin alamatnya dari sini');

test.describe('copy link', () => {
  test('copies the public address, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${TERM}?x=1#terkait`);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect(told(page)).toHaveText('Tautan tersalin.');
    await expect(button(page)).toBeFocused();
    await expect(field(page)).toBeHidden();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await canonical(page));
  });

  test('each language copies its own address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/en${TERM}`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(told(page)).toHaveText('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await canonical(page));
  });

  for (const [how, prepare] of [
    ['does not permit it', () => {}],
    [
      'has no clipboard',
      () => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }),
    ],
  ] as const) {
    test(`where the browser ${how}, the address is there to copy by hand`, async ({
      page,
      context,
    }) => {
      // What is not granted here is refused.
      await context.grantPermissions(['geolocation']);
      await page.addInitScript(prepare);
      await page.goto(TERM);
      await button(page).click();
      await expect(field(page)).toHaveValue(await canonical(page));
      await expect(field(page)).toBeFocused();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(await canonical(page));
      await expect(told(page)).toBeEmpty();
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers to copy', async ({ page }) => {
    await page.goto(TERM);
    await expect(page.locator('.copy-link')).toBeHidden();
  });
});

test('a term says where it stands in the glossary', async ({ page }) => {
  await page.goto(TERM);
  const crumbs = page.getByRole('navigation', { name: 'Letak halaman' }).getByRole('link');
  await expect(crumbs).toHaveText(['Glosarium', 'Orang dan peran']);
  await crumbs.last().click();
  await expect(page).toHaveURL('/glosarium/#kategori-people-and-roles');
  await expect(page.getByRole('heading', { name: 'Orang dan peran' })).toBeInViewport();
});
