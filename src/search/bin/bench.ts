/*
 * Measures search against a table of queries:
 *   node src/search/bin/bench.ts <queries.tsv> [topics.tsv] [--root=<folder>] [--misses]
 * Queries: query, lang, kind, expected (comma-separated glossary ids and `topic:` names); topics:
 * topic, articles that answer it. Only what exists in content counts; other queries are skipped.
 * `npm run bench:search` takes the project's own set in `tests/search/`.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { LANGUAGES, toLanguage } from '../../core/languages.ts';
import { buildIndex } from '../index-build.ts';
import { readSearchInputs } from '../inputs.ts';
import { find, prepare } from '../query.ts';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [queriesFile, topicsFile] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
if (!queriesFile) {
  console.error('Usage: bench.ts <queries.tsv> [topics.tsv] [--root=<folder>] [--misses]');
  process.exit(2);
}

const readTable = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const list = (text = '') => text.split(',').map((part) => part.trim());

const topics = new Map(
  (topicsFile ? readTable(topicsFile) : []).map(([topic = '', slugs]) => [topic, list(slugs)]),
);
const folder = options.find((option) => option.startsWith('--root='))?.slice(7) ?? '.';
const inputs = readSearchInputs(folder);
const present = new Set([
  ...inputs.terms.map(({ id }) => `glosarium/${id}/`),
  ...inputs.pages.map(({ slug }) => `${slug}/`),
]);
const indexes = Object.fromEntries(
  LANGUAGES.map((language) => [language, buildIndex(language, inputs)]),
);
const prepared = Object.fromEntries(
  LANGUAGES.map((language) => [language, prepare(buildIndex(language, inputs))]),
);

/** Addresses that count as an answer, below the home page. */
const answersOf = (expected: string) =>
  list(expected)
    .flatMap((name) =>
      name.startsWith('topic:')
        ? (topics.get(name.slice(6)) ?? []).map((slug) => `${slug}/`)
        : [`glosarium/${name}/`],
    )
    .filter((path) => present.has(path));

const table = new Map<string, { asked: number; first: number; three: number }>();
const misses: string[] = [];
let skipped = 0;
let slowest = 0;
for (const [query = '', lang, kind = '', expected = ''] of readTable(queriesFile)) {
  const answers = answersOf(expected);
  const index = prepared[toLanguage(lang)];
  if (answers.length === 0 || !index) {
    skipped += 1;
    continue;
  }
  const start = performance.now();
  const { hits } = find(index, query);
  slowest = Math.max(slowest, performance.now() - start);
  const paths = hits.map(({ href }) => href.slice(index.index.root.length).replace(/#.*/, ''));
  const place = paths.findIndex((path) => answers.includes(path));
  for (const row of [kind, 'all']) {
    const sums = table.get(row) ?? { asked: 0, first: 0, three: 0 };
    sums.asked += 1;
    if (place === 0) sums.first += 1;
    if (place >= 0 && place < 3) sums.three += 1;
    table.set(row, sums);
  }
  if (place !== 0) {
    const got = paths.slice(0, 3).map((path, i) => `${path} ${hits[i]?.score.toFixed(2)}`);
    misses.push(`${place + 1 || '-'}  [${lang} ${kind}] ${query} → ${got.join(', ')}`);
  }
}

const percent = (part: number, of: number) => `${Math.round((100 * part) / of)} %`.padStart(6);
console.log('kind              n   at 1          at 3');
const all = table.get('all');
table.delete('all');
for (const [kind, { asked, first, three }] of [...table, ...(all ? [['all', all] as const] : [])]) {
  console.log(
    `${kind.padEnd(15)}${String(asked).padStart(4)}  ${String(first).padStart(3)} ${percent(first, asked)}   ${String(three).padStart(3)} ${percent(three, asked)}`,
  );
}
console.log(`skipped ${skipped} (nothing of what they expect is in the content of ${folder})`);
console.log(`slowest query ${slowest.toFixed(1)} ms`);
for (const language of LANGUAGES) {
  const json = JSON.stringify(indexes[language]);
  console.log(
    `index ${language}: ${json.length} characters, ${brotliCompressSync(json).length} bytes br`,
  );
}
if (options.includes('--misses')) console.log(`\n${misses.join('\n')}`);
