import { describe, expect, test } from 'vitest';
import type { ItemEntry } from '../../../../src/progress/types.ts';
import { loadQuizzes, publishedItems } from '../../../../src/quiz/data.ts';
import { keyOf } from '../../../../src/quiz/keys.ts';
import type { Bank } from '../../../../src/teach/hand-in/bank.ts';
import { checkResult } from '../../../../src/teach/hand-in/check.ts';
import { decode, encode } from '../../../../src/teach/hand-in/code.ts';
import { resultsCsv } from '../../../../src/teach/hand-in/csv.ts';
import { type AskedItem, resultOf } from '../../../../src/teach/hand-in/from-store.ts';
import { LIMITS } from '../../../../src/teach/hand-in/result.ts';
import { readCsv } from '../../glossary/exports/readers.ts';

const bank: Bank = {
  'peran-klien': {
    title: ['Peran klien', 'The client’s part'],
    items: [
      ['satu', 1, 'single', ['a']],
      ['dua', 2, 'match', { p: 'x', q: 'y' }],
      ['tiga', 1, 'judge', { r: [1, 2], s: [3, 4] }],
      ['empat', 1, 'reflect', null],
      ['lima', 3, 'cloze', { k: ['hidupnya', 'life'] }],
    ],
  },
};
const asked: AskedItem[] = [
  { id: 'satu', rev: 1, type: 'single' },
  { id: 'dua', rev: 2, type: 'match' },
  { id: 'tiga', rev: 1, type: 'judge' },
  { id: 'empat', rev: 1, type: 'reflect' },
  { id: 'lima', rev: 2, type: 'cloze' },
  { id: 'lama', rev: 1, type: 'single' },
];
const at = { firstAt: '2026-11-22T07:00:00.000Z', lastAt: '2026-11-22T07:05:30.000Z' };
const entry = (answer: ItemEntry['answer'], more: Partial<ItemEntry> = {}): ItemEntry => ({
  ...{ rev: 1, answer, attempts: 1, ...at },
  ...more,
});
const entries: Record<string, ItemEntry> = {
  // The device says "right at once"; the answer itself is wrong.
  satu: entry(['b'], { score: 1, firstScore: 1 }),
  dua: entry({ p: 'x', q: 'z' }, { rev: 2, attempts: 2, firstScore: 1, hints: 1 }),
  tiga: entry({ r: '2', s: '1' }),
  empat: entry(['kriteria-rahasia']),
  lima: entry({ k: 'Hidupnya.' }, { rev: 2, score: 1, firstScore: 1 }),
  lama: entry(['x']),
};
const now = '2026-11-22T07:10:00.000Z';
const make = (name = 'Ayu') => resultOf('peran-klien', name, now, asked, (id) => entries[id]);

describe('from the store', () => {
  test('holds what was answered, but of an open question only that it was done', () => {
    const { items, madeAt } = make();
    expect(items.map(({ id }) => id)).toEqual(['satu', 'dua', 'tiga', 'empat', 'lima', 'lama']);
    expect(items.find(({ id }) => id === 'empat')?.answer).toBeUndefined();
    expect(JSON.stringify(items)).not.toContain('rahasia');
    expect(madeAt).toBe(Date.parse(now) / 1000);
  });

  test('leaves out what was answered in an older rev, or not at all', () => {
    const newer = asked.map((item) => ({ ...item, rev: item.rev + 1 }));
    expect(resultOf('peran-klien', '', now, newer, (id) => entries[id]).items).toEqual([]);
  });
});

describe('checking', () => {
  test('marks the answers again: what the device said of the last try does not count', () => {
    const checked = checkResult(make(), bank);
    expect(checked?.cells).toEqual([
      { state: 'marked', score: 0, first: 0 },
      { state: 'marked', score: 0.5, first: 1 },
      { state: 'judged', agreed: 1, total: 2 },
      { state: 'done' },
      { state: 'revised', rev: 2, now: 3 },
    ]);
    expect(checked).toMatchObject({ points: 0.5, of: 3, firstRight: 1, unknown: ['lama'] });
    expect(checked?.span).toEqual([Date.parse(at.firstAt) / 1000, Date.parse(at.lastAt) / 1000]);
  });

  test('a quiz that is not there, or named like a part of every object, has no result', () => {
    for (const article of ['tidak-ada', '__proto__', 'constructor']) {
      expect(checkResult({ ...make(), article }, bank)).toBeUndefined();
    }
  });

  test('an answer of the wrong shape counts as empty', () => {
    const [first, second] = make().items;
    if (!first || !second) throw new Error('no items');
    const items = [
      { ...first, answer: { a: 'a' } },
      { ...second, answer: ['p', 'q'] },
    ];
    expect(checkResult({ ...make(), items }, bank)?.points).toBe(0);
  });
});

describe('the spreadsheet', () => {
  test('has a row a result, and runs nothing that a name holds', () => {
    const all = ['Ayu', '=HYPERLINK("http://x")', 'Budi, "B"'].flatMap(
      (name) => checkResult(make(name), bank) ?? [],
    );
    const [head = [], ...rows] = readCsv(resultsCsv(all, bank, 'en'));
    expect(head.slice(0, 5)).toEqual(['name', 'quiz', 'article', 'points', 'out_of']);
    expect(rows.map(([name]) => name)).toEqual(['Ayu', '\'=HYPERLINK("http://x")', 'Budi, "B"']);
    const [first = []] = rows;
    expect(Object.fromEntries(head.map((name, index) => [name, first[index]]))).toMatchObject({
      quiz: 'The client’s part',
      points: '0.5',
      out_of: '3',
      right_first_try_reported: '1',
      first_answer_utc: '2026-11-22 07:00:00',
      code_made_utc: '2026-11-22 07:10:00',
      tries: '7',
      hints_open: '1',
      other_revisions: '1',
      unknown_items: 'lama',
      item_1: '0',
      item_2: '0.5',
      item_3: '1 of 2',
      item_4: 'done',
      item_5: 'rev 2',
    });
  });
});

test('a code of any quiz of the site stays far below the limits', async () => {
  for (const [article, quiz] of loadQuizzes()) {
    const items = publishedItems(quiz);
    const result = resultOf(article, 'x'.repeat(LIMITS.name), now, items, (id) => {
      const item = items.find((one) => one.id === id);
      if (!item) return undefined;
      const key = keyOf(item) as readonly string[] | Record<string, unknown> | null;
      const answer = Array.isArray(key)
        ? key
        : Object.fromEntries(Object.entries(key ?? {}).map(([part, to]) => [part, String(to)]));
      return entry(answer, { rev: item.rev, firstScore: 1, confidence: 3, firstConfidence: 3 });
    });
    const code = await encode(result);
    expect(code.length, article).toBeLessThan(LIMITS.code / 4);
    expect((await decode(code)).items, article).toHaveLength(items.length);
  }
});
