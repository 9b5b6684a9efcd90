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
  /** False in forced colours: axe reads the page's colours there, not those that are seen. */
  colours?: boolean;
  /** Widths of the window, in CSS pixels; 360 and 1280 where nothing is said. */
  widths?: readonly number[];
}

/**
 * Fails unless axe finds nothing on a page as it stands, at each width and in both themes, and the
 * page does not scroll sideways.
 */
export async function expectAccessible(page: Page, options: AxeOptions = {}): Promise<void> {
  const faults: string[] = [];
  for (const width of options.widths ?? [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await axeFaults(page, undefined, options)).map((text) => `${width} ${text}`));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) faults.push(`${width}: scrolls sideways by ${overflow} px`);
  }
  expect(faults).toEqual([]);
}

/**
 * What axe finds wrong with a page, or with a part of it, at its present width and in both themes;
 * empty where all is well. In the dark theme only the rules for colours run: nothing else of a page
 * depends on the theme. The page is left in the dark.
 * @param part a selector; the whole page without one
 */
export async function axeFaults(
  page: Page,
  part?: string,
  { enhanced = false, colours: judged = true }: AxeOptions = {},
): Promise<string[]> {
  // By evaluation, which the page's policy does not touch, and once a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const colours = enhanced ? [...COLOURS, 'color-contrast-enhanced'] : COLOURS;
  const runs: ['light' | 'dark', RunOptions][] = [
    [
      'light',
      {
        runOnly: { type: 'tag', values: TAGS },
        ...(enhanced && { rules: { 'color-contrast-enhanced': { enabled: true } } }),
        ...(!judged && {
          rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
        }),
      },
    ],
    ['dark', { runOnly: { type: 'rule', values: colours } }],
  ];
  const faults: string[] = [];
  for (const [colorScheme, options] of judged ? runs : runs.slice(0, 1)) {
    await page.emulateMedia({ colorScheme });
    for (const { id, nodes } of await violations(page, part, options)) {
      faults.push(`${colorScheme} ${id}: ${nodes.map((n) => n.html).join(' | ')}`);
    }
  }
  return faults;
}

/** What axe finds wrong; passes are left out, which halves its work. */
function violations(
  page: Page,
  part: string | undefined,
  options: RunOptions,
): Promise<AxeResults['violations']> {
  return page.evaluate(
    async ([selector, given]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const run = { ...given, resultTypes: ['violations' as const] };
      // Axe passes over some texts that are laid out only once they come near the window.
      const late = [...document.querySelectorAll<HTMLElement>('main *')].filter(
        (element) => getComputedStyle(element).contentVisibility === 'auto',
      );
      for (const { style } of late) style.contentVisibility = 'visible';
      const { violations } = await axe.run(selector ?? document, run);
      for (const element of late) {
        element.style.removeProperty('content-visibility');
        if (element.getAttribute('style') === '') element.removeAttribute('style');
      }
      return violations;
    },
    [part, options] as const,
  );
}
