import { fill } from '../core/fill.ts';
import type { Confidence } from '../progress/types.ts';
import type { Grade, Keys } from './grade.ts';
import type { Texts } from './texts.ts';

/**
 * What a reader is told first after an answer, sentence by sentence. Never a verdict on the reader;
 * partial credit is told as "2 of 3", and sureness that misled as the best moment to learn.
 * @param blank true where the reader asked to see the answer without giving one
 */
export function verdict<T extends keyof Keys>(
  type: T,
  key: Keys[T],
  { score, parts }: Grade,
  confidence: Confidence | undefined,
  blank: boolean,
  texts: Texts,
): string[] {
  if (type === 'reflect') return [texts.compare];
  if (blank) return [texts.shown];
  // Beyond the key's own parts, choices list what was chosen and does not fit.
  const total = Object.keys(key ?? {}).length;
  const right = parts.slice(0, total).filter((part) => part.right).length;
  const count = { right, total };
  if (type === 'judge') return [fill(texts.judged, count)];
  if (score === 1) {
    return [texts.right, ...(confidence === 1 ? [texts.guessRight] : [])];
  }
  const said: string[] = [];
  if (type === 'order' && score) {
    const pairs = (total * (total - 1)) / 2;
    said.push(fill(texts.pairs, { right: Math.round(score * pairs), total: pairs }));
  } else if (type === 'order' || right === 0 || (type === 'true-false-reason' && !score)) {
    said.push(texts.not);
  } else {
    said.push(fill(texts.partly, count));
    const extra = parts.length - total;
    if (extra > 0) said.push(fill(texts.extra, { count: extra }));
  }
  if (confidence === 3) said.push(texts.sureWrong);
  return said;
}
