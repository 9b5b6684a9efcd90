import type { Language } from '../core/languages.ts';
import { editsToBeginning, editsWithin, slipsAllowed } from '../core/near.ts';
import { englishRoots, fold, indonesianRoots } from '../core/words.ts';
import type { AliasStatus } from './schema.ts';

/*
 * The glossary's filter: which terms a query means, best first, and why. Pure; the element shows it.
 */

/** What the filter knows of a term. */
export interface Entry {
  id: string;
  head: Record<Language, string>;
  /** Indonesian root. */
  root?: string | undefined;
  aliases: readonly { text: string; status: AliasStatus }[];
}

/**
 * Why a term matched. `head`: its name in the page's language, `other`: in the other language,
 * `alias` (then with its status), `root`, `form`: the query is formed from `text`, `words`: its words
 * are spread over several names, or a longer query names the term among other words, `near`: spelled
 * nearly like `text`.
 */
export type Reason =
  | { kind: 'head' | 'other' | 'root' | 'form' | 'words' | 'near'; text: string }
  | { kind: 'alias'; text: string; status: AliasStatus };

export interface Match {
  id: string;
  reason: Reason;
}

interface Name {
  text: string;
  norm: string;
  words: string[];
  /** Without spaces: they are often forgotten. */
  squeezed: string;
  kind: 'head' | 'other' | 'alias';
  status?: AliasStatus;
}
interface PreparedEntry {
  id: string;
  root: string | undefined;
  rootText: string;
  names: Name[];
  /** Every word of every name, and the root. */
  words: Set<string>;
}

/** Entries made ready once for any number of queries. */
export type Prepared = readonly PreparedEntry[];

/** Longest query looked at, in characters: longer than any name, short enough to stay quick. */
export const LONGEST_QUERY = 80;

/*
 * Ranks, the smaller the better. An exact alias comes before the beginning of another head: "BK"
 * means bimbingan dan konseling rather than "BK komprehensif".
 */
const RANK = {
  exact: { head: 0, other: 1, alias: 2 },
  begins: { head: 10, other: 11, alias: 30 },
  inside: { head: 20, other: 21, alias: 31 },
  form: { head: 25, other: 26, alias: 32 },
  root: 40,
  words: 50,
  named: 55,
  near: 60,
} as const;

/**
 * Makes entries ready for {@link findTerms}.
 * @param entries in the order in which terms of equal rank are to stand
 * @param language the page's language
 */
export function prepare(entries: readonly Entry[], language: Language): Prepared {
  return entries.map(({ id, head, root, aliases }) => {
    const other = language === 'id' ? head.en : head.id;
    const names = [
      name(head[language], 'head'),
      name(other, 'other'),
      ...aliases.map(({ text, status }) => ({ ...name(text, 'alias'), status })),
    ];
    const bare = root === undefined ? undefined : fold(root);
    const words = new Set(names.flatMap((one) => one.words));
    if (bare) words.add(bare);
    return { id, root: bare, rootText: root ?? '', names, words };
  });
}

const name = (text: string, kind: Name['kind']): Name => {
  const norm = fold(text);
  return { text, norm, words: wordsOf(norm), squeezed: norm.replaceAll(' ', ''), kind };
};

/** A plural's singular is told apart: `englishRoots` takes `clients` straight to `cli`. */
const rootsOf = (word: string) => [
  ...indonesianRoots(word),
  ...englishRoots(word),
  word.replace(/s$/, ''),
];

/** The words of a folded text; none for an empty one. */
const wordsOf = (folded: string) => (folded ? folded.split(' ') : []);

/** The terms that a query means, best first; none for a query without a letter or digit. */
export function findTerms(prepared: Prepared, query: string): Match[] {
  const q = fold(query.slice(0, LONGEST_QUERY));
  if (!q) return [];
  const bases = new Set(rootsOf(q));
  bases.delete(q);
  const queryWords = wordsOf(q).map((word) => ({ word, bases: rootsOf(word) }));
  const look = (entry: PreparedEntry) =>
    byName(entry, q, bases) ?? byRoot(entry, q, bases) ?? byWords(entry, queryWords);
  for (const step of [look, namedIn(q), nearSpelling(q)]) {
    const found = ranked(prepared, step);
    if (found.length > 0) return found;
  }
  return [];
}

interface Ranked {
  rank: number;
  reason: Reason;
}

