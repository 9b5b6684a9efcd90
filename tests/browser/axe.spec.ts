import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { kinds, prefixes } from './kinds.ts';

/*
 * WCAG 2.2 AA and axe's best practices, on every page kind (with AUDIT=1 every page of the
 * sitemap), in both languages, both themes, at phone and desktop width, and in forced colours.
 */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const addresses = process.env['AUDIT']
  ? [
      ...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(
        /<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g,
      ),
    ].map(([, path = '/']) => path)
  : Object.values(prefixes).flatMap((prefix) => kinds.map(({ address }) => prefix + address));

test.use({ allowedErrors: [/404 \(Not Found\)/] });

for (const address of addresses) {
  test(`axe: ${address}`, async ({ page }) => {
    const faults: string[] = [];
    await page.goto(address);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        for (const { id, nodes } of violations) {
          faults.push(`${width} ${colorScheme} ${id}: ${nodes.map((n) => n.html).join(' | ')}`);
        }
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${width}: scrolls sideways by ${overflow} px`);
    }
    expect(faults).toEqual([]);
  });
}
