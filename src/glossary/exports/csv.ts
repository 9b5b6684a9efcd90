import { csvFile } from '../../core/csv.ts';
import { plainText } from '../../core/inline-markdown.ts';
import type { Language, Localized } from '../../core/languages.ts';
import { shownAliases } from '../listing.ts';
import type { Term } from '../schema.ts';
import { byId, type ExportInput } from './input.ts';

/*
 * `glosarium.csv`: a row a concept, both languages side by side, texts without marks.
 *
 * - The form of the file and the guard against formulas: src/core/csv.ts.
 * - Licence and day stand in columns at the end of every row. A line of comment at the top would
 *   take the place of the names in Excel, LibreOffice and any library, and one at the end would be
 *   sorted in among the terms; a column stays with each row that is filtered, sorted or copied.
 * - A list is joined by "; ". Names of columns are a promise: new ones come only at the end of
 *   their kind, none changes its meaning.
 */

type Cell = (term: Term, input: ExportInput) => string;

const LANGUAGE_NAMES: Localized = { id: 'indonesian', en: 'english' };

/** A column a language, with plain text or nothing. */
function both(
  name: string,
  cell: (term: Term, language: Language, input: ExportInput) => string | undefined,
): [string, Cell][] {
  return (['id', 'en'] as const).map((language) => [
    `${name}_${LANGUAGE_NAMES[language]}`,
    (term, input) => plainText(cell(term, language, input) ?? ''),
  ]);
}

const list = (texts: readonly string[]) => texts.join('; ');

const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ['id', (term) => term.id],
  ...both('term', (term, language) => term.term[language]),
  ...both('definition', (term, language) => term.definition[language]),
  ...both('also_called', (term, language) => list(shownAliases(term, language))),
  ...both('avoid', (term, language) =>
    list(term.aliases[language].flatMap(({ text, status }) => (status === 'avoid' ? text : []))),
  ),
  ...both('detail', (term, language) => term.detail?.[language]),
  ...both('note', (term, language) => term.note?.[language]),
  ['root', (term) => term.root ?? ''],
  ...both('family', (term, language) => term.family?.[language]),
  ['category', (term) => term.category],
  ...both('category', (term, language, { categories }) => categories[term.category][language]),
  ['contrast', (term) => list(term.contrast)],
  ['related', (term) => list(term.related)],
  ['references', (term) => list(term.references)],
  ...both('url', (term, language, { meta }) => meta.termAddress(term.id, language)),
  ['source', (_, { meta }) => `${meta.name.id} / ${meta.name.en}`],
  ['license', (_, { meta }) => `${meta.licence.name}, ${meta.licence.url}`],
  ['updated', (_, { meta }) => meta.date],
];

/** The whole file, byte order mark included. */
export function glossaryCsv(input: ExportInput): string {
  const rows = byId(input.terms).map((term) => COLUMNS.map(([, cell]) => cell(term, input)));
  return csvFile([COLUMNS.map(([name]) => name), ...rows]);
}