function ranked(prepared: Prepared, look: (entry: PreparedEntry) => Ranked | undefined): Match[] {
  return prepared
    .flatMap((entry, position) => {
      const found = look(entry);
      return found ? [{ id: entry.id, position, ...found }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .map(({ id, reason }) => ({ id, reason }));
}

function byName(entry: PreparedEntry, q: string, bases: ReadonlySet<string>): Ranked | undefined {
  let best: Ranked | undefined;
  for (const one of entry.names) {
    const rank = rankOf(one, q, bases);
    if (rank === undefined || (best && best.rank <= rank)) continue;
    const isForm = rank === RANK.form[one.kind];
    best = { rank, reason: isForm ? { kind: 'form', text: one.text } : reasonOf(one) };
  }
  return best;
}

function rankOf({ norm, kind }: Name, q: string, bases: ReadonlySet<string>): number | undefined {
  if (norm === q) return RANK.exact[kind];
  // One or two letters begin a name or are an abbreviation; inside other words they mean nothing.
  const short = q.length < 3;
  if (norm.startsWith(q) && !(short && kind === 'alias')) return RANK.begins[kind];
  if (!short && norm.includes(` ${q}`)) return RANK.inside[kind];
  return bases.has(norm) ? RANK.form[kind] : undefined;
}

function reasonOf({ kind, text, status }: Name): Reason {
  return kind === 'alias' ? { kind, text, status: status ?? 'admitted' } : { kind, text };
}

function byRoot(entry: PreparedEntry, q: string, bases: ReadonlySet<string>): Ranked | undefined {
  const { root, rootText } = entry;
  if (root === undefined) return undefined;
  const isMeant = root === q || bases.has(root) || (q.length > 2 && root.startsWith(q));
  return isMeant ? { rank: RANK.root, reason: { kind: 'root', text: rootText } } : undefined;
}

/** Every word of the query begins or forms some word of the term, in any of its names. */
function byWords(
  entry: PreparedEntry,
  queryWords: readonly { word: string; bases: readonly string[] }[],
): Ranked | undefined {
  if (queryWords.length < 2) return undefined;
  const text: string[] = [];
  for (const { word, bases } of queryWords) {
    const found =
      bases.find((base) => entry.words.has(base)) ??
      (word.length > 2 && [...entry.words].find((known) => known.startsWith(word)));
    if (!found) return undefined;
    text.push(found);
  }
  return { rank: RANK.words, reason: { kind: 'words', text: text.join(', ') } };
}

/** Looks for terms that the query names among other words, longer names first: "klien atau pasien". */
function namedIn(q: string): (entry: PreparedEntry) => Ranked | undefined {
  const padded = ` ${q} `;
  return (entry) => {
    let best: Name | undefined;
    for (const one of entry.names) {
      const isLonger = one.norm.length > (best?.norm.length ?? 2);
      if (isLonger && padded.includes(` ${one.norm} `)) best = one;
    }
    if (!best) return undefined;
    return { rank: RANK.named + 1 / best.norm.length, reason: { kind: 'words', text: best.text } };
  };
}

/** Looks for names, or words of names, that differ by a slip or two. */
function nearSpelling(q: string): (entry: PreparedEntry) => Ranked | undefined {
  const squeezed = q.replaceAll(' ', '');
  const limit = slipsAllowed(squeezed.length);
  const slipsOf = wordsOf(q).map(slipCounter);
  const inWords = ({ words }: Name): number | undefined => {
    let sum = 0;
    for (const slips of slipsOf) {
      const least = Math.min(...words.map(slips));
      if (least === Number.POSITIVE_INFINITY) return undefined;
      sum += least;
    }
    return sum;
  };
  return (entry) => {
    const [head] = entry.names;
    let best: Ranked | undefined;
    for (const one of entry.names) {
      const whole = editsWithin(squeezed, one.squeezed, limit);
      const slips = whole ?? inWords(one);
      if (slips === undefined) continue;
      const rank = RANK.near + slips * 4 + (whole === undefined ? 1 : 0);
      if (best && best.rank <= rank) continue;
      // Nobody is told that a word resembles a misspelling.
      const { text } = one.status === 'misspelling' && head ? head : one;
      best = { rank, reason: { kind: 'near', text } };
    }
    return best;
  };
}

/**
 * Counts the slips between one typed word and known ones, half a slip more where only the known
 * word's beginning is near. The same words recur in many names, so each is compared once.
 */
function slipCounter(typed: string): (known: string) => number {
  const limit = slipsAllowed(typed.length);
  const counted = new Map<string, number>();
  return (known) => {
    let slips = counted.get(known);
    if (slips === undefined) {
      slips = editsWithin(typed, known, limit) ?? Number.POSITIVE_INFINITY;
      if (slips > limit && typed.length > 4) {
        slips = (editsToBeginning(typed, known, limit) ?? slips) + 0.5;
      }
      counted.set(known, slips);
    }
    return slips;
  };
}
