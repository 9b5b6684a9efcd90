import { describe, expect, test, vi } from 'vitest';
import { createStore } from '../../../src/progress/store.ts';
import {
  EXPORT_FORMAT,
  exportText,
  ImportError,
  importText,
} from '../../../src/progress/transfer.ts';
import type { ItemEntry } from '../../../src/progress/types.ts';
import { FakeStorage, seeded } from './fake-storage.ts';

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const item = (day: number, more: Partial<ItemEntry> = {}): ItemEntry => ({
  rev: 1,
  answer: ['b'],
  score: 1,
  firstScore: 1,
  attempts: 1,
  firstAt: at(1),
  lastAt: at(day),
  ...more,
});
const fresh = () => {
  const storage = new FakeStorage();
  return { storage, store: createStore(() => storage) };
};
const fails = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof ImportError ? error.reason : String(error);
  }
  return 'did not throw';
};

describe('reading and writing', () => {
  test('one key an entry, and what was written is read again', () => {
    const { storage, store } = fresh();
    expect(store.update('item', 'arti-klien', () => item(2))).toBe('saved');
    store.update('read', 'klien-bukan-pasien', () => ({ at: at(3), version: '2026-03-01' }));
    expect([...storage.map.keys()]).toEqual([
      'kbp1:item:arti-klien',
      'kbp1:read:klien-bukan-pasien',
    ]);
    expect(store.get('item', 'arti-klien')).toEqual(item(2));
    expect(store.get('item', 'lain')).toBeUndefined();
    expect(store.persistent).toBe(true);
  });

  test('opening it touches nothing', () => {
    const open = vi.fn(() => new FakeStorage());
    createStore(open);
    expect(open).not.toHaveBeenCalled();
  });

  test('a change starts from what another tab wrote meanwhile', () => {
    const storage = new FakeStorage();
    const one = createStore(() => storage);
    const two = createStore(() => storage);
    one.update('item', 'a', () => item(1));
    two.update('item', 'a', (current) => ({ ...item(2), attempts: (current?.attempts ?? 0) + 1 }));
    one.update('item', 'a', (current) => ({ ...item(3), attempts: (current?.attempts ?? 0) + 1 }));
    expect(two.get('item', 'a')?.attempts).toBe(3);
  });

  test('fields it does not know survive a change', () => {
    const { storage, store } = fresh();
    storage.map.set('kbp1:item:a', JSON.stringify({ ...item(1), mood: 'calm' }));
    store.update('item', 'a', (current) => ({ ...(current ?? item(2)), attempts: 2 }));
    expect(JSON.parse(storage.map.get('kbp1:item:a') ?? '')).toMatchObject({ mood: 'calm' });
  });

  test('lists all entries of one kind and nothing of anyone else', () => {
    const { storage, store } = fresh();
    store.update('item', 'a', () => item(1));
    store.update('item', 'b', () => item(2));
    store.update('setting', 'theme', () => ({ value: 'dark', at: at(1) }));
    storage.map.set('kbp1:item:Not An Id', JSON.stringify(item(1)));
    storage.map.set('other', '1');
    expect([...store.all('item').keys()]).toEqual(['a', 'b']);
    expect(store.all('read').size).toBe(0);
  });

  test('removes one entry', () => {
    const { store } = fresh();
    store.update('read', 'a', () => ({ at: at(1), version: '2026-03-01' }));
    expect(store.remove('read', 'a')).toBe('saved');
    expect(store.get('read', 'a')).toBeUndefined();
  });
});

