import { z } from 'astro/zod';
import { idSchema, placeSchema } from '../core/ids.ts';
import { localizedText } from '../core/languages.ts';

/*
 * Branching cases and the guide to help. Structure and ids are language-neutral; the texts of both
 * languages stand side by side. What needs more than one field (the graph, qualities, contacts) is
 * in `rules.ts`, because its messages name the node.
 */

/** What a scene can touch that hurts; the same topics as in quizzes. */
export const TOPICS = ['self-harm', 'violence', 'abuse', 'discrimination', 'grief'] as const;

/** The authors' judgment of a choice, best first. There is no score. */
const QUALITIES = ['best', 'defensible', 'harmful'] as const;

const nodeId = () => idSchema().describe('Unique in the file; also the anchor. Never reused.');
const target = () => idSchema().describe('Id of the node it leads to.');

const choiceSchema = z.strictObject({
  id: idSchema().describe('Unique in its node; readers’ progress holds it.'),
  text: localizedText().describe('What one says or does.'),
  quality: z
    .enum(QUALITIES)
    .describe('Best here, defensible, or risks harm: the judgment of the authors.'),
  reason: localizedText().describe('Why, in one or two sentences; shown after choosing.'),
  to: target(),
});

const nodeSchema = z.strictObject({
  id: nodeId(),
  title: localizedText().optional().describe('Endings only: three to six words.'),
  text: localizedText().describe('What happens and what is said.'),
  ask: localizedText().optional().describe('The question above the choices, if not the usual one.'),
  ending: z.literal(true).optional().describe('Here the story ends: no choices.'),
  choices: z.array(choiceSchema).min(2).max(4).optional(),
});

/** One case: `content/cases/<id>.yaml`. */
export const caseSchema = z.strictObject({
  id: idSchema().describe('The same as the file name.'),
  title: localizedText(),
  summary: z
    .strictObject({
      id: z.string().trim().min(40).max(200),
      en: z.string().trim().min(40).max(200),
    })
    .describe('One sentence for the list, 40 to 200 characters.'),
  role: localizedText().describe('Who the reader is: counselor, teacher or friend.'),
  setting: localizedText().describe('Who, where, since when; says that all of it is invented.'),
  minutes: z.int().min(1).max(30).describe('To play it once.'),
  level: z.enum(['intro', 'core', 'advanced']),
  articles: z.array(idSchema()).min(1).describe('Slugs it belongs to, the main one first.'),
  sensitive: z.array(z.enum(TOPICS)).default([]),
  contentNote: localizedText()
    .optional()
    .describe('Only with "sensitive": what is touched, and that one may skip the case.'),
  start: idSchema().describe('Id of the first node.'),
  nodes: z.array(nodeSchema).min(1),
  debrief: z.strictObject({
    text: localizedText().describe('What was at stake, and what a supervisor would ask.'),
    points: z
      .array(
        z.strictObject({
          text: localizedText().describe('The asas, skill or boundary at stake.'),
          ref: placeSchema().describe('Where to read on: "slug#anchor".'),
          terms: z.array(idSchema()).max(3).default([]),
        }),
      )
      .min(2)
      .max(4),
    references: z.array(idSchema()).default([]).describe('Keys of content/references.yaml.'),
  }),
  waive: z
    .array(z.strictObject({ rule: idSchema(), reason: z.string().trim().min(10) }))
    .default([])
    .describe('Rules of wording that are right as they are, each with the reason.'),
});

const answerSchema = z.strictObject({ id: idSchema(), text: localizedText(), to: target() });
const lines = () => z.array(localizedText()).min(1).max(6);

const questionSchema = z.strictObject({
  id: nodeId(),
  text: localizedText().describe('The question.'),
  choices: z.array(answerSchema).min(2).max(7),
});

const resultSchema = z.strictObject({
  id: nodeId(),
  result: z.literal(true),
  title: localizedText().describe('Which service.'),
  text: localizedText().describe('Why it fits what was said.'),
  expect: lines().optional().describe('What to expect there.'),
  ask: lines().optional().describe('What to ask in the first meeting.'),
  isNot: localizedText().optional().describe('What it is not.'),
  also: z.array(idSchema()).max(3).default([]).describe('Other results worth a look.'),
  contacts: z.boolean().default(false).describe('Show the list of contacts here.'),
  refs: z.array(placeSchema()).default([]),
});

/** The guide to the right kind of help: `content/guide.yaml`. */
export const guideSchema = z.strictObject({
  id: z.literal('panduan-bantuan'),
  start: idSchema(),
  nodes: z.array(z.union([resultSchema, questionSchema])).min(1),
  checklist: z
    .array(z.strictObject({ title: localizedText(), items: z.array(localizedText()).min(1) }))
    .min(1)
    .describe('One page to print: before, in and after a first meeting.'),
  references: z.array(idSchema()).default([]),
});

export type Case = z.infer<typeof caseSchema>;
export type CaseNode = Case['nodes'][number];
export type Choice = z.infer<typeof choiceSchema>;
export type Guide = z.infer<typeof guideSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Result = z.infer<typeof resultSchema>;
