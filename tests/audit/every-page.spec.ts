import { readdirSync } from 'node:fs';
import { expectAccessible } from '../browser/axe.ts';
import { expect, test } from '../browser/fixtures.ts';

// `npm run audit`: what `npm test` does for each kind of page, for every page that was built; the
// sitemap leaves some out.
const addresses = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

test('the build holds the pages', () => {
  expect(addresses.length).toBeGreaterThan(20);
});

for (const address of addresses) {
  test(`axe: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
  });
}