describe('damaged and newer entries', () => {
  test('a corrupt entry is set aside alone and reads as absent', () => {
    const { storage, store } = fresh();
    store.update('item', 'good', () => item(1));
    storage.map.set('kbp1:item:bad', '{"rev":1');
    expect(store.get('item', 'bad')).toBeUndefined();
    expect(storage.map.get('kbp1:bad:item:bad')).toBe('{"rev":1');
    expect(storage.map.has('kbp1:item:bad')).toBe(false);
    expect(store.get('item', 'good')).toEqual(item(1));
    expect(store.aside()).toBe(1);
  });

  test.each([
    ['no object', 'null'],
    ['a list', '[1]'],
    ['a number', '3'],
    ['rev of 0', JSON.stringify(item(1, { rev: 0 }))],
    ['score above 1', JSON.stringify(item(1, { score: 1.5 }))],
    ['score that is no number', JSON.stringify({ ...item(1), score: null })],
    ['confidence of 4', JSON.stringify({ ...item(1), confidence: 4 })],
    ['answer that is a text', JSON.stringify({ ...item(1), answer: 'b' })],
    ['answer with a nested list', JSON.stringify({ ...item(1), answer: [['b']] })],
    ['a local time', JSON.stringify(item(1, { lastAt: '2026-03-01 08:00' }))],
    ['a day that is none', JSON.stringify(item(1, { lastAt: '2026-99-01T08:00:00.000Z' }))],
    ['an answer of 600 letters', JSON.stringify(item(1, { answer: ['x'.repeat(600)] }))],
    ['a format that is no number', JSON.stringify({ ...item(1), v: 'two' })],
  ])('%s is corrupt', (_, raw) => {
    const { storage, store } = fresh();
    storage.map.set('kbp1:item:a', raw);
    expect(store.get('item', 'a')).toBeUndefined();
    expect(storage.map.has('kbp1:bad:item:a')).toBe(true);
  });

  test.each([
    ['no path', { at: at(1) }],
    ['a path of numbers', { at: at(1), path: [1] }],
    ['a path that is a text', { at: at(1), path: 'a' }],
    ['a choice that is no id', { at: at(1), path: ['<img src=x>'] }],
    ['sixty choices', { at: at(1), path: Array.from({ length: 60 }, () => 'a') }],
    ['endings that are no list', { at: at(1), path: [], endings: {} }],
    ['no time', { path: [] }],
  ])('of a case: %s is corrupt', (_, value) => {
    const { storage, store } = fresh();
    storage.map.set('kbp1:case:a', JSON.stringify(value));
    expect(store.get('case', 'a')).toBeUndefined();
    expect(storage.map.has('kbp1:bad:case:a')).toBe(true);
  });

  test('1,000 random corrupt texts: never a throw, the neighbour stays, all is usable', () => {
    const random = seeded(20261122);
    const sound = JSON.stringify(item(5, { answer: { p1: 'c2', p2: 'c1' }, hints: 1 }));
    const signs = '{}[]":,0123456789abcdef\\\u0000é nulltrue-';
    for (let run = 0; run < 1000; run += 1) {
      const { storage, store } = fresh();
      storage.map.set('kbp1:item:good', sound);
      const text = [...sound];
      for (let edits = 1 + Math.floor(random() * 6); edits > 0; edits -= 1) {
        const place = Math.floor(random() * text.length);
        const sign = signs[Math.floor(random() * signs.length)] ?? '';
        text.splice(place, Math.floor(random() * 4), sign);
      }
      storage.map.set('kbp1:item:a', text.join(''));
      const entry = store.get('item', 'a');
      if (entry) {
        // What is let through must be safe to use.
        expect(entry.attempts).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(Date.parse(entry.lastAt))).toBe(false);
        expect(Object.values(entry.answer).every((part) => typeof part === 'string')).toBe(true);
      }
      expect(store.update('item', 'a', () => item(6))).toBe('saved');
      expect(store.all('item').size).toBe(2);
      expect(storage.map.get('kbp1:item:good')).toBe(sound);
      expect(() => exportText(store, at(9))).not.toThrow();
    }
  });

  test('an entry of a newer format is left untouched, and changes last for the visit', () => {
    const { storage, store } = fresh();
    const raw = JSON.stringify({ v: 2, everything: 'new' });
    storage.map.set('kbp1:item:a', raw);
    expect(store.get('item', 'a')).toBeUndefined();
    expect(store.update('item', 'a', () => item(4))).toBe('memory');
    expect(store.get('item', 'a')).toEqual(item(4));
    store.remove('item', 'a');
    expect(storage.map.get('kbp1:item:a')).toBe(raw);
    expect(JSON.parse(exportText(store, at(9))).entries.item.a).toEqual({
      v: 2,
      everything: 'new',
    });
  });
});

