import { memoized } from '../core/memo.ts';
import { readYamlFile, type Source, soundData } from '../core/yaml-source.ts';
import { type Curriculum, curriculumSchema, type Unit } from './curriculum-schema.ts';

/** Where the curriculum lives, from the project's root. */
const CURRICULUM = 'content/curriculum.yaml';

/** Reads the curriculum, sound or not. */
export function readCurriculum(root?: string): Source<Curriculum> {
  return readYamlFile(CURRICULUM, curriculumSchema, root);
}

/**
 * Units and the order of articles.
 * @throws ContentError with all faults
 */
export const loadCurriculum: () => Curriculum = memoized(
  () => soundData([readCurriculum()])[0] ?? { units: [] },
);

/** Slugs of all articles in reading order; a page is an article when its slug stands here. */
export function articleSlugs(curriculum = loadCurriculum()): string[] {
  return curriculum.units.flatMap((unit) => unit.articles);
}

/** The unit of an article and its number, counted from 1; undefined for any other page. */
export function unitOf(
  slug: string,
  curriculum = loadCurriculum(),
): { unit: Unit; number: number } | undefined {
  const index = curriculum.units.findIndex((unit) => unit.articles.includes(slug));
  const unit = curriculum.units[index];
  return unit && { unit, number: index + 1 };
}

/** The articles before and after one in reading order, across units; none for any other page. */
export function neighbours(
  slug: string,
  curriculum = loadCurriculum(),
): { previous: string | undefined; next: string | undefined } {
  const slugs = articleSlugs(curriculum);
  const at = slugs.indexOf(slug);
  return at < 0
    ? { previous: undefined, next: undefined }
    : { previous: slugs[at - 1], next: slugs[at + 1] };
}
