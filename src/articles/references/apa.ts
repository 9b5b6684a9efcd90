import type { Language } from '../../core/languages.ts';
import type { Name, Reference } from './schema.ts';

/*
 * APA style, 7th edition (American Psychological Association, 2020), the part our sources need.
 * Indonesian pages keep APA's form with "dkk." for "et al." and "dan" between names in running
 * text, as Indonesian journals that follow APA do.
 */

/** A run of a formatted reference; `em` runs are set in italics. */
export interface Run {
  text: string;
  em?: boolean;
}

/** Year of a source, as printed. */
export function yearOf({ issued }: Reference): string {
  return String(issued).slice(0, 4);
}

/**
 * What stands in running text, without the link.
 * @returns `(Rogers, 1951)`, or `Rogers (1951)` when narrative
 */
export function inTextCitation(
  reference: Reference,
  language: Language,
  narrative = false,
  suffix = '',
): string {
  // A law is known by its number, not by the state as its author (APA 7, section 11.4-11.8).
  const short = reference['title-short'];
  if (short) return narrative ? short : `(${short})`;
  const names = shortNames(reference, language, narrative);
  const year = yearOf(reference) + suffix;
  return narrative ? `${names} (${year})` : `(${names}, ${year})`;
}

/** The entry in the list of references, as runs of text. Ends with the DOI or address, if any. */
export function bibliographyEntry(reference: Reference, language: Language, suffix = ''): Run[] {
  const runs: Run[] = [];
  const add = (text: string, em = false) => runs.push(em ? { text, em } : { text });
  const authors = fullNames(reference);
  const container = reference['container-title'];
  const hasOwnTitle = ['book', 'report', 'legislation', 'webpage', 'post-weblog'].includes(
    reference.type,
  );

  if (authors) add(`${endWithStop(authors)} (${dateOf(reference, language, suffix)}). `);
  add(reference.title, hasOwnTitle);
  // The edition of a chapter is its book's.
  const ofBook = reference.type === 'chapter' && container;
  const editionText = reference.edition && edition(reference.edition, language);
  if (editionText && !ofBook) add(` (${editionText})`);
  else if (reference.number && reference.type === 'report') add(` (No. ${reference.number})`);
  // A title that ends in a question mark needs no stop.
  if (!/[?!]$/.test(runs.at(-1)?.text ?? '')) add('.');
  if (!authors) add(` (${dateOf(reference, language, suffix)}).`);

  if (ofBook) {
    add(` ${language === 'id' ? 'Dalam' : 'In'} `);
    if (reference.editor.length > 0) {
      const label = reference.editor.length > 1 ? 'Eds.' : 'Ed.';
      add(`${listed(reference.editor.map(initialsFirst), ' & ')} (${label}), `);
    }
    add(container, true);
    const pages = reference.page && `${language === 'id' ? 'hlm.' : 'pp.'} ${reference.page}`;
    const inside = [editionText, pages].filter(Boolean).join(', ');
    if (inside) add(` (${inside})`);
    add('.');
  } else if (container) {
    add(' ');
    add(container, true);
    if (reference.volume) {
      add(', ');
      add(reference.volume, true);
      if (reference.issue) add(`(${reference.issue})`);
    }
    if (reference.page) add(`, ${reference.page}`);
    add('.');
  }
  if (reference.publisher) add(` ${endWithStop(reference.publisher)}`);
  return runs;
}

/**
 * Letters that tell works of the same authors and year apart in one list (2004a, 2004b), in order of
 * title (APA 7, section 9.47). Laws are cited by number and need none.
 * @returns letters by key, only for keys that need one
 */
export function yearSuffixes(list: ReadonlyMap<string, Reference>): Map<string, string> {
  const groups = new Map<string, [key: string, title: string][]>();
  for (const [key, reference] of list) {
    if (reference['title-short']) continue;
    const same = `${fullNames(reference)} ${yearOf(reference)}`;
    groups.set(same, [...(groups.get(same) ?? []), [key, reference.title]]);
  }
  const letters = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.sort(([, a], [, b]) => a.localeCompare(b, 'en'));
    for (const [index, [key]] of group.entries()) {
      letters.set(key, String.fromCharCode('a'.charCodeAt(0) + index));
    }
  }
  return letters;
}

/** Address to follow for a source: its DOI as a link, else its URL. */
export function linkOf({ DOI, URL }: Reference): string | undefined {
  return DOI ? `https://doi.org/${DOI}` : URL;
}

/** Sort key of the bibliography: names, then year, then title. */
export function sortKey(reference: Reference): string {
  return `${fullNames(reference) || reference.title} ${reference.issued} ${reference.title}`.toLowerCase();
}

function surname(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

function shortNames(reference: Reference, language: Language, narrative: boolean): string {
  const names = (reference.author.length > 0 ? reference.author : reference.editor).map(surname);
  const [first, second] = names;
  if (first === undefined) return reference.title;
  if (names.length > 2 || reference['author-et-al']) {
    return `${first} ${language === 'id' ? 'dkk.' : 'et al.'}`;
  }
  if (second === undefined) return first;
  const and = narrative ? (language === 'id' ? 'dan' : 'and') : '&';
  return `${first} ${and} ${second}`;
}

function initials(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map(
      (part) =>
        `${part
          .split('-')
          .map((piece) => `${piece.charAt(0)}.`)
          .join('-')}`,
    )
    .join(' ');
}

function lastFirst(name: Name): string {
  if ('literal' in name) return name.literal;
  const given = name.given && initials(name.given);
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}

function initialsFirst(name: Name): string {
  if ('literal' in name) return name.literal;
  const given = name.given && initials(name.given);
  return [given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** Names as a list; from three on with a comma before the last, too. */
function listed(names: readonly string[], betweenTwo: string): string {
  if (names.length < 3) return names.join(betweenTwo);
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function fullNames(reference: Reference): string {
  const editors = reference.author.length === 0 && reference.type !== 'chapter';
  const people = editors ? reference.editor : reference.author;
  const names = people.map(lastFirst);
  if (names.length === 0) return '';
  // An author list known to be cut is shown as such rather than completed by guess.
  if (reference['author-et-al']) return `${names.join(', ')}, et al.`;
  // Their own commas ask for one before "&" even between two.
  const joined = listed(names, ', & ');
  return editors ? `${joined} (${people.length > 1 ? 'Eds.' : 'Ed.'})` : joined;
}

const monthAndDay = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
const DAYS: Record<Language, Intl.DateTimeFormat> = {
  id: monthAndDay('id-ID'),
  en: monthAndDay('en-US'),
};

function dateOf(reference: Reference, language: Language, suffix: string): string {
  const text = String(reference.issued);
  const year = text.slice(0, 4) + suffix;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return year;
  const date = new Date(`${text}T00:00:00Z`);
  return `${year}, ${DAYS[language].format(date)}`;
}

function edition(value: string, language: Language): string {
  const number = Number.parseInt(value, 10);
  if (Number.isNaN(number)) return value;
  if (language === 'id') return `edisi ke-${number}`;
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }[rule]} ed.`;
}

function endWithStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
