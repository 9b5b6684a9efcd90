import type { Language } from '../core/languages.ts';
import { type Entry, findTerms, type Match, prepare } from './filter.ts';
import { type PackedTerm, unpack } from './index-format.ts';

/* What the filter's element loads when it is first used. */

/** Answers queries; see {@link findTerms}. */
export type Finder = (query: string) => Match[];

/** A finder over terms of which only the heads are known. */
export function finderOfHeads(entries: readonly Entry[], language: Language): Finder {
  const prepared = prepare(entries, language);
  return (query) => findTerms(prepared, query);
}

/** A finder over the file of all names. */
export function finderOfNames(packed: readonly PackedTerm[], language: Language): Finder {
  return finderOfHeads(packed.map(unpack), language);
}
