import type { Page } from '@playwright/test';
import { kinds, prefixes } from '../kinds.ts';
import { open, storePages } from './acts.ts';
import { expect, expectReadable, languages, ready, test, text } from './tools.ts';

/*
 * Browsers that lack something: what needs it is missing, and the rest works. Each is today's
 * Chromium with that part taken out.
 */

test.use({ allowedErrors: [/^console: Failed to load resource/] });

/** Takes something out before any script runs. */
const lacks: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'popovers (before 2024)': (page) =>
    page.addInitScript(() => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
        delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
      }
    }),
  ':has, nesting, and new units in styles': (page) =>
    page.route(/\.css$/, async (route) => {
      const answer = await route.fetch();
      // A browser drops a whole rule, or declaration, that it does not know.
      const body = (await answer.text())
        .replaceAll(':has(', ':lacks-has(')
        .replaceAll('position-area', 'lacks-area')
        .replaceAll('content-visibility', 'lacks-visibility')
        .replace(/text-wrap|accent-color|color-mix|\d(?:dvh|svh|lvh|cqi)\b/g, 'lacks-it');
      await route.fulfill({ response: answer, body });
    }),
  'dialogs (before 2022)': (page) =>
    page.addInitScript(() => {
      for (const name of ['showModal', 'show', 'close', 'open', 'returnValue']) {
        delete (HTMLDialogElement.prototype as unknown as Record<string, unknown>)[name];
      }
    }),
  'streams for compressing (Safari before 16.4)': (page) =>
    page.addInitScript(() => {
      for (const name of ['CompressionStream', 'DecompressionStream']) {
        Object.defineProperty(window, name, { value: undefined });
      }
    }),
  'idle callbacks (Safari)': (page) =>
    page.addInitScript(() => {
      for (const name of ['requestIdleCallback', 'cancelIdleCallback']) {
        delete (window as unknown as Record<string, unknown>)[name];
      }
    }),
  'style sheets made by scripts (Safari before 16.4)': (page) =>
    page.addInitScript(() => {
      delete (Document.prototype as unknown as Record<string, unknown>)['adoptedStyleSheets'];
      Object.defineProperty(window, 'CSSStyleSheet', {
        value: class {
          constructor() {
            throw new TypeError('Illegal constructor');
          }
        },
      });
    }),
  'roles and states as properties (Firefox before 119)': (page) =>
    page.addInitScript(() => {
      for (const name of Object.keys(Element.prototype)) {
        if (name === 'role' || name.startsWith('aria')) {
          delete (Element.prototype as unknown as Record<string, unknown>)[name];
        }
      }
    }),
  'a clipboard, and any way to save data': (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(navigator, 'connection', { value: undefined });
    }),
};

/** What a browser without style sheets by script cannot play: it shows all scenes. */
const plays = (lack: string) => !lack.startsWith('style sheets');

for (const [lack, take] of Object.entries(lacks)) {
  const core = lack.startsWith('dialogs');
  test(`without ${lack}: pages read and work${core ? '' : ' @slow'}`, async ({ page }) => {
    await take(page);
    for (const language of core ? (['id'] as const) : languages) {
      for (const one of storePages) {
        if (one.name.startsWith('case ') && !plays(lack)) {
          await page.goto(prefixes[language] + one.address);
          await expect(page.locator('.st-node').last()).toBeVisible();
          continue;
        }
        await open(page, language, one);
        await expectReadable(page);
        await one.act?.(page, language);
      }
      // Search either opens or says that it cannot.
      await page
        .getByRole('button', { name: text(language, 'search.button'), exact: true })
        .click();
      const told = page.getByText(text(language, 'search.failed'));
      await expect(page.getByRole('searchbox').or(told).first()).toBeVisible();
    }
  });
}

test('every kind of page opens in a browser that lacks all of these @slow', async ({ page }) => {
  for (const take of Object.values(lacks)) await take(page);
  for (const language of languages) {
    for (const { address } of kinds) {
      await page.goto(prefixes[language] + address);
      await expectReadable(page);
      await page.waitForLoadState('networkidle');
    }
  }
});

