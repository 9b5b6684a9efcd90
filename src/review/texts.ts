import type { Language } from '../core/languages.ts';
import { named, type StringKey } from '../site/strings.ts';

/** The strings the script fills in itself, by short names; all others are in the server's HTML. */
const KEYS = {
  today_one: 'review.today_one',
  today_other: 'review.today_other',
  sure_one: 'review.today.sure_one',
  sure_other: 'review.today.sure_other',
  corrected_one: 'review.today.corrected_one',
  corrected_other: 'review.today.corrected_other',
  beyond_one: 'review.today.beyond_one',
  beyond_other: 'review.today.beyond_other',
  done_one: 'review.today.done_one',
  done_other: 'review.today.done_other',
  gone_one: 'review.today.gone_one',
  gone_other: 'review.today.gone_other',
  nothing: 'review.today.nothing',
  next: 'review.today.next',
  enough: 'review.today.enough',
  goal: 'review.goal.plan',
  goalMuch: 'review.goal.much',
  goalPast: 'review.goal.past',
  tomorrow: 'review.when.tomorrow',
  later: 'review.when.later',
  few: 'review.calibration.few',
  share: 'review.calibration.share',
  step: 'review.step',
  back: 'review.back',
  source: 'review.source',
  loading: 'review.loading',
  failed: 'review.failed',
  missing: 'review.missing',
  meaning: 'review.card.meaning',
  other: 'review.card.other',
  ended: 'review.ended',
  skipped: 'review.skipped',
  unloaded: 'review.unloaded',
  saved: 'review.settings.saved',
  memory: 'review.settings.memory',
} as const satisfies Record<string, StringKey>;

/** These strings in the page's language. */
export type Texts = Readonly<Record<keyof typeof KEYS, string>>;

/** The strings for the script of one page. */
export function reviewTexts(language: Language): Texts {
  return named(language, KEYS);
}
