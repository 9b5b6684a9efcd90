import { z } from 'astro/zod';
import { idSchema } from '../core/ids.ts';
import { localizedText } from '../core/languages.ts';

/** The glossary's categories, in the order in which pages list them. */
export const CATEGORIES = [
  'concepts',
  'people-and-roles',
  'services',
  'goals-and-evaluation',
  'functions',
  'principles-asas',
  'process',
  'skills',
  'ethics',
  'settings-and-law',
  'approaches',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * What an alias is to its term. `admitted` and `abbreviation` are shown to readers; the others are
 * for finding only: `inflection` (a derived form), `old`, `misspelling`, and `avoid` (a wrong or
 * misleading word, shown with advice).
 */
export const ALIAS_STATUSES = [
  'admitted',
  'abbreviation',
  'inflection',
  'old',
  'misspelling',
  'avoid',
] as const;
export type AliasStatus = (typeof ALIAS_STATUSES)[number];

const aliasSchema = z.strictObject({
  text: z.string().trim().min(1).describe('The other word, as a reader would type it.'),
  status: z.enum(ALIAS_STATUSES).describe('What the word is to the term.'),
});

/** One concept, both languages inside: `content/glossary/<id>.yaml`. */
export const termSchema = z.strictObject({
  id: idSchema().describe('The file name without .yaml; never changes.'),
  term: localizedText().describe('Head word in each language.'),
  definition: localizedText().describe('One or two sentences; also shown as the preview.'),
  detail: localizedText().optional().describe('A longer explanation for the page of the term.'),
  aliases: z
    .strictObject({
      id: z.array(aliasSchema).default([]),
      en: z.array(aliasSchema).default([]),
    })
    .default({ id: [], en: [] })
    .describe('Other words that must lead here, each with its status.'),
  root: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Indonesian root, e.g. "rahasia" of "kerahasiaan".'),
  family: localizedText()
    .optional()
    .describe('Word family in one line, e.g. "kerahasiaan ← ke- + rahasia + -an".'),
  everyday: z
    .union([z.boolean(), z.array(z.string().trim().min(1)).min(1)])
    .optional()
    .describe(
      'Names that are also everyday words, such as "masalah", and so need no mark in articles: true for all names of the term, or a list of some, in either language.',
    ),
  category: z.enum(CATEGORIES),
  related: z.array(idSchema()).default([]).describe('Ids of terms worth reading next.'),
  contrast: z
    .array(idSchema())
    .default([])
    .describe('Ids of terms it is confused with; symmetric.'),
  references: z.array(idSchema()).default([]).describe('Keys of content/references.yaml.'),
  note: localizedText().optional().describe('False friends, usage, what to watch out for.'),
});

export type Term = z.infer<typeof termSchema>;
