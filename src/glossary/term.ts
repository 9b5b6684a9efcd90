import { didYouMean } from '../core/suggest.ts';
import { termMap } from './data.ts';
import type { Term } from './schema.ts';

/**
 * A term of the glossary.
 * @param where the page that names it, for the message
 * @throws Error for an unknown id, naming the page and the nearest ids
 */
export function getTerm(id: string, where: string, terms = termMap()): Term {
  const term = terms.get(id);
  if (term) return term;
  const hint = didYouMean(id, terms.keys());
  throw new Error(
    `${where}: there is no term "${id}" in content/glossary. ${hint || 'Mend the id, or add the term.'}`,
  );
}
