import { fold } from '../core/words.ts';

/** A stretch of a text; `marked` where the words stand. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** A word as it is written, with what joins its parts: `asas-asas`, `counselor's`. */
const WORD = /([\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*)/u;

/**
 * A text in stretches, those words marked that the query met.
 * @param met folded words
 */
export function markWords(text: string, met: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  text.split(WORD).forEach((part, i) => {
    if (part === '') return;
    const marked =
      i % 2 === 1 &&
      fold(part)
        .split(' ')
        .some((word) => met.has(word));
    const last = found.at(-1);
    if (last?.marked === marked) last.text += part;
    else found.push({ text: part, marked });
  });
  return found;
}