describe('storage that fails', () => {
  test.each([
    [
      'throws when opened',
      () =>
        createStore(() => {
          throw new DOMException('no', 'SecurityError');
        }),
    ],
    ['is missing', () => createStore(() => null)],
  ])('%s: works for the visit and says so', (_, make) => {
    const store = make();
    expect(store.persistent).toBe(false);
    expect(store.update('item', 'a', () => item(1))).toBe('memory');
    expect(store.get('item', 'a')).toEqual(item(1));
    expect(store.all('item').size).toBe(1);
    expect(store.aside()).toBe(0);
    expect(JSON.parse(exportText(store, at(2))).entries.item.a).toEqual(item(1));
    store.eraseAll();
    expect(store.get('item', 'a')).toBeUndefined();
  });

  test('breaks in the middle: nothing throws', () => {
    const { storage, store } = fresh();
    store.update('item', 'a', () => item(1));
    storage.broken = true;
    expect(store.get('item', 'a')).toBeUndefined();
    expect(store.update('item', 'a', () => item(2))).toBe('memory');
    expect(store.persistent).toBe(false);
    expect(store.eraseAll()).toBe('memory');
  });

  test('full: older entries stay, the new one lasts for the visit and is saved once there is room', () => {
    const { storage, store } = fresh();
    store.update('item', 'a', () => item(1));
    storage.quota = 200;
    expect(store.update('item', 'b', () => item(2))).toBe('memory');
    expect(store.persistent).toBe(false);
    expect(store.get('item', 'a')).toEqual(item(1));
    expect(store.get('item', 'b')).toEqual(item(2));
    expect([...store.all('item').keys()].sort()).toEqual(['a', 'b']);
    storage.quota = 5000;
    expect(store.update('item', 'a', () => item(3))).toBe('saved');
    expect(store.persistent).toBe(true);
    expect(storage.map.has('kbp1:item:b')).toBe(true);
  });

  test('full: a corrupt entry stays where it is until it can be set aside', () => {
    const { storage, store } = fresh();
    const raw = `{"rev":1,"answer":"${'x'.repeat(250)}`;
    storage.map.set('kbp1:item:a', raw);
    storage.quota = 300;
    expect(store.get('item', 'a')).toBeUndefined();
    expect(store.update('item', 'a', () => item(2))).toBe('memory');
    expect(store.get('item', 'a')).toEqual(item(2));
    expect([...storage.map]).toEqual([['kbp1:item:a', raw]]);
    expect(JSON.parse(exportText(store, at(3))).entries.item.a).toEqual(item(2));
    storage.quota = 5000;
    expect(store.update('item', 'a', (current) => current ?? item(4))).toBe('saved');
    expect(storage.map.get('kbp1:bad:item:a')).toBe(raw);
    expect(store.get('item', 'a')).toEqual(item(2));
  });

  test('full: what another tab saved later wins over what is only in memory', () => {
    const { storage, store } = fresh();
    storage.quota = 10;
    store.update('item', 'a', () => item(2));
    storage.quota = 5000;
    createStore(() => storage).update('item', 'a', () => item(4));
    expect(store.get('item', 'a')).toEqual(item(4));
  });
});

