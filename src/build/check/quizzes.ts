import { basename } from 'node:path';
import type { Source } from '../../core/yaml-source.ts';
import { checkQuiz } from '../../quiz/rules.ts';
import type { Item, Quiz } from '../../quiz/schema.ts';
import type { Content } from './content.ts';
import { at, type Finding, unknownMend } from './finding.ts';

/** Quizzes: schema, a place in the curriculum, and the quiz feature's own rules. */
export function checkQuizzes(content: Content): Finding[] {
  const { known } = content;
  const anchors = [...known.anchors.id, ...known.anchors.en];
  const places = new Set(anchors.flatMap(([slug, ids]) => ids.map((id) => `${slug}#${id}`)));
  // Of two equal ids only the later is wrong: each quiz knows the items of those before it.
  const itemsBefore = new Map<string, string>();
  return content.quizzes.flatMap((source) => {
    if (!source.data) return source.faults;
    const article = basename(source.file, '.yaml');
    const objectives = known.objectives.get(article);
    const rules = checkQuiz(source.data, {
      article,
      ...(objectives ? { objectives: new Set(objectives) } : {}),
      places,
      references: known.references,
      terms: known.terms,
      otherItems: itemsBefore,
    });
    for (const { id } of source.data.items) itemsBefore.set(id, source.file);
    return [
      ...unknownArticle(source, article, content),
      ...rules.map(({ path, found, mend, severity }): Finding => {
        const finding = at(source, path, found, mend);
        return severity === 'warning' ? { ...finding, severity } : finding;
      }),
    ];
  });
}

function unknownArticle(source: Source<Quiz>, article: string, { known }: Content): Finding[] {
  if (source.data?.article !== article || known.articles.has(article)) return [];
  const mend = unknownMend(article, known.articles, 'Name the file after an article.');
  return [at(source, ['article'], `unknown article "${article}"`, mend)];
}

/** Ids of an item's parts, by the list in which they stand. */
export function partIds(item: Item): Record<string, string[]> {
  const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { options: ids(item.options) };
    case 'true-false-reason':
      return { reasons: ids(item.reasons) };
    case 'match':
      return { prompts: ids(item.prompts), choices: ids(item.choices) };
    case 'order':
      return { steps: ids(item.steps) };
    case 'cloze':
      return { blanks: ids(item.blanks) };
    case 'judge':
      return { responses: ids(item.responses) };
    case 'reflect':
      return { criteria: ids(item.criteria) };
  }
}
