import { isTelling } from '../../build/check/language.ts';
import { escapeHtml } from '../../core/inline-markdown.ts';
import type { Entry } from '../filter-names.ts';
import { pack } from '../index-format.ts';
import type { AliasStatus } from '../schema.ts';

/* Invented terms that make the glossary as large as the benchmark wants it. Always the same ones. */

/** An invented term, with the text of its definition. */
export interface SyntheticTerm extends Entry {
  definition: string;
}

const SYLLABLES = [
  ...'ba bi bu da di ga gu ha ja ka ki ku la li lu ma mi na ni nu pa pe ra ri ru sa si ta ti tu wa ya'.split(
    ' ',
  ),
];
const CODAS = ['', '', '', 'n', 'ng', 'r', 's', 't', 'k', 'h'];
const CLASSES = [
  'asas',
  'bimbingan',
  'fungsi',
  'hak',
  'konseling',
  'layanan',
  'prinsip',
  'proses',
  'teknik',
  'tujuan',
];
const ENGLISH_ENDINGS = ['ation', 'ing', 'ity', 'ment', 'ness', 'al counseling', 'ive guidance'];
const STATUSES: readonly AliasStatus[] = [
  'admitted',
  'inflection',
  'inflection',
  'abbreviation',
  'misspelling',
  'old',
];

/**
 * Invented terms: heads of one to three words, some eight aliases each and definitions as long as
 * those of real terms.
 */
export function syntheticTerms(count: number): SyntheticTerm[] {
  const random = randomNumbers(20_261_122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const root = () => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES));
    return ofNoLanguage(syllables.join('') + pick(CODAS));
  };
  return Array.from({ length: count }, (_, index) => {
    const base = root();
    const second = random() < 0.3 ? ` ${root()}` : '';
    const bare = `${pick([`ke${base}an`, `pe${base}an`, base])}${second}`;
    const head = random() < 0.6 ? `${pick(CLASSES)} ${bare}` : bare;
    const english = `${base}${pick(ENGLISH_ENDINGS)}${random() < 0.3 ? ` of ${root()}` : ''}`;
    const texts = [
      bare,
      `me${base}kan`,
      `di${base}kan`,
      base.toUpperCase().slice(0, 3),
      `${base}${base}`,
      `${head} ${root()}`,
      `${english} ${root()}`,
      `${base}ed`,
    ];
    return {
      id: `rekaan-${index}`,
      head: { id: head, en: english },
      root: base,
      aliases: texts.map((text, place) => ({
        text,
        status: STATUSES[place % STATUSES.length] ?? 'admitted',
      })),
      definition: `${Array.from({ length: 16 + Math.floor(random() * 14) }, root).join(' ')}.`,
    };
  });
}

/** An invented word, made longer where it is by chance one by which the content check tells languages. */
export const ofNoLanguage = (word: string): string => (isTelling(word) ? `${word}pe` : word);

/** Numbers from 0 to 1, the same at every run (a linear congruential generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * The built glossary page with the terms added: as rows under their letter, and as names spread over
 * the categories.
 * @throws Error where the page has no place for them (its markup has changed)
 */
export function enlargePage(html: string, terms: readonly SyntheticTerm[]): string {
  let page = html;
  for (const [letter, list] of groupBy(terms, ({ head }) => head.id.charAt(0))) {
    const rows = list.map(rowOf).join('');
    const open = new RegExp(`id="huruf-${letter}">[^<]*</h3>\\s*<dl[^>]*>`);
    const heading = `<h3 id="huruf-${letter}">${letter.toUpperCase()}</h3>`;
    const section = `<section aria-labelledby="huruf-${letter}">${heading}<dl>${rows}</dl></section>`;
    page = open.test(page)
      ? put(page, open, () => rows)
      : put(page, /<div class="gl-alphabet">/, () => section);
  }
  const categories = [...page.matchAll(/<ul class="gl-names">/g)].length;
  const share = Math.ceil(terms.length / categories);
  return put(page, /<ul class="gl-names">/g, (index) =>
    terms
      .slice(index * share, (index + 1) * share)
      .map(({ id, head }) => `<li><a href="#${id}">${escapeHtml(head.id)}</a></li>`)
      .join(''),
  );
}

const rowOf = ({ id, head, definition }: SyntheticTerm) =>
  `<div id="${id}"><dt><a href="/glosarium/${id}/">${escapeHtml(head.id)}</a> <i lang="en">${escapeHtml(head.en)}</i></dt><dd>${definition}</dd></div>`;

/** Values by a key, in the order in which the keys first come. */
export function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** Puts something behind what matches; it gets the number of the match. */
function put(html: string, after: RegExp, what: (index: number) => string): string {
  let index = -1;
  const page = html.replace(after, (start) => {
    index += 1;
    return start + what(index);
  });
  if (index < 0) {
    throw new Error(`The glossary page holds no ${after.source}: mend the benchmark.`);
  }
  return page;
}

/** The file of names with the terms added. */
export function enlargeNames(json: string, terms: readonly SyntheticTerm[]): string {
  return JSON.stringify([...(JSON.parse(json) as unknown[]), ...terms.map(pack)]);
}
