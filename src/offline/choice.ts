/*
 * What a reader chose to save, as names of sets: `id` (everything in that language), `id:<unit>`,
 * `id/<article>`. Pure, for the page.
 */
import type { ListedFile, OfflineList } from './list.ts';

/** The articles of a unit, or none where there is no such unit. */
const articlesIn = (list: Pick<OfflineList, 'units'>, unit: string): readonly string[] =>
  Object.hasOwn(list.units, unit) ? (list.units[unit] ?? []) : [];

/** The sets of articles behind chosen names; names that this version does not know are passed over. */
function setsOf(list: OfflineList, names: Iterable<string>): string[] {
  return [...names].flatMap((name) => {
    const [language = '', unit] = name.split(':');
    if (unit === undefined) return Object.hasOwn(list.sets, name) ? name : [];
    return articlesIn(list, unit).map((slug) => `${language}/${slug}`);
  });
}

/** The files of chosen sets, each once, in the list's order; none where nothing is chosen. */
export function filesOf(list: OfflineList, names: Iterable<string>): ListedFile[] {
  const sets = setsOf(list, names);
  if (sets.length === 0) return [];
  const positions = new Set([...list.base, ...sets.flatMap((set) => list.sets[set] ?? [])]);
  return [...positions].sort((a, b) => a - b).flatMap((i) => [list.files[i] as ListedFile]);
}

/** What every article of a language brings along, whichever is chosen. */
export function commonFiles(list: OfflineList, language: string): ListedFile[] {
  const articles = Object.keys(list.sets).filter((name) => name.startsWith(`${language}/`));
  const [first, ...others] = articles.map((name) => filesOf(list, [name]));
  const rest = others.map((files) => new Set(files.map(([path]) => path)));
  return (first ?? []).filter(([path]) => rest.every((paths) => paths.has(path)));
}

/** Bytes to fetch (as sent) and to keep, for chosen sets. */
export function sizeOf(files: Iterable<ListedFile>): { packed: number; size: number } {
  let packed = 0;
  let size = 0;
  for (const file of files) {
    packed += file[1];
    size += file[2];
  }
  return { packed, size };
}

/** What of the wanted files is not in the copy at hand in this very form, and has to be fetched. */
export function toFetch(wanted: readonly ListedFile[], held: readonly ListedFile[]): ListedFile[] {
  const known = new Map(held.map(([path, , , hash]) => [path, hash]));
  return wanted.filter(([path, , , hash]) => known.get(path) !== hash);
}

/**
 * Shortest names for the articles that are ticked in one language: whole units by their name, so that
 * a copy of a unit gets its new articles at an update.
 */
export function chosenNames(
  list: Pick<OfflineList, 'units'>,
  language: string,
  articles: ReadonlySet<string>,
): string[] {
  return Object.entries(list.units).flatMap(([unit, slugs]) =>
    slugs.length > 0 && slugs.every((slug) => articles.has(slug))
      ? `${language}:${unit}`
      : slugs.filter((slug) => articles.has(slug)).map((slug) => `${language}/${slug}`),
  );
}

/**
 * Names that were chosen from an older list, for a newer one: what a unit has lost, or all of it where
 * the unit is gone, goes on by the unit that has it now, if that brings nothing else, or by its own name.
 */
export function carriedOver(
  names: readonly string[],
  old: Pick<OfflineList, 'units'>,
  list: Pick<OfflineList, 'units'>,
): string[] {
  return names.flatMap((name) => {
    const [language = '', unit] = name.split(':');
    if (unit === undefined) return name;
    const now = articlesIn(list, unit);
    const lost = articlesIn(old, unit).filter((slug) => !now.includes(slug));
    const kept = Object.hasOwn(list.units, unit) ? [name] : [];
    return [...kept, ...chosenNames(list, language, new Set(lost))];
  });
}

/** Articles of a language that the names stand for; all of them where everything is chosen. */
export function articlesOf(
  list: Pick<OfflineList, 'units'>,
  language: string,
  names: readonly string[],
): Set<string> {
  const chosen = new Set(names);
  return new Set(
    Object.entries(list.units).flatMap(([unit, slugs]) =>
      slugs.filter(
        (slug) =>
          chosen.has(language) ||
          chosen.has(`${language}:${unit}`) ||
          chosen.has(`${language}/${slug}`),
      ),
    ),
  );
}
