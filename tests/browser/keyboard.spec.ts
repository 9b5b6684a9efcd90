import { expect, type Page, test } from './fixtures.ts';
import { kinds, prefixes } from './kinds.ts';

/** Moves on by Tab and tells what has the focus: its name, whether it is seen, whether it shows. */
async function step(page: Page) {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    // The first line of a link that goes over two: the box around both holds its neighbors too.
    const lines = [...element.getClientRects()].filter(({ width, height }) => width * height > 0);
    const box = lines[0] ?? element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const x = box.left + Math.min(box.width, 8) / 2;
    const y = box.top + Math.min(box.height, 8) / 2 + 1;
    const hit = document.elementFromPoint(x, y);
    return {
      what: `${element.tagName} ${element.textContent?.trim().slice(0, 40) ?? ''}`,
      visible: box.width > 0 && box.height > 0,
      outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      inFooter: element.closest('footer') !== null,
      covered: hit !== null && !element.contains(hit) && !hit.contains(element),
    };
  });
}

/** No page has so few, and none (the glossary has some 500) nearly so many. */
const [FEWEST_STOPS, MOST_STOPS] = [5, 1000];

for (const { name, address } of kinds.filter((kind) => kind.name !== 'not found')) {
  test(`by keyboard: ${name} shows where the focus is, all the way`, async ({ page }) => {
    // Scripts that come late may put something else in a list's place: not in the middle of the walk.
    await page.goto(prefixes.id + address, { waitUntil: 'networkidle' });
    const faults: string[] = [];
    let last = await step(page);
    let stops = 0;
    for (let focus = last; focus && stops < MOST_STOPS; focus = await step(page)) {
      if (!focus.visible || !focus.outlined || focus.covered) faults.push(JSON.stringify(focus));
      last = focus;
      stops += 1;
    }
    expect(faults).toEqual([]);
    // Past the last stop of the footer the focus leaves the page.
    expect(last?.inFooter, `the last of ${stops} stops: ${last?.what}`).toBe(true);
    expect(stops).toBeGreaterThan(FEWEST_STOPS);
    expect(stops, 'the way through ends').toBeLessThan(MOST_STOPS);
  });
}

test('the first Tab offers a way past the header', async ({ page }) => {
  await page.goto('/klien-bukan-pasien/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Lompat ke isi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#_top$/);
});
