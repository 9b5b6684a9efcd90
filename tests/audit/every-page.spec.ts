import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expectAccessible } from '../browser/axe.ts';
import { expect, type Page, test } from '../browser/fixtures.ts';
import { builtPages, DOM } from './pages.ts';

/*
 * `npm run audit`: axe (WCAG 2.2 AA, best practice, and the contrast of AAA for text) over every built
 * page, both themes, phone and desktop width, as it comes and with what it can open opened; and, by
 * the fixtures, no console error, no violation of the policy and no foreign request. Opening it sets
 * no cookie and keeps nothing. Each page is left as the browser held it for the Nu HTML checker
 * (`nu.ts`), which also counts them.
 */
const addresses = builtPages();

test.describe.configure({ timeout: 180_000 });
test.use({ allowedErrors: [/404 \(Not Found\)/] });

for (const address of addresses) {
  test(`every state: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expectNothingKept(page);
    await expectAccessible(page, { enhanced: true });
    keep(address, await page.content());
    if (await openDisclosures(page)) await expectAccessible(page, { enhanced: true });
    for (const state of await quizStates(page)) {
      await state();
      await expectAccessible(page, { enhanced: true });
    }
    if (await playToTheEnd(page)) await expectAccessible(page, { enhanced: true });
  });
}

/** Who only looks at a page leaves nothing on the device. */
async function expectNothingKept(page: Page): Promise<void> {
  expect(await page.context().cookies()).toEqual([]);
  const kept = () => [localStorage.length, sessionStorage.length];
  expect(await page.evaluate(kept)).toEqual([0, 0]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
}

function keep(address: string, html: string): void {
  const file = join(DOM, address.endsWith('/') ? `${address}index.html` : address);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, html);
}

/** Opens every disclosure; whether there was one. */
const openDisclosures = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const one of closed) one.open = true;
    return closed.length > 0;
  });

/** What a quiz can be brought to: nothing chosen and checked; the first option chosen and checked. */
async function quizStates(page: Page): Promise<(() => Promise<void>)[]> {
  if ((await page.locator('kbp-quiz').count()) === 0) return [];
  await page.locator('kbp-quiz').first().scrollIntoViewIfNeeded();
  const checks = page.locator('kbp-quiz [data-do="check"]');
  await expect(checks.first()).toBeVisible();
  const checkAll = () =>
    checks.evaluateAll((all) => {
      for (const one of all) if (one instanceof HTMLElement && one.offsetParent) one.click();
    });
  return [
    checkAll,
    async () => {
      await page.locator('kbp-quiz .q-item').evaluateAll((items) => {
        for (const item of items) {
          for (const group of item.querySelectorAll('fieldset, .q-field')) {
            const first = group.querySelector<HTMLInputElement>(
              'input[type=radio],input[type=checkbox]',
            );
            if (first && !first.checked) first.click();
          }
          for (const select of item.querySelectorAll('select')) {
            select.selectedIndex = select.options.length - 1;
            select.dispatchEvent(new Event('change', { bubbles: true }));
          }
        }
      });
      await checkAll();
    },
  ];
}

/** Takes the first choice of a case or the guide until it ends; whether there was one to play. */
async function playToTheEnd(page: Page): Promise<boolean> {
  const player = page.locator('kbp-case.is-playing');
  if ((await page.locator('kbp-case').count()) === 0) return false;
  await expect(player).toBeVisible();
  const choices = page.locator('.st-node.is-here li > a');
  for (let step = 0; step < 8 && (await choices.count()) > 0; step += 1)
    await choices.first().click();
  return true;
}
