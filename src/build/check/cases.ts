import { basename } from 'node:path';
import { GUIDE } from '../../cases/data.ts';
import { type Context, checkCase, checkGuide } from '../../cases/rules.ts';
import type { Content } from './content.ts';
import { at, type Finding } from './finding.ts';

/** Cases and the guide: schema, and the rules of their feature. */
export function checkCases(content: Content): Finding[] {
  const { known, guide } = content;
  const anchors = [...known.anchors.id, ...known.anchors.en];
  const context: Context = {
    name: '',
    articles: known.articles,
    places: new Set(anchors.flatMap(([slug, ids]) => ids.map((id) => `${slug}#${id}`))),
    terms: known.terms,
    references: known.references,
  };
  return [
    ...content.cases.flatMap((source) => {
      if (!source.data) return source.faults;
      const name = basename(source.file, '.yaml');
      return told(source, checkCase(source.data, { ...context, name }));
    }),
    ...(guide?.data ? told(guide, checkGuide(guide.data, context)) : (guide?.faults ?? [])),
    ...missingGuide(content),
  ];
}

function told(
  source: Content['cases'][number] | NonNullable<Content['guide']>,
  findings: ReturnType<typeof checkCase>,
): Finding[] {
  return findings.map(({ path, found, mend, severity }): Finding => {
    const finding = at(source, path, found, mend);
    return severity === 'warning' ? { ...finding, severity } : finding;
  });
}

/** A page that shows the guide needs one. */
function missingGuide({ guide, pages }: Content): Finding[] {
  if (guide) return [];
  return pages.flatMap(({ file, components }) => {
    const use = components.find(({ name }) => name === 'HelpGuide');
    if (!use) return [];
    const found = `<HelpGuide />, but there is no ${GUIDE}`;
    return [
      { file, line: use.line, field: 'component', found, mend: `Write ${GUIDE}, or remove it.` },
    ];
  });
}
