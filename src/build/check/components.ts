import type { CheckedPage, Content } from './content.ts';
import { type Finding, quoted, unknownMend } from './finding.ts';

/** The one module that pages import from. */
const MODULE = '~/mdx';

/** Components, terms and citations in pages. */
export function checkComponents(content: Content): Finding[] {
  return content.pages.flatMap((page) => [
    ...imports(page, content.components),
    ...uses(page, content.components),
    ...terms(page, content),
    ...cites(page, content),
  ]);
}

function imports({ file, imports, components }: CheckedPage, known: readonly string[]): Finding[] {
  const used = new Set(components.map(({ name }) => name.split('.')[0]));
  return imports.flatMap(({ name, imported, from, line }): Finding[] => {
    const finding = { file, line, field: 'import' };
    if (from !== MODULE) {
      const mend = `Import only from "${MODULE}"; a programmer adds components to src/mdx.ts.`;
      return [{ ...finding, found: `"${name}" from "${from}"`, mend }];
    }
    if (!known.includes(imported)) {
      const mend = unknownMend(imported, known, `There are: ${quoted(known)}.`);
      return [{ ...finding, found: `unknown component "${imported}"`, mend }];
    }
    if (used.has(name)) return [];
    const mend = 'Use it, or remove it from the import line.';
    return [{ ...finding, severity: 'warning', found: `"${name}" is not used`, mend }];
  });
}

function uses({ file, imports, components }: CheckedPage, known: readonly string[]): Finding[] {
  const imported = new Set(imports.map(({ name }) => name));
  const sound = imports.filter(
    ({ from, imported: name }) => from === MODULE && known.includes(name),
  );
  const names = sound.map(({ name, imported: own }) => (name === own ? own : `${own} as ${name}`));
  const seen = new Set<string>();
  return components.flatMap(({ name, line }) => {
    const [base = name] = name.split('.');
    if (imported.has(base) || seen.has(base)) return [];
    seen.add(base);
    const mend = known.includes(base)
      ? `Add it to the import line: import { ${[...names, base].sort().join(', ')} } from '${MODULE}';`
      : unknownMend(base, known, `There are: ${quoted(known)}.`);
    const what = known.includes(base) ? 'is not imported' : 'is unknown';
    return [{ file, line, field: 'component', found: `<${name}> ${what}`, mend }];
  });
}

function terms({ file, terms }: CheckedPage, content: Content): Finding[] {
  return terms.flatMap(({ id, line }) => {
    if (content.known.terms.has(id)) return [];
    const field = '<Term id>';
    if (id === '')
      return [{ file, line, field, found: 'no id', mend: 'Write <Term id="klien">…</Term>.' }];
    const found = `unknown term "${id}"`;
    const mend = unknownMend(
      id,
      content.known.terms,
      `Use the id of a term, or write content/glossary/${id}.yaml.`,
    );
    return [{ file, line, field, found, mend }];
  });
}

function cites(page: CheckedPage, content: Content): Finding[] {
  const { file, meta, article } = page;
  const listed = article?.references ?? [];
  const findings = page.cites.flatMap(({ id, line }) => {
    const finding = { file, line, field: '<Cite id>' };
    if (id === '') return [{ ...finding, found: 'no id', mend: 'Write <Cite id="key" />.' }];
    if (!content.known.references.has(id)) {
      const mend = unknownMend(id, content.known.references, 'Add it to content/references.yaml.');
      return [{ ...finding, found: `unknown reference "${id}"`, mend }];
    }
    if (!article || listed.includes(id)) return [];
    const found = `"${id}" is cited but not listed`;
    return [{ ...finding, found, mend: `Add "${id}" to "references" in the frontmatter.` }];
  });
  const cited = new Set(page.cites.map(({ id }) => id));
  const idle = listed.flatMap((key, index) => {
    if (cited.has(key) || !content.known.references.has(key)) return [];
    const mend = `Cite it where it supports the text, <Cite id="${key}" />, or remove it.`;
    const found = `"${key}" is listed but never cited`;
    return [
      {
        file,
        line: meta.lineOf(['references', index]),
        field: `references[${index}]`,
        found,
        mend,
      },
    ];
  });
  return [...findings, ...idle];
}
