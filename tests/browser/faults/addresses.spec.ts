import { get } from 'node:http';
import { loadCases } from '../../../src/cases/data.ts';
import type { Kind } from '../../../src/progress/types.ts';
import { articleSlugs } from '../../../src/site/curriculum.ts';
import { encode } from '../../../src/teach/hand-in/code.ts';
import type { Result } from '../../../src/teach/hand-in/result.ts';
import { prefixes } from '../kinds.ts';
import { CORPUS, HUGE } from './corpus.ts';
import { AT, damaged, items, SOUND } from './reader.ts';
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
 * Hostile input wherever the site reads an address, a field, a file or its own store. That nothing
 * runs and nothing is made of it is watched on every page (`tools.ts`); here it is put in.
 */

/** Every fragment that a page reads, and what the page then says; `undefined` where it says nothing. */
const FRAGMENTS: readonly [address: string, prefix: string, said?: string][] = [
  ['cari/', 'q=', 'dialog.search [role=status]'],
  ['glosarium/', 'q=', '.gl-count'],
  ['glosarium/', ''],
  ['guru/daftar-bacaan/', 'baca=', '.rl-alert'],
  ['guru/daftar-bacaan/', 'susun=', '.rl-alert'],
  ['guru/daftar-bacaan/', ''],
  ['guru/periksa/', 'KBP1.', '.ck-said'],
  ['guru/periksa/', 'KBP', '.ck-said'],
  ['guru/periksa/', ''],
  ['kasus/saya-harus-bagaimana/', ''],
  ['kasus/jangan-bilang-siapa-siapa/', ''],
  ['panduan-bantuan/', ''],
  ['klien-bukan-pasien/', ''],
  ['kuis/klien-bukan-pasien/', 'soal-'],
  ['data-saya/', ''],
  ['ulasan/', ''],
  ['', ''],
];

/** Goes through fragments in the open page, letting it answer each. */
const walk = (page: Page, fragments: readonly string[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const fragment of all) {
      location.hash = fragment;
      // `hashchange` comes as a task of its own, and so do most answers.
      await new Promise((done) => setTimeout(done));
      document.querySelector<HTMLElement>('kbp-check-codes [data-do=clear]')?.click();
    }
  }, fragments);

/** The page still answers: the reader can go to the other language. */
async function expectAlive(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expectReadable(page);
  const link = page.locator('[data-language-link]');
  await link.click();
  await expect(page.locator('main h1')).toBeVisible();
  expect(new URL(page.url()).hostname).toBe('localhost');
}

test('the corpus holds 500 values, all different', () => {
  expect(new Set(CORPUS).size).toBeGreaterThanOrEqual(500);
});

for (const [address, prefix, said] of FRAGMENTS) {
  const place = `/${address}#${prefix}`;
  // In `npm test`: where the fragment is more than a place in the page, and a fifth of the values.
  const isRead = ['q=', 'baca=', 'KBP1.'].includes(prefix);

  for (const every of isRead ? [5, 1] : [1]) {
    const tag = every > 1 ? '' : ' @slow';
    test(`${place} takes each ${every}. hostile value, one after another${tag}`, async ({
      page,
    }) => {
      await page.goto(`/${address}`);
      await ready(page);
      const values = CORPUS.filter((_, index) => index % every === 0);
      await walk(
        page,
        values.map((value) => prefix + value),
      );
      if (said) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `${prefix}%E0%A4%A<img src=x>`);
        await expect(page.locator(said).first()).not.toBeEmpty();
      }
      await expectAlive(page);
    });
  }

  test(`${place} opens with hostile values, in both languages, and with far too long ones @slow`, async ({
    page,
  }) => {
    for (const language of languages) {
      const values = [...CORPUS.filter((_, index) => index % 40 === 3), ...HUGE];
      for (const value of values) {
        await page.goto('/robots.txt');
        await page.evaluate(
          (to) => location.assign(to),
          `${prefixes[language] + address}#${prefix}${value}`,
        );
        await page.waitForURL(({ pathname }) => pathname === prefixes[language] + address);
        await page.waitForLoadState();
        await ready(page);
        // A value that begins with `&` is another parameter: nothing is searched for.
        if (said && !(prefix === 'q=' && value.startsWith('&'))) {
          const answer = page.locator(said).first();
          await expect(answer, `${language} ${value.slice(0, 60)}`).not.toBeEmpty();
          // A page does not hand back a megabyte.
          expect((await answer.textContent())?.length).toBeLessThan(1000);
        }
      }
      await expectAlive(page);
    }
  });
}

