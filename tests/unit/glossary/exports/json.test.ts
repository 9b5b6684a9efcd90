import { expect, test } from 'vitest';
import { exportInput } from '../../../../src/glossary/exports/downloads.ts';
import { type GlossaryJson, glossaryJson } from '../../../../src/glossary/exports/json.ts';
import { termSchema } from '../../../../src/glossary/schema.ts';
import { hard, reversed } from './input.ts';

const read = (text: string) => JSON.parse(text) as GlossaryJson;
const sorted = <T extends { id: string }>(terms: readonly T[]) =>
  [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));

test.each([
  ['hard terms', hard],
  ['our own terms', exportInput()],
])('%s come back as they were', (_, input) => {
  const data = read(glossaryJson(input));
  const back = data.terms.map(({ url: _, ...term }) => termSchema.parse(term));
  // What only our own check reads stays at home.
  expect(back).toEqual(sorted(input.terms).map(({ everyday: _, ...term }) => term));
});

test('says what it is, from when, and under which licence', () => {
  expect(read(glossaryJson(hard))).toMatchObject({
    format: 'klien-bukan-pasien/glossary',
    version: 1,
    name: hard.meta.name,
    url: hard.meta.address,
    updated: '2026-02-03',
    license: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  });
});

test('every field that occurs is explained', () => {
  const data = read(glossaryJson(exportInput()));
  const inTerms = data.terms.flatMap((term) => Object.keys(term).map((key) => `terms.${key}`));
  const explained = new Set(Object.keys(data.fields));
  expect([...Object.keys(data), ...inTerms].filter((name) => !explained.has(name))).toEqual([]);
});

test('holds the sources that terms name, without the private note', () => {
  const { references } = read(glossaryJson(hard));
  expect(Object.keys(references)).toEqual(['aca2014', 'rogers1951']);
  expect(references['rogers1951']).toMatchObject({ title: 'Client-Centered Therapy' });
  expect(JSON.stringify(references)).not.toContain('Seen in a quotation');
});

test('names of our own categories and sources are all there', () => {
  const data = read(glossaryJson(exportInput()));
  for (const term of data.terms) {
    expect(data.categories[term.category].id).not.toBe('');
    expect(Object.keys(data.references)).toEqual(expect.arrayContaining(term.references));
  }
});

test('is the same whatever the order of terms and sources', () => {
  expect(glossaryJson(reversed)).toBe(glossaryJson(hard));
});
