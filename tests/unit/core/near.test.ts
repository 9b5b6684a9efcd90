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

/** The whole table, as in a textbook (optimal string alignment). */
function edits(a: string, b: string): number[] {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => row + column),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      (table[row] ?? [])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        row > 1 && column > 1 && isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return table[a.length] ?? [];
}

test('the band around the diagonal finds what the whole table finds', () => {
  let seed = 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const word = () => Array.from({ length: next(8) }, () => 'abc'[next(3)]).join('');
  for (let round = 0; round < 3000; round += 1) {
    const [a, b, limit] = [word(), word(), next(4)];
    const row = edits(a, b);
    const within = (least: number) => (least <= limit ? least : undefined);
    expect([a, b, limit, editsWithin(a, b, limit)]).toEqual([a, b, limit, within(row.at(-1) ?? 0)]);
    const begun = editsToBeginning(a, b, limit);
    expect([a, b, limit, begun]).toEqual([a, b, limit, within(Math.min(...row))]);
  }
});

test('words of any length', () => {
  const long = 'kerahasiaan'.repeat(20);
  expect(editsWithin(`${long}x`, long, 1)).toBe(1);
  expect(editsWithin(long, 'x'.repeat(220), 2)).toBeUndefined();
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
