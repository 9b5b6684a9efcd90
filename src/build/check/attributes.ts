import { subsetFaults } from '../../core/inline-markdown.ts';
import { LANGUAGES, type Language } from '../../core/languages.ts';
import { type Literal, readLiteral } from '../../core/literals.ts';
import { didYouMean } from '../../core/suggest.ts';
import type { Finding } from './finding.ts';

/** A tag of a page: attributes as text, as code, alone (null) or spread (without a name). */
export interface Element {
  name: string;
  attributes: { name: string | undefined; value: string | { value: string } | null }[];
}

type Told = Omit<Finding, 'file' | 'line'> & { line: number };

/** What components take; a trailing "?" says that it may be left out. Those not here are free. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  Anchor: ['id'],
  Cite: ['id', 'narrative?'],
  Compare: ['caption', 'columns', 'rows'],
  Door: ['title', 'href', 'action'],
  HomeHero: ['title', 'lead', 'primaryHref', 'primaryLabel', 'secondaryHref', 'secondaryLabel'],
  HomeLink: ['lang', 'to?'],
  PageLink: ['lang', 'to?'],
  Term: ['id'],
};

/** Ids that other checks miss: they know what could stand there. */
const MISSED_ELSEWHERE = new Set(['Term id', 'Cite id']);

/**
 * Attributes of a tag: values that are written out, and what the component takes.
 * @param text the tag as written, with its content
 * @param line where it begins
 * @param language that of the text around it
 */
export function attributeFaults(
  element: Element,
  text: string,
  line: number,
  language: Language,
): Told[] {
  const { name, attributes } = element;
  const findings: Told[] = [];
  const values: Values = new Map();
  /** Line of an offset in an attribute's value. */
  const lineIn = (attribute: string, value: string, offset = 0) => {
    const before = text.slice(0, Math.max(0, text.search(new RegExp(`\\b${attribute}\\s*=`))));
    return line + breaks(before) + breaks(value.slice(0, offset));
  };
  for (const { name: own, value } of attributes) {
    if (own === undefined) {
      const found = typeof value === 'object' ? `{${value?.value}}` : '{…}';
      const mend = 'Write each attribute out, name="value": pages hold no code.';
      findings.push({ line, field: `<${name}>`, found, mend });
      continue;
    }
    if (value === null || typeof value === 'string') {
      values.set(own, { value: value ?? true, start: 0 });
      continue;
    }
    const read = readLiteral(value.value);
    values.set(own, read);
    if (read || MISSED_ELSEWHERE.has(`${name} ${own}`)) continue;
    const found = `${own}={${value.value.split('\n')[0]}}`;
    const mend = 'Write the value itself here: pages hold no code.';
    findings.push({ line: lineIn(own, value.value), field: `<${name} ${own}>`, found, mend });
  }
  findings.push(...taken(name, values, line));
  if (name !== 'Compare') return findings;
  const sources = new Map(
    attributes.flatMap(({ name: own = '', value }) =>
      value === null || typeof value === 'string' ? [] : [[own, value.value] as const],
    ),
  );
  const at = (own: string, offset: number) => lineIn(own, sources.get(own) ?? '', offset);
  return [...findings, ...compare(values, at, language)];
}

/** By attribute; undefined where the value is code, which has been told. */
type Values = Map<string, Literal | undefined>;

function breaks(text: string): number {
  return text.split('\n').length - 1;
}

/** What a component needs, does not know, or wants as text. */
function taken(name: string, values: Values, line: number): Told[] {
  const takes = TAKES[name];
  if (!takes) return [];
  const known = takes.map((own) => own.replace('?', ''));
  const finding = (own: string, found: string, mend: string) => ({
    line,
    field: `<${name} ${own}>`,
    found,
    mend,
  });
  const missing = takes.flatMap((own) =>
    own.endsWith('?') || values.has(own) || MISSED_ELSEWHERE.has(`${name} ${own}`)
      ? []
      : [finding(own, 'nothing (the attribute is missing)', `Add ${own} to <${name}>.`)],
  );
  const wrong = [...values].flatMap(([own, literal]) => {
    if (!known.includes(own)) {
      const hint = didYouMean(own, known) || `It takes: ${known.join(', ')}.`;
      return [finding(own, own, `There is no "${own}" here: rename or remove it. ${hint}`)];
    }
    if (name === 'Compare' || own === 'narrative' || !literal) return [];
    const { value } = literal;
    if (typeof value !== 'string' || value.trim() === '')
      return MISSED_ELSEWHERE.has(`${name} ${own}`)
        ? []
        : [finding(own, 'no text', `Write ${own}="…".`)];
    if (own === 'lang' && !LANGUAGES.includes(value as Language))
      return [finding(own, `"${value}"`, `Use one of: ${LANGUAGES.join(', ')}.`)];
    return [];
  });
  return [...missing, ...wrong];
}

const ROW = "{ aspect: '…', cells: ['…', '…'] }";

/** A table for comparing: texts, and as many cells in each row as there are columns. */
function compare(
  values: Values,
  lineAt: (attribute: string, offset: number) => number,
  language: Language,
): Told[] {
  const findings: Told[] = [];
  const add = (own: string, { start }: Literal, found: string, mend: string) =>
    findings.push({ line: lineAt(own, start), field: `<Compare ${own}>`, found, mend });
  const text = (own: string, literal: Literal, what: string) => {
    const { value } = literal;
    if (typeof value !== 'string' || value.trim() === '') {
      add(own, literal, `${what} without text`, 'Write a text here.');
      return;
    }
    const mend = 'Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line.';
    for (const fault of subsetFaults(value, language)) add(own, literal, fault, mend);
  };
  const caption = values.get('caption');
  if (caption) text('caption', caption, 'a caption');
  const columns = values.get('columns');
  const names = Array.isArray(columns?.value) ? columns.value : undefined;
  for (const name of names ?? []) text('columns', name, 'a column');
  if (columns && !names?.length)
    add('columns', columns, 'no list of columns', "Write columns={['…', '…']}.");
  const rows = values.get('rows');
  if (!rows) return findings;
  if (!Array.isArray(rows.value) || rows.value.length === 0) {
    add('rows', rows, 'no list of rows', `Write rows={[${ROW}]}.`);
    return findings;
  }
  for (const row of rows.value) {
    const parts = row.value instanceof Map ? row.value : new Map<string, Literal>();
    const aspect = parts.get('aspect');
    const cells = parts.get('cells');
    const strange = [...parts.keys()].find((key) => key !== 'aspect' && key !== 'cells');
    if (!aspect || !Array.isArray(cells?.value) || strange !== undefined) {
      const found = strange === undefined ? 'a row that is not whole' : `"${strange}" in a row`;
      add('rows', row, found, `Write each row as ${ROW}.`);
      continue;
    }
    text('rows', aspect, 'an aspect');
    for (const cell of cells.value) text('rows', cell, 'a cell');
    const [has, wanted] = [cells.value.length, names?.length];
    if (wanted === undefined || has === wanted) continue;
    const found = `row "${String(aspect.value)}" with ${has === 1 ? '1 cell' : `${has} cells`} for ${wanted} columns`;
    add('rows', row, found, 'Give each row one cell a column.');
  }
  return findings;
}
