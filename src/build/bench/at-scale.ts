import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { find, prepare } from '../../search/query.ts';
import type { SearchIndex } from '../../search/types.ts';
import { inventedContent, type Size } from './content.ts';
import { article } from './corpus.ts';
import { type Cost, measured } from './measured.ts';
import { copyProject } from './project-copy.ts';

/** What a build of an invented site of one size came to. */
export interface AtScale extends Cost {
  size: Size;
  /** HTML files. */
  pages: number;
  /** Bytes (br) of the HTML of one and the same article. */
  articleBytes: number;
  /** Bytes (br) of the HTML of pages that list everything, which must grow. */
  listBytes: Record<(typeof LISTING)[number], number>;
  search: SearchCost;
}

/** Pages that list everything. */
export const LISTING = ['belajar', 'glosarium', 'kuis', 'kuis-lms', 'pustaka'] as const;

/** Our own search in Indonesian: bytes (br) of its index, ms to ready it and to answer. */
export interface SearchCost {
  bytes: number;
  ready: number;
  median: number;
  slowest: number;
}

/** Parts of `content/` that are replaced by invented ones. */
const REPLACED = ['docs', 'glossary', 'quizzes', 'cases', 'guide.yaml', 'redirects.yaml'];

/** A copy of the project with an invented `content/` of a size, ready to be built. */
export function inventedSite(size: Size): string {
  const folder = copyProject(`scale-${size.articles}`);
  inventContent(folder, size);
  measured(process.execPath, ['src/build/bin/ids.ts'], { cwd: folder });
  return folder;
}

/** Replaces what is in `content/` below a folder by invented content of a size, with no ids locked. */
export function inventContent(folder: string, size: Size): void {
  for (const path of REPLACED) {
    rmSync(join(folder, 'content', path), { recursive: true, force: true });
  }
  const references = Object.keys(parse(readFileSync('content/references.yaml', 'utf8')) as object);
  for (const [path, text] of inventedContent(size, references)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const empty = { pages: {}, terms: [], items: {}, cases: {} };
  writeFileSync(join(folder, 'content/ids.lock.json'), JSON.stringify(empty));
}

/** Builds an invented site and measures it; leaves nothing behind. */
export function atScale(size: Size): AtScale {
  const folder = inventedSite(size);
  const cost = measured(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const result = {
    ...cost,
    size,
    pages: files.filter((file) => file.endsWith('.html')).length,
    articleBytes: brotli(join(dist, article(5).slug, 'index.html')),
    listBytes: Object.fromEntries(
      LISTING.map((page) => [page, brotli(join(dist, page, 'index.html'))]),
    ) as AtScale['listBytes'],
    search: searchCost(join(dist, 'cari/indeks.json')),
  };
  rmSync(folder, { recursive: true });
  return result;
}

const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length;

/** Asks for the head of every tenth term, whole, cut short, and with a letter missing. */
function searchCost(file: string): SearchCost {
  const index = JSON.parse(readFileSync(file, 'utf8')) as SearchIndex;
  const begun = performance.now();
  const prepared = prepare(index);
  const ready = performance.now() - begun;
  const heads = index.terms[1].split('\n').filter((_, at) => at % 10 === 0);
  const times = heads
    .flatMap((head) => [head, head.slice(0, 4), head.slice(0, 2) + head.slice(3)])
    .map((query) => {
      const start = performance.now();
      find(prepared, query);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  return {
    bytes: brotli(file),
    ready,
    median: times[Math.floor(times.length / 2)] ?? 0,
    slowest: times.at(-1) ?? 0,
  };
}
