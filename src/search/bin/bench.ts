/*
 * Measures search against a table of queries (see `../measure.ts`):
 *   node src/search/bin/bench.ts <queries.tsv> [topics.tsv] [--root=<folder>] [--misses]
 * `npm run bench:search` takes the project's own tables in `tests/search/`.
 */
import { brotliCompressSync } from 'node:zlib';
import { LANGUAGES } from '../../core/languages.ts';
import { buildIndex, buildOpenings } from '../index-build.ts';
import { readSearchInputs } from '../inputs.ts';
import { measure, type Sums } from '../measure.ts';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [queriesFile, topicsFile] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
if (!queriesFile) {
  console.error('Usage: bench.ts <queries.tsv> [topics.tsv] [--root=<folder>] [--misses]');
  process.exit(2);
}

const folder = options.find((option) => option.startsWith('--root='))?.slice(7) ?? '.';
const inputs = readSearchInputs(folder);
const { kinds, all, misses, skipped, slowest } = measure(inputs, queriesFile, topicsFile);

const percent = (part: number, of: number) => `${Math.round((100 * part) / of)} %`.padStart(6);
const row = (kind: string, { asked, first, three }: Sums) =>
  `${kind.padEnd(15)}${String(asked).padStart(4)}  ${String(first).padStart(3)} ${percent(first, asked)}   ${String(three).padStart(3)} ${percent(three, asked)}`;
console.log(`${queriesFile}\nkind              n   at 1          at 3`);
for (const [kind, sums] of kinds) console.log(row(kind, sums));
console.log(row('all', all));
console.log(`skipped ${skipped} (nothing of what they expect is in the content of ${folder})`);
console.log(`slowest query ${slowest.toFixed(1)} ms`);
for (const language of LANGUAGES) {
  const packed = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;
  const [index, openings] = [buildIndex(language, inputs), buildOpenings(language, inputs)];
  console.log(`index ${language}: ${packed(index)} bytes br, openings ${packed(openings)}`);
}
if (options.includes('--misses')) console.log(`\n${misses.join('\n')}`);
