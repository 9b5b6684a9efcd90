import { fold } from '../core/words.ts';

/*
 * Recent searches, on this device only: an entry `setting` of the reader's store (`src/progress/`),
 * in its key form, because the dialog must not bring the whole store along. The value is one query a
 * line, the newest first; the mark below says that the reader wants none kept. Queries never leave
 * the device: the store leaves this entry out of its export.
 */

const KEY = 'kbp1:setting:recent-searches';
/** No query looks like this: it holds no letter. */
const OFF = '-';
const MOST = 5;
/** The store takes values of up to 500 characters. */
const LONGEST = 80;

/** The reader's choice where nothing can be stored. */
let off = false;

/** Queries, the newest first; undefined where the reader wants none kept. */
export function recentSearches(): string[] | undefined {
  const value = read();
  return value === OFF || off ? undefined : value.split('\n').filter((line) => fold(line));
}

/** Puts a query first. Only to be called when the reader has acted on its results. */
export function remember(query: string): void {
  const kept = recentSearches();
  const text = query.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  if (kept && fold(text)) write([text, ...without(kept, text)].slice(0, MOST).join('\n'));
}

/** Drops one query. */
export function forget(query: string): void {
  write(without(recentSearches() ?? [], query).join('\n'));
}

/** Keeps queries from now on, or drops all and keeps none. */
export function keepSearches(on: boolean): void {
  off = !on;
  write(on ? '' : OFF);
}

function without(queries: readonly string[], query: string): string[] {
  return queries.filter((kept) => fold(kept) !== fold(query));
}

function read(): string {
  try {
    const entry = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof entry.value === 'string' ? entry.value : '';
  } catch {
    return '';
  }
}

function write(value: string): void {
  try {
    if (value === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ value, at: new Date().toISOString() }));
  } catch {}
}
