import { LANGUAGES, type Localized } from '../../core/languages.ts';
import { markedAgain, type Names, namesOf, unmarkedMentions } from '../../glossary/mentions.ts';
import type { CheckedPage, Content } from './content.ts';
import { at, type Finding } from './finding.ts';

/** Articles: the first mention of a term in a section is marked, and only the first. */
export function checkMentions(content: Content): Finding[] {
  const terms = content.terms.flatMap(({ data }) => data ?? []);
  const names = Object.fromEntries(
    LANGUAGES.map((language) => [language, namesOf(terms, language)]),
  ) as Localized<Names>;
  return content.pages
    .filter(({ isArticle, meta }) => isArticle && meta.raw !== undefined)
    .flatMap((page) => [
      ...unmarked(page, names[page.language]),
      ...again(page),
      ...idle(page, names[page.language], content),
    ]);
}

function unmarked(page: CheckedPage, names: Names): Finding[] {
  const settled = new Set(page.article?.unmarked);
  return unmarkedMentions(page, names, settled).map(({ line, ids, markedLater, ...found }) => {
    const text = found.text.replace(/\s+/g, ' ');
    const [id = ''] = ids;
    const others = ids.slice(1).map((other) => ` (or ${other})`);
    const mark = `<Term id="${id}">${text}</Term>${others.join('')}`;
    const what =
      markedLater === undefined
        ? 'Mark the first mention in a section'
        : `Mark this mention, not the one ${markedLater === line ? 'after it' : `on line ${markedLater}`}`;
    const mend = `${what}: ${mark}. If it is not meant as the term, add ${id} to "unmarked" in the frontmatter.`;
    return {
      severity: 'warning',
      file: page.file,
      line,
      field: 'body',
      found: `"${text}", not marked as a term`,
      mend,
    };
  });
}

function again(page: CheckedPage): Finding[] {
  return markedAgain(page)
    .filter(({ id }) => id !== '')
    .map(({ line, id, firstLine }) => ({
      severity: 'warning',
      file: page.file,
      line,
      field: '<Term id>',
      found: `"${id}" a second time in its section`,
      mend: `Mark only the first mention (line ${firstLine}): write this one as plain text.`,
    }));
}

/** Entries of `unmarked` that settle nothing. */
function idle({ article, meta, ...page }: CheckedPage, names: Names, content: Content): Finding[] {
  if (!article || article.unmarked.length === 0) return [];
  const open = new Set(unmarkedMentions(page, names).flatMap(({ ids }) => ids));
  return article.unmarked.flatMap((id, index) => {
    const isSound = content.terms.some(({ data }) => data?.id === id);
    if (open.has(id) || !isSound || article.unmarked.indexOf(id) < index) return [];
    const found = `"${id}", of which no mention is unmarked`;
    return [{ ...at(meta, ['unmarked', index], found, 'Remove it.'), severity: 'warning' }];
  });
}
