import type { StringKey } from '../site/strings.ts';

/** The strings that the filter shows; they reach it in the page. */
export const FILTER_STRINGS = [
  'glossary.found_one',
  'glossary.found_other',
  'glossary.found.none',
  'glossary.found.all',
  'glossary.found.partial',
  'glossary.found.failed',
  'glossary.why.head',
  'glossary.why.other',
  'glossary.why.admitted',
  'glossary.why.abbreviation',
  'glossary.why.inflection',
  'glossary.why.old',
  'glossary.why.misspelling',
  'glossary.why.avoid',
  'glossary.why.root',
  'glossary.why.form',
  'glossary.why.words',
  'glossary.why.near',
] as const satisfies readonly StringKey[];

/** Texts of the filter by key. */
export type FilterTexts = Record<(typeof FILTER_STRINGS)[number], string>;
