import { distance } from 'fastest-levenshtein';

/**
 * The known names nearest to a mistyped one, best first, at most three.
 * Near means: an edit distance of at most a third of the longer word (and never more than 4),
 * or one name beginning with the other.
 */
export function nearest(name: string, known: Iterable<string>): string[] {
  return [...known]
    .map((candidate) => ({ candidate, edits: distance(name, candidate) }))
    .filter(
      ({ candidate, edits }) =>
        edits <= Math.min(4, Math.ceil(Math.max(name.length, candidate.length) / 3)) ||
        (Math.min(name.length, candidate.length) > 2 &&
          (candidate.startsWith(name) || name.startsWith(candidate))),
    )
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** "Did you mean …?" as a sentence, or an empty string when nothing is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = nearest(name, known);
  return names.length > 0 ? `Did you mean ${names.map((n) => `"${n}"`).join(' or ')}?` : '';
}
