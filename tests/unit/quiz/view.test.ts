import { describe, expect, test } from 'vitest';
import { publishedItems } from '../../../src/quiz/data.ts';
import { clozePieces, inOrder, shuffles, warningOf } from '../../../src/quiz/view.ts';
import { sample } from './items.ts';

describe('cloze text', () => {
  test('is cut at its blanks', () => {
    expect(clozePieces('Ada {{satu}} dan {{ dua }}.')).toEqual([
      { html: 'Ada ' },
      { blank: 'satu' },
      { html: ' dan ' },
      { blank: 'dua' },
      { html: '.' },
    ]);
  });
  test('may begin and end with a blank, and is escaped', () => {
    expect(clozePieces('{{a}} < *b* {{c}}')).toEqual([
      { html: '' },
      { blank: 'a' },
      { html: ' &lt; <em>b</em> ' },
      { blank: 'c' },
      { html: '' },
    ]);
  });
  test('without blanks stays whole', () => {
    expect(clozePieces('Tanpa isian')).toEqual([{ html: 'Tanpa isian' }]);
  });
});

test('what an item touches on is told, in words that name it; nothing before the others', () => {
  expect(warningOf({ sensitive: ['self-harm', 'violence'] }, 'id')).toBe(
    'Soal ini menyinggung pikiran untuk mengakhiri hidup atau melukai diri dan kekerasan. Anda boleh melewatinya.',
  );
  expect(warningOf({ sensitive: ['self-harm'] }, 'en')).toContain('ending one’s life');
  expect(warningOf({ sensitive: [] }, 'en')).toBe('');
});

describe('order of parts', () => {
  const item = sample('single');
  test('is that of the first attempt, and not the author’s', () => {
    expect(inOrder(item, item.options).map(({ id }) => id)).toEqual(
      inOrder(item, [...item.options].reverse()).map(({ id }) => id),
    );
    expect(shuffles(item)).toBe('');
  });
  test('stays where it means something', () => {
    const scale = sample('single', { fixedOrder: 'scale' });
    expect(inOrder(scale, scale.options)).toEqual(scale.options);
    expect(shuffles(scale)).toBeUndefined();
  });
});

test('retired items are not shown', () => {
  const items = [sample('single'), sample('order', { status: 'retired' })];
  expect(publishedItems({ article: 'x', items })).toEqual([items[0]]);
});
