import type { Route } from '@playwright/test';
import { encodeList, keyOf } from '../../../src/teach/list/code.ts';
import { holdBack } from '../fixtures.ts';
import { kinds, prefixes } from '../kinds.ts';
import { storePages } from './acts.ts';
import { items, SOUND } from './reader.ts';
import {
  expect,
  expectReadable,
  type Language,
  languages,
  oneOf,
  type Page,
  ready,
  seeded,
  store,
  test,
  text,
} from './tools.ts';

/*
 * A network that is slow, breaks off, or lies: answers 200 with a page of its own, as portals of
 * hotels and schools do, or 404 to scripts that a newer build has replaced. What is tested: the page
 * reads, nothing is thrown, the reader is told in the page's language, and can try again.
 */

// The browser's own words about requests; what our scripts throw still fails the test.
test.use({
  allowedErrors: [
    /^console: (?:Failed to load (?:resource|module script)|Refused to (?:apply|execute)|Fetch API cannot load)/,
  ],
});

const PORTAL = '<!doctype html><title>Masuk</title><h1>Masuk ke jaringan</h1><p>Setuju';

/** What a bad network does to one request. */
const lies = {
  'breaks off': (route: Route) => route.abort('connectionreset'),
  'answers 404': (route: Route) => route.fulfill({ status: 404, body: PORTAL }),
  'answers 500': (route: Route) => route.fulfill({ status: 500, body: '' }),
  'answers with a page of its own': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: PORTAL }),
  'answers nothing': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '' }),
  'answers null': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: 'null' }),
  'answers with other data': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '{"a":[1,null,"x"]}' }),
  'answers half': async (route: Route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ response: answer, body: body.subarray(0, body.length / 2) });
  },
} as const;
type Lie = keyof typeof lies;

/** All kinds but the one that is no page. */
const pages = kinds.filter(({ name }) => name !== 'not found');

/** Some of them, for `npm test`. */
const some = pages.filter((_, index) => index % 4 === 1);

/** Lets the requests that a page makes by itself come to their end. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

// Half a script is an error of its own, which no page can catch; that one breaks off is tested.
const whole = (Object.keys(lies) as Lie[]).filter((lie) => lie !== 'answers half');
for (const lie of whole) {
  const tag = lie === 'answers with a page of its own' ? '' : ' @slow';
  test(`every script and style ${lie}: every page reads${tag}`, async ({ page }) => {
    await page.route(/\/_astro\/.*\.(?:js|css)$/, lies[lie]);
    for (const language of tag ? languages : (['id'] as const)) {
      for (const { address, bare } of tag ? pages : some) {
        await page.goto(prefixes[language] + address);
        await settled(page);
        await expectReadable(page);
        if (bare) continue;
        await expect(page.locator('[data-language-link]')).toHaveAttribute('href', /^\//);
      }
    }
  });
}

for (const seed of [1, 2, 3, 4, 5, 6]) {
  const tag = seed === 1 ? '' : ' @slow';
  test(`three in ten requests break off, seed ${seed}: every page reads, nothing is thrown${tag}`, async ({
    page,
  }) => {
    const random = seeded(seed);
    await page.goto('/robots.txt');
    await store(page, SOUND);
    await page.route(
      ({ pathname }) => /\.[a-z]+$/.test(pathname),
      (route) => (random() < 0.3 ? route.abort('connectionreset') : route.continue()),
    );
    for (const { address } of tag ? pages : some) {
      const language: Language = seed === 1 ? 'id' : oneOf(random, languages);
      await page.goto(prefixes[language] + address);
      for (const element of await page.locator('kbp-quiz, kbp-data, kbp-review').all()) {
        await element.scrollIntoViewIfNeeded();
      }
      await settled(page);
      await expectReadable(page);
    }
  });
}

test('a slow network: the page reads and leads on while its scripts are on their way', async ({
  page,
}) => {
  const release = await holdBack(page, /\/_astro\/.*\.js$/);
  // Not "load": the scripts are part of that.
  await page.goto('/kuis/klien-bukan-pasien/', { waitUntil: 'commit' });
  await expectReadable(page);
  const answers = page.locator('.q-item details summary').first();
  await answers.click();
  await expect(page.locator('.q-item details[open]').first()).toBeVisible();
  await page.locator('.q-item input').first().check();
  release();
  await ready(page);
  // What was ticked meanwhile stays ticked.
  await expect(page.locator('.q-item [data-do=check]').first()).toBeVisible();
  await expect(page.locator('.q-item input').first()).toBeChecked();
});

/** A part that comes later: where, which requests, what it says when they fail, and how to retry. */
interface Part {
  name: string;
  address: string;
  /** In `npm test`, too. */
  core?: true;
  /** The requests that fail. */
  requests: RegExp;
  /** Which lies can be told; all unless said. */
  only?: readonly Lie[];
  /** What the reader does to need it. */
  need?: (page: Page, language: Language) => Promise<void>;
  /** Where it is said that it did not come, and with which string. */
  told: readonly [selector: string, key: string];
  /** What the reader does once the network is back; else the browser's `online` event is enough. */
  retry?: (page: Page, language: Language) => Promise<void>;
  /** What is there then. */
  works: string;
}

