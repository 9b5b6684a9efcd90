/*
 * What the reader's device remembers. One localStorage key an entry (`kbp1:<kind>:<id>`), ids only,
 * free of language, so that both languages share progress. Times are ISO 8601 in UTC and are passed
 * in by the caller: nothing here reads a clock.
 */

/** How sure the reader was, asked before feedback; 1 guess, 2 fairly, 3 sure. */
export type Confidence = 1 | 2 | 3;

/** An answer, by ids: option ids, or part id to chosen id / position / text. */
export type Answer = readonly string[] | Readonly<Record<string, string>>;

/** Progress on one item. */
export interface ItemEntry {
  /** `rev` of the item when it was last answered. */
  rev: number;
  /** Last answer given. */
  answer: Answer;
  /** Share of the full mark of the last answer, 0 to 1; absent for types that are never scored. */
  score?: number;
  /** Share of the full mark of the first answer to this `rev`. */
  firstScore?: number;
  confidence?: Confidence;
  /** How often it was answered. */
  attempts: number;
  firstAt: string;
  lastAt: string;
  /** Scheduler state, written by review alone; opaque here. */
  review?: Readonly<Record<string, unknown>>;
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
  read: ReadEntry;
  setting: SettingEntry;
}
export type Kind = keyof Entries;

/** `saved`: on the device. `memory`: kept for this visit only (storage blocked or full). */
export type Outcome = 'saved' | 'memory';

/** The reader's store. Reads never throw; a corrupt entry is set aside alone and reads as absent. */
export interface Store {
  get<K extends Kind>(kind: K, id: string): Entries[K] | undefined;
  /** Re-reads, changes and writes one entry, so that two tabs do not overwrite each other. */
  update<K extends Kind>(
    kind: K,
    id: string,
    change: (current: Entries[K] | undefined) => Entries[K],
  ): Outcome;
  remove(kind: Kind, id: string): Outcome;
  all<K extends Kind>(kind: K): ReadonlyMap<string, Entries[K]>;
  /** Everything as a file's text (JSON), for the reader to keep. */
  exportText(now: string): string;
  /** Merges such a file: the newest wins, entry by entry. Throws `ImportError` on a bad file. */
  importText(text: string): { merged: number; kept: number; refused: number };
  /** Removes every key of ours, including those set aside. */
  eraseAll(): Outcome;
  /** False where nothing will be remembered after the visit. */
  readonly persistent: boolean;
  /** Called after any change, also one made in another tab; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}
