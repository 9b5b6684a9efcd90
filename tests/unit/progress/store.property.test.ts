import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, KINDS } from '../../../src/progress/entries.ts';
import { createStore } from '../../../src/progress/store.ts';
import { EXPORT_FORMAT, exportText, importText } from '../../../src/progress/transfer.ts';
import type { Change, Kind } from '../../../src/progress/types.ts';
import { FakeStorage } from './fake-storage.ts';

// The same cases at every run; another seed is a way to look for more.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1), numRuns: 200 });

/* What holds for any entries, not only for those one thinks of. */

const NOW = '2026-03-09T08:00:00.000Z';
const kinds = Object.keys(KINDS) as Kind[];
const kind = fc.constantFrom(...kinds);
const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const time = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((ms) => new Date(ms).toISOString());
const share = fc.integer({ min: 0, max: 8 }).map((part) => part / 8);
const sure = fc.constantFrom(1, 2, 3);
const answer = fc.oneof(
  fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }),
  fc.dictionary(id, fc.string({ maxLength: 20 }), { maxKeys: 5, noNullPrototype: true }),
);
const review = fc.dictionary(id, fc.jsonValue(), { maxKeys: 4, noNullPrototype: true });
const optional = { requiredKeys: [] as [] };

/** Sound entries of each kind; `at` becomes the time that decides which is newer. */
const entries: Record<Kind, (at: string) => fc.Arbitrary<Record<string, unknown>>> = {
  item: (at) =>
    fc
      .tuple(
        fc.record({
          rev: fc.integer({ min: 1, max: 9 }),
          answer,
          attempts: fc.nat(50),
          firstAt: time,
          lastAt: fc.constant(at),
        }),
        fc.record(
          {
            score: share,
            firstScore: share,
            confidence: sure,
            firstConfidence: sure,
            hints: fc.nat(3),
            missedAt: time,
            review,
            mood: fc.string(),
          },
          optional,
        ),
      )
      .map(([needed, more]) => ({ ...needed, ...more })),
  card: (at) =>
    fc
      .record({ rating: fc.constantFrom(1, 2, 3, 4), review }, optional)
      .map((more) => ({ at, ...more })),
  case: (at) =>
    fc
      .tuple(
        fc.record({ path: fc.array(id, { maxLength: 8 }) }),
        fc.record({ endings: fc.array(id, { maxLength: 5 }), mood: fc.string() }, optional),
      )
      .map(([needed, more]) => ({ at, ...needed, ...more })),
  read: (at) => fc.constant({ at, version: '2026-03-01' }),
  setting: (at) => fc.string({ maxLength: 40 }).map((value) => ({ at, value })),
};

type Row = { kind: Kind; id: string; entry: Record<string, unknown> };
const row = (at: fc.Arbitrary<string>): fc.Arbitrary<Row> =>
  fc
    .tuple(kind, id, at)
    .chain(([k, i, t]) => entries[k](t).map((entry) => ({ kind: k, id: i, entry })));
/** Entries of one device, one an id. */
const device = (at = time) =>
  fc.uniqueArray(row(at), { selector: (r) => `${r.kind}:${r.id}`, maxLength: 12 });
// Two devices never answer in the same millisecond: odd ones here, even ones there.
const even = time.map((t) => t.replace(/\d{3}Z$/, '000Z'));
const odd = time.map((t) => t.replace(/\d{3}Z$/, '001Z'));

const storeOf = (rows: readonly Row[]) => {
  const storage = new FakeStorage();
  const store = createStore(() => storage);
  store.updateAll(
    rows.map(({ kind: k, id: i, entry }) => [k, i, () => entry] as unknown as Change),
  );
  return { store, storage };
};
/** Keys and values, in an order that says nothing. */
const content = ({ map }: FakeStorage) =>
  Object.fromEntries([...map].map(([key, value]) => [key, JSON.parse(value)]));

test('a copy into an empty store gives the same entries, of every kind', () => {
  fc.assert(
    fc.property(device(), (rows) => {
      const one = storeOf(rows);
      const other = storeOf([]);
      const result = importText(other.store, exportText(one.store, NOW));
      expect(result).toEqual({ merged: rows.length, kept: 0, refused: 0, outcome: 'saved' });
      expect(content(other.storage)).toEqual(content(one.storage));
      expect(exportText(other.store, NOW).length).toBe(exportText(one.store, NOW).length);
    }),
  );
});

