import { expect, test } from 'vitest';
import { buildIndex, buildOpenings, opening } from '../../../src/search/index-build.ts';
import { TEXT_KEYS } from '../../../src/search/types.ts';
import { inputs } from './fixture.ts';

/** A term's line in each column. */
const term = (language: 'id' | 'en', id: string) => {
  const line = inputs.terms.findIndex((own) => own.id === id);
  return buildIndex(language, inputs).terms.map((column) => column.split('\n')[line]);
};
const page = (language: 'id' | 'en', slug: string) =>
  buildIndex(language, inputs).pages.find(([own]) => own === slug);

test('a term carries both heads, words of both languages, and its root', () => {
  expect(term('id', 'asas-kerahasiaan')).toEqual([
    '',
    'asas kerahasiaan',
    'principle of confidentiality',
    'kerahasiaan',
    'confidentiality',
    'rahasia',
  ]);
  expect(term('en', 'asas-kerahasiaan').slice(1, 3)).toEqual([
    'principle of confidentiality',
    'asas kerahasiaan',
  ]);
});

test('an id that the Indonesian head does not give stands there', () => {
  const [first, ...rest] = inputs.terms;
  const terms = [{ ...first, id: 'lain' } as typeof first & object, ...rest];
  for (const language of ['id', 'en'] as const) {
    expect(buildIndex(language, { ...inputs, terms }).terms[0].split('\n')[0]).toBe('lain');
  }
});

test('words for finding only are marked; a root that is the head is left out', () => {
  expect(term('id', 'konseling')[3]).toBe('-penyuluhan');
  expect(term('id', 'klien')[3]).toBe('!pelanggan');
  expect(term('id', 'nasihat')[5]).toBe('');
});

test('what the query finds by itself is left out: the same sound, a form of the root', () => {
  const [term = inputs.terms[0], ...terms] = inputs.terms.filter(({ id }) => id === 'nasihat');
  const aliases = (root: string | undefined) => {
    const id = [
      { text: 'menasihati', status: 'inflection' as const },
      { text: 'nasihatt', status: 'misspelling' as const },
      { text: 'pemberian nasihat', status: 'inflection' as const },
      { text: 'wejangan', status: 'admitted' as const },
    ];
    const own = { ...term, ...(root && { root }), aliases: { id, en: [] } } as typeof term & object;
    return buildIndex('id', { terms: [own, ...terms], pages: [] }).terms[3];
  };
  expect(aliases('nasihat')).toBe('pemberian nasihat|wejangan');
});

test('forms of a root that two terms share stay', () => {
  const [one, two] = inputs.terms.filter(({ id }) => id === 'nasihat' || id === 'empati');
  const terms = [one, two].map((term) => ({
    ...(term as (typeof inputs.terms)[number]),
    root: 'nasihat',
    aliases: { id: [{ text: 'menasihati', status: 'inflection' as const }], en: [] },
  }));
  expect(buildIndex('id', { terms, pages: [] }).terms[3]).toBe('menasihati\nmenasihati');
});

test('a page carries titles, quiz, what it is about, and headings of the page language', () => {
  expect(page('en', 'klien-bukan-pasien')).toEqual([
    'klien-bukan-pasien',
    1,
    'Client, not patient',
    'Klien, bukan pasien',
    10,
    '',
    '',
    'comparing names',
    [
      'Where the word comes from',
      'asal-kata',
      'Rights and duties',
      'hak',
      'Rights of others',
      'hak-lain',
      'Limits of rights',
      'batas-hak',
    ],
  ]);
  // An anchor that the heading gives is left out.
  expect(page('id', 'klien-bukan-pasien')?.[8].slice(0, 4)).toEqual([
    'Asal kata',
    '',
    'Hak dan kewajiban',
    'hak',
  ]);
});

test('a page is found by its search words in both languages', () => {
  expect(page('id', 'bantuan')?.slice(5, 7)).toEqual(['putus asa|gawat', 'hopeless|in danger']);
  expect(page('en', 'bantuan')?.slice(5, 7)).toEqual(['hopeless|in danger', 'putus asa|gawat']);
});

test('headings that stand on many pages are left out', () => {
  expect(JSON.stringify(buildIndex('id', inputs))).not.toContain('Ringkasan');
  const few = { ...inputs, pages: inputs.pages.slice(0, 3) };
  expect(JSON.stringify(buildIndex('id', few))).toContain('Ringkasan');
});

test('openings stand in the order of the index, a line each', () => {
  const { terms, pages } = buildOpenings('en', inputs);
  expect(terms.split('\n')).toHaveLength(inputs.terms.length);
  expect(terms.split('\n')[inputs.terms.findIndex(({ id }) => id === 'asas-kerahasiaan')]).toBe(
    'What is said is dijaga.',
  );
  expect(pages.split('\n')[0]).toBe('About Client, not patient.');
});

test('addresses and strings are those of the page language', () => {
  const index = buildIndex('en', inputs);
  expect(index.root).toBe('/en/');
  expect(index.fullText).toBe('/pagefind/pagefind.js');
  expect(Object.keys(index.text)).toEqual([...TEXT_KEYS]);
  expect(index.text['search.kind.term']).toBe('Term');
});

test('the same inputs give the same bytes', () => {
  expect(JSON.stringify(buildIndex('id', inputs))).toBe(JSON.stringify(buildIndex('id', inputs)));
});

test.each([
  ['A short text.', 30, 'A short text.'],
  ['One two three, four five six', 15, 'One two three…'],
  ['Ketentuan bahwa (dalam batas tertentu)', 20, 'Ketentuan bahwa…'],
  ['Satukatayangsangatpanjangsekali', 10, 'Satukataya…'],
])('the opening of %j in %i characters', (text, max, cut) => {
  expect(opening(text, max)).toBe(cut);
});
