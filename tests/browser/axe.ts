import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from './fixtures.ts';

/** WCAG 2.2 AA and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails unless axe finds nothing on a page as it stands, in both themes and at phone and desktop
 * width, and the page does not scroll sideways.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const faults: string[] = [];
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
}
