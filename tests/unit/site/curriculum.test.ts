import { expect, test } from 'vitest';
import { articleSlugs, neighbours, unitOf } from '../../../src/site/curriculum.ts';
import type { Curriculum } from '../../../src/site/curriculum-schema.ts';

const unit = (id: string, articles: string[]) => ({
  id,
  articles,
  title: { id, en: id },
  summary: { id, en: id },
});
const curriculum: Curriculum = { units: [unit('u', ['a', 'b']), unit('v', []), unit('w', ['c'])] };

test('articles in reading order, with their unit and number', () => {
  expect(articleSlugs(curriculum)).toEqual(['a', 'b', 'c']);
  expect(unitOf('c', curriculum)).toEqual({ unit: curriculum.units[2], number: 3 });
  expect(unitOf('tentang', curriculum)).toBeUndefined();
});

test('neighbours reach across units and end at both ends', () => {
  expect(neighbours('a', curriculum)).toEqual({ previous: undefined, next: 'b' });
  expect(neighbours('b', curriculum)).toEqual({ previous: 'a', next: 'c' });
  expect(neighbours('c', curriculum)).toEqual({ previous: 'b', next: undefined });
  expect(neighbours('tentang', curriculum)).toEqual({ previous: undefined, next: undefined });
});
