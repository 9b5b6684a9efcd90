import { linkOf, yearOf } from '../apa.ts';
import type { Name, Reference, References } from '../schema.ts';
import { cutNote, sortedKeys } from './input.ts';

/*
 * RIS (Research Information Systems, specification of 2011): a tag of two characters, two spaces, a
 * hyphen, a space, the value; lines end in CR LF and are never folded. UTF-8. Written by us: the
 * library we tried (citation-js) folds titles and addresses in the middle of a word.
 */

const TYPES: Record<Reference['type'], string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  book: 'BOOK',
  chapter: 'CHAP',
  legislation: 'STAT',
  report: 'RPRT',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
};

/**
 * `Family, Given, Suffix`. RIS cuts every name at its commas and knows no escape, so a name in one
 * piece goes without.
 */
function risName(name: Name): string {
  if ('literal' in name) return name.literal.replaceAll(',', '');
  const { family, given = '', suffix } = name;
  return suffix ? `${family}, ${given}, ${suffix}` : given ? `${family}, ${given}` : family;
}

/** One source as a RIS record; `ID` is its key. */
export function risRecord(key: string, reference: Reference): string {
  const day = String(reference.issued);
  const [start, end] = (reference.page ?? '').split('–');
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[reference.type]],
    ['ID', key],
    ...reference.author.map((name): [string, string] => ['AU', risName(name)]),
    // The second level is the book of a chapter, so its editors are A2; elsewhere ED.
    ...reference.editor.map((name): [string, string] => [
      reference.type === 'chapter' ? 'A2' : 'ED',
      risName(name),
    ]),
    ['TI', reference.title],
    ['T2', reference['container-title']],
    ['PY', yearOf(reference)],
    ['DA', day.length > 4 ? day.replaceAll('-', '/') : undefined],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['M1', reference.number],
    ['ET', reference.edition],
    ['SP', start],
    ['EP', end],
    ['PB', reference.publisher],
    ['CY', reference['publisher-place']],
    ['DO', reference.DOI],
    ['UR', linkOf(reference)],
    ['Y2', reference.accessed?.replaceAll('-', '/')],
    ['LA', reference.language],
    ['N1', cutNote(reference)],
  ];
  const filled = lines.filter(([, value]) => value);
  return [...filled.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n');
}

/** `pustaka.ris`: every source, sorted by key. */
export function ris(references: References): string {
  return sortedKeys(references)
    .map(([key, reference]) => risRecord(key, reference))
    .join('\r\n');
}
