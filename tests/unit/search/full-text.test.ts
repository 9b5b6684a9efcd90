import { expect, test } from 'vitest';
import { fill } from '../../../src/search/dom.ts';
import { parseExcerpt } from '../../../src/search/full-text.ts';

test.each([
  ['plain', [{ text: 'plain', marked: false }]],
  [
    'a <mark>b</mark> c',
    [
      { text: 'a ', marked: false },
      { text: 'b', marked: true },
      { text: ' c', marked: false },
    ],
  ],
  ['<mark>b</mark>', [{ text: 'b', marked: true }]],
  // Entities are decoded once, and what they stand for is never read as HTML.
  ['&lt;img src=x&gt; &amp;lt;', [{ text: '<img src=x> &lt;', marked: false }]],
  ['<img src=x>', [{ text: '<img src=x>', marked: false }]],
])('the stretches of %j', (html, stretches) => {
  expect(parseExcerpt(html)).toEqual(stretches);
});

test('a string is filled; unknown names stay, and values are not filled again', () => {
  expect(fill('{{count}} × {{query}} {{other}}', { count: 2, query: '{{count}}' })).toBe(
    '2 × {{count}} {{other}}',
  );
});
