import { expect, test } from 'vitest';
import { keyWords } from '../../../src/search/key-words.ts';

const source = (text: string, held: string[] = [], most = 9) => ({ text, held, most });

test('words that few texts hold come, words of every text do not', () => {
  expect(keyWords('id', [source('konseling hadiah hadiah'), source('konseling budaya')])).toEqual([
    ['hadiah'],
    ['budaya'],
  ]);
});

test('forms of a word count together and come once, in the form used most', () => {
  expect(
    keyWords('id', [source('merahasiakan rahasia merahasiakan hadiah', [], 1), source('lain')]),
  ).toEqual([['merahasiakan'], ['lain']]);
});

test('what the index holds anyway is left out, in any form', () => {
  expect(
    keyWords('id', [source('merujuk hadiah', ['Krisis dan rujukan']), source('lain')]),
  ).toEqual([['hadiah'], ['lain']]);
});

test('stop words, scraps and numbers are left out; the rest is cut and in order', () => {
  expect(
    keyWords('en', [source('the pq 2014 zeal art zeal craft', [], 2), source('other')]),
  ).toEqual([['art', 'zeal'], ['other']]);
});
