import { expect, test } from 'vitest';
import { parsePage } from '../../../src/core/mdx-source.ts';
import { collectUses, termsOf } from '../../../src/glossary/uses.ts';
import { type Quiz, quizSchema } from '../../../src/quiz/schema.ts';

const page = (file: string, title: string, body: string) => ({
  ...parsePage(`content/docs/${file}.mdx`, `---\ntitle: ${title}\n---\n\n${body}\n`),
  title,
});

const pages = [
  page(
    'b',
    'Bab B',
    'Awal <Term id="klien">klien</Term>.\n\n## Satu {#satu}\n\n<Term id="klien" /> dan <Term id="klien" />\n\n### Dua {#dua}\n\n<Term id="pasien" />',
  ),
  page('en/b', 'Chapter B', '## One {#satu}\n\n<Term id="klien" />'),
  page('a', 'Bab A', '## Satu {#satu}\n\n<Term id="klien" />'),
];

const item = (id: string, terms: string[], status = 'published') => ({
  id,
  type: 'reflect',
  objective: 'o',
  bloom: 'apply',
  stem: { id: 'a', en: 'a' },
  explanation: { id: 'a', en: 'a' },
  refs: ['a#satu'],
  terms,
  status,
  model: { id: 'a', en: 'a' },
  criteria: [
    { id: 'x', text: { id: 'a', en: 'a' } },
    { id: 'y', text: { id: 'a', en: 'a' } },
  ],
});
const quiz: Quiz = quizSchema.parse({
  article: 'a',
  items: [
    item('one', ['klien', 'klien']),
    item('two', ['klien', 'pasien']),
    item('three', ['klien'], 'retired'),
  ],
});

const uses = collectUses(pages, [quiz], ['a', 'b']);

test('articles come in reading order, each section once', () => {
  expect(uses.get('klien')?.articles.id).toEqual([
    { slug: 'a', title: 'Bab A', sections: [{ anchor: 'satu', heading: 'Satu' }] },
    {
      slug: 'b',
      title: 'Bab B',
      sections: [
        { anchor: '', heading: '' },
        { anchor: 'satu', heading: 'Satu' },
      ],
    },
  ]);
});

test('a mention belongs to the nearest heading above it, whatever its depth', () => {
  expect(uses.get('pasien')?.articles.id[0]?.sections).toEqual([{ anchor: 'dua', heading: 'Dua' }]);
});

test('languages are kept apart', () => {
  expect(uses.get('klien')?.articles.en.map(({ title }) => title)).toEqual(['Chapter B']);
  expect(uses.get('pasien')?.articles.en).toEqual([]);
});

test('quizzes count their items on the term, retired ones left out', () => {
  expect(uses.get('klien')?.quizzes).toEqual([{ article: 'a', items: 2 }]);
  expect(uses.get('pasien')?.quizzes).toEqual([{ article: 'a', items: 1 }]);
});

test('cases count where their debrief names the term, once each', () => {
  const title = { id: 'Kasus', en: 'Case' };
  const point = { text: title, ref: 'a#satu', terms: ['klien'] };
  const one = { id: 'x', title, debrief: { text: title, points: [point, point], references: [] } };
  const found = collectUses(pages, [quiz], ['a', 'b'], [one]);
  expect(found.get('klien')?.cases).toEqual([{ id: 'x', title }]);
  expect(found.get('pasien')?.cases).toEqual([]);
});

test('the terms of a page, each once, in order', () => {
  expect(pages.slice(0, 1).map(termsOf)).toEqual([['klien', 'pasien']]);
});
