import type { Source } from '../../core/yaml-source.ts';
import { namesInBoth, strangeEveryday } from '../../glossary/mentions.ts';
import type { Term } from '../../glossary/schema.ts';
import type { Content } from './content.ts';
import { at, type Finding, repeated, unknownMend } from './finding.ts';

/** Terms: schema, and what they point to. */
export function checkTerms(content: Content): Finding[] {
  const byId = new Map(content.terms.flatMap(({ data }) => (data ? [[data.id, data]] : [])));
  return content.terms.flatMap((source) => [
    ...source.faults,
    ...(source.data ? lists(source, source.data, content, byId) : []),
  ]);
}

function lists(
  source: Source<Term>,
  term: Term,
  content: Content,
  byId: ReadonlyMap<string, Term>,
): Finding[] {
  const { terms, references } = content.known;
  const others = (field: 'related' | 'contrast') =>
    term[field].flatMap((id, index) => {
      if (id === term.id)
        return [at(source, [field, index], 'the term itself', 'Name another term, or remove it.')];
      if (terms.has(id)) return [];
      const mend = unknownMend(
        id,
        terms,
        `Use the id of a term, or write content/glossary/${id}.yaml.`,
      );
      return [at(source, [field, index], `unknown term "${id}"`, mend)];
    });
  const oneWay = term.contrast.flatMap((id, index) => {
    const other = byId.get(id);
    if (!other || id === term.id || other.contrast.includes(term.id)) return [];
    const mend = `Contrast goes both ways: add "${term.id}" to "contrast" in content/glossary/${id}.yaml.`;
    return [at(source, ['contrast', index], `"${id}", which does not name "${term.id}"`, mend)];
  });
  const keys = term.references.flatMap((key, index) => {
    if (references.has(key)) return [];
    const mend = unknownMend(key, references, 'Add it to content/references.yaml.');
    return [at(source, ['references', index], `unknown reference "${key}"`, mend)];
  });
  const twice = (['related', 'contrast', 'references'] as const).flatMap((field) =>
    repeated(term[field]).map(({ value, index }) =>
      at(source, [field, index], `"${value}" a second time`, 'Remove the second one.'),
    ),
  );
  const strange = strangeEveryday(term).map((name) => {
    const index = Array.isArray(term.everyday) ? term.everyday.indexOf(name) : 0;
    const mend = unknownMend(
      name,
      new Set(namesInBoth(term)),
      'Write a name that the term has here.',
    );
    return at(source, ['everyday', index], `"${name}", not a name of this term`, mend);
  });
  return [...others('related'), ...others('contrast'), ...oneWay, ...keys, ...twice, ...strange];
}