test('queries: nothing of them is read, kept or shown @slow', async ({ page }) => {
  const values = CORPUS.filter((_, index) => index % 12 === 5);
  for (const [index, value] of values.entries()) {
    const [address] = FRAGMENTS[index % FRAGMENTS.length] as (typeof FRAGMENTS)[number];
    const query = ['q', 's', 'lang', 'theme', 'baca'][index % 5];
    await page.goto('/robots.txt');
    await page.evaluate((to) => location.assign(to), `/${address}?${query}=${value}`);
    await page.waitForURL(({ pathname }) => pathname === `/${address}`);
    await page.waitForLoadState();
    await ready(page);
    await expectReadable(page);
    expect(await everything(page)).toEqual({});
  }
});

/** Asks the server for exactly this path, whatever an address parser would make of it. */
const status = (base: string, path: string): Promise<[status: number, to: string]> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(base);
    get({ hostname, port, path }, (answer) => {
      answer.resume();
      done([answer.statusCode ?? 0, answer.headers.location ?? '']);
    }).on('error', fail);
  });

for (const [every, tag] of [
  [8, ''],
  [1, ' @slow'],
] as const) {
  test(`paths: a page or a 404, never a fault of the server (each ${every}. value)${tag}`, async ({
    baseURL,
    page,
  }) => {
    const values = CORPUS.filter((_, index) => index % every === 0);
    for (const value of values) {
      const path = encodeURI(value.toWellFormed()).replaceAll('#', '%23').slice(0, 4000);
      for (const start of ['/', '/en/', '/glosarium/', '/_astro/', '/?q=']) {
        // Escapes of the corpus go out as they are as well, broken ones among them.
        for (const address of [start + path, start + path.replaceAll('%25', '%')]) {
          const [code, to] = await status(baseURL ?? '', address);
          expect([200, 301, 302, 400, 404], address).toContain(code);
          expect(to, address).not.toMatch(/^\/\/|^https?:|[\r\n]/);
        }
      }
    }
    await page.goto('/tentang/');
    await expectReadable(page);
  });
}

test('search: what was stored, typed and searched can be neither markup nor trouble', async ({
  page,
}) => {
  await page.goto('/robots.txt');
  const recent = CORPUS.slice(0, 5).join('\n');
  await store(page, {
    'kbp1:setting:recent-searches': JSON.stringify({
      value: recent,
      at: '2026-01-01T00:00:00.000Z',
    }),
  });
  await page.goto('/cari/');
  await page.locator('[data-search-start]').click();
  const field = page.getByRole('searchbox', { name: text('id', 'search.button') });
  await expect(page.locator('dialog.search .recent li')).toHaveCount(5);
  for (const button of await page.locator('dialog.search .recent .plain').all()) {
    await button.evaluate((element) => (element as HTMLElement).click());
    await field.fill('');
  }
  await page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('dialog.search input[type=search]');
    for (const value of all) {
      if (!input) return;
      // As by a program: longer than the field would let a person type.
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
    }
  }, CORPUS);
  // Half a character: what a cut of an emoji leaves.
  await page.evaluate(
    (value) => {
      location.hash = value;
    },
    `q=${'a'.repeat(199)}🙂`,
  );
  await expect(field).toHaveValue(/^a{199}/);
  await field.fill('klien');
  await expect(page.locator('dialog.search .hits a').first()).toBeVisible();
});

test('the glossary filter and the fields of a reading list take anything @slow', async ({
  page,
}) => {
  const type = (selector: string, values: readonly string[]) =>
    page.evaluate(
      async ([place, all]) => {
        const field = document.querySelector<HTMLInputElement>(place as string);
        for (const value of all as string[]) {
          if (!field) throw new Error(`no ${place}`);
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((done) => setTimeout(done));
        }
      },
      [selector, values] as const,
    );
  await page.goto('/glosarium/');
  await ready(page);
  await page.locator('kbp-glossary input').focus();
  await type('kbp-glossary input', [...CORPUS, ...HUGE]);
  await page.locator('kbp-glossary input').fill('klien');
  await expect(page.locator('.gl-found dt').first()).toBeVisible();

  await page.goto('/guru/daftar-bacaan/');
  await expect(page.locator('.rl-choices button').first()).toBeVisible();
  await page.locator('.rl-choices button').first().click();
  for (const name of ['title', 'instructions', 'filter']) {
    await type(`.rl-build [name=${name}]`, [...CORPUS, ...HUGE]);
    await type(`.rl-build [name=${name}]`, [
      name === 'filter' ? '' : '<img src=x onerror=alert(1)>',
    ]);
  }
  await page.locator('[data-see]').click();
  await expect(page.locator('.rl-view h2')).toHaveText('<img src=x onerror=alert(1)>');
});

