import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { GUIDE } from '../../cases/data.ts';
import { plainText } from '../../core/inline-markdown.ts';
import { readYamlFile, type Source } from '../../core/yaml-source.ts';
import type { Item } from '../../quiz/schema.ts';
import { type Content, objectiveIds, pageAnchors, pageOf } from './content.ts';
import { partIds } from './quizzes.ts';

/** Where the lock lives, from the project's root. */
export const LOCK = 'content/ids.lock.json';

const lockedItem = z.strictObject({
  rev: z.int().min(1),
  type: z.string(),
  key: z.string(),
  options: z.array(z.string()),
  gone: z.array(z.string()).default([]),
});

const lockedPage = z.strictObject({
  anchors: z.array(z.string()),
  objectives: z.array(z.string()),
});

/** Every id that has been published. Ids are only ever added, by `npm run ids`. */
export const lockSchema = z.strictObject({
  /** By slug; the home page is `''`. */
  pages: z.record(z.string(), lockedPage),
  terms: z.array(z.string()),
  items: z.record(z.string(), lockedItem),
  /** Case to its nodes; the guide stands under its own id. */
  cases: z.record(z.string(), z.array(z.string())).default({}),
});

export type Lock = z.infer<typeof lockSchema>;
export type LockedItem = Lock['items'][string];

/** Reads the lock; a missing file is an empty one. */
export function readLock(root: string): Source<Lock> {
  if (existsSync(join(root, LOCK))) return readYamlFile(LOCK, lockSchema, root);
  const data: Lock = { pages: {}, terms: [], items: {}, cases: {} };
  return { file: LOCK, data, faults: [], lineOf: () => undefined };
}

/** The ids that the content has now. Files with faults give what can be read of them. */
export function presentIds(content: Content): Lock {
  const slugs = new Set(content.pages.map(({ slug }) => slug).filter((slug) => slug !== '404'));
  const pages = [...slugs].sort().map((slug) => {
    const page = pageOf(content, slug, 'id') ?? pageOf(content, slug, 'en');
    const anchors = page ? pageAnchors(page).sort() : [];
    const objectives = page ? objectiveIds(page).sort() : [];
    return [slug, { anchors, objectives }] as const;
  });
  const items = content.quizzes
    .flatMap(({ data }) => data?.items ?? [])
    .map((item) => [item.id, lockedForm(item)] as const)
    // Where an id stands twice (a fault of its own), the first one counts.
    .reverse()
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    pages: Object.fromEntries(pages),
    terms: [...content.known.terms].sort(),
    items: Object.fromEntries(items),
    cases: Object.fromEntries(storyNodes(content)),
  };
}

/** Stories by id with their nodes; a file that cannot be read counts as there, without nodes. */
function storyNodes({ cases, guide }: Content): [string, string[]][] {
  return [...cases, ...(guide ? [guide] : [])]
    .map(({ file, data }): [string, string[]] => [
      data?.id ?? (file === GUIDE ? 'panduan-bantuan' : basename(file, '.yaml')),
      [...new Set((data?.nodes ?? []).map(({ id }) => id))].sort(),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function lockedForm(item: Item): LockedItem {
  return {
    rev: item.rev,
    type: item.type,
    key: itemKey(item),
    options: optionIds(item),
    gone: [],
  };
}

/** Ids of all parts of an item; with the list's name where an item has two lists. */
function optionIds(item: Item): string[] {
  const lists = Object.entries(partIds(item));
  const ids = lists.flatMap(([list, parts]) =>
    parts.map((id) => (lists.length > 1 ? `${list}/${id}` : id)),
  );
  return [...new Set(ids)].sort();
}

/** The word of a blank that is shown as right, without the mark of another language. */
const shown = ([word = '']: readonly string[]) => plainText(word);

/**
 * What counts as right, in one readable line. Texts are left out, and so are further accepted
 * spellings of a blank: they may change without changing what an answer was worth.
 */
export function itemKey(item: Item): string {
  const right = (options: readonly { id: string; correct: boolean }[]) =>
    options.filter(({ correct }) => correct).map(({ id }) => id);
  switch (item.type) {
    case 'single':
    case 'multiple':
      return right(item.options).sort().join(' ');
    case 'true-false-reason':
      return [item.answer, ...right(item.reasons)].join(' ');
    case 'match':
      return item.prompts
        .map(({ id, answer }) => `${id}=${answer}`)
        .sort()
        .join(' ');
    case 'order':
      return item.steps.map(({ id }) => id).join(' ');
    case 'cloze':
      return item.blanks
        .map(({ id, accept }) => `${id}=${[accept.id, accept.en].map(shown).join('|')}`)
        .sort()
        .join(' ');
    case 'judge':
      return item.responses
        .map(({ id, fit }) => `${id}=${fit.min}-${fit.max}`)
        .sort()
        .join(' ');
    case 'reflect':
      return '';
  }
}
