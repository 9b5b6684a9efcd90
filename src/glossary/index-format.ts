import type { Entry } from './filter-names.ts';
import type { AliasStatus } from './schema.ts';

/*
 * The file that the filter loads when it is first used: every name of every term, in both languages.
 * One array a term: id, Indonesian head, English head, root (or ''), then the aliases, each with its
 * status as a letter after `~` unless it is admitted. Small, and free of any code.
 */
export type PackedTerm = [id: string, headId: string, headEn: string, root: string, ...string[]];

const LETTERS = {
  admitted: '',
  abbreviation: '~b',
  inflection: '~i',
  old: '~o',
  misspelling: '~m',
  avoid: '~a',
} as const satisfies Record<AliasStatus, string>;

const STATUS_OF = new Map<string, AliasStatus>(
  Object.entries(LETTERS).map(([status, letter]) => [letter, status as AliasStatus]),
);

/** One term as an array of strings. */
export function pack({ id, head, root, aliases }: Entry): PackedTerm {
  return [
    id,
    head.id,
    head.en,
    root ?? '',
    ...aliases.map(({ text, status }) => text.replaceAll('~', ' ') + LETTERS[status]),
  ];
}

/** The same back. */
export function unpack([id, headId, headEn, root, ...aliases]: PackedTerm): Entry {
  return {
    id,
    head: { id: headId, en: headEn },
    root: root || undefined,
    aliases: aliases.map((alias) => {
      const [text = '', letter] = alias.split('~');
      const status = STATUS_OF.get(letter ? `~${letter}` : '') ?? 'admitted';
      return { text, status };
    }),
  };
}
