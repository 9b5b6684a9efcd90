import type { Language } from '../core/languages.ts';
import { findTerms, type Match } from './filter.ts';
import { addEntry, type Entry, nothingPrepared, prepare } from './filter-names.ts';
import { type PackedTerm, unpack } from './index-format.ts';

/* What the filter's element loads when it is first used. */

/** Answers queries; see {@link findTerms}. */
export type Finder = (query: string) => Match[];

/** Terms made ready in one go: a few milliseconds on a slow phone. */
const AT_A_TIME = 50;

/** A finder over terms of which only the heads are known. */
export function finderOfHeads(entries: readonly Entry[], language: Language): Finder {
  const prepared = prepare(entries, language);
  return (query) => findTerms(prepared, query);
}

/** A finder over the file of all names; readied in pieces, so that the reader can go on typing. */
export async function finderOfNames(
  packed: readonly PackedTerm[],
  language: Language,
): Promise<Finder> {
  const prepared = nothingPrepared();
  for (const [index, term] of packed.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) await new Promise((done) => setTimeout(done));
    addEntry(prepared, unpack(term), language);
  }
  return (query) => findTerms(prepared, query);
}
