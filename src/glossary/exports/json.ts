import type { Reference } from '../../articles/references/schema.ts';
import type { Localized } from '../../core/languages.ts';
import type { Category, Term } from '../schema.ts';
import { byId, type ExportInput, type ExportMeta } from './input.ts';

/*
 * `glosarium.json`: everything, as JSON (RFC 8259) in UTF-8 without a byte order mark, as section
 * 8.1 of the RFC asks. Texts keep their marks. Names and meanings of fields are a promise: fields
 * may be added; one that goes or changes its meaning raises `version`.
 */

/** Raised when a reader of the file would have to change. */
const JSON_VERSION = 1;

/** A source in the words of CSL-JSON; what the entry rests on is not passed on. */
export type JsonReference = Omit<Reference, 'note'>;

/** A term with its addresses. */
export type JsonTerm = Omit<Term, 'everyday'> & { url: Localized };

export interface GlossaryJson {
  format: 'klien-bukan-pasien/glossary';
  version: typeof JSON_VERSION;
  name: Localized;
  url: Localized;
  license: ExportMeta['licence'];
  updated: string;
  fields: Record<keyof typeof FIELDS, string>;
  categories: Record<Category, Localized>;
  terms: JsonTerm[];
  references: Record<string, JsonReference>;
}

/** Says in the file itself what its fields mean; the compiler wants each of them. */
const FIELDS = {
  format: 'Name of this format.',
  version: 'Rises when a field goes or changes its meaning; new fields do not raise it.',
  name: 'Name of the site, by language (id: Indonesian, en: English), like every object of this form.',
  url: 'Page of the glossary, by language.',
  license: 'Licence of all texts. Name the source, say what you changed, share alike.',
  updated: 'Day of the newest content of the site (ISO 8601).',
  fields: 'What the fields mean.',
  categories: 'What the categories are called, by id.',
  terms:
    'One object a concept, sorted by id. Texts may hold *emphasis*, **strong emphasis** and [word]{id} or [word]{en} for a word of that language; nothing else is markup.',
  references:
    'The sources that terms name, by key, in the words of CSL-JSON; "issued" is a year or an ISO date, "author-et-al" is true where the list of authors is cut.',
  'terms.id': 'Identifier; never changes, also when the head word does.',
  'terms.url': 'Page of the term, by language.',
  'terms.term': 'Head word, by language.',
  'terms.definition': 'One or two sentences, by language.',
  'terms.detail': 'A longer explanation, by language. Optional.',
  'terms.aliases':
    'Other words that lead here, lists by language. Status: admitted, abbreviation, inflection (a derived form), old, misspelling, or avoid (a wrong or misleading word).',
  'terms.root': 'Indonesian root. Optional.',
  'terms.family': 'Word family in one line, by language. Optional.',
  'terms.category': 'Id of a category.',
  'terms.related': 'Ids of terms worth reading next.',
  'terms.contrast': 'Ids of terms it is confused with; symmetric.',
  'terms.references': 'Keys of "references".',
  'terms.note': 'Usage, false friends, by language. Optional.',
} satisfies Record<keyof GlossaryJson | `terms.${keyof JsonTerm}`, string>;

/** The whole file, ending in a line break. */
export function glossaryJson(input: ExportInput): string {
  const { terms, references, categories, meta } = input;
  const used = [...new Set(terms.flatMap((term) => term.references))].sort();
  const data: GlossaryJson = {
    format: 'klien-bukan-pasien/glossary',
    version: JSON_VERSION,
    name: meta.name,
    url: meta.address,
    license: meta.licence,
    updated: meta.date,
    fields: FIELDS,
    categories,
    // `everyday` only tells our own check what to expect of articles.
    terms: byId(terms).map(({ everyday: _, ...term }) => ({
      ...term,
      url: { id: meta.termAddress(term.id, 'id'), en: meta.termAddress(term.id, 'en') },
    })),
    references: Object.fromEntries(
      used.flatMap((key) => {
        const { note: _, ...reference } = references[key] ?? {};
        return 'title' in reference ? [[key, reference as JsonReference]] : [];
      }),
    ),
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
