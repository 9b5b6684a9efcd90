import { isDeepStrictEqual } from 'node:util';
import type { ArticleMeta } from '../../articles/schema.ts';
import { LANGUAGES, otherLanguage } from '../../core/languages.ts';
import { type CheckedPage, type Content, twins } from './content.ts';
import { at, type Finding, quoted } from './finding.ts';

/** What both languages of a page must share: sections, and the facts of the frontmatter. */
export function checkParity(content: Content): Finding[] {
  return [...twins(content).values()].flatMap(({ id, en }) =>
    id && en
      ? [...sections(id, en), ...extras(id, en), ...fields(id, en), ...terms(id, en, content)]
      : [],
  );
}

function sections(id: CheckedPage, en: CheckedPage): Finding[] {
  const pages = { id, en };
  const named = (page: CheckedPage) => page.headings.filter(({ anchor }) => anchor);
  const missing = LANGUAGES.flatMap((language) => {
    const here = pages[language];
    const there = pages[otherLanguage(language)];
    const known = new Set(here.headings.map(({ anchor }) => anchor));
    return named(there)
      .filter(({ anchor }) => !known.has(anchor))
      .map(({ anchor, text, line }) => ({
        file: here.file,
        field: 'heading',
        found: `no section {#${anchor}}`,
        mend: `Add the section "${text}" of ${there.file}:${line}, or give its anchor to the section that translates it.`,
      }));
  });
  if (missing.length > 0) return missing;
  for (const [index, there] of named(id).entries()) {
    const here = named(en)[index];
    if (!here) continue;
    const finding = (found: string, mend: string) => [
      { file: en.file, line: here.line, field: 'heading', found, mend },
    ];
    if (here.anchor !== there.anchor)
      return finding(
        `section {#${here.anchor}} where ${id.file}:${there.line} has {#${there.anchor}}`,
        'Put the sections in the same order in both languages.',
      );
    if (here.depth !== there.depth)
      return finding(
        `${'#'.repeat(here.depth)} for {#${here.anchor}}, but ${'#'.repeat(there.depth)} in ${id.file}:${there.line}`,
        'Use the same depth in both languages.',
      );
  }
  return [];
}

function extras(id: CheckedPage, en: CheckedPage): Finding[] {
  const pages = { id, en };
  return LANGUAGES.flatMap((language) => {
    const here = pages[language];
    const there = pages[otherLanguage(language)];
    const known = new Set(here.extraAnchors.map(({ anchor }) => anchor));
    return there.extraAnchors
      .filter(({ anchor }) => !known.has(anchor))
      .map(({ anchor, line }) => ({
        file: here.file,
        field: 'anchor',
        found: `no extra anchor "${anchor}"`,
        mend: `Add it at the same place as in ${there.file}:${line}.`,
      }));
  });
}

function fields(id: CheckedPage, en: CheckedPage): Finding[] {
  if (!id.article || !en.article) return [];
  const [there, here] = [facts(id.article), facts(en.article)];
  return Object.entries(here).flatMap(([field, values]) => {
    const wanted = there[field as keyof typeof there];
    if (isDeepStrictEqual(values, wanted)) return [];
    const place = `${id.file}:${id.meta.lineOf([field]) ?? 1}`;
    const mend = `Make it agree with ${place}, or change both.`;
    return [at(en.meta, [field], difference(values, wanted), mend)];
  });
}

function facts(article: ArticleMeta) {
  return {
    objectives: article.objectives.map(({ id }) => id),
    level: article.level,
    clientWord: article.clientWord,
    topics: article.topics,
    references: [...article.references].sort(),
    further: article.further,
    lastUpdated: day(article.lastUpdated),
    changes: article.changes.map(({ date }) => day(date)),
  };
}

type Fact = string | readonly string[];

/** How the English value differs from the Indonesian one, in words. */
function difference(here: Fact, there: Fact): string {
  if (typeof here === 'string' || typeof there === 'string')
    return `"${here}", but "${there}" in Indonesian`;
  const more = here.filter((value) => !there.includes(value));
  const less = there.filter((value) => !here.includes(value));
  const parts = [
    ...(more.length > 0 ? [`${quoted(more)} here only`] : []),
    ...(less.length > 0 ? [`${quoted(less)} in Indonesian only`] : []),
  ];
  return parts.join('; ') || 'another order than in Indonesian';
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Terms that one language links and the other never does. */
function terms(id: CheckedPage, en: CheckedPage, content: Content): Finding[] {
  const pages = { id, en };
  return LANGUAGES.flatMap((language) => {
    const here = pages[language];
    const there = pages[otherLanguage(language)];
    const known = new Set(here.terms.map((term) => term.id));
    const seen = new Set<string>();
    return there.terms.flatMap((term) => {
      if (!content.known.terms.has(term.id) || known.has(term.id) || seen.has(term.id)) return [];
      seen.add(term.id);
      const finding: Finding = {
        severity: 'warning',
        file: here.file,
        field: '<Term>',
        found: `no link to the term "${term.id}"`,
        mend: `${there.file}:${term.line} links it: link it here as well.`,
      };
      return [finding];
    });
  });
}
