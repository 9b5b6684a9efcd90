import type { Entries, Kind } from './types.ts';

/*
 * What a sound entry is, kind by kind. Written by hand: this runs in the reader's browser, where a
 * schema library would cost many times the bytes of the whole store.
 */

/** The entry format this code writes and understands; an entry without `v` has format 1. */
export const FORMAT = 1;

export type Fields = Readonly<Record<string, unknown>>;

/** True for what can be an entry's id; anything else under our keys is not ours. */
export const isId = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text);

/** True for objects that are neither null nor lists. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// No entry of ours comes near; a hand-made file must not fill the device.
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 500;
const isTime = (value: unknown): boolean =>
  isText(value) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isCount = (value: unknown, from: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= from;
const isSure = (value: unknown): boolean => value === 1 || value === 2 || value === 3;
const isAnswer = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const parts = Object.values(value);
  return parts.length <= 50 && parts.every(isText);
};
const isIds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= 50 &&
  value.every((id) => typeof id === 'string' && isId(id));
const absentOr = (value: unknown, test: (value: unknown) => boolean): boolean =>
  value === undefined || test(value);

/** By kind: whether a value is a sound entry, and the field that says how new it is. */
export const KINDS: {
  readonly [K in Kind]: {
    readonly isSound: (value: Fields) => boolean;
    readonly time: keyof Entries[K] & string;
  };
} = {
  item: {
    time: 'lastAt',
    isSound: (e) =>
      isCount(e['rev'], 1) &&
      isAnswer(e['answer']) &&
      absentOr(e['score'], isShare) &&
      absentOr(e['firstScore'], isShare) &&
      absentOr(e['confidence'], isSure) &&
      absentOr(e['firstConfidence'], isSure) &&
      absentOr(e['hints'], (value) => isCount(value, 0)) &&
      absentOr(e['missedAt'], isTime) &&
      isCount(e['attempts'], 0) &&
      isTime(e['firstAt']) &&
      isTime(e['lastAt']) &&
      absentOr(e['review'], isFields),
  },
  card: {
    time: 'at',
    isSound: (e) =>
      isTime(e['at']) &&
      absentOr(e['rating'], (value) => isCount(value, 1) && (value as number) < 5) &&
      absentOr(e['review'], isFields),
  },
  case: {
    time: 'at',
    isSound: (e) => isTime(e['at']) && isIds(e['path']) && absentOr(e['endings'], isIds),
  },
  read: { time: 'at', isSound: (e) => isTime(e['at']) && isText(e['version']) },
  setting: { time: 'at', isSound: (e) => isTime(e['at']) && isText(e['value']) },
};

/** Reads one value of a kind: the entry, `newer` (leave it alone), or `bad` (set it aside). */
export function decode<K extends Kind>(kind: K, value: unknown): Entries[K] | 'newer' | 'bad' {
  if (!isFields(value)) return 'bad';
  const format = value['v'] ?? FORMAT;
  if (typeof format === 'number' && format > FORMAT) return 'newer';
  // Unknown fields stay: a page from an older cache must not drop what a newer one wrote.
  return format === FORMAT && KINDS[kind].isSound(value) ? (value as unknown as Entries[K]) : 'bad';
}

/** When an entry was last changed; sorts as text. */
export function timeOf<K extends Kind>(kind: K, entry: Entries[K]): string {
  return entry[KINDS[kind].time] as string;
}
