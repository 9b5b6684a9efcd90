import { beforeEach, expect, test, vi } from 'vitest';

/** A storage that holds texts, or throws as a blocked one does. */
const kept = new Map<string, string>();
let blocked = false;
const storage = {
  getItem: (key: string) => {
    if (blocked) throw new Error('blocked');
    return kept.get(key) ?? null;
  },
  setItem: (key: string, value: string) => {
    if (blocked) throw new Error('blocked');
    kept.set(key, value);
  },
  removeItem: (key: string) => kept.delete(key),
};
const load = () => import('../../../src/search/recent.ts');

beforeEach(() => {
  kept.clear();
  blocked = false;
  vi.resetModules();
  vi.stubGlobal('localStorage', storage);
});

test('the newest comes first, once, five at most', async () => {
  const { recentSearches, remember } = await load();
  expect(recentSearches()).toEqual([]);
  for (const query of ['satu', 'dua', 'tiga', 'empat', 'lima', ' DUA ', 'enam']) remember(query);
  expect(recentSearches()).toEqual(['enam', 'DUA', 'lima', 'empat', 'tiga']);
});

test('nothing without a letter is kept, and no entry outgrows the store', async () => {
  const { recentSearches, remember } = await load();
  for (const query of ['', '  ', '-', '?!']) remember(query);
  expect(kept.size).toBe(0);
  for (const letter of 'abcdef') remember(`${letter}\n${'x '.repeat(300)}`);
  const [entry = ''] = kept.values();
  expect(JSON.parse(entry).value.length).toBeLessThanOrEqual(500);
  expect(recentSearches()).toHaveLength(5);
});

test('one is dropped alone; with the last one the entry goes', async () => {
  const { forget, recentSearches, remember } = await load();
  remember('satu');
  remember('dua');
  forget('dua');
  expect(recentSearches()).toEqual(['satu']);
  forget('satu');
  expect(kept.size).toBe(0);
});

test('turned off, all is dropped and none kept, until it is turned on', async () => {
  const { keepSearches, recentSearches, remember } = await load();
  remember('satu');
  keepSearches(false);
  remember('dua');
  expect(recentSearches()).toBeUndefined();
  expect([...kept.values()].join()).not.toMatch(/satu|dua/);
  keepSearches(true);
  expect(kept.size).toBe(0);
  remember('tiga');
  expect(recentSearches()).toEqual(['tiga']);
});

test('a sound entry of the store, which its export leaves out', async () => {
  const { remember } = await load();
  const { createStore } = await import('../../../src/progress/store.ts');
  const { exportText } = await import('../../../src/progress/transfer.ts');
  remember('satu');
  const fake = { ...storage, length: 1, key: (i: number) => [...kept.keys()][i] ?? null };
  const store = createStore(() => fake as unknown as Storage);
  expect(store.get('setting', 'recent-searches')?.value).toBe('satu');
  expect(store.aside()).toBe(0);
  expect(exportText(store, '2026-01-01T00:00:00.000Z')).not.toContain('satu');
});

test('a file cannot bring searches in', async () => {
  const { createStore } = await import('../../../src/progress/store.ts');
  const { importText } = await import('../../../src/progress/transfer.ts');
  const store = createStore(() => storage as unknown as Storage);
  const at = '2026-01-01T00:00:00.000Z';
  const entries = { setting: { 'recent-searches': { value: 'satu', at } } };
  const text = JSON.stringify({ format: 'klien-bukan-pasien', version: 1, entries });
  expect(importText(store, text)).toMatchObject({ merged: 0, refused: 1 });
  expect(kept.size).toBe(0);
});

test.each(['{', '[]', '{"value":7}', 'null'])('a damaged entry reads as none: %s', async (text) => {
  kept.set('kbp1:setting:recent-searches', text);
  const { recentSearches } = await load();
  expect(recentSearches()).toEqual([]);
});

test('where storage is blocked nothing is kept, and the choice holds for the page', async () => {
  blocked = true;
  const { keepSearches, recentSearches, remember } = await load();
  remember('satu');
  expect(recentSearches()).toEqual([]);
  keepSearches(false);
  expect(recentSearches()).toBeUndefined();
});
