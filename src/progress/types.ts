/*
 * What the reader's device remembers. One localStorage key an entry (`kbp1:<kind>:<id>`), ids only,
 * free of language, so that both languages share progress. Times are ISO 8601 in UTC with
 * milliseconds (as `toISOString` writes them, so that they sort as text) and are passed in by the
 * caller: nothing here reads a clock.
 *
 * Fields may be added: readers keep those they do not know. An entry whose meaning changes carries
 * `v: 2` and so on; code that does not know that number leaves it untouched and reads it as absent.
 */

/** How sure the reader was, asked before feedback; 1 guess, 2 fairly, 3 sure. */
export type Confidence = 1 | 2 | 3;

/**
 * An answer, by ids: ids in a list (chosen options, steps in order, ticked criteria), or part id to
 * chosen id, point on a scale, or typed word. A part left empty is absent.
 */
export type Answer = readonly string[] | Readonly<Record<string, string>>;

/** Progress on one item. Counts and first values belong to `rev`; a new `rev` starts them again. */
export interface ItemEntry {
  /** `rev` of the item when it was last answered. */
  rev: number;
  /** Last answer given. */
  answer: Answer;
  /** Share of the full mark of the last answer, 0 to 1; absent for types that are never scored. */
  score?: number;
  /** Share of the full mark of the first answer to this `rev`. */
  firstScore?: number;
  /** How sure the reader was of the last answer; absent where they did not say. */
  confidence?: Confidence;
  /** The same for the first answer to this `rev`: calibration must not count retries. */
  firstConfidence?: Confidence;
  /** How many hints were open when the last answer was given; absent for none. */
  hints?: number;
  /**
   * When an answer to this `rev` last fell short of the full mark. A retry right after the feedback
   * shows what has just been read, not what was remembered: review rates that day by the miss.
   */
  missedAt?: string;
  /** How often this `rev` was answered; also the seed's number of the next order of options. */
  attempts: number;
  firstAt: string;
  lastAt: string;
  /** Scheduler state, written by review alone; opaque here. */
  review?: Readonly<Record<string, unknown>>;
}

/** How well something was remembered; 1 not at all, 2 barely, 3 well, 4 without effort. */
export type Rating = 1 | 2 | 3 | 4;

/**
 * A side of a term that the reader practises; id `<term>-meaning` or `<term>-other` (its name in the
 * other language). It is there from when the reader adds the term until they take it out again.
 */
export interface CardEntry {
  /** When it was last practised; before that, when it was added. */
  at: string;
  /** The reader's own word on it, the last time; absent until then. */
  rating?: Rating;
  /** Scheduler state, written by review alone; opaque here. */
  review?: Readonly<Record<string, unknown>>;
}

/** Where a reader is in a case. */
export interface CaseEntry {
  at: string;
  /** Ids of the choices from the start; one that the case does not know any more ends it there. */
  path: readonly string[];
  /** Ids of the endings reached so far, in this round and before; absent for none. */
  endings?: readonly string[];
}

/** An article marked as read. */
export interface ReadEntry {
  at: string;
  /** `lastUpdated` of the article at that time, ISO date. */
  version: string;
}

/** A choice of the reader's, such as the theme. */
export interface SettingEntry {
  value: string;
  at: string;
}

/** Entries by kind; the kind is the middle part of the key. */
export interface Entries {
  item: ItemEntry;
  card: CardEntry;
  case: CaseEntry;
  read: ReadEntry;
  setting: SettingEntry;
}
export type Kind = keyof Entries;

/** `saved`: on the device. `memory`: kept for this visit only (storage blocked, full, or newer). */
export type Outcome = 'saved' | 'memory';

/** A change of one entry: from what is there now to what shall be there. */
export type Change = {
  [K in Kind]: readonly [
    kind: K,
    id: string,
    change: (current: Entries[K] | undefined) => Entries[K],
  ];
}[Kind];

/** The reader's store. Reads never throw; a corrupt entry is set aside alone and reads as absent. */
export interface Store {
  get<K extends Kind>(kind: K, id: string): Entries[K] | undefined;
  /** Re-reads, changes and writes one entry, so that two tabs do not overwrite each other. */
  update<K extends Kind>(
    kind: K,
    id: string,
    change: (current: Entries[K] | undefined) => Entries[K],
  ): Outcome;
  /** Many changes, told once; `memory` if any of them could not be saved. */
  updateAll(changes: Iterable<Change>): Outcome;
  remove(kind: Kind, id: string): Outcome;
  all<K extends Kind>(kind: K): ReadonlyMap<string, Entries[K]>;
  /** How many entries could not be read and were set aside. */
  aside(): number;
  /** Entries as they stand, those of a newer format included: for a copy to keep. */
  raw(kind: Kind): ReadonlyMap<string, unknown>;
  /** Removes every key of ours, of any version, including those set aside. */
  eraseAll(): Outcome;
  /** False where what was changed last will not be remembered after the visit. */
  readonly persistent: boolean;
  /** False where the browser gives no storage at all; true also where it is full. */
  readonly available: boolean;
  /** Called after any change, also one made in another tab; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}
