import type { StringKey } from '../site/strings.ts';

/** The strings the script fills in itself; all others are in the server's HTML. */
export const TEXT_KEYS = [
  'quiz.progress',
  'quiz.up',
  'quiz.down',
  'quiz.moved',
  'quiz.empty',
  'quiz.emptyParts',
  'quiz.emptyOrder',
  'quiz.emptyText',
  'quiz.yours',
  'quiz.right',
  'quiz.partly',
  'quiz.not',
  'quiz.shown',
  'quiz.extra',
  'quiz.pairs',
  'quiz.judged',
  'quiz.compare',
  'quiz.sureWrong',
  'quiz.guessRight',
  'quiz.finished',
  'quiz.summary.first',
  'quiz.summary.now',
  'quiz.summary.sureWrong',
  'quiz.summary.calm',
] as const satisfies readonly StringKey[];

/** These strings in the page's language. */
export type Texts = Readonly<Record<(typeof TEXT_KEYS)[number], string>>;
