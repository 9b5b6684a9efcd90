import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, timeOf } from '../../../src/progress/entries.ts';
import { createStore } from '../../../src/progress/store.ts';
import { exportText, importText } from '../../../src/progress/transfer.ts';
import type { Entries, Kind, Outcome, Store } from '../../../src/progress/types.ts';
import { afterAnswer } from '../../../src/quiz/progress.ts';
import { FakeStorage } from './fake-storage.ts';

/*
 * Two tabs over one storage, and whatever a reader, another tab and a bad device do to it, in any
 * order. The model holds only what was promised: `saved` means that it is on the device, `memory`
 * that it lasts for the visit, `persistent` that a reload loses nothing.
 */

const OPERATIONS = 10_000;
const A_RUN = 50;
const kinds = Object.keys(KINDS) as Kind[];
type Entry = Entries[Kind];
type Key = `${Kind}:${string}`;

// Few ids, so that operations meet.
const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c');
const kind = fc.constantFrom(...kinds);
const tab: fc.Arbitrary<number> = fc.constantFrom(0, 1);
const act = <T extends string, R>(type: T, fields: { [F in keyof R]: fc.Arbitrary<R[F]> }) =>
  fc.record({ type: fc.constant(type), tab, ...fields }) as unknown as fc.Arbitrary<
    { type: T; tab: number } & R
  >;

