import type { References } from '../../articles/references/schema.ts';
import type { Language, Localized } from '../../core/languages.ts';
import type { Category, Term } from '../schema.ts';

/** What every exported file says of itself. */
export interface ExportMeta {
  /** Name of the site. */
  name: Localized;
  /** Public address of the glossary's page. */
  address: Localized;
  /** Public address of a term's page. */
  termAddress: (id: string, language: Language) => string;
  licence: { readonly name: string; readonly url: string };
  /** ISO day of the newest content. Never the clock: two builds of one content are byte-equal. */
  date: string;
}

/** All that the exported files are made of; the order of `terms` does not matter. */
export interface ExportInput {
  terms: readonly Term[];
  /** Sources by key; those that no term names are left out. */
  references: References;
  /** What readers call the categories. */
  categories: Record<Category, Localized>;
  meta: ExportMeta;
}

/** The order of every file: by id, code unit by code unit, the same on any machine. */
export function byId(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));
}
