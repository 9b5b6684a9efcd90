import { basename } from 'node:path';
import { splitPlace } from '../../core/ids.ts';
import type { Source } from '../../core/yaml-source.ts';
import type { Item, Quiz } from '../../quiz/schema.ts';
import type { Content } from './content.ts';
import { at, type Finding, repeated, unknownMend } from './finding.ts';

/** Quizzes: schema, ids, and what items point to. Rules of item writing are the quiz feature's. */
export function checkQuizzes(content: Content): Finding[] {
  return [
    ...content.quizzes.flatMap((source) => [
      ...source.faults,
      ...(source.data ? quiz(source, source.data, content) : []),
    ]),
    ...repeatedItems(content),
  ];
}

function quiz(source: Source<Quiz>, data: Quiz, content: Content): Finding[] {
  const name = basename(source.file, '.yaml');
  const findings: Finding[] = [];
  if (data.article !== name) {
    const mend = `Make article and file name equal: write "${name}", or rename the file to ${data.article}.yaml.`;
    findings.push(at(source, ['article'], `"${data.article}"`, mend));
  } else if (!content.known.articles.has(name)) {
    const mend = unknownMend(name, content.known.articles, 'Name the file after an article.');
    findings.push(at(source, ['article'], `unknown article "${name}"`, mend));
  }
  for (const [index, item] of data.items.entries()) {
    findings.push(...itemFaults(source, item, index, data.article, content));
  }
  return findings;
}

function itemFaults(
  source: Source<Quiz>,
  item: Item,
  index: number,
  article: string,
  content: Content,
): Finding[] {
  const { known } = content;
  const path = (...rest: PropertyKey[]) => ['items', index, ...rest];
  const findings: Finding[] = [];
  const objectives = known.objectives.get(article);
  if (objectives && !objectives.includes(item.objective)) {
    const mend = unknownMend(
      item.objective,
      objectives,
      `The article has: ${objectives.join(', ')}.`,
    );
    findings.push(at(source, path('objective'), `unknown objective "${item.objective}"`, mend));
  }
  for (const [i, place] of item.refs.entries()) {
    const { slug, anchor } = splitPlace(place);
    const anchors = known.anchors.id.get(slug) ?? known.anchors.en.get(slug);
    if (!anchors) {
      const pages = new Set([...known.anchors.id.keys(), ...known.anchors.en.keys()]);
      pages.delete('');
      const mend = unknownMend(slug, pages, 'Name the page of a section as "page#section".');
      findings.push(at(source, path('refs', i), `unknown page "${slug}"`, mend));
    } else if (!anchors.includes(anchor)) {
      const mend = unknownMend(anchor, anchors, `Sections there: ${anchors.join(', ')}.`);
      findings.push(at(source, path('refs', i), `"${slug}" has no section "${anchor}"`, mend));
    }
  }
  for (const [i, id] of item.terms.entries()) {
    if (known.terms.has(id)) continue;
    const mend = unknownMend(
      id,
      known.terms,
      `Use the id of a term, or write content/glossary/${id}.yaml.`,
    );
    findings.push(at(source, path('terms', i), `unknown term "${id}"`, mend));
  }
  for (const [i, key] of item.references.entries()) {
    if (known.references.has(key)) continue;
    const mend = unknownMend(key, known.references, 'Add it to content/references.yaml.');
    findings.push(at(source, path('references', i), `unknown reference "${key}"`, mend));
  }
  for (const [field, ids] of Object.entries(partIds(item))) {
    for (const { value, index: i } of repeated(ids)) {
      const mend = `Give it another id: ids in "${field}" are unique in the item.`;
      findings.push(at(source, path(field, i, 'id'), `"${value}" a second time`, mend));
    }
  }
  return findings;
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

function repeatedItems(content: Content): Finding[] {
  const places = content.quizzes.flatMap((source) =>
    (source.data?.items ?? []).map(({ id }, index) => ({ source, id, index })),
  );
  return repeated(places.map(({ id }) => id)).flatMap(({ index, first }) => {
    const here = places[index];
    const there = places[first];
    if (!here || !there) return [];
    const path = ['items', here.index, 'id'];
    const line = there.source.lineOf(['items', there.index, 'id']);
    const mend = `Give it another id: ${there.source.file}:${line} has this one.`;
    return [at(here.source, path, `item "${here.id}" a second time`, mend)];
  });
}
