import { expect, test } from 'vitest';
import { buildIndex, opening } from '../../../src/search/index-build.ts';
import { TEXT_KEYS } from '../../../src/search/types.ts';
import { inputs } from './fixture.ts';

const term = (language: 'id' | 'en', id: string) =>
  buildIndex(language, inputs).terms.find(([own]) => own === id);

test('a term carries both heads, words of both languages, and its root', () => {
  expect(term('id', 'asas-kerahasiaan')).toEqual([
    'asas-kerahasiaan',
    'asas kerahasiaan',
    'principle of confidentiality',
    'Yang disampaikan dijaga.',
    'kerahasiaan',
    'confidentiality',
    'rahasia',
  ]);
  expect(term('en', 'asas-kerahasiaan')?.slice(1, 4)).toEqual([
    'principle of confidentiality',
    'asas kerahasiaan',
    'What is said is dijaga.',
  ]);
});

test('words for finding only are marked; a root that is the head is left out', () => {
  expect(term('id', 'nasihat')?.slice(4)).toEqual(['~nasehat', '', '']);
  expect(term('id', 'konseling')?.[4]).toBe('-penyuluhan');
  expect(term('en', 'klien')?.[5]).toBe('!pelanggan');
});

test('a page carries titles, quiz and headings of the page language', () => {
  expect(buildIndex('en', inputs).pages[0]).toEqual([
    'klien-bukan-pasien',
    1,
    'Client, not patient',
    'Klien, bukan pasien',
    'About Client, not patient.',
    10,
    expect.arrayContaining(['asal-kata', 'Where the word comes from', 'hak', 'Rights and duties']),
  ]);
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
