import { grade, type Keys } from '../../quiz/grade.ts';
import type { Bank, BankItem } from './bank.ts';
import type { Result, ResultItem } from './result.ts';

/*
 * Marks a result again from the item bank. Of what a code says, the last answers are the only part
 * that can be marked; how the first try went is the word of the student's device, except where
 * there was only one try.
 */

/** What became of one item of the quiz. */
export type Cell =
  /** Marked again: share of the full mark, 0 to 1. `first` as the code says it. */
  | { state: 'marked'; score: number; first: number | undefined }
  /** Compared with the authors' ranges; no mark. */
  | { state: 'judged'; agreed: number; total: number }
  /** An open question that was done. */
  | { state: 'done' }
  /** Answered in another `rev`: an answer to another question, so not marked. */
  | { state: 'revised'; rev: number; now: number }
  | { state: 'missing' };

/** A result, marked. */
export interface Checked {
  result: Result;
  /** A cell for each item that the quiz has now, in its order. */
  cells: readonly Cell[];
  /** Sum of the marks, and how many items it is out of (all items that have a mark). */
  points: number;
  of: number;
  /** Items fully right at the first try, as the code says. */
  firstRight: number;
  /** Ids in the code that the quiz does not have (any more). */
  unknown: readonly string[];
  /** First and last answer, in seconds since 1970; undefined where nothing was answered. */
  span: readonly [from: number, to: number] | undefined;
}

/** Types that are never marked. */
const UNMARKED: readonly (keyof Keys)[] = ['judge', 'reflect'];

function cellOf([, rev, type, key]: BankItem, item: ResultItem | undefined): Cell {
  if (!item) return { state: 'missing' };
  if (item.rev !== rev) return { state: 'revised', rev: item.rev, now: rev };
  if (type === 'reflect') return { state: 'done' };
  const { score, parts } = grade(type, key as Keys[typeof type], item.answer ?? []);
  if (score === null) {
    return {
      state: 'judged',
      agreed: parts.filter(({ right }) => right).length,
      total: parts.length,
    };
  }
  return { state: 'marked', score, first: item.attempts > 1 ? item.firstScore : score };
}

/** Marks a result; undefined where there is no quiz of that name. */
export function checkResult(result: Result, bank: Bank): Checked | undefined {
  if (!Object.hasOwn(bank, result.article)) return undefined;
  const items = bank[result.article]?.items ?? [];
  const given = new Map(result.items.map((item) => [item.id, item]));
  const cells = items.map((item) => cellOf(item, given.get(item[0])));
  const known = new Set(items.map(([id]) => id));
  const marked = cells.flatMap((cell) => (cell.state === 'marked' ? [cell] : []));
  const times = result.items.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]);
  return {
    result,
    cells,
    points: marked.reduce((sum, { score }) => sum + score, 0),
    of: items.filter(([, , type]) => !UNMARKED.includes(type)).length,
    firstRight: marked.filter(({ first }) => first === 1).length,
    unknown: result.items.map(({ id }) => id).filter((id) => !known.has(id)),
    span: times.length > 0 ? [Math.min(...times), Math.max(...times)] : undefined,
  };
}
