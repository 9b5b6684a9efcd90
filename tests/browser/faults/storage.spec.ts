import { decode } from '../../../src/progress/entries.ts';
import type { Kind } from '../../../src/progress/types.ts';
import { open, storePages } from './acts.ts';
import { AT, BOMB, damaged, items, SOUND } from './reader.ts';
import {
  everything,
  expect,
  expectReadable,
  type Language,
  languages,
  type Page,
  ready,
  seeded,
  store,
  test,
  text,
} from './tools.ts';

/*
 * A store that is missing, blocked, full, damaged, from another time, or used by two tabs at once.
 * One answer, mark or case a page is in `store.spec.ts`; here is every page that uses the store.
 */

/** Ways in which a browser gives no storage. */
const blocked: Record<string, (page: Page) => Promise<unknown>> = {
  missing: (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { value: undefined });
    }),
  'null, as in some web views': (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { value: null });
    }),
  'throwing when named': (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }),
};
const throwing = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const) {
      Storage.prototype[name] = refuse;
    }
    Object.defineProperty(Storage.prototype, 'length', { get: refuse });
  });
const full = (page: Page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

/** On every page that uses the store: reads, does what it is for, and says what is not kept. */
async function everyPage(
  page: Page,
  how: 'blocked' | 'full',
  only: readonly Language[] = languages,
): Promise<void> {
  for (const language of only) {
    for (const one of storePages) {
      await open(page, language, one);
      await expectReadable(page);
      await one.act?.(page, language);
      if (one.memory) {
        const { selector, [how]: key } = one.memory;
        const notice = page.locator(selector).first();
        await expect(notice, `${language} ${one.name}`).toContainText(text(language, key));
        await expect(notice).toBeVisible();
      }
    }
    // Every page has these two.
    await page.locator('[data-theme-button]').click();
    await expect(page.locator('html')).toHaveAttribute('data-scheme', /light|dark/);
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: text(language, 'search.button') });
    await search.fill('klien');
    await expect(page.locator('dialog.search .hits a').first()).toBeVisible();
    const keep = page.locator('dialog.search .foot-line input').first();
    await keep.uncheck();
    await keep.check();
  }
}

for (const [name, prepare] of Object.entries(blocked)) {
  test(`storage ${name}: every page works for the visit and says so @slow`, async ({ page }) => {
    await prepare(page);
    await everyPage(page, 'blocked');
  });
}

for (const [language, tag] of [
  ['id', ''],
  ['en', ' @slow'],
] as const) {
  test(`storage that throws at every use, ${language}: every page works and says so${tag}`, async ({
    page,
  }) => {
    await throwing(page);
    await everyPage(page, 'full', [language]);
  });
}

test('full storage: every page says so, and nothing that was there is lost @slow', async ({
  page,
}) => {
  await page.goto('/robots.txt');
  // Without the marks and cards that the walk puts there: taking them away needs no room.
  const kept = Object.fromEntries(
    Object.entries(SOUND).filter(([key]) => !/:(?:card|read|setting:theme)/.test(key)),
  );
  await store(page, kept);
  await full(page);
  await everyPage(page, 'full');
  // Turning "keep my searches" off removes them, and that needs no room.
  const { 'kbp1:setting:recent-searches': _searches, ...left } = kept;
  expect(await everything(page)).toEqual(left);
});

/* Damaged values. */

const kindOf = (key: string) => key.split(':')[1] as Kind;

/** Keys of ours that no version of the site has written. */
const STRAY: Readonly<Record<string, string>> = {
  'kbp1:': '1',
  'kbp1:item': '{}',
  'kbp1:item:': '{}',
  [`kbp1:item:${BOMB}`]: '{}',
  'kbp1:item:__proto__': '{}',
  'kbp1:item:a:b': '{}',
  'kbp1:strange:klien': '{}',
  'kbp1:bad:item:lama': BOMB,
  [`kbp1:read:${'x'.repeat(3000)}`]: '{}',
  'kbp0:item:lama': '{"answer":1}',
  'kbp2:item:nanti': '{"v":7}',
  'starlight-theme': BOMB,
};