const SCRIPTS = ['breaks off', 'answers 404', 'answers with a page of its own'] as const;
const online = async (page: Page) => {
  await page.evaluate(() => dispatchEvent(new Event('online')));
};
const search = async (page: Page, language: Language) => {
  await page.getByRole('button', { name: text(language, 'search.button'), exact: true }).click();
};
const askSearch = async (page: Page, language: Language) => {
  await search(page, language);
  await page.getByRole('searchbox', { name: text(language, 'search.button') }).fill('klien');
};
const listCode = encodeList({
  title: 'Minggu pertama',
  instructions: '',
  entries: [{ key: keyOf('klien-bukan-pasien'), due: '' }],
});

const parts: readonly Part[] = [
  {
    name: 'the quiz',
    core: true,
    address: 'kuis/klien-bukan-pasien/',
    requests: /\/_astro\/elements.*\.js$/,
    only: SCRIPTS,
    told: ['kbp-quiz [data-not-loaded]', 'quiz.notLoaded'],
    retry: online,
    works: '.q-item [data-do=check]',
  },
  {
    name: 'a case',
    address: 'kasus/saya-harus-bagaimana/',
    requests: /\/_astro\/elements.*\.js$/,
    only: SCRIPTS,
    told: ['kbp-case [data-not-loaded]', 'case.notLoaded'],
    retry: online,
    works: '.st-bar',
  },
  {
    name: 'the guide',
    address: 'panduan-bantuan/',
    requests: /\/_astro\/elements.*\.js$/,
    only: SCRIPTS,
    told: ['kbp-case [data-not-loaded]', 'guide.notLoaded'],
    retry: online,
    works: '.st-bar',
  },
  {
    name: 'review',
    address: 'ulasan/',
    requests: /\/_astro\/element\..*\.js$/,
    only: SCRIPTS,
    told: ['kbp-review [data-not-loaded]', 'review.notLoaded'],
    retry: online,
    works: '.rv-settings',
  },
  {
    name: 'the list of items',
    core: true,
    address: 'ulasan/',
    requests: /soal\.json$/,
    told: ['.rv-offline', 'review.offline'],
    retry: (page) => page.locator('[data-do=reload]').click(),
    works: '[data-do=start]',
  },
  {
    name: "an item's page",
    core: true,
    address: 'ulasan/',
    requests: /\/kuis\/[a-z-]+\/$/,
    only: ['breaks off', 'answers 500', 'answers with a page of its own', 'answers nothing'],
    need: (page) => page.locator('[data-do=start]').click(),
    told: ['.rv-notice', 'review.failed'],
    retry: (page) => page.locator('.rv-practice [data-do=retry]').click(),
    works: '.rv-slot .q-item',
  },
  {
    name: "search's dialog",
    address: '',
    requests: /\/_astro\/dialog.*\.js$/,
    only: SCRIPTS,
    need: search,
    told: ['[role=alert]', 'search.failed'],
    retry: search,
    works: 'dialog.search',
  },
  {
    name: "search's index",
    address: '',
    requests: /\/cari\/indeks\.json$/,
    need: search,
    told: ['dialog.search [role=status]', 'search.failed'],
    retry: async (page, language) => {
      await page.getByRole('button', { name: text(language, 'search.retry') }).click();
      await page.getByRole('searchbox').fill('klien');
    },
    works: 'dialog.search .hits a',
  },
  {
    name: 'the full text',
    address: '',
    requests: /\/pagefind\//,
    need: async (page, language) => {
      await askSearch(page, language);
      await page.getByRole('button', { name: text(language, 'search.fullText') }).click();
    },
    told: ['dialog.search [role=status] >> nth=1', 'search.fullText.failed'],
    retry: (page, language) =>
      page.getByRole('button', { name: text(language, 'search.fullText') }).click(),
    works: 'dialog.search .hits .text-hit, dialog.search .hits mark',
  },
  {
    name: 'the names of the glossary',
    core: true,
    address: 'glosarium/',
    requests: /\/nama\.json$/,
    need: (page) => page.locator('kbp-glossary input').fill('klien'),
    told: ['.gl-count', 'glossary.found.partial'],
    retry: async (page) => {
      await page.locator('kbp-glossary input').blur();
      await page.locator('kbp-glossary input').fill('counselee');
    },
    works: '.gl-found dt',
  },
  {
    name: 'the filter of the glossary',
    address: 'glosarium/',
    requests: /\/_astro\/finder.*\.js$/,
    only: SCRIPTS,
    need: (page) => page.locator('kbp-glossary input').fill('klien'),
    told: ['.gl-count', 'glossary.found.failed'],
    retry: async (page) => {
      await page.locator('kbp-glossary input').blur();
      await page.locator('kbp-glossary input').fill('konseli');
    },
    works: '.gl-found dt',
  },
  {
    name: 'the materials of reading lists',
    address: 'guru/daftar-bacaan/',
    requests: /bahan\.json$/,
    told: ['.rl-alert', 'list.lost'],
    retry: online,
    works: '.rl-choices button',
  },
  {
    name: 'a reading list to read',
    address: `guru/daftar-bacaan/#baca=${listCode}`,
    requests: /\/_astro\/view.*\.js$/,
    only: SCRIPTS,
    told: ['.rl-alert', 'list.lost'],
    retry: async (page) => {
      await page.reload();
    },
    works: '.rl-view h2',
  },
  {
    name: 'the keys for codes',
    core: true,
    address: 'guru/periksa/',
    requests: /kunci\.json$/,
    need: async (page) => {
      await page.locator('kbp-check-codes textarea').fill('KBP1.AAAAAAAA');
      await page.locator('kbp-check-codes [type=submit]').click();
    },
    told: ['.ck-said', 'hand.check.notLoaded'],
    retry: (page) => page.locator('kbp-check-codes [type=submit]').click(),
    works: '.ck-unread li',
  },
  {
    name: 'my data',
    core: true,
    address: 'data-saya/',
    requests: /\/_astro\/data-element.*\.js$/,
    only: SCRIPTS,
    told: ['kbp-data [data-not-loaded]', 'store.notLoaded'],
    retry: online,
    works: '.data-buttons',
  },
];

