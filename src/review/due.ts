import type { CardEntry, ItemEntry, Rating } from '../progress/types.ts';
import { addDays, type Day, type DayOf, daysBetween, earlier, later } from './days.ts';
import { isSureWrong } from './rating.ts';
import { readState, type Seen, seenCard, seenItem } from './state.ts';

/*
 * What is to be reviewed and when. All of this works from entries alone: the scheduler (`schedule.ts`)
 * is needed only once something is answered in review.
 */

/**
 * Days until the first review, by how the first answer went: what the scheduler gives for a first
 * answer (a test compares them). Known here, so that a quiz page and `/belajar/` need not load it.
 */
export const FIRST_DAYS: Readonly<Record<Rating, number>> = { 1: 1, 2: 2, 3: 4, 4: 16 };

/** An item of a published quiz, as review needs it. */
export interface KnownItem {
  article: string;
  rev: number;
  /** False for types that are never scheduled (`reflect`). */
  scheduled: boolean;
}

/** One thing to review. */
export interface Task {
  kind: 'item' | 'card';
  id: string;
  /** From this day on it is to be asked. */
  due: Day;
  /** When it was last answered or, never having been, added (ISO 8601 in UTC). */
  at: string;
  /** Sure and wrong, and not met in review since. */
  sureWrong: boolean;
  /** Corrected since it was answered. */
  corrected: boolean;
  /** Scheduled today already. */
  done: boolean;
}

/**
 * The day from which something is asked again. What was answered outside review since it was last
 * scheduled is not asked earlier than its schedule said (if it went well), nor later than a first
 * answer would be (if it did not); the scheduler makes up for it at the next review.
 */
export function dueOf({ at, rating, review }: Seen, dayOf: DayOf, today: Day): Day {
  const day = earlier(dayOf(at), today);
  if (!rating) return day;
  const first = addDays(day, FIRST_DAYS[rating]);
  const state = readState(review, dayOf, today);
  if (!state) return first;
  if (day <= dayOf(state.at)) return state.due;
  return rating === 1 ? first : later(state.due, first);
}

/** Everything there is to review, and how many items answered once are no longer on the site. */
export interface Collection {
  tasks: Task[];
  gone: number;
}

/**
 * Looks through the reader's entries.
 * @param items the items of all published quizzes by id; undefined where the list is not to be had:
 *   then there are cards alone
 */
export function collect(
  items: ReadonlyMap<string, KnownItem> | undefined,
  answers: ReadonlyMap<string, ItemEntry>,
  cards: ReadonlyMap<string, CardEntry>,
  dayOf: DayOf,
  today: Day,
): Collection {
  const tasks: Task[] = [];
  let gone = 0;
  const isDone = (review: unknown) => {
    const state = readState(review, dayOf, today);
    return state !== undefined && dayOf(state.at) === today;
  };
  if (items) {
    for (const [id, entry] of answers) {
      const item = items.get(id);
      if (!item) gone += 1;
      if (!item?.scheduled) continue;
      const corrected = entry.rev < item.rev;
      const reviewed = readState(entry.review, dayOf, today) !== undefined;
      tasks.push({
        kind: 'item',
        id,
        // A corrected item is asked at once: what was learned from it may be what was wrong.
        due: corrected
          ? earlier(dayOf(entry.lastAt), today)
          : dueOf(seenItem(entry, dayOf), dayOf, today),
        at: entry.lastAt,
        sureWrong: !corrected && isSureWrong(entry, reviewed),
        corrected,
        done: !corrected && isDone(entry.review),
      });
    }
  }
  for (const [id, entry] of cards) {
    tasks.push({
      kind: 'card',
      id,
      due: dueOf(seenCard(entry), dayOf, today),
      at: entry.at,
      sureWrong: false,
      corrected: false,
      done: isDone(entry.review),
    });
  }
  return { tasks, gone };
}

/** Sure but wrong first, then what has waited longest; the id decides between equals. */
function byNeed(one: Task, other: Task): number {
  return (
    Number(other.sureWrong) - Number(one.sureWrong) ||
    (one.due < other.due ? -1 : one.due > other.due ? 1 : 0) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** What is asked today. */
export interface Today {
  /** The stack, in the order in which it is asked. */
  stack: Task[];
  /** All that is due, also beyond the daily number. */
  waiting: Task[];
  /** How many were done today. */
  done: number;
}

/** Today's stack: what is due, up to the daily number; what was done today counts towards it. */
export function todays(tasks: readonly Task[], today: Day, limit: number): Today {
  const waiting = tasks.filter(({ due }) => due <= today).sort(byNeed);
  const done = tasks.filter((task) => task.done).length;
  return { stack: waiting.slice(0, Math.max(0, limit - done)), waiting, done };
}

/** How many are due on each of the coming days; the first is today, with all that waits. */
export function perDay(
  tasks: readonly Task[],
  today: Day,
  days = 7,
): { day: Day; count: number }[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { due } of tasks) {
    const index = Math.max(0, daysBetween(today, due));
    if (index < days) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ day: addDays(today, index), count }));
}

/** An exam, say: everything is to be seen once more before this day. */
export interface Goal {
  day: Day;
  /** When the reader set it, ISO 8601: what was answered since has been seen. */
  since: string;
}

/** A plan towards a goal: the same tasks, some of them brought forward. */
export interface Plan {
  tasks: Task[];
  /** How many have to be seen before the goal, those due by themselves among them. */
  left: number;
  /** The most on any one day until then. */
  most: number;
}

/**
 * Brings forward what would otherwise not come up before the goal and has not been seen since it was
 * set, spread so that each day until then has about as much to do. What has not been seen for longest
 * comes first. On the day itself everything left comes at once; after it there is no plan.
 */
export function planFor(tasks: readonly Task[], goal: Goal, today: Day): Plan | undefined {
  if (goal.day < today) return undefined;
  const days = Math.max(1, daysBetween(today, goal.day));
  const early = tasks.filter(({ due, at }) => due >= goal.day && at < goal.since);
  const others = tasks.filter((task) => !early.includes(task));
  const load = perDay(others, today, days).map(({ count }) => count);
  load[0] = (load[0] ?? 0) + tasks.filter(({ done }) => done).length;
  const extra = load.map(() => 0);
  for (const _ of early) {
    let least = 0;
    load.forEach((count, day) => {
      if (count < (load[least] ?? 0)) least = day;
    });
    load[least] = (load[least] ?? 0) + 1;
    extra[least] = (extra[least] ?? 0) + 1;
  }
  const order = early
    .map(({ id, kind, at }) => ({ key: `${kind}:${id}`, at }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1));
  const brought = new Map<string, Day>();
  extra.forEach((count, day) => {
    for (const { key } of order.splice(0, count)) brought.set(key, addDays(today, day));
  });
  return {
    tasks: tasks.map((task) => ({
      ...task,
      due: brought.get(`${task.kind}:${task.id}`) ?? task.due,
    })),
    left: early.length + tasks.filter(({ due }) => due < goal.day).length,
    most: Math.max(...load),
  };
}
