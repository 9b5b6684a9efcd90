import { encodeList, keyOf } from '../../../src/teach/list/code.ts';
import { expectAccessible } from '../axe.ts';
import { kinds, prefixes } from '../kinds.ts';
import { storePages } from './acts.ts';
import { expect, languages, type Page, ready, test, text } from './tools.ts';

/*
 * Settings of the reader's: text set wider (WCAG 1.4.12) at 400 % zoom, forced colours, less motion.
 * That pages fit 320 px and text of 200 % is in `reflow.spec.ts`.
 */

test.use({ allowedErrors: [/404 \(Not Found\)/] });

/** Text spacing as WCAG 1.4.12 gives it, by a sheet that the policy allows. */
const space = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/** Texts that are cut: they do not fit an element that hides what overflows. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
      if (element.closest('.sr-only') || clipPath !== 'none' || position === 'absolute')
        return false;
      const hides = (value: string) => value === 'hidden' || value === 'clip';
      return (
        element.clientWidth > 1 &&
        element.innerText?.trim() !== '' &&
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
      );
    });
    return found.map((element) => element.outerHTML.slice(0, 160));
  });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const pages = kinds.filter(({ name }) => name !== 'not found');
/** Some of them, for `npm test`. */
const some = pages.filter((_, index) => index % 4 === 1);

for (const [tag, list] of [
  ['', some],
  [' @slow', pages],
] as const) {
  test(`wide text at 320 px: nothing scrolls sideways, nothing is cut (${list.length} kinds)${tag}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const language of tag ? languages : (['id'] as const)) {
      for (const { address } of list) {
        await page.goto(prefixes[language] + address);
        await ready(page);
        await space(page);
        expect(await overflow(page), address).toBeLessThanOrEqual(0);
        expect(await cut(page), address).toEqual([]);
      }
    }
  });

  test(`less motion: nothing moves (${list.length} kinds)${tag}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { address } of list) {
      await page.goto(prefixes.id + address);
      await ready(page);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const style = getComputedStyle(element);
          const lasts = (value: string) =>
            value.split(',').some((time) => Number.parseFloat(time) > 0);
          const isMoving =
            (style.animationName !== 'none' && lasts(style.animationDuration)) ||
            lasts(style.transitionDuration) ||
            style.scrollBehavior === 'smooth';
          return isMoving ? [element.outerHTML.slice(0, 120)] : [];
        }),
      );
      expect(moving, address).toEqual([]);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`forced colours, ${colorScheme}: controls have edges, drawings and states are seen (${list.length} kinds)${tag}`, async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      for (const { address } of list) {
        await page.goto(prefixes.id + address);
        await ready(page);
        expect(await overflow(page), address).toBeLessThanOrEqual(0);
        const unseen = await page.evaluate(() => {
          const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
          const light = (color: string) => {
            const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
              const share = value / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (a: string, b: string) => {
            const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
            return (high + 0.05) / (low + 0.05);
          };
          const isShown = (color: string) => /^rgb/.test(color) && channels(color)[3] !== 0;
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          const faults: string[] = [];
          const visible = (element: Element) => element.getClientRects().length > 0;
          for (const control of document.querySelectorAll(
            'button, .button, input, select, textarea',
          )) {
            if (!visible(control) || control.matches('[type=radio], [type=checkbox], .sr-only'))
              continue;
            const { borderStyle, borderWidth, textDecorationLine } = getComputedStyle(control);
            const edged = borderStyle !== 'none' && Number.parseFloat(borderWidth) > 0;
            if (!edged && textDecorationLine === 'none' && !control.querySelector('svg')) {
              faults.push(`no edge: ${control.outerHTML.slice(0, 120)}`);
            }
          }
          for (const text of document.querySelectorAll('svg text')) {
            const { fill } = getComputedStyle(text);
            if (visible(text) && isShown(fill) && contrast(fill, paper) < 4.5) {
              faults.push(`faint: ${fill} on ${paper} ${text.outerHTML.slice(0, 120)}`);
            }
          }
          return faults;
        });
        expect(unseen, address).toEqual([]);
      }
    });
  }
}

for (const language of languages) {
  for (const forcedColors of ['none', 'active'] as const) {
    const how = forcedColors === 'none' ? 'at 320 px' : 'in forced colours';
    test(`axe, ${language}: every kind ${how} @slow`, async ({ page }) => {
      test.setTimeout(600_000);
      for (const { address } of kinds) {
        await page.emulateMedia({ forcedColors, colorScheme: 'light' });
        await page.goto(prefixes[language] + address);
        await page.waitForLoadState('networkidle');
        const colours = forcedColors === 'none';
        await expectAccessible(page, { colours, widths: [colours ? 320 : 1280] });
      }
    });
  }
}

test('wide text in the states that scripts make: nothing is cut @slow', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const language of languages) {
    for (const one of storePages) {
      await page.goto(prefixes[language] + one.address);
      await ready(page);
      await one.act?.(page, language);
      await space(page);
      expect(await overflow(page), one.name).toBeLessThanOrEqual(0);
      expect(await cut(page), one.name).toEqual([]);
    }
    await page.getByRole('button', { name: text(language, 'search.button'), exact: true }).click();
    await page.getByRole('searchbox').fill('klien');
    await expect(page.locator('dialog.search .hits a').first()).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await cut(page)).toEqual([]);
  }
});

/* States of the teachers' pages that `axe.spec.ts` does not see. */

for (const language of languages) {
  test(`axe, ${language}: a reading list being built, being read, and refused @slow`, async ({
    page,
  }) => {
    const code = encodeList({
      title: 'Minggu pertama',
      instructions: 'Baca dulu.\nLalu kerjakan kuisnya.',
      entries: [
        { key: keyOf('klien-bukan-pasien'), due: '2026-12-01' },
        { key: keyOf('kuis/klien-bukan-pasien'), due: '' },
        { key: 1, due: '' },
      ],
    });
    for (const [hash, shown] of [
      [`#susun=${code}`, '.rl-rows > li'],
      [`#baca=${code}`, '.rl-view h2'],
      ['#baca=1.rusak', '.rl-alert'],
    ] as const) {
      await page.goto('/robots.txt');
      await page.goto(`${prefixes[language]}guru/daftar-bacaan/${hash}`);
      await expect(page.locator(shown).first()).not.toBeEmpty();
      if (shown === '.rl-view h2') {
        await page.getByRole('button', { name: text(language, 'list.qr') }).click();
        await expect(page.locator('.rl-qr svg')).toBeVisible();
      }
      await expectAccessible(page);
    }
  });

  test(`axe, ${language}: codes that were read and codes that were not @slow`, async ({ page }) => {
    const { encode } = await import('../../../src/teach/hand-in/code.ts');
    const code = await encode({
      article: 'klien-bukan-pasien',
      name: 'Ayu',
      madeAt: 1_780_000_000,
      items: [],
    });
    await page.goto(`${prefixes[language]}guru/periksa/`);
    await ready(page);
    await page.locator('kbp-check-codes textarea').fill(`${code}\nKBP1.rusak\nKBP2.AAAA`);
    await page.locator('kbp-check-codes [type=submit]').click();
    await expect(page.locator('.ck-tables table')).toBeVisible();
    await expect(page.locator('.ck-unread li')).toHaveCount(2);
    await expectAccessible(page);
  });
}
