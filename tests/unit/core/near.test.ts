import { expect, test } from 'vitest';
import { editsToBeginning, editsWithin, slipsAllowed } from '../../../src/core/near.ts';

test.each([
  ['klien', 'klien', 1, 0],
  ['klien', 'kilen', 1, 1],
  ['klien', 'klin', 1, 1],
  ['klien', 'kliein', 1, 1],
  ['therapuetic', 'therapeutic', 2, 1],
  ['confidencial', 'confidential', 2, 1],
  ['', '', 0, 0],
  ['klien', 'pasien', 2, undefined],
  ['klien', 'klien konseling', 2, undefined],
  ['', 'ab', 2, 2],
])('edits between %j and %j within %i: %s', (a, b, limit, expected) => {
  expect(editsWithin(a, b, limit)).toBe(expected);
  expect(editsWithin(b, a, limit)).toBe(expected);
});

test('a word still being typed is near the beginning of another', () => {
  expect(editsToBeginning('confidencial', 'confidentiality', 2)).toBe(1);
  expect(editsToBeginning('confidentiality', 'confidencial', 2)).toBeUndefined();
  expect(editsToBeginning('konslo', 'konselor', 1)).toBe(1);
  expect(editsToBeginning('klien', 'pasien', 1)).toBeUndefined();
});

test('short words allow no slip', () => {
  expect([3, 4, 7, 8].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
});