const operation = fc.oneof(
  {
    weight: 8,
    arbitrary: act('answer', {
      id,
      // Mostly one and the same `rev`: then an answer is a retry.
      rev: fc.constantFrom(1, 1, 1, 2),
      score: fc.constantFrom(0, 0.5, 1, null),
      confidence: fc.constantFrom(1 as const, 2 as const, 3 as const, undefined),
      hints: fc.nat(2),
    }),
  },
  { weight: 5, arbitrary: act('put', { kind, id, part: fc.nat(4) }) },
  { weight: 2, arbitrary: act('remove', { kind, id }) },
  { weight: 1, arbitrary: act('erase', {}) },
  { weight: 2, arbitrary: act('export', {}) },
  { weight: 2, arbitrary: act('import', { which: fc.nat(9) }) },
  { weight: 3, arbitrary: act('reload', {}) },
  { weight: 2, arbitrary: act('full', { room: fc.nat(250) }) },
  { weight: 2, arbitrary: act('roomy', {}) },
  { weight: 1, arbitrary: act('block', {}) },
  { weight: 2, arbitrary: act('unblock', {}) },
  {
    weight: 2,
    arbitrary: act('damage', { kind, id, text: fc.constantFrom('', '{', 'null', '{"at":1}') }),
  },
  { weight: 1, arbitrary: act('newer', { kind, id }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;

const jsonOf = (value: unknown) => JSON.stringify(value);
const sorted = (all: ReadonlyMap<string, unknown>) =>
  jsonOf([...all].sort(([a], [b]) => a.localeCompare(b, 'en')));
const keyOf = (k: Kind, i: string): Key => `${k}:${i}`;
const partsOf = (key: Key) => key.split(':') as [Kind, string];

/** A sound entry of a kind other than an answer, made at a time. */
function made(k: Kind, at: string, part: number): Entry {
  switch (k) {
    case 'item':
      return afterAnswer(undefined, answered(at, { rev: 1, score: part / 4, hints: 0 }));
    case 'card':
      return { at, ...(part > 0 && { rating: part as 1 | 2 | 3 | 4 }) };
    case 'case':
      return { at, path: Array(part).fill('a'), endings: ['z'] };
    case 'read':
      return { at, version: `2026-01-0${part + 1}` };
    case 'setting':
      return { at, value: 'x'.repeat(part * 20) };
  }
}
const answered = (
  at: string,
  given: { rev: number; score: number | null; hints: number; confidence?: 1 | 2 | 3 | undefined },
) => ({ answer: ['x'], confidence: given.confidence, ...given, at });

/** A tab: its store, what it was told to remember for the visit, and whether it got any storage. */
class Tab {
  readonly store: Store;
  readonly visit = new Map<Key, Entry>();
  readonly blind: boolean;
  constructor(storage: FakeStorage) {
    this.store = createStore(() => {
      if (storage.broken) throw new DOMException('blocked', 'SecurityError');
      return storage;
    });
    this.blind = !this.store.available;
  }
}

/** One device with two tabs, and what the reader was promised there. */
class World {
  readonly storage = new FakeStorage();
  readonly tabs = [new Tab(this.storage), new Tab(this.storage)];
  /** Acknowledged as being on the device, and not taken away since. */
  readonly saved = new Map<Key, Entry>();
  /** Written by a newer version: nobody may touch it. */
  readonly newer = new Map<Key, string>();
  readonly copies: string[] = [];
  /** Every entry that was ever written, as JSON: the store may invent none. */
  readonly written = new Set<string>();
  #clock = Date.UTC(2026, 0, 1);

  constructor() {
    this.storage.map.set('other-site', 'stays');
  }

  tick(): string {
    this.#clock += 1000;
    return new Date(this.#clock).toISOString();
  }

  run(operation: Operation): void {
    const own = this.tabs[operation.tab] as Tab;
    switch (operation.type) {
      case 'answer':
      case 'put': {
        const at = this.tick();
        const [k, i]: [Kind, string] =
          operation.type === 'put' ? [operation.kind, operation.id] : ['item', operation.id];
        const change = (current: Entry | undefined) =>
          operation.type === 'put'
            ? made(k, at, operation.part)
            : afterAnswer(current as Entries['item'], answered(at, operation));
        const key = keyOf(k, i);
        // What it has to start from, where the tab sees the device and keeps nothing back.
        const known = own.store.persistent && !this.storage.broken && !this.newer.has(key);
        const expected = known ? jsonOf(change(this.saved.get(key))) : undefined;
        let entry: Entry | undefined;
        const outcome = own.store.update(k, i, ((current: Entry | undefined) => {
          entry = change(current);
          return entry;
        }) as never);
        agree(jsonOf(entry), expected ?? jsonOf(entry), `${key} goes on from what was there`);
        this.#told(own, key, entry as Entry, outcome);
        break;
      }
      case 'remove': {
        const key = keyOf(operation.kind, operation.id);
        if (own.store.remove(operation.kind, operation.id) === 'saved') this.saved.delete(key);
        this.#forget(key);
        break;
      }
      case 'erase':
        if (own.store.eraseAll() === 'saved') {
          this.saved.clear();
          this.newer.clear();
          expect([...this.storage.map.keys()]).toEqual(['other-site']);
        }
        for (const key of [...this.#keys()]) this.#forget(key);
        break;
      case 'export': {
        const text = exportText(own.store, this.tick());
        const { entries } = JSON.parse(text);
        for (const [key, entry] of own.visit) {
          const [k, i] = partsOf(key);
          expect(entries[k][i], `${key} is in the copy`).toBeDefined();
          if (timeOf(k, entries[k][i]) === timeOf(k, entry)) {
            expect(jsonOf(entries[k][i])).toBe(jsonOf(entry));
          }
        }
        this.copies.push(text);
        break;
      }
      case 'import': {
        const text = this.copies[operation.which % (this.copies.length || 1)];
        if (text) this.#import(own, text);
        break;
      }
      case 'reload':
        this.tabs[operation.tab] = new Tab(this.storage);
        break;
      case 'full': {
        const used = [...this.storage.map].reduce((sum, [k, v]) => sum + k.length + v.length, 0);
        this.storage.quota = used + operation.room;
        break;
      }
      case 'roomy':
        this.storage.quota = Number.POSITIVE_INFINITY;
        break;
      case 'block':
        this.storage.broken = true;
        break;
      case 'unblock':
        this.storage.broken = false;
        break;
      case 'damage':
      case 'newer': {
        // Only what is there can be damaged; a newer version writes where it likes.
        const key = keyOf(operation.kind, operation.id);
        if (operation.type === 'damage' && !this.storage.map.has(`kbp1:${key}`)) break;
        const raw =
          operation.type === 'damage'
            ? operation.text
            : jsonOf({ ...made(operation.kind, this.tick(), 1), v: 2 });
        this.storage.map.set(`kbp1:${key}`, raw);
        this.saved.delete(key);
        this.newer.delete(key);
        if (operation.type === 'newer') this.newer.set(key, raw);
        this.#forget(key);
      }
    }
    this.#check();
  }

  /** Ends every trouble, lets both tabs save what they still hold, and reloads both. */
  end(): void {
    this.storage.quota = Number.POSITIVE_INFINITY;
    this.storage.broken = false;
    for (const which of [0, 1]) {
      this.run({ type: 'put', tab: which, kind: 'setting', id: 'last', part: 1 });
    }
    this.#check();
    for (const which of [0, 1]) this.run({ type: 'reload', tab: which });
    const [one, two] = this.tabs as [Tab, Tab];
    for (const k of kinds) expect(sorted(one.store.all(k))).toBe(sorted(two.store.all(k)));
    expect(this.storage.map.get('other-site')).toBe('stays');
  }

  #import(own: Tab, text: string): void {
    const { entries } = JSON.parse(text) as { entries: Record<Kind, Record<string, Entry>> };
    const sees = !own.blind && !this.storage.broken;
    const before = new Map<Key, Entry | undefined>();
    for (const k of kinds) {
      for (const i of Object.keys(entries[k])) before.set(keyOf(k, i), own.store.get(k, i));
    }
    const { outcome, merged, kept, refused } = importText(own.store, text);
    expect(merged + kept + refused).toBe(before.size);
    for (const [key, current] of before) {
      const [k, i] = partsOf(key);
      const entry = entries[k][i] as Entry & { v?: number };
      if (entry.v === 2 || (current && timeOf(k, current) >= timeOf(k, entry))) continue;
      this.#told(own, key, entry, outcome);
      if (sees) expect(jsonOf(own.store.get(k, i))).toBe(jsonOf(entry));
    }
  }

  /** What a tab was answered about an entry. */
  #told(own: Tab, key: Key, entry: Entry, outcome: Outcome): void {
    this.written.add(jsonOf(entry));
    if (outcome === 'saved') this.saved.set(key, entry);
    else own.visit.set(key, entry);
  }

  /** Taken away or spoilt in one place: a tab that had it saved cannot be asked for it any more. */
  #forget(key: Key): void {
    for (const { visit } of this.tabs) visit.delete(key);
  }

  #keys(): Set<Key> {
    return new Set(this.tabs.flatMap(({ visit }) => [...visit.keys()]));
  }

  #check(): void {
    for (const { store, visit } of this.tabs) {
      if (store.persistent) visit.clear();
      // What has been saved meanwhile is in the storage alone, and that may be blocked now.
      for (const [key, entry] of visit) {
        const [k] = partsOf(key);
        const saved = this.saved.get(key);
        if (saved && timeOf(k, saved) >= timeOf(k, entry)) visit.delete(key);
      }
      atLeast(store, visit, 'for the visit');
    }
    if (this.storage.broken) return;
    const device = createStore(() => this.storage);
    atLeast(device, this.saved, 'on the device');
    for (const { store, blind } of this.tabs) {
      if (blind) continue;
      atLeast(store, this.saved, 'in a tab');
      if (!store.persistent) continue;
      for (const k of kinds) {
        agree(sorted(store.all(k)), sorted(device.all(k)), 'what a reload would show');
      }
    }
    for (const [key, raw] of this.newer) {
      agree(this.storage.map.get(`kbp1:${key}`), raw, `${key} of a newer version`);
    }
    // A tab may save later what it could only remember.
    for (const k of kinds) {
      for (const [i, entry] of device.all(k)) {
        agree(this.written.has(jsonOf(entry)), true, `${k}:${i} is as somebody made it`);
        this.saved.set(keyOf(k, i), entry);
      }
    }
  }
}

/** As `expect(…).toBe(…)`, which would take most of the time here. */
function agree<T>(found: T, wanted: T, what: string): void {
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
}

/** A store has each of these, or something newer in its place. */
function atLeast(store: Store, promised: ReadonlyMap<Key, Entry>, where: string): void {
  for (const [key, entry] of promised) {
    const [k, i] = partsOf(key);
    const found = store.get(k, i);
    if (!found) throw new Error(`${key} is lost ${where}`);
    const [has, had] = [timeOf(k, found), timeOf(k, entry)];
    if (has < had) throw new Error(`${key} is older ${where}: ${has} instead of ${had}`);
    if (has === had) agree(jsonOf(found), jsonOf(entry), `${key} ${where}`);
  }
}

test('10,000 operations on two tabs: nothing acknowledged is lost, nothing throws, both agree', () => {
  let operations = 0;
  fc.assert(
    fc.property(
      fc.array(operation, { minLength: A_RUN, maxLength: A_RUN, size: 'max' }),
      (sequence) => {
        const world = new World();
        for (const one of sequence) world.run(one);
        world.end();
        operations += sequence.length;
      },
    ),
    { seed: Number(process.env['SEED'] ?? 1), numRuns: OPERATIONS / A_RUN },
  );
  expect(operations).toBe(OPERATIONS);
  // Seconds; a machine with other work may take longer than a test usually has.
}, 60_000);