test('codes: hostile results with a sound checksum, and pasted rubbish of every kind @slow', async ({
  page,
}) => {
  const hostile = CORPUS.filter((_, index) => index % 6 === 0);
  const result = (value: string, index: number): Result => ({
    article: index % 2 ? 'klien-bukan-pasien' : value,
    name: value,
    madeAt: 1_780_000_000,
    items: [
      {
        id: value,
        rev: 1,
        answer: index % 3 ? [value, '__proto__'] : { [value]: value, __proto__: value },
        firstScore: 1,
        confidence: 3,
        firstConfidence: 1,
        hints: 3,
        attempts: 1_000_000,
        firstAt: 2 ** 34,
        lastAt: 2 ** 35,
      },
    ],
  });
  const codes = await Promise.all(
    hostile.filter((value) => value.trim()).map((value, index) => encode(result(value, index))),
  );
  await page.goto('/guru/periksa/');
  await ready(page);
  const field = page.locator('kbp-check-codes textarea');
  const check = page.locator('kbp-check-codes [type=submit]');
  const said = page.locator('.ck-said');
  await field.fill(codes.join('\n'));
  await check.click();
  await expect(page.locator('.ck-results h2')).toBeFocused();
  await expect(said).toContainText(text('id', 'hand.check.said').split(':')[0] ?? '');
  await expect(page.locator('.ck-unread li').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.locator('[data-do=csv]').click();
  await download;
  for (const value of [...HUGE, CORPUS.join('\n'), CORPUS.map((one) => `KBP1.${one}`).join(' ')]) {
    await page.locator('kbp-check-codes [data-do=clear]').click();
    await field.evaluate((element, long) => {
      (element as HTMLTextAreaElement).value = long;
    }, value);
    await check.click();
    await expect(said).not.toHaveText(text('id', 'hand.check.working'));
    await expect(said).not.toHaveText(text('id', 'hand.check.cleared'));
  }
  await page.locator('kbp-check-codes input[type=file]').setInputFiles({
    name: 'chat.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(CORPUS.join('\n')),
  });
  await expect(said).not.toBeEmpty();
});

/** A sound entry of each kind with a stranger's text wherever the kind holds a text. */
const hostileEntries: Record<Kind, (value: string) => object> = {
  item: (value) => ({
    ...{ rev: 1, answer: { [value]: value, o: value }, score: 0, attempts: 1 },
    ...{ firstAt: AT, lastAt: AT, review: { due: value, at: value, [value]: value } },
  }),
  card: (value) => ({ at: AT, review: { due: value, stability: value, at: value } }),
  case: (value) => ({ at: AT, path: [value], endings: [value] }),
  read: (value) => ({ at: AT, version: value }),
  setting: (value) => ({ at: AT, value }),
};
/** Five keys of each kind that pages read: one round of entries holds five values. */
const STORED: Record<Kind, readonly string[]> = {
  item: items.slice(0, 5).map(({ id }) => id),
  card: ['klien-meaning', 'klien-other', 'pasien-meaning', 'konselor-meaning', 'konseling-other'],
  case: loadCases()
    .slice(0, 5)
    .map(({ id }) => id),
  read: articleSlugs().slice(0, 5),
  setting: ['theme', 'slash', 'review-limit', 'review-goal', 'recent-searches'],
};
const A_ROUND = 5;
const READERS = [
  'ulasan/',
  'kuis/klien-bukan-pasien/',
  'kasus/',
  'belajar/',
  'klien-bukan-pasien/',
];
const PARTS = 5;

for (let part = 0; part < PARTS; part += 1) {
  test(`stored: each value in an entry of every kind, as its id, and in place of it (${part + 1} of ${PARTS}) @slow`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.goto('/robots.txt');
    for (let round = part; round * A_ROUND < CORPUS.length; round += PARTS) {
      const entries: Record<string, string> = {};
      for (const [kind, ids] of Object.entries(STORED) as [Kind, readonly string[]][]) {
        for (const [index, id] of ids.entries()) {
          const value = CORPUS[round * A_ROUND + index] ?? '';
          entries[`kbp1:${kind}:${value}`] = value;
          // Each value in each kind, in another key of it each time.
          const key = `kbp1:${kind}:${ids[(index + round) % ids.length]}`;
          entries[key] = JSON.stringify(hostileEntries[kind](value));
          if (id === ids[0] && round % 7 === 0) entries[key] = value;
        }
      }
      await store(page, entries);
      for (const address of ['data-saya/', READERS[round % READERS.length] ?? '']) {
        await page.goto(prefixes[languages[round % 2] as Language] + address);
        await ready(page);
        await expectReadable(page);
      }
    }
  });
}

