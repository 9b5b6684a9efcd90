import type { Contact } from './schema.ts';

/** After so many days a date is worth another look. */
export const STALE_DAYS = 90;

/** A date of a contact that lies further back. */
export interface StaleDate {
  contact: string;
  what: 'source' | 'called';
  date: string;
  /** Whole days between that date and today. */
  days: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Days of contacts that have not come yet: a mistyped year, which would look fresh for ever.
 * @param today ISO date, passed in so that nothing here reads a clock
 */
export function futureDates(
  contacts: readonly Contact[],
  today: string,
): { contact: string; field: string; date: string }[] {
  return contacts.flatMap(({ id, source, checkedOn, verifiedOn }) =>
    Object.entries({ 'source.date': source.date, checkedOn, verifiedOn }).flatMap(
      ([field, date]) => (date !== undefined && date > today ? [{ contact: id, field, date }] : []),
    ),
  );
}

/**
 * Dates of contacts that are older than {@link STALE_DAYS}, oldest first: of the source itself, and
 * of the call where a person has called.
 * @param today ISO date, passed in so that nothing here reads a clock
 */
export function staleDates(contacts: readonly Contact[], today: string): StaleDate[] {
  const now = Date.parse(today);
  return contacts
    .flatMap(({ id, source, verifiedOn }) => [
      { contact: id, what: 'source' as const, date: source.date },
      ...(verifiedOn ? [{ contact: id, what: 'called' as const, date: verifiedOn }] : []),
    ])
    .map((entry) => ({ ...entry, days: Math.floor((now - Date.parse(entry.date)) / DAY) }))
    .filter(({ days }) => days > STALE_DAYS)
    .sort((a, b) => b.days - a.days || (a.contact < b.contact ? -1 : 1));
}
