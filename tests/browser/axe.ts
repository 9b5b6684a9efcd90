import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, type Page } from './fixtures.ts';

/** WCAG 2.2 AA and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: all that a theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeOptions {
  /** Whether text must have the contrast of AAA (1.4.6), too. */
  enhanced?: boolean;
}

/**
 * Fails unless axe finds nothing on a page as it stands, at phone and desktop width and in both
 * themes, and the page does not scroll sideways. In the dark theme only the rules for colours run:
 * nothing else of a page depends on the theme.
 */
export async function expectAccessible(
  page: Page,
  { enhanced = false }: AxeOptions = {},
): Promise<void> {
  const faults: string[] = [];
  // By evaluation, which the page's policy does not touch, and once for all four runs.
  await page.evaluate(source);
  const colours = enhanced ? [...COLOURS, 'color-contrast-enhanced'] : COLOURS;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const options: RunOptions =
        colorScheme === 'dark'
          ? { runOnly: { type: 'rule', values: colours } }
          : {
              runOnly: { type: 'tag', values: TAGS },
              ...(enhanced && { rules: { 'color-contrast-enhanced': { enabled: true } } }),
            };
      for (const { id, nodes } of await violations(page, options)) {
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

/** What axe finds wrong; passes are left out, which halves its work. */
function violations(page: Page, options: RunOptions): Promise<AxeResults['violations']> {
  return page.evaluate(async (given) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, { ...given, resultTypes: ['violations'] });
    return results.violations;
  }, options);
}