/** How a value reads: a sound entry, one of a newer site, or none. */
function readingOf(key: string, raw: string): 'sound' | 'newer' | 'bad' {
  try {
    const entry = decode(kindOf(key), JSON.parse(raw));
    return typeof entry === 'object' ? 'sound' : entry;
  } catch {
    return 'bad';
  }
}

/** Opens a page over damaged entries, does what it is for, and sees that nothing else has changed. */
async function overDamage(page: Page, seed: number): Promise<void> {
  const random = seeded(seed);
  const before: Record<string, string> = { ...SOUND };
  for (const key of Object.keys(SOUND)) {
    if (random() < 0.4) before[key] = damaged(random, SOUND[key] ?? '');
  }
  if (random() < 0.3) Object.assign(before, STRAY);
  await store(page, before);
  const language = languages[seed % 2] as Language;
  const one = storePages[(seed >> 1) % storePages.length] as (typeof storePages)[number];
  await open(page, language, one);
  await expectReadable(page);
  const unacted = await everything(page);
  for (const [key, raw] of Object.entries(before)) {
    const how = `seed ${seed}, ${language} ${one.name}, ${key}: ${raw.slice(0, 120)}`;
    const aside = unacted[key.replace('kbp1:', 'kbp1:bad:')];
    if (key in SOUND && readingOf(key, raw) === 'bad') expect(unacted[key] ?? aside, how).toBe(raw);
    else expect(unacted[key], how).toBe(raw);
  }
  if (random() < 0.5) await one.act?.(page, language);
  const after = await everything(page);
  // What the page was asked to do changes at most one entry, a term's two cards, or one case.
  // (A page that fetches something first may set a damaged one aside only now.)
  const changed = Object.entries(before)
    .filter(([key, raw]) => after[key] !== unacted[key] && readingOf(key, raw) !== 'bad')
    .map(([key]) => key);
  expect(changed.length, `seed ${seed}, ${one.name}: ${changed}`).toBeLessThanOrEqual(2);
  for (const [key, raw] of Object.entries(before)) {
    if (key in SOUND && readingOf(key, raw) === 'newer') expect(after[key], key).toBe(raw);
  }
}

/** How many seeds a test walks through: 300 in all. */
const SEEDS = 20;
for (let first = 0; first < 300; first += SEEDS) {
  // The first few are in `npm test`.
  const tag = first === 0 ? '' : ' @slow';
  test(`damaged entries, seeds ${first} to ${first + SEEDS - 1}: set aside alone, nothing else changes${tag}`, async ({
    page,
  }) => {
    await page.goto('/robots.txt');
    for (let seed = first; seed < first + SEEDS; seed += 1) await overDamage(page, seed);
  });
}

test('entries of a newer site: left alone everywhere, used past, and said; erased on request', async ({
  page,
}) => {
  const newer = Object.fromEntries(
    Object.entries(SOUND)
      .filter(([key]) => !key.includes(':setting:'))
      .map(([key, raw]) => [key, JSON.stringify({ ...JSON.parse(raw), v: 2, meaning: 'new' })]),
  );
  await page.goto('/robots.txt');
  await store(page, newer);
  for (const one of storePages) {
    await open(page, 'id', one);
    if (['item', 'card', 'case', 'read'].some((kind) => touches(one.name) === kind)) {
      await one.act?.(page, 'id');
      const { selector, full: key } = one.memory ?? { selector: '', full: '' };
      if (one.memory) await expect(page.locator(selector).first()).toContainText(text('id', key));
    }
    expect(await everything(page), one.name).toEqual(newer);
  }
  await page.getByRole('button', { name: text('id', 'store.erase'), exact: true }).click();
  await page.getByRole('button', { name: text('id', 'store.eraseYes') }).click();
  await expect(page.locator('.data-said')).toHaveText(text('id', 'store.erased'));
  expect(await everything(page)).toEqual({});
});

