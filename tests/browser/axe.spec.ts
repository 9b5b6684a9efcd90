import { expectAccessible } from './axe.ts';
import { test } from './fixtures.ts';
import { kinds, prefixes } from './kinds.ts';

// Every page kind in both languages; `npm run audit` does the same for every page.
test.use({ allowedErrors: [/404 \(Not Found\)/] });

for (const prefix of Object.values(prefixes)) {
  for (const { address } of kinds) {
    test(`axe: ${prefix}${address}`, async ({ page }) => {
      await page.goto(prefix + address);
      await expectAccessible(page);
    });
  }
}
