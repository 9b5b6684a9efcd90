import { mdxToJs } from 'satteri';
import { articleFields } from '../../articles/schema.ts';
import { ID_PATTERN } from '../../core/ids.ts';
import { LANGUAGES, otherLanguage } from '../../core/languages.ts';
import { onceByText } from '../../core/memo.ts';
import { nearest } from '../../core/suggest.ts';
import { isTaken } from '../../site/reserved.ts';
import { asRecord, type CheckedPage, type Content, pageFile, twins } from './content.ts';
import { at, type Finding, repeated, unknownMend } from './finding.ts';
import { checkMarkup } from './markup.ts';

/** Files of pages: names, frontmatter, translations, addresses, and whether the MDX can be read. */
export function checkPages(content: Content): Finding[] {
  const targets = new Set([
    ...content.pages.map((page) => page.slug),
    ...[...content.known.terms].map((id) => `glosarium/${id}`),
  ]);
  return [
    ...content.pages.flatMap((page) => [
      ...frontmatter(page, content),
      ...address(page),
      ...body(page),
      ...ofArticle(page, content, targets),
    ]),
    ...missingTwins(content),
  ];
}

function frontmatter(page: CheckedPage, content: Content): Finding[] {
  if (page.bodyLine > 1) {
    if (page.isArticle || strayArticle(page, content).length === 0) return page.meta.faults;
    // Told once: that the article is in no unit, not that each of its fields is strange.
    return page.meta.faults.filter(
      ({ field }) => !((/^\w+/.exec(field)?.[0] ?? '') in articleFields),
    );
  }
  return [
    {
      file: page.file,
      line: 1,
      field: '(frontmatter)',
      found: 'nothing',
      mend: 'Begin the file with title and description between two lines of "---".',
    },
  ];
}

function address(page: CheckedPage): Finding[] {
  const { file, slug } = page;
  const finding = (found: string, mend: string) => [{ file, field: '(file name)', found, mend }];
  const bad = slug.split('/').find((part) => slug !== '' && !ID_PATTERN.test(part));
  if (bad !== undefined)
    return finding(`"${bad}"`, 'Name the file with lower-case letters, digits and single hyphens.');
  if (isTaken(slug))
    return finding(
      `"${slug}"`,
      'This address is made from data or files: give the page another name.',
    );
  return [];
}

/** What the compiler says, else what stands in the page that it would take, and we do not. */
function body(page: CheckedPage): Finding[] {
  const slip = mdxSlip(page.body);
  if (!slip) return checkMarkup(page);
  const { line, ...told } = slip;
  return [{ file: page.file, line: line + page.bodyLine - 1, field: 'body', ...told }];
}

/** Why a body cannot be compiled, its line counted from 1; undefined where it can. */
const mdxSlip = onceByText(
  'mdx-slip',
  (text): { line: number; found: string; mend: string } | undefined => {
    try {
      mdxToJs(text, { features: { headingAttributes: true } });
      return undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const [, line = '1', words = message] =
        /^(\d+):\d+: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
      const found = words
        .replace(/ \(\d+:\d+\)/g, '')
        .replace(/ \(note: .*\)$/, '')
        .replace(/^Could not parse (esm|expression).*$/, (_, kind) =>
          kind === 'esm' ? 'an import that cannot be read' : 'an expression that cannot be read',
        );
      return { line: Number(line), found, mend: mdxMend(words) };
    }
  },
);

function mdxMend(message: string): string {
  if (message.includes('{/*')) return 'Write comments as {/* text */}.';
  if (message.includes('closing tag'))
    return 'Close the tag in the same paragraph or block, or write it as <Name />.';
  if (message.includes('brace') || message.includes('expression'))
    return 'In MDX a brace begins an expression: close it, or write \\{ for a brace in the text.';
  return 'In MDX "<" begins a tag and "{" an expression: write \\< or \\{ where text is meant.';
}

function ofArticle(page: CheckedPage, content: Content, targets: ReadonlySet<string>): Finding[] {
  if (!page.isArticle) return strayArticle(page, content);
  return [...order(page), ...doubles(page), ...unknownFields(page, content, targets)];
}

