/*
 * `npm run spell`: every word that a reader meets in the built site, by its language, through
 * Hunspell with the dictionaries `id_ID` and `en_US` (Debian: hunspell, hunspell-id,
 * hunspell-en-us) and our own word lists in `content/spelling/`. Not part of `npm test`, since few
 * machines have the dictionaries; where they are missing it prints NOT RUN and fails.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { attribute, type Element, realPages } from './site/dist.ts';

type Language = 'id' | 'en';
const DICTIONARIES: Record<Language, string> = { id: 'id_ID', en: 'en_US' };
/** No prose, or other people's: code, and titles and names in lists of sources. */
const SKIPPED_TAGS = new Set(['script', 'style', 'pre', 'code', 'kbd']);
const SKIPPED_CLASSES = new Set(['refs', 'bp-code']);
const READ_ATTRIBUTES = ['aria-label', 'alt', 'title', 'placeholder', 'data-label'];
const WORD = /\p{L}+(?:[’'-]\p{L}+)*/gu;
const ADDRESS = /\S+(?:\.|@|\/)\S*\w\/?|https?:\S+/g;

/** Where each word was first met, by language. */
const met: Record<Language, Map<string, string>> = { id: new Map(), en: new Map() };

function collect(node: DefaultTreeAdapterTypes.Node, language: Language, path: string): void {
  if ('value' in node) {
    take(node.value, language, path);
  } else if ('tagName' in node) {
    if (SKIPPED_TAGS.has(node.tagName)) return;
    if (classesOf(node).some((name) => SKIPPED_CLASSES.has(name))) return;
    const lang = attribute(node, 'lang') ?? language;
    // A word of a third language is nobody's here.
    if (lang !== 'id' && lang !== 'en') return;
    for (const name of READ_ATTRIBUTES) take(attribute(node, name) ?? '', lang, path);
    if ('content' in node) collect(node.content, lang, path);
    for (const child of node.childNodes) collect(child, lang, path);
  } else if ('childNodes' in node) {
    for (const child of node.childNodes) collect(child, language, path);
  }
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function take(text: string, language: Language, path: string): void {
  for (const [word] of text.replace(ADDRESS, ' ').matchAll(WORD)) {
    const plain = word.replaceAll('’', "'").replace(/'s$/, '');
    // Initials and abbreviations in capitals are names.
    if (plain.length > 1 && plain !== plain.toUpperCase() && !met[language].has(plain)) {
      met[language].set(plain, path);
    }
  }
}

/** Our own words: one a line; `#` begins a comment. */
function ownWords(language: Language): Set<string> {
  const lines = readFileSync(`content/spelling/${language}.txt`, 'utf8').split('\n');
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim()).filter(Boolean));
}

/** Indonesian writes these at the end of any word (EYD V); the dictionary knows few such forms. */
const CLITICS = /(?<=\p{L}{3})(?:nya|ku|mu)?(?:lah|kah|pun)?$/u;
const stem = (word: string, language: Language) =>
  language === 'id' ? word.replace(CLITICS, '') : word;

/** The words that neither Hunspell nor our list knows; a hyphenated word counts as its parts. */
function unknown(language: Language, words: readonly string[], own: ReadonlySet<string>) {
  const isOwn = (part: string) =>
    [part, stem(part, language)].some((form) => own.has(form) || own.has(form.toLowerCase()));
  const open = words.filter((word) => !isOwn(word) && !word.split('-').every(isOwn));
  const parts = [
    ...new Set(
      open.flatMap((word) => word.split('-')).flatMap((part) => [part, stem(part, language)]),
    ),
  ];
  const { status, stdout, stderr, error } = spawnSync(
    'hunspell',
    ['-d', DICTIONARIES[language], '-l', '-i', 'utf-8'],
    { input: parts.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (error || status !== 0) {
    const why = error ? 'hunspell is not installed' : stderr.trim();
    console.error(
      `NOT RUN: spelling (${why}). Install Hunspell with the dictionaries id_ID and en_US, on Debian: hunspell hunspell-id hunspell-en-us.`,
    );
    process.exit(1);
  }
  const strange = new Set(stdout.split('\n').filter(Boolean));
  return open.filter((word) =>
    word
      .split('-')
      .some((part) => !isOwn(part) && strange.has(part) && strange.has(stem(part, language))),
  );
}

for (const page of realPages) collect(parse(page.html), page.language, page.path);

let faults = 0;
for (const language of ['id', 'en'] as const) {
  const own = ownWords(language);
  const words = [...met[language].keys()];
  const strange = unknown(language, words, own);
  const used = new Set(
    words
      .flatMap((word) => [word, ...word.split('-')])
      .flatMap((part) => {
        const forms = [part, stem(part, language)];
        return [...forms, ...forms.map((form) => form.toLowerCase())];
      }),
  );
  const unused = [...own].filter((word) => !used.has(word));
  for (const word of strange.sort((a, b) => a.localeCompare(b))) {
    console.log(`${language}\t${word}\t${met[language].get(word)}`);
  }
  for (const word of unused)
    console.log(`${language}\t${word}\t(in content/spelling, met nowhere)`);
  console.log(
    `${language}: ${words.length} words, ${strange.length} unknown, ${own.size} of our own${unused.length > 0 ? `, ${unused.length} of them met nowhere` : ''}`,
  );
  faults += strange.length + unused.length;
}
if (faults > 0) {
  console.log('Mend each word, or add it to content/spelling/<language>.txt.');
  process.exitCode = 1;
}
