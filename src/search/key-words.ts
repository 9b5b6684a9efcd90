import type { Language } from '../core/languages.ts';
import { fold } from '../core/words.ts';
import { informative, rootsOf } from './words.ts';

/** A text to choose from, and what is found without it. */
export interface Source {
  /** Any prose. */
  text: string;
  /** Texts that the index holds anyway: title, headings, names. */
  held: readonly string[];
  /** How many words to choose at most. */
  most: number;
}

/** Shorter words are mostly initials and scraps. */
const SHORTEST = 3;

/**
 * The words that tell one text from the others: often here, in few of the others (tf-idf). Forms of
 * one word count together and are given once, in the form used most. Words that the index holds
 * anyway for that text are left out. Pure; for the build.
 */
export function keyWords(language: Language, sources: readonly Source[]): string[][] {
  const counted = sources.map(({ text }) => countWords(text));
  const known = new Set(counted.flatMap((counts) => [...counts.keys()]));
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      // The shortest root that is itself a word of some text; "merahasiakan" and "rahasia" are one.
      stem = rootsOf[language](word)
        .filter((root) => known.has(root))
        .reduce((best, root) => (root.length < best.length ? root : best), word);
      stems.set(word, stem);
    }
    return stem;
  };
  const grouped = counted.map((counts) => {
    const groups = new Map<string, { count: number; forms: [string, number][] }>();
    for (const [word, count] of counts) {
      const stem = stemOf(word);
      const group = groups.get(stem) ?? { count: 0, forms: [] };
      group.count += count;
      group.forms.push([word, count]);
      groups.set(stem, group);
    }
    return groups;
  });
  const holders = new Map<string, number>();
  for (const groups of grouped) {
    for (const stem of groups.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  }
  return sources.map(({ held, most }, position) => {
    const heldRoots = new Set(
      held.flatMap((text) => fold(text).split(' ').flatMap(rootsOf[language])),
    );
    return [...(grouped[position] ?? [])]
      .filter(
        ([, { forms }]) =>
          !forms.some(([form]) => rootsOf[language](form).some((root) => heldRoots.has(root))),
      )
      .map(([stem, { count, forms }]) => {
        const [form = stem] = forms.sort(byCount)[0] ?? [];
        const rare = Math.log(sources.length / (holders.get(stem) ?? 1));
        return [form, Math.sqrt(count) * rare] as [string, number];
      })
      .filter(([, score]) => score > 0)
      .sort(byCount)
      .slice(0, most)
      .map(([form]) => form)
      .sort();
  });
}

function byCount([one, more]: [string, number], [other, less]: [string, number]): number {
  return less - more || (one < other ? -1 : 1);
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const folded = fold(text).split(' ');
  const kept = new Set(informative(folded.join(' ')));
  for (const word of folded) {
    if (word.length < SHORTEST || /\d/.test(word) || !kept.has(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