/** The kind of entry that a page's act writes. */
function touches(name: string): Kind | undefined {
  if (name === 'quiz') return 'item';
  if (name === 'term') return 'card';
  if (name.startsWith('case ')) return 'case';
  return name === 'article' ? 'read' : undefined;
}

test('entries of an older site, without fields that came later, are read and kept', async ({
  page,
}) => {
  const [first, second] = items;
  const old = {
    [`kbp1:item:${first?.id}`]: JSON.stringify({
      rev: first?.rev,
      answer: ['x'],
      attempts: 1,
      firstAt: AT,
      lastAt: AT,
    }),
    // The item was answered before its key was corrected.
    [`kbp1:item:${second?.id}`]: JSON.stringify({
      rev: (second?.rev ?? 1) - 1 || 1,
      answer: ['x'],
      score: 0,
      attempts: 3,
      firstAt: AT,
      lastAt: AT,
    }),
    'kbp1:case:saya-harus-bagaimana': JSON.stringify({ at: AT, path: ['tidak-ada-lagi'] }),
    'kbp1:read:klien-bukan-pasien': JSON.stringify({ at: AT, version: '2020-01-01' }),
    'kbp0:something': 'of an earlier time',
  };
  await page.goto('/robots.txt');
  await store(page, old);
  for (const one of storePages) {
    await open(page, 'id', one);
    await expectReadable(page);
    expect(await everything(page), one.name).toEqual(old);
  }
});

/* Two tabs. */

test('two tabs writing at once: every answer, mark, card and step of both is kept', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  const random = seeded(7);
  const quizAt = '/kuis/klien-bukan-pasien/';
  await Promise.all([one, two].map((page) => page.goto(quizAt).then(() => ready(page))));
  const ids = items.map(({ id }) => id);
  // Each item is shown and checked by one of the two, both at the same time and in no order.
  const shares = new Map(ids.map((id) => [id, random() < 0.5 ? one : two]));
  const answer = async (page: Page) => {
    for (const id of ids.filter((each) => shares.get(each) === page)) {
      await page.evaluate((item) => {
        const form = document.querySelector(`.q-item[data-id="${item}"]`);
        const button = (name: string) =>
          form?.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
        // Checking nothing offers "show the answer", which is an answer too.
        button('check')?.click();
        button('show')?.click();
      }, id);
    }
  };
  await Promise.all([answer(one), answer(two)]);
  for (const page of [one, two]) {
    await expect(page.locator('.q-progress')).toContainText(`${ids.length} dari`);
  }
  const kept = Object.keys(await everything(one)).filter((key) => key.startsWith('kbp1:item:'));
  expect(kept.sort()).toEqual(ids.map((id) => `kbp1:item:${id}`).sort());

  // Different pages, and one that erases while the other goes on.
  await Promise.all([
    one.goto('/klien-bukan-pasien/').then(() => ready(one)),
    two.goto('/glosarium/klien/').then(() => ready(two)),
  ]);
  await Promise.all([
    one.locator('kbp-mark-read button').click(),
    two.locator('kbp-practice-term button').click(),
  ]);
  await one.goto('/data-saya/');
  await expect(one.locator('[data-count=items]')).toContainText(String(ids.length));
  await expect(one.locator('[data-count=cards]')).toContainText('2');
  await expect(one.locator('[data-count=reads]')).toContainText('1');
  await one.getByRole('button', { name: text('id', 'store.erase'), exact: true }).click();
  await one.getByRole('button', { name: text('id', 'store.eraseYes') }).click();
  const practise = two.locator('kbp-practice-term button');
  await expect(practise).toHaveAttribute('aria-pressed', 'false');
  await practise.click();
  await expect(one.locator('[data-count=cards]')).toContainText('2');
  await expect(one.locator('[data-count=items]')).toBeHidden();
  expect(Object.keys(await everything(two)).sort()).toEqual([
    'kbp1:card:klien-meaning',
    'kbp1:card:klien-other',
  ]);
});