/** An export of everything, as text, with `entries` in place of its own. */
const exported = (entries: unknown) =>
  JSON.stringify({ format: 'klien-bukan-pasien', version: 1, exportedAt: 'x', entries });

/** Files that are nearly, or not at all, an export of this site. */
function files(seed: number, count: number): string[] {
  const random = seeded(seed);
  const kinds = ['item', 'card', 'case', 'read', 'setting', '__proto__', 'bad', CORPUS[2] ?? ''];
  return Array.from({ length: count }, (_, index) => {
    const groups: [string, string][] = kinds.map((kind) => {
      const keys = Object.keys(SOUND).filter((key) => key.startsWith(`kbp1:${kind}:`));
      const rows = keys.map((key) => {
        const raw = SOUND[key] ?? '{}';
        let value = raw;
        if (random() < 0.5) {
          value = damaged(random, raw);
          try {
            JSON.parse(value);
          } catch {
            value = raw;
          }
        }
        const id =
          random() < 0.1 ? (CORPUS[index % CORPUS.length] ?? '') : (key.split(':')[2] ?? '');
        return `${JSON.stringify(id)}:${value}`;
      });
      return [kind, `{${rows.join()}}`];
    });
    const all = `{${groups.map(([kind, rows]) => `${JSON.stringify(kind)}:${rows}`).join()}}`;
    const whole = `{"format":"klien-bukan-pasien","version":1,"entries":${all}}`;
    if (index % 5 === 1) return whole.slice(0, Math.floor(random() * whole.length));
    return index % 7 === 2 ? (CORPUS[index % CORPUS.length] ?? '') : whole;
  });
}

/** Some that are made to hurt. */
const DEEP = 100_000;
const HURTFUL: readonly string[] = [
  '',
  'null',
  '[]',
  '"klien-bukan-pasien"',
  '\ufeff{}',
  '['.repeat(DEEP),
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  exported(null),
  exported([]),
  exported({ item: [], card: 'x', case: null, read: 1, setting: true }),
  JSON.stringify({ format: 'klien-bukan-pasien', version: '1', entries: {} }),
  JSON.stringify({ format: 'klien-bukan-pasien', version: -1, entries: {} }),
  '{"format":"klien-bukan-pasien","version":1,"entries":{"__proto__":{"a":{}},"constructor":{}}}',
  // Deep inside the one field that is opaque.
  `{"format":"klien-bukan-pasien","version":1,"entries":{"card":{"klien-meaning":{"at":"2026-01-01T00:00:00.000Z","review":{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}}}}}`,
  exported({
    read: Object.fromEntries(
      Array.from({ length: 30_000 }, (_, index) => [
        `artikel-${index}`,
        { at: '2026-01-01T00:00:00.000Z', version: '2026-01-01' },
      ]),
    ),
  }),
];

for (const [name, tag, all] of [
  ['some hostile files', ' @slow', () => [...HURTFUL, ...files(1, 14)]],
  ['200 hostile files', ' @slow', () => files(2, 200)],
] as const) {
  test(`my data: ${name} are taken as far as they are sound, or refused in words${tag}`, async ({
    page,
  }) => {
    await page.goto('/data-saya/');
    await ready(page);
    const said = page.locator('.data-said');
    for (const body of all()) {
      await said.evaluate((element) => {
        element.textContent = '';
      });
      await page.locator('kbp-data input[type=file]').setInputFiles({
        name: 'klien-bukan-pasien.json',
        mimeType: 'application/json',
        buffer: Buffer.from(body),
      });
      await expect(said, body.slice(0, 80)).not.toBeEmpty();
    }
    for (const address of ['/ulasan/', '/belajar/', '/kuis/klien-bukan-pasien/']) {
      await page.goto(address);
      await ready(page);
      await expectReadable(page);
    }
  });
}
