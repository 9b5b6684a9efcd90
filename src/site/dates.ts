import type { Language } from '../core/languages.ts';

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A calendar date in words: `22 November 2026` / `November 22, 2026`. Dates are UTC days. */
export function formatDate(language: Language, date: Date | string): string {
  const day = typeof date === 'string' ? new Date(`${date.slice(0, 10)}T00:00:00Z`) : date;
  return FORMATS[language].format(day);
}

/** The date alone, `2026-11-22`, for attributes. */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
