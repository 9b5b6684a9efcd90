import type { Fault } from '../../core/faults.ts';
import { didYouMean } from '../../core/suggest.ts';
import { fieldName, type Source } from '../../core/yaml-source.ts';
import type { Content } from './content.ts';

/** A fault, or a warning: something that is mostly, but not certainly, a mistake. */
export interface Finding extends Fault {
  severity?: 'warning';
}

/** One check over all content. Never throws on bad content; pure but for reading files below root. */
export type Check = (content: Content) => Finding[];

/** A finding at a path of a YAML source. */
export function at(
  source: Pick<Source<unknown>, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  found: string,
  mend: string,
): Finding {
  return { file: source.file, line: source.lineOf(path), field: fieldName(path), found, mend };
}

/** How to mend an unknown id: the nearest known ones, and what else may be done. */
export function unknownMend(id: string, known: Iterable<string>, otherwise: string): string {
  return `${didYouMean(id, known)} ${otherwise}`.trim();
}

/** Values that occur again, each with the index of its repetition. */
export function repeated<T>(values: readonly T[]): { value: T; index: number; first: number }[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    return first < index ? [{ value, index, first }] : [];
  });
}

/** `"a", "b"`, or a word for none. */
export function quoted(values: readonly string[]): string {
  return values.length > 0 ? values.map((value) => `"${value}"`).join(', ') : 'none';
}