/** An article's fields on a page that the curriculum does not know. */
function strayArticle(page: CheckedPage, content: Content): Finding[] {
  const raw = asRecord(page.meta.raw);
  if (!content.curriculum.data || !('objectives' in raw || 'clientWord' in raw)) return [];
  const field = 'objectives' in raw ? 'objectives' : 'clientWord';
  const mend = unknownMend(
    page.slug,
    [...content.known.articles],
    `Add "${page.slug}" to a unit in content/curriculum.yaml, or remove the fields of an article.`,
  );
  return [at(page.meta, [field], `an article that is in no unit ("${page.slug}")`, mend)];
}

function order({ meta, article }: CheckedPage): Finding[] {
  if (!article) return [];
  const days = article.changes.map(({ date }) => date.toISOString().slice(0, 10));
  const updated = article.lastUpdated.toISOString().slice(0, 10);
  const findings = days.flatMap((day, index) => {
    const before = days[index - 1];
    return before !== undefined && day > before
      ? [at(meta, ['changes', index, 'date'], day, 'List changes with the newest first.')]
      : [];
  });
  const newest = [...days].sort().at(-1) ?? updated;
  if (updated < newest) {
    const mend = `Write ${newest}: the date of the newest change.`;
    findings.push(at(meta, ['lastUpdated'], `${updated}, older than the newest change`, mend));
  } else if (updated > newest) {
    const mend = `Say in "changes" what changed on ${updated}, or write ${newest} here.`;
    findings.push(at(meta, ['lastUpdated'], `${updated}, newer than any change`, mend));
  }
  return findings;
}

function doubles({ meta, article }: CheckedPage): Finding[] {
  if (!article) return [];
  const lists = {
    objectives: article.objectives.map(({ id }) => id),
    topics: article.topics,
    references: article.references,
    further: article.further,
    unmarked: article.unmarked,
  };
  return Object.entries(lists).flatMap(([field, values]) =>
    repeated(values).map(({ value, index }) => {
      const path = field === 'objectives' ? [field, index, 'id'] : [field, index];
      const mend = field === 'objectives' ? 'Give it another id.' : 'Remove the second one.';
      return at(meta, path, `"${value}" a second time`, mend);
    }),
  );
}

function unknownFields(
  { meta, article, slug }: CheckedPage,
  { known: { terms, references } }: Content,
  targets: ReadonlySet<string>,
): Finding[] {
  if (!article) return [];
  return [
    ...article.references.flatMap((key, index) => {
      if (references.has(key)) return [];
      const mend = unknownMend(key, references, 'Add it to content/references.yaml.');
      return [at(meta, ['references', index], `unknown reference "${key}"`, mend)];
    }),
    ...article.unmarked.flatMap((id, index) => {
      if (terms.has(id)) return [];
      const mend = unknownMend(id, terms, 'Name a term, or remove it.');
      return [at(meta, ['unmarked', index], `unknown term "${id}"`, mend)];
    }),
    ...article.further.flatMap((target, index) => {
      if (target === slug)
        return [at(meta, ['further', index], 'the article itself', 'Remove it.')];
      if (targets.has(target)) return [];
      const mend = unknownMend(target, targets, 'Name a page, or a term as "glosarium/<id>".');
      return [at(meta, ['further', index], `unknown page "${target}"`, mend)];
    }),
  ];
}

function missingTwins(content: Content): Finding[] {
  return [...twins(content)].flatMap(([slug, pair]) =>
    LANGUAGES.flatMap((language) => {
      const page = pair[language];
      const other = otherLanguage(language);
      if (!page || pair[other]) return [];
      const alone = [...twins(content)].flatMap(([name, twin]) =>
        twin[other] && !twin[language] ? [name] : [],
      );
      const wanted = pageFile(slug, other);
      const found = `no translation: ${wanted} does not exist`;
      const near = nearest(slug, alone)[0];
      const mend = near
        ? `If ${pageFile(near, other)} is the translation, give both the same name; else write ${wanted}.`
        : `Write ${wanted}.`;
      return [{ file: page.file, field: '(file)', found, mend }];
    }),
  );
}
