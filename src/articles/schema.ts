import { z } from 'astro/zod';
import { idSchema } from '../core/ids.ts';

const date = z.coerce.date();

const searchWords = z
  .array(
    z
      .string()
      .trim()
      .min(2)
      .max(60)
      .regex(/^[^|]*$/, 'Write it without "|".'),
  )
  .default([])
  .describe(
    'Other words by which readers may look for this page, in the language of the file; shown nowhere.',
  );

/**
 * Frontmatter of an article, on top of Starlight's own fields. A page is an article when its slug
 * stands in `content/curriculum.yaml`; then all of these are required (our content check says so).
 * For Astro they are optional, because Starlight validates injected pages against the same schema.
 */
export const articleFields = {
  objectives: z
    .array(z.strictObject({ id: idSchema(), text: z.string().trim().min(1) }))
    .min(2)
    .max(5)
    .describe(
      'What the reader can do afterwards; the same ids in both languages. May hold *emphasis* and [word]{id}.',
    ),
  level: z.enum(['intro', 'core', 'advanced']),
  clientWord: z.enum(['klien', 'konseli']).describe('The one word this article uses.'),
  topics: z.array(idSchema()).min(1),
  references: z.array(idSchema()).default([]).describe('Keys of content/references.yaml.'),
  further: z
    .array(
      z
        .string()
        .regex(
          /^(?:glosarium\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
          'Write the slug of a page, or "glosarium/<id>" for a term.',
        ),
    )
    .default([])
    .describe('Pages worth reading next: slugs, or "glosarium/<term id>".'),
  unmarked: z
    .array(idSchema())
    .default([])
    .describe('Terms this file mentions without marking them, on purpose; each language its own.'),
  searchWords,
  changes: z
    .array(z.strictObject({ date, note: z.string().trim().min(1) }))
    .min(1)
    .describe('Changes of substance, newest first.'),
};

/** The whole frontmatter of an article, as our content check wants it. */
export const articleSchema = z.strictObject({
  title: z.string().trim().min(1),
  description: z.string().trim().min(40).max(200),
  lastUpdated: date,
  ...articleFields,
});

/**
 * Frontmatter of any other page (home, help, about, …): what our pages use. Starlight knows more
 * fields, some of which would hide or move a page without the rest of the site knowing (`draft`,
 * `slug`), or bring code into it (`head`).
 */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1),
  description: z.string().trim().min(40).max(200),
  lastUpdated: date.optional(),
  template: z.literal('splash').optional().describe('A page without side columns.'),
  tableOfContents: z.literal(false).optional().describe('A page without list of sections.'),
  searchWords,
});

export type ArticleMeta = z.infer<typeof articleSchema>;