describe('export, import, erase', () => {
  test('a round trip into an empty store gives the same entries', () => {
    const { store } = fresh();
    store.update('item', 'a', () => item(1, { review: { due: at(9), stability: 2.5 } }));
    store.update('read', 'b', () => ({ at: at(3), version: '2026-03-01' }));
    store.update('card', 'klien-meaning', () => ({ at: at(4), rating: 3 }));
    store.update('case', 'tanya-rina', () => ({ at: at(4), path: ['a', 'b'], endings: ['c'] }));
    store.update('setting', 'theme', () => ({ value: 'dark', at: at(1) }));
    const text = exportText(store, at(5));
    const other = fresh().store;
    expect(importText(other, text)).toEqual({ merged: 5, kept: 0, refused: 0, outcome: 'saved' });
    expect(exportText(other, at(5))).toBe(text);
  });

  test('the newest wins, entry by entry; the same file twice changes nothing', () => {
    const one = fresh().store;
    one.update('item', 'a', () => item(5));
    one.update('item', 'b', () => item(1));
    const two = fresh().store;
    two.update('item', 'a', () => item(2));
    two.update('item', 'b', () => item(3));
    const text = exportText(one, at(9));
    expect(importText(two, text)).toMatchObject({ merged: 1, kept: 1, refused: 0 });
    expect(two.get('item', 'a')).toEqual(item(5));
    expect(two.get('item', 'b')).toEqual(item(3));
    expect(importText(two, text)).toMatchObject({ merged: 0, kept: 2, refused: 0 });
  });

  test('damaged entries, unknown kinds and odd ids are refused one by one', () => {
    const { store } = fresh();
    const entries = {
      item: { a: item(1), 'B C': item(1), c: { rev: 1 }, d: { v: 2 }, __proto__x: item(1) },
      hat: { a: { at: at(1) } },
      read: 7,
    };
    const text = JSON.stringify({ format: EXPORT_FORMAT, version: 1, entries });
    expect(importText(store, text)).toMatchObject({ merged: 1, kept: 0, refused: 6 });
  });

  test('says when what was imported cannot be saved', () => {
    const { storage, store } = fresh();
    const text = JSON.stringify({
      format: EXPORT_FORMAT,
      version: 1,
      entries: { item: { a: item(1) } },
    });
    storage.quota = 10;
    expect(importText(store, text)).toMatchObject({ merged: 1, outcome: 'memory' });
  });

  test.each([
    ['{"format":', 'damaged'],
    ['[]', 'foreign'],
    ['{"a":1}', 'foreign'],
    [JSON.stringify({ format: EXPORT_FORMAT, version: 1 }), 'damaged'],
    [JSON.stringify({ format: EXPORT_FORMAT, version: 2, entries: {} }), 'newer'],
  ])('refuses the file %s as %s', (text, reason) => {
    expect(fails(() => importText(fresh().store, text))).toBe(reason);
  });

  test('erases every key of ours, also of other versions and those set aside, and no other', () => {
    const { storage, store } = fresh();
    for (const key of ['kbp1:item:a', 'kbp1:bad:item:b', 'kbp2:item:c', 'kbp1:setting:theme']) {
      storage.map.set(key, '{}');
    }
    storage.map.set('kbpx', 'not ours');
    expect(store.eraseAll()).toBe('saved');
    expect([...storage.map.keys()]).toEqual(['kbpx']);
  });
});

describe('telling others', () => {
  test('own changes, those of other tabs, and coming back to a kept page, until stopped', () => {
    const events = new EventTarget();
    const store = createStore(() => new FakeStorage(), events);
    const listener = vi.fn();
    const other = (key: string | null) =>
      events.dispatchEvent(Object.assign(new Event('storage'), { key }));
    const stop = store.subscribe(listener);
    store.update('item', 'a', () => item(1));
    expect(listener).toHaveBeenCalledTimes(1);
    other('kbp1:item:a');
    other(null);
    expect(listener).toHaveBeenCalledTimes(3);
    other('foreign');
    expect(listener).toHaveBeenCalledTimes(3);
    const back = (persisted: boolean) =>
      events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    back(true);
    expect(listener).toHaveBeenCalledTimes(4);
    back(false);
    expect(listener).toHaveBeenCalledTimes(4);
    stop();
    back(true);
    other('kbp1:item:a');
    store.update('item', 'a', () => item(2));
    expect(listener).toHaveBeenCalledTimes(4);
  });
});
