import { describe, expect, test } from 'vitest';
import { shuffled, startOrder } from '../../../src/quiz/shuffle.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('order of options', () => {
  test('is fixed for an item and an attempt, whatever the order they come in', () => {
    expect(shuffled(ids, 'soal-satu', 0)).toEqual(shuffled([...ids].reverse(), 'soal-satu', 0));
    // Written down: a change of this order is a change for every reader and every printed sheet.
    expect(shuffled(ids, 'soal-satu', 0)).toEqual(['a', 'c', 'd', 'b']);
  });

  test('holds every id once', () => {
    expect(shuffled(ids, 'x', 3).sort()).toEqual(ids);
    expect(shuffled([], 'x', 0)).toEqual([]);
  });

  test('differs between attempts and items', () => {
    const orders = Array.from({ length: 20 }, (_, n) => shuffled(ids, 'x', n).join(''));
    expect(new Set(orders).size).toBeGreaterThan(8);
    const items = Array.from({ length: 20 }, (_, n) => shuffled(ids, `x${n}`, 0).join(''));
    expect(new Set(items).size).toBeGreaterThan(8);
  });

  test('an option added later moves no other', () => {
    const before = shuffled(ids, 'x', 0);
    expect(shuffled([...ids, 'baru'], 'x', 0).filter((id) => id !== 'baru')).toEqual(before);
  });

  test('each place holds the key about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let n = 0; n < 4000; n += 1) {
      const place = shuffled(ids, `soal-${n}`, 0).indexOf('a');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(100);
  });
});

describe('steps to put in order', () => {
  test('never start in the right order', () => {
    for (let n = 0; n < 500; n += 1) {
      for (const steps of [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ]) {
        const start = startOrder(steps, `soal-${n}`, n % 5);
        expect([...start].sort()).toEqual(steps);
        expect(start).not.toEqual(steps);
      }
    }
  });
});
