import type { Language } from '../core/languages.ts';
import { named, type StringKey } from '../site/strings.ts';

/** The strings the script fills in itself, by short names; all others are in the server's HTML. */
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
} as const satisfies Record<string, StringKey>;

/** These strings in the page's language. */
export type Texts = Readonly<Record<keyof typeof KEYS, string>>;

/** The strings for the script of one page. */
export function scriptTexts(language: Language): Texts {
  return named(language, KEYS);
}
