import { expectAccessible } from './axe.ts';
import { test } from './fixtures.ts';
import { kinds, prefixes } from './kinds.ts';

// Every page kind in both languages, which share their markup: one as on a phone, the other as on a
// wide screen. `npm run audit` looks at every page at both widths.
test.use({ allowedErrors: [/404 \(Not Found\)/] });

for (const [language, prefix] of Object.entries(prefixes)) {
  for (const { address } of kinds) {
    test(`axe: ${prefix}${address}`, async ({ page }) => {
      await page.goto(prefix + address);
      await expectAccessible(page, { widths: [language === 'id' ? 360 : 1280] });
    });
  }
}
