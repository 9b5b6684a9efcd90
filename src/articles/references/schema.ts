import { z } from 'astro/zod';
import { addressSchema } from '../../core/addresses.ts';
import { idSchema } from '../../core/ids.ts';

const name = z.union([
  z.strictObject({
    family: z.string().min(1),
    given: z
      .string()
      .min(1)
      .regex(/^[^,]+$/, 'Without a comma: write "Jr." or "III" as "suffix".')
      .optional(),
    suffix: z.string().min(1).optional().describe('What follows the name, as in "Jr.".'),
  }),
  z.strictObject({ literal: z.string().min(1).describe('An institution, or a single name.') }),
]);

/**
 * One source in CSL-JSON's vocabulary (https://docs.citationstyles.org), the part we use.
 * `issued` is a year or an ISO date; `note` says what the entry rests on and is not printed.
 */
export const referenceSchema = z.strictObject({
  type: z.enum([
    'article-journal',
    'article-magazine',
    'book',
    'chapter',
    'legislation',
    'report',
    'webpage',
    'post-weblog',
  ]),
  title: z.string().trim().min(1),
  'title-short': z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('For laws: what stands in running text, year included, as in "UU 17/2023".'),
  author: z.array(name).default([]),
  'author-et-al': z
    .boolean()
    .default(false)
    .describe('True when the list of authors is known to be cut.'),
  editor: z.array(name).default([]),
  issued: z.union([z.int().min(1000).max(2100), z.iso.date()]),
  'container-title': z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  'publisher-place': z.string().min(1).optional(),
  volume: z.string().min(1).optional(),
  issue: z.string().min(1).optional(),
  page: z.string().min(1).optional(),
  edition: z.string().min(1).optional(),
  number: z.string().min(1).optional().describe('Number of a law or report.'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'Write the bare DOI, as in "10.1037/pst0000172".')
    .optional(),
  URL: addressSchema().optional(),
  accessed: z.iso.date().optional(),
  language: z.enum(['id', 'en']),
  note: z.string().trim().min(1).optional(),
});

/** `content/references.yaml`: entries by key. */
export const referencesSchema = z.record(idSchema(), referenceSchema);

export type Reference = z.infer<typeof referenceSchema>;
export type References = z.infer<typeof referencesSchema>;
export type Name = Reference['author'][number];
