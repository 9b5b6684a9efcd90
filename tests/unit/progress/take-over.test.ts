import { expect, test } from 'vitest';
import { createStore } from '../../../src/progress/store.ts';
import { takeOver } from '../../../src/progress/take-over.ts';
import { FakeStorage } from './fake-storage.ts';

const read = (day: number) => ({ at: `2026-03-0${day}T08:00:00.000Z`, version: `2026-03-0${day}` });
const opened = (entries: Record<string, unknown>) => {
  const storage = new FakeStorage();
  for (const [id, entry] of Object.entries(entries)) {
    storage.setItem(`kbp1:read:${id}`, JSON.stringify(entry));
  }
  return { storage, store: createStore(() => storage) };
};
const marks = (store: ReturnType<typeof createStore>) => Object.fromEntries(store.all('read'));

test('what was kept under an old name is kept under the new one', () => {
  const { store } = opened({ lama: read(1), lain: read(2) });
  takeOver(store, 'read', 'baru', ['lama', 'lebih-lama']);
  expect(marks(store)).toEqual({ baru: read(1), lain: read(2) });
});

test('of several the latest counts', () => {
  const { store } = opened({ baru: read(2), lama: read(3), 'lebih-lama': read(1) });
  takeOver(store, 'read', 'baru', ['lama', 'lebih-lama']);
  expect(marks(store)).toEqual({ baru: read(3) });
});

test('nothing old: nothing is changed', () => {
  const { store } = opened({ lain: read(1) });
  takeOver(store, 'read', 'baru', ['lama']);
  expect(marks(store)).toEqual({ lain: read(1) });
});

test('what cannot be saved stays where it is', () => {
  const { storage, store } = opened({ lama: read(1) });
  storage.quota = 0;
  takeOver(store, 'read', 'baru', ['lama']);
  expect([...storage.map.keys()]).toEqual(['kbp1:read:lama']);
  expect(store.get('read', 'baru')).toEqual(read(1));
});
