import { z } from 'astro/zod';
import { idSchema, placeSchema } from '../core/ids.ts';
import { localizedText } from '../core/languages.ts';

/*
 * The item model. Structure, ids and keys are language-neutral; the texts of both languages stand
 * side by side, so that keys cannot diverge. Rules that need more than one field (exactly one key,
 * marks that match blanks) are in `rules.ts`, because their messages name what to mend.
 */

const optionSchema = z.strictObject({
  id: idSchema().describe('Unique in the item, never reused.'),
  text: localizedText(),
  correct: z.boolean().default(false),
  feedback: localizedText().describe('Why this is right, or which misconception it rests on.'),
});

const base = {
  id: idSchema().describe('Unique on the whole site, never reused.'),
  rev: z.int().min(1).default(1).describe('Raise it when the key or the meaning changes.'),
  objective: idSchema().describe('An objective of the article this quiz belongs to.'),
  bloom: z.enum(['remember', 'understand', 'apply', 'analyze', 'evaluate']),
  stem: localizedText(),
  explanation: localizedText().describe('Why the key is right; shown after any answer.'),
  refs: z.array(placeSchema()).min(1).describe('Where to read again: "slug#anchor".'),
  references: z.array(idSchema()).default([]).describe('Keys of content/references.yaml.'),
  hints: z.array(localizedText()).max(3).default([]).describe('From vague to specific.'),
  terms: z.array(idSchema()).default([]).describe('Glossary ids the item uses.'),
  sensitive: z
    .array(z.enum(['self-harm', 'violence', 'abuse', 'discrimination', 'grief']))
    .default([]),
  status: z.enum(['published', 'retired']).default('published'),
  fixedOrder: z
    .enum(['numeric', 'chronological', 'scale'])
    .optional()
    .describe('Why the options must not be shuffled.'),
  waive: z
    .array(z.strictObject({ rule: idSchema(), reason: z.string().trim().min(10) }))
    .default([])
    .describe('Item-writing warnings that are right as they are, each with the reason.'),
};

const single = z.strictObject({
  ...base,
  type: z.literal('single'),
  options: z.array(optionSchema).min(3).max(5).describe('Exactly one is correct.'),
});

const multiple = z.strictObject({
  ...base,
  type: z.literal('multiple'),
  options: z.array(optionSchema).min(3).max(7).describe('At least two correct, at least one not.'),
});

/** True or false, and then the reason: both are needed for the full mark. */
const trueFalseReason = z.strictObject({
  ...base,
  type: z.literal('true-false-reason'),
  answer: z.boolean(),
  feedbackTrue: localizedText().describe('Shown to readers who chose "true".'),
  feedbackFalse: localizedText().describe('Shown to readers who chose "false".'),
  reasons: z.array(optionSchema).min(3).max(4).describe('Exactly one is correct.'),
});

const match = z.strictObject({
  ...base,
  type: z.literal('match'),
  prompts: z
    .array(
      z.strictObject({
        id: idSchema(),
        text: localizedText(),
        answer: idSchema().describe('Id of the choice that fits.'),
        feedback: localizedText(),
      }),
    )
    .min(3)
    .max(8),
  choices: z
    .array(z.strictObject({ id: idSchema(), text: localizedText() }))
    .min(2)
    .max(9)
    .describe('May hold extras; one choice may answer several prompts.'),
});

const order = z.strictObject({
  ...base,
  type: z.literal('order'),
  steps: z
    .array(z.strictObject({ id: idSchema(), text: localizedText(), feedback: localizedText() }))
    .min(3)
    .max(7)
    .describe('In the right order.'),
});

const cloze = z.strictObject({
  ...base,
  type: z.literal('cloze'),
  text: localizedText().describe('The sentence with {{blank-id}} where each blank stands.'),
  blanks: z
    .array(
      z.strictObject({
        id: idSchema(),
        accept: z
          .strictObject({
            id: z.array(z.string().trim().min(1)).min(1),
            en: z.array(z.string().trim().min(1)).min(1),
          })
          .describe(
            'Words that are right, the one to show first; a word of the other language as "[konseli]{id}".',
          ),
        bank: z.array(localizedText()).default([]).describe('Wrong words to choose from.'),
        feedback: localizedText(),
      }),
    )
    .min(1)
    .max(4),
});

/** How appropriate is each response? Compared with the authors' range; no single key. */
const judge = z.strictObject({
  ...base,
  type: z.literal('judge'),
  responses: z
    .array(
      z.strictObject({
        id: idSchema(),
        text: localizedText(),
        fit: z
          .strictObject({ min: z.int().min(1).max(4), max: z.int().min(1).max(4) })
          .describe("The authors' range on the scale 1 (risks harm) to 4 (best here)."),
        why: localizedText(),
      }),
    )
    .min(3)
    .max(6),
});

/** Open question with a model answer and criteria to tick; never scored, never leaves the device. */
const reflect = z.strictObject({
  ...base,
  type: z.literal('reflect'),
  model: localizedText(),
  criteria: z
    .array(z.strictObject({ id: idSchema(), text: localizedText() }))
    .min(2)
    .max(5),
});

/** Any item. */
export const itemSchema = z.discriminatedUnion('type', [
  single,
  multiple,
  trueFalseReason,
  match,
  order,
  cloze,
  judge,
  reflect,
]);

/** One article's quiz: `content/quizzes/<article>.yaml`. */
export const quizSchema = z.strictObject({
  article: idSchema().describe('Slug of the article; the same as the file name.'),
  intro: localizedText().optional().describe('One or two sentences above the first item.'),
  items: z.array(itemSchema).min(1),
});

export type Quiz = z.infer<typeof quizSchema>;
export type Item = z.infer<typeof itemSchema>;
export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;
export type Option = z.infer<typeof optionSchema>;
export const ITEM_TYPES = [
  'single',
  'multiple',
  'true-false-reason',
  'match',
  'order',
  'cloze',
  'judge',
  'reflect',
] as const satisfies readonly ItemType[];
