import { expect, type Page, test } from './fixtures.ts';
import { kinds, prefixes } from './kinds.ts';

/*
 * How long lines of running text are (WCAG 1.4.8 allows 80 characters; we want 75), and how large what
 * one aims at is: 24 px or room around it (2.5.8), 44 px for what a page is mainly used by (2.5.5).
 */

test.use({ allowedErrors: [/404 \(Not Found\)/] });
const LONGEST = 75;

/** Kinds of page that are read: running text in the column of an article. */
const READ = ['article', 'term', 'case', 'first meeting', 'help', 'about', 'privacy', 'plan'];

/**
 * Lines of running text that are too long, with their number of characters. In the widths of Arial,
 * which most systems' letters share or exceed: those of this machine would say little about others.
 */
const longLines = (page: Page, most: number): Promise<{ lines: number; long: string[] }> =>
  page.evaluate(async (limit) => {
    const sheet = new CSSStyleSheet();
    const family = 'Arial, "Liberation Sans", "Nimbus Sans", Arimo, Helvetica';
    sheet.replaceSync(`:root { --sans: ${family} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await new Promise(requestAnimationFrame);
    const long: string[] = [];
    let lines = 0;
    for (const block of document.querySelectorAll('main :is(p, li, dd)')) {
      if (block.querySelector('p, li, div, dl, table') || block.closest('nav, .sr-only')) continue;
      const found = new Map<number, string>();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\s*\S+/g)) {
          const range = new Range();
          range.setStart(node, index + word.length - word.trimStart().length);
          range.setEnd(node, index + word.length);
          const rect = range.getClientRects()[0];
          if (!rect?.width) continue;
          // Words of one line may differ by a few pixels: italics, signs in small.
          const at = [...found.keys()].find((y) => Math.abs(y - rect.bottom) < 8) ?? rect.bottom;
          found.set(at, (found.get(at) ?? '') + word);
        }
      }
      for (const line of found.values()) {
        lines += 1;
        const text = line.replace(/\s+/g, ' ').trim();
        if (text.length > limit) long.push(`${text.length}: ${text}`);
      }
    }
    return { lines, long };
  }, most);

for (const { name, address } of kinds.filter((kind) => READ.includes(kind.name))) {
  test(`${name}: lines of at most ${LONGEST} characters`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const prefix of Object.values(prefixes)) {
      await page.goto(prefix + address);
      const { lines, long } = await longLines(page, LONGEST);
      expect(lines).toBeGreaterThan(10);
      expect(long, `${long.length} of ${lines} lines`).toEqual([]);
    }
  });
}

/** What a page is mainly used by. */
const MAIN = [
  ...['.button', '.brand', '.tools a', '.tools button', '.nav a', '.st-choices a'],
  ...['.q-options label', '.q-points label', '.q-sure label', '.foot li a'],
  'input:not([type=radio], [type=checkbox], [type=file])',
  'select',
  'textarea',
].join();

/** Controls that are too small: below 24 px without room around them, or main ones below 44 px. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((main) => {
    const shown = (element: Element) =>
      element.getClientRects().length > 0 &&
      getComputedStyle(element).visibility === 'visible' &&
      !element.closest('.sr-only, .skip, [inert]');
    /** In a line of text, whose height it cannot leave. */
    const inline = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      element.closest('p, li, dd, dt, td, th, figcaption, label, legend')?.textContent?.trim() !==
        element.textContent?.trim();
    const all = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
    ].filter(shown);
    const targets = all.map((element) => {
      const target = element.closest('label') ?? element;
      const box = target.getBoundingClientRect();
      return { element, target, box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const size = ({ box }: (typeof targets)[number]) => Math.min(box.width, box.height);
    const name = ({ element, box }: (typeof targets)[number]) =>
      `${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 110)}`;
    const faults: string[] = [];
    for (const one of targets) {
      if (inline(one.element)) continue;
      if (one.target.matches(main) && size(one) < 43.5) faults.push(`main ${name(one)}`);
      if (size(one) >= 23.5) continue;
      const crowded = targets.find((other) => {
        if (other.target === one.target) return false;
        const [dx, dy] = [
          Math.max(other.box.left - one.x, 0, one.x - other.box.right),
          Math.max(other.box.top - one.y, 0, one.y - other.box.bottom),
        ];
        const near = size(other) < 24 ? Math.hypot(other.x - one.x, other.y - one.y) < 24 : false;
        return near || Math.hypot(dx, dy) < 12;
      });
      if (crowded) faults.push(`small ${name(one)} beside ${name(crowded)}`);
    }
    return faults;
  }, MAIN);

for (const { name, address } of kinds) {
  test(`${name}: large enough to aim at`, async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(prefixes.id + address);
      await page.waitForLoadState('networkidle');
      const faults = await smallTargets(page);
      expect([...new Set(faults)], `at ${width} px`).toEqual([]);
    }
  });
}
