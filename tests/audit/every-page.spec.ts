import { readFileSync } from 'node:fs';
import { expectAccessible } from '../browser/axe.ts';
import { expect, test } from '../browser/fixtures.ts';

// `npm run audit`: what `npm test` does for each kind of page, for every page of the sitemap.
const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
const addresses = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(
  ([, path = '/']) => path,
);

test('the sitemap names the pages', () => {
  expect(addresses.length).toBeGreaterThan(20);
});

for (const address of addresses) {
  test(`axe: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
  });
}
