import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/search/query.ts';
import type { Openings, SearchIndex } from '../../src/search/types.ts';
import { DIST } from './dist.ts';

/*
 * What search costs once it is opened (CONTRIBUTING.md, "Budgets"; KB are 1,000 bytes, brotli 11), and that every
 * address in the index exists. Pagefind's own files come compressed: they are counted as they are.
 */
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const packed = (file: string) => brotliCompressSync(read(file)).length;
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

/** A script with everything it imports, but for what every page has loaded by then. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || file.includes('PageFrame')) return found;
  found.add(file);
  for (const [, name] of read(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    withImports(`_astro/${name}`, found);
  }
  return found;
}

describe.each([
  ['id', 'cari'],
  ['en', 'en/cari'],
])('search in %s', (language, folder) => {
  const index = JSON.parse(read(`${folder}/indeks.json`)) as SearchIndex;
  const { entries } = prepare(index);

  test('the first results cost at most 30 KB, and what is said on their rows 8 KB more', () => {
    const dialogs = list('_astro', /^dialog\..*\.js$/);
    expect(dialogs).toHaveLength(1);
    const scripts = sum([...withImports(dialogs[0] ?? '')].map(packed));
    const [json, openings] = [packed(`${folder}/indeks.json`), packed(`${folder}/pembuka.json`)];
    console.log(
      `search, stage one (${language}): scripts ${scripts}, index ${json}, openings ${openings} bytes br`,
    );
    expect(scripts + json).toBeLessThanOrEqual(30_000);
    expect(openings).toBeLessThanOrEqual(8_000);
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

  test('every address in the index leads to a page, every anchor to its place', () => {
    expect(entries.length).toBeGreaterThan(400);
    const base = language === 'en' ? 'en/' : '';
    const pages = new Map<string, string>();
    const dead = entries.filter(({ path }) => {
      const [page = '', anchor] = path.split('#');
      try {
        const html = pages.get(page) ?? read(`${base}${page}index.html`);
        pages.set(page, html);
        return anchor !== undefined && !html.includes(`id="${anchor}"`);
      } catch {
        return true;
      }
    });
    expect(dead.map(({ path }) => path)).toEqual([]);
  });

  test('every row that has an opening finds its own', () => {
    const openings = JSON.parse(read(`${folder}/pembuka.json`)) as Openings;
    const lines = { terms: openings.terms.split('\n'), pages: openings.pages.split('\n') };
    const [ids = ''] = index.terms;
    expect(lines.terms).toHaveLength(ids.split('\n').length);
    expect(lines.pages).toHaveLength(index.pages.length);
    expect([...lines.terms, ...lines.pages].filter((line) => line.length < 20)).toEqual([]);
  });
});
