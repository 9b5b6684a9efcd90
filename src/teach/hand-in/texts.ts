import type { Language } from '../../core/languages.ts';
import { named, type StringKey } from '../../site/strings.ts';

/** The strings the checking script fills in itself, by short names. */
const KEYS = {
  working: 'hand.check.working',
  none: 'hand.check.none',
  cleared: 'hand.check.cleared',
  said: 'hand.check.said',
  most: 'hand.check.most',
  notLoaded: 'hand.check.notLoaded',
  fileTooLarge: 'hand.check.fileTooLarge',
  fileUnread: 'hand.check.fileUnread',
  csvName: 'hand.check.csvName',
  caption: 'hand.check.caption',
  name: 'hand.check.col.name',
  points: 'hand.check.col.points',
  first: 'hand.check.col.first',
  item: 'hand.check.col.item',
  time: 'hand.check.col.time',
  notes: 'hand.check.col.notes',
  noName: 'hand.check.noName',
  pointsOf: 'hand.check.points',
  agreed: 'hand.check.agreed',
  done: 'hand.check.done',
  revised: 'hand.check.revised',
  missing: 'hand.check.missing',
  noteMissing: 'hand.check.note.missing',
  noteRevised: 'hand.check.note.revised',
  noteUnknown: 'hand.check.note.unknown',
  noteTries: 'hand.check.note.tries',
  noteHints: 'hand.check.note.hints',
  fault: 'hand.check.fault',
  large: 'hand.check.fault.large',
  newer: 'hand.check.fault.newer',
  damaged: 'hand.check.fault.damaged',
  invalid: 'hand.check.fault.invalid',
  quiz: 'hand.check.fault.quiz',
} as const satisfies Record<string, StringKey>;

/** These strings in the page's language. */
export type CheckTexts = Readonly<Record<keyof typeof KEYS, string>>;

/** The strings for the script of one page. */
export function checkTexts(language: Language): CheckTexts {
  return named(language, KEYS);
}
