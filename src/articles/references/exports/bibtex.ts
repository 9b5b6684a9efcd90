import { linkOf, yearOf } from '../apa.ts';
import type { Name, Reference, References } from '../schema.ts';
import { sortedKeys } from './input.ts';

/*
 * BibTeX as `btxdoc` (Oren Patashnik, 1988) describes it, with the fields `doi`, `url`, `urldate`
 * and `langid` that biblatex and reference managers know. UTF-8. Written by us: the library we tried
 * (citation-js) renames keys and drops the numbers of laws and the publishers of reports.
 */

const TYPES: Record<Reference['type'], string> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  book: 'book',
  chapter: 'incollection',
  legislation: 'misc',
  report: 'techreport',
  webpage: 'misc',
  'post-weblog': 'misc',
};

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX reads it: its special characters escaped. */
function tex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

function texName(name: Name): string {
  // Braces keep the name of an institution, or a single name, in one piece.
  if ('literal' in name) return `{${tex(name.literal)}}`;
  const { family, given, suffix } = name;
  if (!given && !suffix) return `{${tex(family)}}`;
  // BibTeX has the suffix in the middle.
  return [family, ...(suffix ? [suffix] : []), given ?? ''].map(tex).join(', ');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** One source as a BibTeX entry, under its own key; ends with a line break. */
export function bibtexEntry(key: string, reference: Reference): string {
  const people = (names: readonly Name[], cut: boolean) =>
    names.length > 0 && [...names.map(texName), ...(cut ? ['others'] : [])].join(' and ');
  const { type, DOI } = reference;
  const container = reference['container-title'];
  const [, month] = String(reference.issued).split('-').map(Number);
  const ofReport = type === 'report' && (reference.publisher ?? literals(reference.author));
  // Braces twice: titles are in sentence case already, and names in them keep their capitals.
  const fields: [name: string, value: string | false | undefined][] = [
    ['author', people(reference.author, reference['author-et-al'])],
    ['editor', people(reference.editor, false)],
    ['title', `{${tex(reference.title)}}`],
    ['journal', type.startsWith('article') && container && tex(container)],
    ['booktitle', type === 'chapter' && container && tex(container)],
    ['volume', reference.volume && tex(reference.volume)],
    [
      'number',
      (reference.issue ?? reference.number) && tex(reference.issue ?? reference.number ?? ''),
    ],
    ['pages', reference.page && tex(reference.page).replace(/–/g, '--')],
    ['edition', reference.edition && tex(reference.edition)],
    ['institution', ofReport && tex(ofReport)],
    ['publisher', type !== 'report' && reference.publisher && tex(reference.publisher)],
    ['address', reference['publisher-place'] && tex(reference['publisher-place'])],
    ['year', yearOf(reference)],
    // A macro of every style, so without braces.
    ['month', month ? MONTHS[month - 1] : undefined],
    ['doi', DOI],
    ['url', DOI ? undefined : linkOf(reference)],
    ['urldate', reference.accessed],
    ['langid', reference.language === 'id' ? 'indonesian' : 'american'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? `  ${name} = ${name === 'month' ? value : `{${value}}`},` : [],
  );
  return `@${TYPES[type]}{${key},\n${lines.join('\n')}\n}\n`;
}

function literals(names: readonly Name[]): string | undefined {
  return (
    names.map((name) => ('literal' in name ? name.literal : name.family)).join(', ') || undefined
  );
}

/** `pustaka.bib`: every source, sorted by key. */
export function bibtex(references: References): string {
  return sortedKeys(references)
    .map(([key, reference]) => bibtexEntry(key, reference))
    .join('\n');
}
