import type { Answer, Confidence } from '../../progress/types.ts';

/*
 * What a student hands in: one quiz, as the store of their device has it. Pure data; `code.ts` makes
 * it a code and reads it back.
 */

/** One answered item. Texts of open questions are never kept, so they cannot be handed in either. */
export interface ResultItem {
  id: string;
  /** `rev` of the item when it was answered. */
  rev: number;
  /** The last answer, by ids; undefined for open questions, which only say that they were done. */
  answer: Answer | undefined;
  /** Share of the full mark of the first answer, 0 to 1, in hundredths; undefined where none. */
  firstScore: number | undefined;
  confidence: Confidence | undefined;
  firstConfidence: Confidence | undefined;
  /** Hints open at the last answer, 0 to 3. */
  hints: number;
  attempts: number;
  /** First and last answer, in whole seconds since 1970. */
  firstAt: number;
  lastAt: number;
}

/** A student's result of one quiz. */
export interface Result {
  /** Slug of the article. */
  article: string;
  /** Empty where the student gave none. */
  name: string;
  /** When the code was made, in whole seconds since 1970. */
  madeAt: number;
  items: readonly ResultItem[];
}

/** What a code may hold at most. Far above any real quiz; a code beyond it is refused. */
export const LIMITS = {
  /** Letters of a name. */
  name: 60,
  /** Letters of an id or a typed word. */
  text: 80,
  items: 60,
  /** Parts of one answer. */
  parts: 24,
  /** Bytes after inflating: checked while inflating, so a bomb stops here. */
  bytes: 16_000,
  /** Characters of a code: checked before anything is decoded. */
  code: 8_000,
} as const;

/** Letters that show nothing, or turn the direction of the text around them (bidi marks). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A text as it may stand in a code: without unseen signs, with single spaces, of limited length. */
export function cleanText(text: string, most: number): string {
  const clean = text.replace(/\s/gu, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
  return [...clean].slice(0, most).join('').trim();
}