test('without dialogs: nothing is erased unasked', async ({ page }) => {
  await lacks['dialogs (before 2022)']?.(page);
  await page.goto('/data-saya/');
  await ready(page);
  await page.evaluate(() => localStorage.setItem('kbp1:setting:slash', '{"value":"off","at":"x"}'));
  await page.getByRole('button', { name: text('id', 'store.erase'), exact: true }).click();
  await expect(page.locator('.data-said')).toHaveText(text('id', 'store.notErased'));
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
});

test('without roles and states as properties: toggles and search still tell their state', async ({
  page,
}) => {
  await lacks['roles and states as properties (Firefox before 119)']?.(page);
  await page.goto('/klien-bukan-pasien/');
  await ready(page);
  const button = page.locator('kbp-mark-read button');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: text('id', 'search.button'), exact: true }).click();
  await page.getByRole('searchbox').fill('klien');
  await expect(page.locator('dialog.search [role=status]').first()).not.toBeEmpty();
});

test('without streams for compressing: a code is made and read all the same', async ({ page }) => {
  await lacks['streams for compressing (Safari before 16.4)']?.(page);
  await page.goto('/kuis/klien-bukan-pasien/');
  await ready(page);
  // Checking nothing offers "show the answer", which is an answer too.
  await page.locator('.q-item').evaluateAll((all) => {
    for (const item of all) {
      for (const name of ['check', 'show']) {
        item.querySelector<HTMLElement>(`[data-do=${name}]`)?.click();
      }
    }
  });
  await page.locator('[data-do=hand-in]').click();
  await expect(page.locator('#hi-name')).toBeFocused();
  // Without the network the library for it does not come, and that is said.
  await page.route(/\/_astro\/.*\.js$/, (route) => route.abort());
  const make = page.locator('.hi form [type=submit]');
  await make.click();
  await expect(page.locator('.hi-said')).toHaveText(text('id', 'hand.notLoaded'));
  await page.unroute(/\/_astro\/.*\.js$/);
  await page.reload();
  await ready(page);
  await page.locator('[data-do=hand-in]').click();
  await make.click();
  await expect(page.locator('#hi-link')).toHaveValue(/#KBP1\./);
  const { pathname, hash } = new URL(await page.locator('#hi-link').inputValue());
  await page.goto(pathname + hash);
  await expect(page.locator('.ck-tables table')).toBeVisible();
});

/** A browser that knows no modules: it skips them, and shows what `<noscript>` holds to nobody. */
for (const language of languages) {
  test(`without modules, ${language}: every kind of page reads, and leads on${language === 'id' ? '' : ' @slow'}`, async ({
    page,
  }) => {
    await page.route(
      ({ pathname }) => pathname.endsWith('/'),
      async (route) => {
        const answer = await route.fetch();
        const html = (await answer.text()).replaceAll('type="module"', 'type="unknown"');
        await route.fulfill({ response: answer, body: html });
      },
    );
    for (const { address, bare } of kinds) {
      await page.goto(prefixes[language] + address);
      await expectReadable(page);
      // Nothing that only works by script may be shown as if it worked.
      const controls = page.locator('main :is(button, input, select, textarea):visible');
      const idle = await controls.evaluateAll((all) =>
        // The glossary's field keeps its place, so that the list does not jump: it hides only where
        // scripts are off, and stands idle in these browsers (before 2018). The form for offline copies
        // does so too, but disabled, and only in browsers that tell whether they run scripts.
        all
          .filter((one) => !one.closest('.q-field') && one.id !== 'saring')
          .filter((one) => !one.matches(':disabled'))
          .map((one) => one.outerHTML),
      );
      expect(idle, address).toEqual([]);
      if (!bare) await expect(page.locator('[data-language-link]')).toBeVisible();
    }
    await page.goto(`${prefixes[language]}kasus/saya-harus-bagaimana/`);
    await expect(page.locator('.st-node').last()).toBeVisible();
    await page.locator('a[data-search]').click();
    await expect(page).toHaveURL(/\/cari\/$/);
  });
}
