import { expect, test } from 'vitest';
import { plainText } from '../../../../src/core/inline-markdown.ts';
import { glossaryCsv } from '../../../../src/glossary/exports/csv.ts';
import { exportInput } from '../../../../src/glossary/exports/downloads.ts';
import { shownAliases } from '../../../../src/glossary/listing.ts';
import { hard, reversed } from './input.ts';
import { csvRecords, readCsv } from './readers.ts';

const list = (cell: string | undefined) => (cell ? cell.split('; ') : []);

test.each([
  ['hard terms', hard],
  ['our own terms', exportInput()],
])('%s: every field comes back, as plain text', (_, input) => {
  const records = new Map(csvRecords(glossaryCsv(input)).map((record) => [record['id'], record]));
  expect(records.size).toBe(input.terms.length);
  for (const term of input.terms) {
    const row = records.get(term.id) ?? {};
    for (const [language, name] of [
      ['id', 'indonesian'],
      ['en', 'english'],
    ] as const) {
      const avoid = term.aliases[language].filter(({ status }) => status === 'avoid');
      expect(row[`term_${name}`]).toBe(term.term[language]);
      expect(row[`definition_${name}`]).toBe(plainText(term.definition[language]));
      expect(row[`detail_${name}`]).toBe(plainText(term.detail?.[language] ?? ''));
      expect(row[`note_${name}`]).toBe(plainText(term.note?.[language] ?? ''));
      expect(row[`family_${name}`]).toBe(plainText(term.family?.[language] ?? ''));
      expect(list(row[`also_called_${name}`])).toEqual(shownAliases(term, language));
      expect(list(row[`avoid_${name}`])).toEqual(avoid.map(({ text }) => text));
      expect(row[`category_${name}`]).toBe(input.categories[term.category][language]);
      expect(row[`url_${name}`]).toBe(input.meta.termAddress(term.id, language));
    }
    expect(row['root']).toBe(term.root ?? '');
    expect(row['category']).toBe(term.category);
    expect(list(row['related'])).toEqual(term.related);
    expect(list(row['contrast'])).toEqual(term.contrast);
    expect(list(row['references'])).toEqual(term.references);
    expect(row['license']).toBe(`${input.meta.licence.name}, ${input.meta.licence.url}`);
    expect(row['updated']).toBe(input.meta.date);
  }
});

test('no cell begins as a formula does', () => {
  const risky = /^[=+\-@\t\r\n＝＋－＠]/;
  const cells = readCsv(glossaryCsv(hard)).flat();
  expect(cells.filter((cell) => risky.test(cell))).toEqual([]);
  const guarded = cells.filter((cell) => cell.startsWith("'"));
  expect(guarded).toEqual([
    "'=1+1",
    "'＝1+1",
    "'@siapa",
    "''quoted' at the start",
    "'-an, ke-",
    "'+ suffix",
  ]);
});

test('the names of the columns, which spreadsheets and programs rely on', () => {
  expect(readCsv(glossaryCsv(hard))[0]).toMatchInlineSnapshot(`
    [
      "id",
      "term_indonesian",
      "term_english",
      "definition_indonesian",
      "definition_english",
      "also_called_indonesian",
      "also_called_english",
      "avoid_indonesian",
      "avoid_english",
      "detail_indonesian",
      "detail_english",
      "note_indonesian",
      "note_english",
      "root",
      "family_indonesian",
      "family_english",
      "category",
      "category_indonesian",
      "category_english",
      "contrast",
      "related",
      "references",
      "url_indonesian",
      "url_english",
      "source",
      "license",
      "updated",
    ]
  `);
});

test('has no marks, and ends every row in CRLF', () => {
  const text = glossaryCsv(hard);
  expect(text).toContain('"Orang yang menerima konseling, bukan patient."');
  expect(text.endsWith('\r\n')).toBe(true);
  expect(readCsv(text)).toHaveLength(4);
});

test('is the same whatever the order of terms', () => {
  expect(glossaryCsv(reversed)).toBe(glossaryCsv(hard));
});
