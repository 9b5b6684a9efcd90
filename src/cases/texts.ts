import type { Language } from '../core/languages.ts';
import { named, type StringKey } from '../site/strings.ts';

/** The strings the player fills in itself, by short names; all others are in the server's HTML. */
const KEYS = {
  case: {
    step: 'case.step',
    showAll: 'case.showAll',
    play: 'case.play',
  },
  guide: {
    step: 'guide.question',
    showAll: 'guide.showAll',
    play: 'guide.play',
  },
} as const satisfies Record<string, Record<string, StringKey>>;

/** These strings in the page's language. */
export type Texts = Readonly<Record<keyof (typeof KEYS)['case'], string>>;

/** The strings for the player of one page. */
export function playerTexts(language: Language, kind: keyof typeof KEYS): Texts {
  return named(language, KEYS[kind]);
}
