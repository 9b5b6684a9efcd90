import { expect, test } from 'vitest';
import { informative } from '../../../src/search/words.ts';

test.each([
  ['apa yang dimaksud dengan empati', ['empati', 'dimaksud']],
  ['what are the principles of counseling', ['principles', 'counseling']],
  ['asas asas konseling', ['asas', 'konseling']],
  ['apa itu', ['apa', 'itu']],
])('the informative words of %j', (text, words) => {
  expect(informative(text).sort()).toEqual([...words].sort());
});
