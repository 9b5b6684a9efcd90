import type { Answer } from '../progress/types.ts';

/*
 * Grading, one pure function a type. It runs on compact keys (ids and accepted words, no prose) so
 * that the same code serves tests, exports and the reader's browser; `keys.ts` makes them from items.
 */

/** What is right, by type of item. */
export interface Keys {
  /** Ids of the right options: one. */
  single: readonly string[];
  /** Ids of the right options. */
  multiple: readonly string[];
  'true-false-reason': { readonly answer: string; readonly reason: string };
  /** Prompt id to choice id. */
  match: Readonly<Record<string, string>>;
  /** Step ids in the right order. */
  order: readonly string[];
  /** Blank id to accepted words of both languages, folded by {@link fold}. */
  cloze: Readonly<Record<string, readonly string[]>>;
  /** Response id to the authors' range, both ends included. */
  judge: Readonly<Record<string, readonly [min: number, max: number]>>;
  reflect: null;
}

/** Result of grading: the share of the full mark, and what it is made of. */
export interface Grade {
  /** 0 to 1; null for types that have no single key (`judge`, `reflect`). */
  score: number | null;
  /**
   * Part by part. Choices: every right option, and every wrong one that was chosen; order: each
   * step, right where it stands in its place.
   */
  parts: readonly { readonly id: string; readonly right: boolean }[];
}

const listOf = (answer: Answer): readonly string[] =>
  Array.isArray(answer) ? [...new Set(answer as readonly string[])] : [];
const partsOf = (answer: Answer): Readonly<Record<string, string>> =>
  Array.isArray(answer) ? {} : (answer as Readonly<Record<string, string>>);
const share = (parts: Grade['parts']): number =>
  parts.filter(({ right }) => right).length / Math.max(1, parts.length);

/** One point for each right option, one off for each wrong one, never below nothing. */
function choice(key: readonly string[], answer: Answer): Grade {
  const chosen = listOf(answer);
  const wrong = chosen.filter((id) => !key.includes(id));
  const hits = chosen.length - wrong.length;
  return {
    score: Math.max(0, hits - wrong.length) / Math.max(1, key.length),
    parts: [
      ...key.map((id) => ({ id, right: chosen.includes(id) })),
      ...wrong.map((id) => ({ id, right: false })),
    ],
  };
}

/** A part of the full mark for each pair of ids that agree. */
function pairs(key: Readonly<Record<string, string>>, answer: Answer): Grade {
  const given = partsOf(answer);
  const parts = Object.entries(key).map(([id, right]) => ({ id, right: given[id] === right }));
  return { score: share(parts), parts };
}

/** The share of pairs of steps that stand in the right order, whatever lies between them. */
function order(key: readonly string[], answer: Answer): Grade {
  const given = listOf(answer);
  const place = (id: string) => given.indexOf(id);
  let sound = 0;
  let all = 0;
  key.forEach((first, index) => {
    for (const later of key.slice(index + 1)) {
      all += 1;
      if (place(first) >= 0 && place(first) < place(later)) sound += 1;
    }
  });
  return {
    score: sound / Math.max(1, all),
    parts: key.map((id, index) => ({ id, right: given[index] === id })),
  };
}

const graders: { readonly [T in keyof Keys]: (key: Keys[T], answer: Answer) => Grade } = {
  single: choice,
  multiple: choice,
  // The reason counts only under the right answer: it is a reason for that one.
  'true-false-reason': (key, answer) => {
    const { parts } = pairs({ ...key }, answer);
    const [first, second] = parts;
    return { score: first?.right ? (second?.right ? 1 : 0.5) : 0, parts };
  },
  match: pairs,
  order,
  cloze: (key, answer) => {
    const given = partsOf(answer);
    const parts = Object.entries(key).map(([id, accepted]) => ({
      id,
      right: accepted.includes(fold(given[id] ?? '')),
    }));
    return { score: share(parts), parts };
  },
  judge: (key, answer) => {
    const given = partsOf(answer);
    const parts = Object.entries(key).map(([id, [min, max]]) => {
      const point = Number(given[id]);
      return { id, right: point >= min && point <= max };
    });
    return { score: null, parts };
  },
  reflect: () => ({ score: null, parts: [] }),
};

/**
 * Grades an answer. An answer of the wrong shape (from an older version of the item) counts as
 * empty.
 * @param type the item's type
 * @param key what is right
 * @param answer as kept in the store
 */
export function grade<T extends keyof Keys>(type: T, key: Keys[T], answer: Answer): Grade {
  return graders[type](key, answer);
}

/**
 * A typed word in the form in which words are compared: case, accents, spaces, quotes, hyphens
 * inside words and a full stop at the end do not count. Signs next to digits do: ".28" is not "28".
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .replace(/\.$|[\s\u00ad'‘’"“”]|\p{M}|[-‐-―](?!\d)/gu, '');
}
