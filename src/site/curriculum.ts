import { ContentError } from '../core/faults.ts';
import { readYamlFile } from '../core/yaml-source.ts';
import { type Curriculum, curriculumSchema, type Unit } from './curriculum-schema.ts';

let cache: Curriculum | undefined;

/** `content/curriculum.yaml`, read once. Throws `ContentError` with every fault of the file. */
export function loadCurriculum(): Curriculum {
  if (!cache) {
    const { data, faults } = readYamlFile('content/curriculum.yaml', curriculumSchema);
    if (!data) throw new ContentError(faults);
    cache = data;
  }
  return cache;
}

/** The unit an article belongs to with its 1-based number; undefined for any other page. */
export function unitOf(slug: string): { unit: Unit; number: number } | undefined {
  const { units } = loadCurriculum();
  const index = units.findIndex(({ articles }) => articles.includes(slug));
  const unit = units[index];
  return unit && { unit, number: index + 1 };
}

/** Slugs of all articles, in reading order. */
export function articleSlugs(): string[] {
  return loadCurriculum().units.flatMap(({ articles }) => articles);
}

/** The articles before and after one, across units. */
export function neighbours(slug: string): {
  previous?: string | undefined;
  next?: string | undefined;
} {
  const slugs = articleSlugs();
  const index = slugs.indexOf(slug);
  return index < 0 ? {} : { previous: slugs[index - 1], next: slugs[index + 1] };
}
