import type { ItemEntry } from '../../progress/types.ts';
import { type Asked, stateOf } from '../../quiz/progress.ts';
import type { Result, ResultItem } from './result.ts';

/** An item of the quiz as the page knows it. */
export interface AskedItem extends Asked {
  type: string;
}

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000) || 0;

/**
 * A quiz's result from what the student's device remembers. Only answers to the present `rev`; of
 * an open question only that it was done: its ticks are the reader's own.
 * @param now ISO 8601
 */
export function resultOf(
  article: string,
  name: string,
  now: string,
  asked: readonly AskedItem[],
  entryOf: (id: string) => ItemEntry | undefined,
): Result {
  const items = asked.flatMap(({ id, rev, type }): ResultItem[] => {
    const entry = entryOf(id);
    if (!entry || stateOf(entry, rev) !== 'answered') return [];
    return [
      {
        id,
        rev,
        answer: type === 'reflect' ? undefined : entry.answer,
        firstScore: entry.firstScore,
        confidence: entry.confidence,
        firstConfidence: entry.firstConfidence,
        hints: Math.min(3, entry.hints ?? 0),
        attempts: entry.attempts,
        firstAt: seconds(entry.firstAt),
        lastAt: seconds(entry.lastAt),
      },
    ];
  });
  return { article, name, madeAt: seconds(now), items };
}
