import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/progress/types.ts';
import { fold, grade } from '../../../src/quiz/grade.ts';
import { keyOf } from '../../../src/quiz/keys.ts';
import { ITEM_TYPES, type Item, type ItemType } from '../../../src/quiz/schema.ts';
import { sample } from './items.ts';

/** Grades an answer to a whole item, as the page does with its key. */
const gradeItem = (item: Item, answer: Answer) => grade(item.type, keyOf(item), answer);

const rows: [type: ItemType, answer: Answer, score: number | null, right: string][] = [
  ['single', ['b'], 1, 'b+'],
  ['single', ['a'], 0, 'b- a-'],
  ['single', [], 0, 'b-'],
  ['single', ['gone'], 0, 'b- gone-'],
  ['multiple', ['a', 'b', 'c'], 1, 'a+ b+ c+'],
  ['multiple', ['a', 'b'], 2 / 3, 'a+ b+ c-'],
  ['multiple', ['a', 'b', 'd'], 1 / 3, 'a+ b+ c- d-'],
  ['multiple', ['d'], 0, 'a- b- c- d-'],
  ['multiple', ['a', 'b', 'c', 'd'], 2 / 3, 'a+ b+ c+ d-'],
  ['multiple', ['a', 'a', 'a'], 1 / 3, 'a+ b- c-'],
  ['true-false-reason', { answer: 'true', reason: 'b' }, 1, 'answer+ reason+'],
  ['true-false-reason', { answer: 'true', reason: 'a' }, 0.5, 'answer+ reason-'],
  ['true-false-reason', { answer: 'false', reason: 'b' }, 0, 'answer- reason+'],
  ['true-false-reason', {}, 0, 'answer- reason-'],
  ['match', { p1: 'c1', p2: 'c2', p3: 'c3' }, 1, 'p1+ p2+ p3+'],
  ['match', { p1: 'c1', p2: 'c3', p3: 'c2' }, 1 / 3, 'p1+ p2- p3-'],
  ['match', { p2: 'c2' }, 1 / 3, 'p1- p2+ p3-'],
  ['order', ['s1', 's2', 's3', 's4'], 1, 's1+ s2+ s3+ s4+'],
  ['order', ['s2', 's1', 's3', 's4'], 5 / 6, 's1- s2- s3+ s4+'],
  ['order', ['s4', 's3', 's2', 's1'], 0, 's1- s2- s3- s4-'],
  ['order', ['s1', 's3', 'gone'], 1 / 6, 's1+ s2- s3- s4-'],
  ['cloze', { satu: 'kerja sama', dua: '0,28' }, 1, 'satu+ dua+'],
  ['cloze', { satu: 'Co-operation ', dua: '.28' }, 1, 'satu+ dua+'],
  ['cloze', { satu: 'kerjasama', dua: '28' }, 0.5, 'satu+ dua-'],
  ['cloze', { satu: '', dua: 'x' }, 0, 'satu- dua-'],
  ['judge', { r1: '1', r2: '3', r3: '3' }, null, 'r1+ r2+ r3-'],
  ['judge', { r1: '2', r2: '4', r3: '4' }, null, 'r1- r2- r3+'],
  ['judge', { r1: 'x' }, null, 'r1- r2- r3-'],
  ['reflect', ['k1'], null, ''],
];

describe('grading', () => {
  test.each(rows)('%s %j', (type, answer, score, right) => {
    const result = gradeItem(sample(type), answer);
    if (score === null) expect(result.score).toBeNull();
    else expect(result.score).toBeCloseTo(score, 10);
    expect(result.parts.map((part) => part.id + (part.right ? '+' : '-')).join(' ')).toBe(right);
  });

  test.each(ITEM_TYPES)('%s: an answer of another shape counts as empty', (type) => {
    const empty = gradeItem(sample(type), []);
    expect(gradeItem(sample(type), {})).toEqual(empty);
    const shapes: Answer[] = [{ 0: 'b', length: '1' }, ['toString', '__proto__']];
    for (const shape of shapes) expect(gradeItem(sample(type), shape).score ?? 0).toBe(0);
  });

  test('the key is ids and accepted words, without prose', () => {
    expect(ITEM_TYPES.map((type) => keyOf(sample(type)))).toEqual([
      ['b'],
      ['a', 'b', 'c'],
      { answer: 'true', reason: 'b' },
      { p1: 'c1', p2: 'c2', p3: 'c3' },
      ['s1', 's2', 's3', 's4'],
      { satu: ['kerjasama', 'cooperation'], dua: ['0,28', '0.28', '.28'] },
      { r1: [1, 1], r2: [2, 3], r3: [4, 4] },
      null,
    ]);
  });
});

describe('folding', () => {
  test.each([
    ['Kerja-sama', 'kerja sama'],
    ['  KLIEN. ', 'klien'],
    ['“klien”', 'klien'],
    ['client’s', "client's"],
    ['naïve', 'naive'],
    ['tindak\u2010lanjut', 'tindak lanjut'],
    ['e\u0301', 'é'],
  ])('%j is %j', (one, two) => expect(fold(one)).toBe(fold(two)));

  test.each([
    ['.28', '28'],
    ['-5', '5'],
    ['28 %', '28'],
    ['klien', 'client'],
  ])('%j is not %j', (one, two) => expect(fold(one)).not.toBe(fold(two)));
});
