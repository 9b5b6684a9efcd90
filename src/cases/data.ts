import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { memoized } from '../core/memo.ts';
import { readYamlFile, readYamlFolder, type Source, soundData } from '../core/yaml-source.ts';
import { articleSlugs } from '../site/curriculum.ts';
import { type Case, caseSchema, type Guide, guideSchema } from './schema.ts';

/** Where the cases and the guide live, from the project's root. */
const CASES = 'content/cases';
export const GUIDE = 'content/guide.yaml';

/** Reads every case, sound or not. */
export const readCases = (root?: string): Source<Case>[] => readYamlFolder(CASES, caseSchema, root);

/** Reads the guide, sound or not; undefined where there is none (yet). */
export function readGuide(root = process.cwd()): Source<Guide> | undefined {
  return existsSync(join(root, GUIDE)) ? readYamlFile(GUIDE, guideSchema, root) : undefined;
}

const LEVELS: readonly Case['level'][] = ['intro', 'core', 'advanced'];

/**
 * All cases, by the place of their main article in the curriculum, then by level.
 * @throws ContentError with all faults of all files
 */
export const loadCases: () => readonly Case[] = memoized(() => {
  const order = articleSlugs();
  const rank = ({ articles: [main = ''] }: Case) => order.indexOf(main);
  return soundData(readCases()).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      (a.id < b.id ? -1 : 1),
  );
});

/**
 * The guide to the right kind of help.
 * @throws ContentError with all faults, Error where there is no guide
 */
export const loadGuide: () => Guide = memoized(() => {
  const source = readGuide();
  const guide = source && soundData([source])[0];
  if (!guide) throw new Error(`${GUIDE} does not exist: write it, or take <HelpGuide /> away.`);
  return guide;
});

/** A case by its id. */
export function getCase(id: string): Case {
  const found = loadCases().find((one) => one.id === id);
  if (!found) throw new Error(`No case "${id}" in ${CASES}.`);
  return found;
}

/** Cases that belong to an article. */
export function casesOf(article: string): Case[] {
  return loadCases().filter(({ articles }) => articles.includes(article));
}
