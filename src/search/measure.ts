import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language, toLanguage } from '../core/languages.ts';
import { buildIndex, type SearchInputs } from './index-build.ts';
import { find, type Prepared, prepare } from './query.ts';

/*
 * How good search is over a table of queries (tab-separated: query, language of the page, kind,
 * expected). What is expected are ids of terms and `topic:` names, separated by commas; a second
 * table says which pages answer a topic. Only what exists in content counts. Run by hand
 * (`bin/bench.ts`) and by a test.
 */

/** Queries of one kind: how many were asked, and how many had an answer first, or in three. */
export interface Sums {
  asked: number;
  first: number;
  three: number;
}

/** What was measured over one table. */
export interface Measured {
  kinds: Map<string, Sums>;
  all: Sums;
  /** A line for each query without an answer in first place, with what came instead. */
  misses: string[];
  /** Queries of which nothing expected is in the content. */
  skipped: number;
  /** Of the slowest query, in ms. */
  slowest: number;
}

/** Measures search over the table of queries in a file. */
export function measure(
  inputs: SearchInputs,
  queriesFile: string,
  topicsFile: string | undefined,
): Measured {
  const topics = new Map(
    (topicsFile ? readTable(topicsFile) : []).map(([topic = '', slugs]) => [topic, list(slugs)]),
  );
  const present = new Set([
    ...inputs.terms.map(({ id }) => `glosarium/${id}/`),
    ...inputs.pages.map(({ slug }) => `${slug}/`),
  ]);
  const prepared = new Map<Language, Prepared>(
    LANGUAGES.map((language) => [language, prepare(buildIndex(language, inputs))]),
  );
  const answersOf = (expected: string) =>
    list(expected)
      .flatMap((name) =>
        name.startsWith('topic:')
          ? (topics.get(name.slice(6)) ?? []).map((slug) => `${slug}/`)
          : [`glosarium/${name}/`],
      )
      .filter((path) => present.has(path));

  const none = (): Sums => ({ asked: 0, first: 0, three: 0 });
  const measured: Measured = {
    kinds: new Map(),
    all: none(),
    misses: [],
    skipped: 0,
    slowest: 0,
  };
  for (const [query = '', lang, kind = '', expected = ''] of readTable(queriesFile)) {
    const answers = answersOf(expected);
    const index = prepared.get(toLanguage(lang));
    if (answers.length === 0 || !index) {
      measured.skipped += 1;
      continue;
    }
    const start = performance.now();
    const { hits } = find(index, query);
    measured.slowest = Math.max(measured.slowest, performance.now() - start);
    const paths = hits.map(({ href }) => href.slice(index.index.root.length).replace(/#.*/, ''));
    const place = paths.findIndex((path) => answers.includes(path));
    const sums = measured.kinds.get(kind) ?? none();
    measured.kinds.set(kind, sums);
    for (const row of [sums, measured.all]) {
      row.asked += 1;
      if (place === 0) row.first += 1;
      if (place >= 0 && place < 3) row.three += 1;
    }
    if (place !== 0) {
      const got = paths.slice(0, 3).map((path, i) => `${path} ${hits[i]?.score.toFixed(2)}`);
      measured.misses.push(`${place + 1 || '-'}  [${lang} ${kind}] ${query} → ${got.join(', ')}`);
    }
  }
  return measured;
}

function readTable(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

function list(text = ''): string[] {
  return text.split(',').map((part) => part.trim());
}
