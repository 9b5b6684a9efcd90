import type { Language } from '../core/languages.ts';

/** Words a minute: a cautious reader's pace; Indonesian words are longer than English ones. */
const PACE: Record<Language, number> = { id: 200, en: 230 };

/** Minutes to read a number of words, at least 1. */
export function readingMinutes(words: number, language: Language): number {
  return Math.max(1, Math.round(words / PACE[language]));
}
