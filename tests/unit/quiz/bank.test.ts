import { expect, test } from 'vitest';
import { bankOf } from '../../../src/quiz/view.ts';
import { sample } from './items.ts';

test('the words of a blank: each by its Indonesian form, in the same order in both languages', () => {
  const item = sample('cloze');
  const blank = {
    id: 'satu',
    feedback: { id: 'Sebab', en: 'Reason' },
    accept: { id: ['konseli'], en: ['[konseli]{id}', 'counselee'] },
    bank: [
      { id: '[client]{en}', en: 'client' },
      { id: 'konselor', en: 'counselor' },
    ],
  };
  const [id, en] = (['id', 'en'] as const).map((language) => bankOf(item, blank, language));
  expect(id?.map((word) => word.id)).toEqual(en?.map((word) => word.id));
  expect(id?.map((word) => word.id).sort()).toEqual(['client', 'konseli', 'konselor']);
  expect(en?.find(({ correct }) => correct)).toMatchObject({
    id: 'konseli',
    text: '[konseli]{id}',
  });
  expect(bankOf(item, { ...blank, bank: [] }, 'id')).toEqual([]);
});