/** A reader with answers that are due, and nothing else. */
const DUE = Object.fromEntries(
  items.slice(0, 2).map(({ id }) => [`kbp1:item:${id}`, SOUND[`kbp1:item:${id}`] ?? '']),
);

for (const part of parts) {
  for (const lie of part.only ?? (Object.keys(lies) as Lie[])) {
    const isCore = lie === 'answers with a page of its own';
    for (const language of languages) {
      const tag = isCore && language === 'id' && part.core ? '' : ' @slow';
      test(`${part.name} ${lie}, ${language}: that is said, and a retry works${tag}`, async ({
        page,
      }) => {
        await page.goto('/robots.txt');
        if (part.address === 'ulasan/') await store(page, DUE);
        await page.route(part.requests, lies[lie]);
        await page.goto(prefixes[language] + part.address);
        await part.need?.(page, language);
        const [selector, key] = part.told;
        await expect(page.locator(selector).first()).toContainText(text(language, key));
        await expect(page.locator(selector).first()).toBeVisible();
        await expect(page.locator('main h1')).toBeVisible();
        await page.unroute(part.requests);
        // Browsers do not ask for a module again before the page is asked for again.
        if (part.only === SCRIPTS && part.retry !== online) {
          await page.reload();
          await part.need?.(page, language);
        } else await part.retry?.(page, language);
        await expect(page.locator(part.works).first()).toBeVisible();
      });
    }
  }
}

test('pages that break off before their end read as far as they came @slow', async ({ page }) => {
  await page.route(/\/$/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ response: answer, body: body.subarray(0, body.length * 0.8) });
  });
  for (const { address } of storePages) {
    await page.goto(`/${address}`);
    await expect(page.locator('h1').first(), address).toBeVisible();
    await settled(page);
  }
});
