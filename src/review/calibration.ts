import type { Confidence, ItemEntry } from '../progress/types.ts';

/** Below this many answers a share says nothing yet. */
const ENOUGH = 5;

/** How often the reader was right at one level of sureness. */
export interface Level {
  sure: Confidence;
  /** First answers given at this level. */
  count: number;
  /** Of these, how many had the full mark. */
  right: number;
  /** False while there are too few to tell a share. */
  enough: boolean;
}

/**
 * How sure against how right, by level. First answers alone: at a retry the reader has read the
 * feedback. Items without a mark, and answers without a word on sureness, do not count.
 */
export function calibration(entries: Iterable<ItemEntry>): Level[] {
  const levels = ([1, 2, 3] as const).map((sure) => ({ sure, count: 0, right: 0 }));
  for (const { firstScore, firstConfidence } of entries) {
    const level = levels.find(({ sure }) => sure === firstConfidence);
    if (!level || firstScore === undefined) continue;
    level.count += 1;
    if (firstScore === 1) level.right += 1;
  }
  return levels.map((level) => ({ ...level, enough: level.count >= ENOUGH }));
}