test('merging is the same from either side, and twice is as good as once; no id gets lost', () => {
  fc.assert(
    fc.property(device(even), device(odd), (mine, yours) => {
      const [a, b] = [storeOf(mine), storeOf(yours)];
      const [fromA, fromB] = [exportText(a.store, NOW), exportText(b.store, NOW)];
      importText(a.store, fromB);
      importText(b.store, fromA);
      expect(content(a.storage)).toEqual(content(b.storage));
      const merged = content(a.storage);
      for (const { kind: k, id: i } of [...mine, ...yours]) {
        expect(merged).toHaveProperty([`kbp1:${k}:${i}`]);
      }
      expect(importText(a.store, fromB).merged).toBe(0);
      expect(content(a.storage)).toEqual(merged);
    }),
  );
});

test('the newest wins, whole', () => {
  fc.assert(
    fc.property(device(even), device(odd), (mine, yours) => {
      const a = storeOf(mine);
      importText(a.store, exportText(storeOf(yours).store, NOW));
      for (const { kind: k, id: i, entry } of mine) {
        const other = yours.find((r) => r.kind === k && r.id === i)?.entry ?? entry;
        const newest = String(other[KINDS[k].time]) > String(entry[KINDS[k].time]) ? other : entry;
        expect(JSON.parse(JSON.stringify(a.store.get(k, i)))).toEqual(
          JSON.parse(JSON.stringify(newest)),
        );
      }
    }),
  );
});

test('reading never throws, whatever stands there', () => {
  const near = kind.chain((k) =>
    entries[k](NOW).chain((entry) =>
      fc
        .tuple(fc.constantFrom('v', ...Object.keys(entry)), fc.anything())
        .map(([field, value]) => [k, { ...entry, [field]: value }] as const),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.tuple(kind, fc.anything()), near), ([k, value]) => {
      const read = decode(k, value);
      expect(read === 'bad' || read === 'newer' || read === value).toBe(true);
    }),
  );
});

test('garbage in the storage is set aside alone', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.json().map((text) => text.slice(0, -1)),
  );
  fc.assert(
    fc.property(
      device(),
      fc.uniqueArray(fc.tuple(kind, id, garbage), { selector: ([k, i]) => `${k}:${i}` }),
      (rows, spoilt) => {
        const { store, storage } = storeOf(rows);
        const before = content(storage);
        for (const [k, i, text] of spoilt) storage.map.set(`kbp1:${k}:x-${i}`, text);
        for (const k of kinds) store.all(k);
        const after = new Map(storage.map);
        for (const [key, value] of Object.entries(before)) {
          expect(JSON.parse(after.get(key) ?? 'null')).toEqual(value);
        }
        for (const [k, i, text] of spoilt) {
          const kept = [`kbp1:${k}:x-${i}`, `kbp1:bad:${k}:x-${i}`].filter((key) => after.has(key));
          expect(kept).toHaveLength(1);
          expect(after.get(kept[0] ?? '')).toBe(text);
        }
        expect(store.aside()).toBe([...after.keys()].filter((key) => key.includes(':bad:')).length);
      },
    ),
  );
});

test('any file is taken or refused in words, and what was here before is never lost', () => {
  const file = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({ item: fc.jsonValue(), card: fc.jsonValue(), hat: fc.jsonValue() }, optional)
      .map((all) => JSON.stringify({ format: EXPORT_FORMAT, version: 1, entries: all })),
  );
  fc.assert(
    fc.property(device(), file, (rows, text) => {
      const { store, storage } = storeOf(rows);
      const before = Object.keys(content(storage));
      let reason = '';
      try {
        importText(store, text);
      } catch (error) {
        reason = (error as { reason?: string }).reason ?? String(error);
      }
      expect(['', 'damaged', 'foreign', 'newer']).toContain(reason);
      expect(Object.keys(content(storage))).toEqual(expect.arrayContaining(before));
    }),
  );
});

test('a copy from before there were cards is taken as it always was', () => {
  const { store } = storeOf([]);
  const old = {
    format: EXPORT_FORMAT,
    version: 1,
    exportedAt: NOW,
    entries: { item: {}, read: { a: { at: NOW, version: '2026-03-01' } }, setting: {} },
  };
  expect(importText(store, JSON.stringify(old))).toMatchObject({ merged: 1, refused: 0 });
});
