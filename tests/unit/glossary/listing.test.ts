import { expect, test } from 'vitest';
import {
  alphabetical,
  byCategory,
  invertedHead,
  neighboursInCategory,
  shownAliases,
} from '../../../src/glossary/listing.ts';
import { type Term, termSchema } from '../../../src/glossary/schema.ts';

const term = (id: string, en: string, more: Partial<Term> = {}): Term =>
  termSchema.parse({
    id: id.toLowerCase().replaceAll(' ', '-'),
    term: { id, en },
    definition: { id: 'Arti.', en: 'Meaning.' },
    category: 'concepts',
    ...more,
  });

const terms = [
  term('klien', 'client', { category: 'people-and-roles' }),
  term('asas kerahasiaan', 'principle of confidentiality'),
  term('Konselor', 'counselor', { category: 'people-and-roles' }),
  term('emosi', 'emotion'),
  term('alih tangan kasus', 'referral'),
];

test.each([
  ['asas kerahasiaan', 'id', 'kerahasiaan, asas'],
  ['fungsi advokasi', 'id', 'advokasi, fungsi'],
  ['layanan dasar', 'id', 'dasar, layanan'],
  ['konseling Gestalt', 'id', 'Gestalt, konseling'],
  ['konseling', 'id', undefined],
  ['bimbingan dan konseling', 'id', undefined],
  ['tujuan yang spesifik', 'id', undefined],
  ['asasi', 'id', undefined],
  ['principle of openness', 'en', 'openness, principle of'],
  ['guiding principle', 'en', undefined],
] as const)('%s (%s) is also listed as %s', (head, language, expected) => {
  expect(invertedHead(head, language)).toBe(expected);
});

test('every letter is there, in order, with terms by head and pointers among them', () => {
  const letters = alphabetical(terms, 'id');
  expect(letters.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const labels = Object.fromEntries(
    letters
      .filter(({ rows }) => rows.length)
      .map(({ letter, rows }) => [letter, rows.map(({ kind, label }) => `${kind}: ${label}`)]),
  );
  expect(labels).toEqual({
    A: ['term: alih tangan kasus', 'term: asas kerahasiaan'],
    E: ['term: emosi'],
    K: ['see: kerahasiaan, asas', 'term: klien', 'term: Konselor'],
  });
});

test('the alphabet follows the page language', () => {
  const letters = alphabetical(terms, 'en').filter(({ rows }) => rows.length > 0);
  expect(letters.map(({ letter }) => letter).join('')).toBe('CEPR');
});

test('a head that begins with a digit stands under #', () => {
  const last = alphabetical([term('5 tahap', '5 stages')], 'id').at(-1);
  expect(last).toMatchObject({ letter: '#', rows: [{ label: '5 tahap' }] });
});

test('categories keep their fixed order and leave out empty ones', () => {
  expect(
    byCategory(terms, 'en').map(({ category, terms }) => [category, terms.map(({ id }) => id)]),
  ).toEqual([
    ['concepts', ['emosi', 'asas-kerahasiaan', 'alih-tangan-kasus']],
    ['people-and-roles', ['klien', 'konselor']],
  ]);
});

test('neighbours stay within the category', () => {
  const [klien] = terms;
  if (!klien) throw new Error('no term');
  expect(neighboursInCategory(terms, 'id').get('klien')).toMatchObject({
    next: { id: 'konselor' },
  });
  expect(neighboursInCategory(terms, 'id').get('klien')?.previous).toBeUndefined();
});

test('readers see admitted words and abbreviations only', () => {
  const one = term('klien', 'client', {
    aliases: {
      id: [
        { text: 'penerima layanan', status: 'admitted' },
        { text: 'pelanggan', status: 'avoid' },
        { text: 'kl.', status: 'abbreviation' },
        { text: 'kliennya', status: 'inflection' },
      ],
      en: [],
    },
  });
  expect(shownAliases(one, 'id')).toEqual(['penerima layanan', 'kl.']);
  expect(shownAliases(one, 'en')).toEqual([]);
});
