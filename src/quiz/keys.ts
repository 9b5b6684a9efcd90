import { plainText } from '../core/inline-markdown.ts';
import { fold, type Keys } from './grade.ts';
import type { ItemOf, ItemType } from './schema.ts';

const correctIds = (options: readonly { id: string; correct: boolean }[]) =>
  options.filter(({ correct }) => correct).map(({ id }) => id);

const makers: { readonly [T in ItemType]: (item: ItemOf<T>) => Keys[T] } = {
  single: (item) => correctIds(item.options),
  multiple: (item) => correctIds(item.options),
  'true-false-reason': (item) => ({
    answer: String(item.answer),
    reason: correctIds(item.reasons)[0] ?? '',
  }),
  match: (item) => Object.fromEntries(item.prompts.map(({ id, answer }) => [id, answer])),
  order: (item) => item.steps.map(({ id }) => id),
  // Both languages: a reader may switch, and the text typed before must stay right.
  cloze: (item) =>
    Object.fromEntries(
      item.blanks.map(({ id, accept }) => [
        id,
        [...new Set([...accept.id, ...accept.en].map((word) => fold(plainText(word))))],
      ]),
    ),
  judge: (item) =>
    Object.fromEntries(item.responses.map(({ id, fit }) => [id, [fit.min, fit.max] as const])),
  reflect: () => null,
};

/** The compact key of an item: what the browser needs to grade it, and nothing else. */
export function keyOf<T extends ItemType>(item: ItemOf<T>): Keys[T] {
  const make = makers[item.type as T];
  return make(item);
}
