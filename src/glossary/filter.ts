import { englishRoots, fold, indonesianRoots } from '../core/words.ts';
import { type Name, type Prepared, type PreparedEntry, wordsOf } from './filter-names.ts';
import { nearNames } from './filter-near.ts';
import type { AliasStatus } from './schema.ts';

/*
 * The glossary's filter: which terms a query means, best first, and why. Pure; the element shows it.
 */

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

/** A plural's singular is told apart: `englishRoots` takes `clients` straight to `cli`. */
const rootsOf = (word: string) => [
  ...indonesianRoots(word),
  ...englishRoots(word),
  word.replace(/s$/, ''),
];

/** The terms that a query means, best first; none for a query without a letter or digit. */
export function findTerms(prepared: Prepared, query: string): Match[] {
  const q = fold(query.slice(0, LONGEST_QUERY));
  if (!q) return [];
  const bases = new Set(rootsOf(q));
  bases.delete(q);
  const formed = positionsOf([...bases].flatMap((base) => prepared.byNorm.get(base) ?? []));
  const queryWords = wordsOf(q).map((word) => ({
    word,
    bases: rootsOf(word).filter((base) => prepared.words.has(base)),
  }));
  const look: Look = (entry, position) =>
    ((entry.lines.includes(` ${q}`) || formed.has(position)) && byName(entry, q, bases)) ||
    byRoot(entry, q, bases) ||
    byWords(entry, queryWords);
  for (const step of [() => look, namedIn, nearSpelling]) {
    const found = ranked(prepared, step(prepared, q));
    if (found.length > 0) return found;
  }
  return [];
}

interface Ranked {
  rank: number;
  reason: Reason;
}
type Look = (entry: PreparedEntry, position: number) => Ranked | undefined;

const positionsOf = (names: Iterable<Name>) =>
  new Set(Array.from(names, ({ position }) => position));

function ranked({ entries }: Prepared, look: Look): Match[] {
  const found: (Ranked & { id: string; position: number })[] = [];
  for (const [position, entry] of entries.entries()) {
    const one = look(entry, position);
    if (one) found.push({ id: entry.id, position, ...one });
  }
  return found
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

/**
 * Every word of the query begins or forms some word of the term, in any of its names.
 * @param queryWords with those of their possible roots that stand in some name
 */
function byWords(
  entry: PreparedEntry,
  queryWords: readonly { word: string; bases: readonly string[] }[],
): Ranked | undefined {
  if (queryWords.length < 2) return undefined;
  const text: string[] = [];
  for (const { word, bases } of queryWords) {
    const found =
      bases.find((base) => entry.lines.includes(` ${base} `)) ?? wordBegunBy(word, entry);
    if (!found) return undefined;
    text.push(found);
  }
  return { rank: RANK.words, reason: { kind: 'words', text: text.join(', ') } };
}

/** The first word of a term that begins so. */
function wordBegunBy(beginning: string, { lines }: PreparedEntry): string | undefined {
  const before = beginning.length > 2 ? lines.indexOf(` ${beginning}`) : -1;
  return before < 0 ? undefined : lines.slice(before + 1, lines.indexOf(' ', before + 1));
}

/** Looks for terms that the query names among other words, longer names first: "klien atau pasien". */
function namedIn({ byNorm, mostWords }: Prepared, q: string): Look {
  const best = new Map<number, Name>();
  const words = wordsOf(q);
  for (let length = 1; length <= Math.min(words.length, mostWords); length += 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      for (const name of byNorm.get(words.slice(start, start + length).join(' ')) ?? []) {
        if (name.norm.length > (best.get(name.position)?.norm.length ?? 2))
          best.set(name.position, name);
      }
    }
  }
  return (_entry, position) => {
    const name = best.get(position);
    if (!name) return undefined;
    return { rank: RANK.named + 1 / name.norm.length, reason: { kind: 'words', text: name.text } };
  };
}

/** Looks for names, or words of names, that differ by a slip or two. */
function nearSpelling(prepared: Prepared, q: string): Look {
  const near = nearNames(prepared, q);
  const positions = positionsOf(near.keys());
  return ({ names }, position) => {
    if (!positions.has(position)) return undefined;
    const [head] = names;
    let best: Ranked | undefined;
    for (const one of names) {
      const { slips = 0, isWhole } = near.get(one) ?? {};
      if (isWhole === undefined) continue;
      const rank = RANK.near + slips * 4 + (isWhole ? 0 : 1);
      if (best && best.rank <= rank) continue;
      // Nobody is told that a word resembles a misspelling.
      const { text } = one.status === 'misspelling' && head ? head : one;
      best = { rank, reason: { kind: 'near', text } };
    }
    return best;
  };
}
