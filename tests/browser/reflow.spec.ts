import { expect, test } from './fixtures.ts';
import { kinds, prefixes } from './kinds.ts';

test.use({ allowedErrors: [/404 \(Not Found\)/] });

for (const { name, address } of kinds) {
  test(`${name} fits 320 px (400 % zoom), and text at 200 %`, async ({ page }) => {
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(prefixes.id + address);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(), 'with text at 200 %').toBeLessThanOrEqual(0);
  });
}
