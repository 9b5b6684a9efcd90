import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SearchIndex } from '../../src/search/types.ts';
import { DIST } from './dist.ts';

/*
 * What search costs once it is opened (CONTRIBUTING.md, "Budgets"; KB are 1,000 bytes, brotli 11), and that every
 * address in the index exists. Pagefind's own files come compressed: they are counted as they are.
 */
const packed = (file: string) => brotliCompressSync(readFileSync(join(DIST, file))).length;
const stored = (file: string) => readFileSync(join(DIST, file)).length;
const list = (folder: string, pattern: RegExp) =>
  readdirSync(join(DIST, folder))
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const largest = (files: readonly string[], count: number) =>
  sum(
    files
      .map(stored)
      .sort((a, b) => b - a)
      .slice(0, count),
  );

describe.each([
  ['id', 'cari/indeks.json'],
  ['en', 'en/cari/indeks.json'],
])('search in %s', (language, file) => {
  const index = JSON.parse(readFileSync(join(DIST, file), 'utf8')) as SearchIndex;

  test('the first results cost at most 30 KB', () => {
    const dialogs = list('_astro', /^dialog\..*\.js$/);
    expect(dialogs).toHaveLength(1);
    const [dialog = ''] = dialogs;
    const [script, json] = [packed(dialog), packed(file)];
    console.log(`search, stage one (${language}): dialog ${script}, index ${json} bytes br`);
    expect(script + json).toBeLessThanOrEqual(30_000);
  });

  test('the full text costs at most 170 KB more, in the worst case of two parts', () => {
    const fixed =
      packed('pagefind/pagefind.js') +
      packed('pagefind/pagefind-worker.js') +
      packed('pagefind/pagefind-entry.json') +
      stored(`pagefind/wasm.${language}.pagefind`) +
      largest(list('pagefind', new RegExp(`\\.${language}_\\w+\\.pf_meta$`)), 1);
    const parts = list('pagefind/index', new RegExp(`^${language}_`));
    const pages = list('pagefind/fragment', new RegExp(`^${language}_`));
    const worst = fixed + Math.max(largest(parts, 1) + largest(pages, 5), largest(parts, 2));
    console.log(`search, stage two (${language}): at most some ${worst} bytes`);
    expect(worst).toBeLessThanOrEqual(170_000);
  });

  test('every address in the index leads to a page', () => {
    const addresses = [
      ...index.terms.map(([id]) => `glosarium/${id}`),
      ...index.pages.map(([slug]) => slug),
      ...index.pages.flatMap(([slug, , , , , items]) => (items > 0 ? [`kuis/${slug}`] : [])),
    ];
    const folder = language === 'en' ? 'en/' : '';
    const dead = addresses.filter((address) => {
      try {
        return !stored(`${folder}${address}/index.html`);
      } catch {
        return true;
      }
    });
    expect(dead).toEqual([]);
  });
});
