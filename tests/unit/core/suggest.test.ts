import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../../src/core/suggest.ts';

const known = ['klien', 'konseli', 'konselor', 'pasien', 'batas-kerahasiaan'];

test('the nearest names come first, far ones not at all', () => {
  expect(nearest('konselir', known)).toEqual(['konseli', 'konselor']);
  expect(nearest('batas', known)).toEqual(['batas-kerahasiaan']);
  expect(nearest('xyz', known)).toEqual([]);
});

test('the sentence names what may have been meant, or stays empty', () => {
  expect(didYouMean('kilen', known)).toBe('Did you mean "klien"?');
  expect(didYouMean('xyz', known)).toBe('');
});
