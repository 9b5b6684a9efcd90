import { expect, test } from 'vitest';
import type { Answer, Confidence } from '../../../src/progress/types.ts';
import { grade } from '../../../src/quiz/grade.ts';
import { keyOf } from '../../../src/quiz/keys.ts';
import type { ItemType } from '../../../src/quiz/schema.ts';
import type { Texts } from '../../../src/quiz/texts.ts';
import { verdict } from '../../../src/quiz/verdict.ts';
import { sample } from './items.ts';

/** Texts that say their own name and values. */
const texts = new Proxy({} as Texts, {
  get: (_, name) => `${String(name)} {{right}}/{{total}} {{count}}`,
});
const plain = (said: string) => said.replace(/ \{\{right\}\}\/\{\{total\}\}| \{\{count\}\}/g, '');

const rows: [type: ItemType, answer: Answer, sure: Confidence | undefined, said: string[]][] = [
  ['single', ['b'], 2, ['right']],
  ['single', ['b'], 1, ['right', 'guessRight']],
  ['single', ['a'], 3, ['not', 'sureWrong']],
  ['single', ['a'], undefined, ['not']],
  ['single', [], undefined, ['shown']],
  ['multiple', ['a', 'b'], 1, ['partly 2/3']],
  ['multiple', ['a', 'b', 'd'], 3, ['partly 2/3', 'extra 1', 'sureWrong']],
  ['multiple', ['a', 'd'], undefined, ['partly 1/3', 'extra 1']],
  ['multiple', ['d'], undefined, ['not']],
  ['true-false-reason', { answer: 'true', reason: 'a' }, undefined, ['partly 1/2']],
  ['true-false-reason', { answer: 'false', reason: 'b' }, undefined, ['not']],
  ['match', { p1: 'c1', p2: 'c1', p3: 'c1' }, undefined, ['partly 1/3']],
  ['order', ['s2', 's1', 's3', 's4'], undefined, ['pairs 5/6']],
  ['order', ['s4', 's3', 's2', 's1'], undefined, ['not']],
  ['cloze', { satu: 'kerja sama' }, undefined, ['partly 1/2']],
  ['cloze', {}, undefined, ['shown']],
  ['judge', { r1: '1', r2: '1', r3: '4' }, 3, ['judged 2/3']],
  ['reflect', [], undefined, ['compare']],
];

test.each(rows)('%s %j, sure %s', (type, answer, sure, expected) => {
  const key = keyOf(sample(type));
  const blank = Object.keys(answer).length === 0;
  const said = verdict(type, key, grade(type, key, answer), sure, blank, texts);
  expect(said.map(plain)).toEqual(expected);
});
