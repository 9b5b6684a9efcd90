/*
 * `npm run test:reproducible`: whoever builds this commit gets the same site, byte for byte, wherever
 * and whenever; and a changed article changes its own files and those named here, no others. Four
 * builds in copies of the project, a minute and a half; a command of its own, not part of `npm test`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCopy, copyProject } from '../src/build/bench/project-copy.ts';
import { LANGUAGES } from '../src/core/languages.ts';

/** The article that is changed: any would do. */
const ARTICLE = 'rencana-tindakan';

/** Files that a new sentence in the Indonesian article may change. */
const SENTENCE: Readonly<Record<string, RegExp>> = {
  'the article': new RegExp(`^${ARTICLE}/index\\.html$`),
  'the list for offline copies, which holds every file by its hash': /^luring\/berkas\.json$/,
  'full text': /^pagefind\/(?:fragment\/id_|index\/id_|pagefind\.id_|pagefind-entry\.json)/,
};

/** Files that a later date and a new line of its history may change, in both languages. */
const DATE: Readonly<Record<string, RegExp>> = {
  'the article': new RegExp(`^(?:en/)?${ARTICLE}/index\\.html$`),
  'the list for offline copies, which holds every file by its hash': /^luring\/berkas\.json$/,
  'its citation': new RegExp(`^(?:en/)?kutip/${ARTICLE}/`),
  'full text': /^pagefind\//,
  'files to take along, which carry the day of the newest content': /^unduhan\//,
  'pages that list those files with that day':
    /^(?:en\/)?(?:kuis-lms|pustaka|glosarium)\/index\.html$/,
  'the learning path, which tells what has changed since it was read':
    /^(?:en\/)?belajar\/index\.html$/,
  'the feed of changes': /^(?:en\/)?umpan\.xml$/,
  sitemap: /^sitemap-\d+\.xml$/,
};

/** SHA-256 of every file below a folder, by path. */
function sums(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  const sum = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return new Map(files.map((file) => [file, sum(file)]));
}

/** Paths that are in one only, or not the same in both. */
function changes(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((file) => before.get(file) !== after.get(file)).sort();
}

let failed = false;
function verdict(what: string, faults: readonly string[]): void {
  if (faults.length > 0) failed = true;
  const list = faults.slice(0, 20).map((fault) => `\n  ${fault}`);
  const more = faults.length > 20 ? `\n  and ${faults.length - 20} more` : '';
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${what}${list.join('')}${more}`);
}

/** What changed must be expected, and the article itself must have changed. */
function expectOnly(
  what: string,
  changed: readonly string[],
  expected: Readonly<Record<string, RegExp>>,
): void {
  const own = changed.filter((file) => expected['the article']?.test(file));
  const other = changed.filter((file) => !Object.values(expected).some((one) => one.test(file)));
  const missing = own.length === 0 ? ['the article itself is as before'] : [];
  verdict(`${what} changes ${changed.length} files, all of them expected`, [...missing, ...other]);
  for (const [name, pattern] of Object.entries(expected)) {
    const count = changed.filter((file) => pattern.test(file)).length;
    if (count > 0) console.log(`         ${String(count).padStart(4)} ${name}`);
  }
}

function edit(folder: string, language: string, change: (text: string) => string): void {
  const file = join(
    folder,
    `content/docs/${language === 'id' ? '' : `${language}/`}${ARTICLE}.mdx`,
  );
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file}: nothing was changed; mend this test.`);
  writeFileSync(file, changed);
}

const first = copyProject('reproducible-1');
buildCopy(first, { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' });
const before = sums(join(first, 'dist'));
rmSync(first, { recursive: true });

// Another folder, time zone and language; Jakarta's day begins seven hours before UTC's.
const second = copyProject('a longer name/reproducible-2');
buildCopy(second, { TZ: 'Asia/Jakarta', LC_ALL: 'id_ID.UTF-8', LANG: 'id_ID.UTF-8' });
const again = sums(join(second, 'dist'));
verdict(
  `two builds of ${before.size} files are the same byte for byte`,
  before.size === 0 ? ['nothing was built'] : changes(before, again),
);

const sentence = 'Kalimat ini ditambahkan oleh sebuah uji.';
edit(second, 'id', (text) => `${text.trimEnd()}\n\n${sentence}\n`);
buildCopy(second);
expectOnly('A sentence', changes(again, sums(join(second, 'dist'))), SENTENCE);

edit(second, 'id', (text) => text.replace(`\n\n${sentence}\n`, '\n'));
for (const language of LANGUAGES) {
  edit(second, language, (text) =>
    text
      .replace(/^lastUpdated: .*$/m, 'lastUpdated: 2099-12-30')
      .replace(/^changes:\n/m, 'changes:\n  - date: 2099-12-30\n    note: Uji.\n'),
  );
}
buildCopy(second);
expectOnly('A later date', changes(again, sums(join(second, 'dist'))), DATE);
rmSync('.cache/copies/a longer name', { recursive: true });
process.exit(failed ? 1 : 0);
