import type { Language } from '../core/languages.ts';
import { named, type StringKey } from '../site/strings.ts';
import type { Texts } from './texts-format.ts';

export type { Texts };

/** Where each of the script's strings stands. */
const KEYS = {
  progress: 'quiz.progress',
  up: 'quiz.up',
  down: 'quiz.down',
  moved: 'quiz.moved',
  empty: 'quiz.empty',
  emptyParts: 'quiz.emptyParts',
  emptyOrder: 'quiz.emptyOrder',
  emptyText: 'quiz.emptyText',
  yours: 'quiz.yours',
  right: 'quiz.right',
  partly: 'quiz.partly',
  not: 'quiz.not',
  shown: 'quiz.shown',
  extra: 'quiz.extra',
  pairs: 'quiz.pairs',
  judged: 'quiz.judged',
  compare: 'quiz.compare',
  sureWrong: 'quiz.sureWrong',
  guessRight: 'quiz.guessRight',
  finished: 'quiz.finished',
  first: 'quiz.summary.first',
  now: 'quiz.summary.now',
  mostly: 'quiz.summary.sureWrong',
  calm: 'quiz.summary.calm',
} as const satisfies Record<keyof Texts, StringKey>;

/** The strings for the script of one page. */
export function scriptTexts(language: Language): Texts {
  return named(language, KEYS);
}
