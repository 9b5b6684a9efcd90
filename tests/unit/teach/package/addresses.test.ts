import { describe, expect, test } from 'vitest';
import {
  type Copy,
  copyAddress,
  fileOf,
  relative,
} from '../../../../src/teach/package/addresses.ts';

test.each([
  ['', 'index.html'],
  ['en/kuis/', 'en/kuis/index.html'],
  ['favicon.svg', 'favicon.svg'],
])('the file of %j', (path, file) => expect(fileOf(path)).toBe(file));

test.each([
  ['en/kuis/index.html', 'favicon.svg', '../../favicon.svg'],
  ['index.html', 'kuis/index.html', 'kuis/index.html'],
  ['kuis/a/index.html', 'kuis/b/index.html', '../b/index.html'],
  ['kuis/a/index.html', 'kuis/a/index.html', 'index.html'],
  ['index.html', 'a:b/index.html', './a:b/index.html'],
])('from %s to %s', (from, to, way) => expect(relative(from, to)).toBe(way));

describe('an address in a copy', () => {
  const held = new Set([
    'index.html',
    'kuis/index.html',
    'en/kuis/index.html',
    'glosarium/klien/index.html',
    'unduhan/a b.csv',
  ]);
  const copy: Copy = { base: '/sub/', origin: 'https://a.example', has: (file) => held.has(file) };
  const cases: [string, string, string, string][] = [
    ['the home page', '/sub/', 'kuis/index.html', '../index.html'],
    [
      'a folder',
      '/sub/glosarium/klien/#tujuan',
      'en/kuis/index.html',
      '../../glosarium/klien/index.html#tujuan',
    ],
    ['relative', '../../kuis/', 'glosarium/klien/index.html', '../../kuis/index.html'],
    ['relative to the page itself', './#satu', 'kuis/index.html', '#satu'],
    ['the page itself', '/sub/kuis/', 'kuis/index.html', 'index.html'],
    ['a name with a space', '/sub/unduhan/a%20b.csv', 'index.html', 'unduhan/a%20b.csv'],
    ['a place on the page', '#satu', 'kuis/index.html', '#satu'],
    ['another site', 'https://b.example/x/', 'kuis/index.html', 'https://b.example/x/'],
    ['a telephone', 'tel:119', 'kuis/index.html', 'tel:119'],
    ['not in the copy', '/sub/luring/#a', 'kuis/index.html', 'https://a.example/sub/luring/#a'],
    ['outside the base', '/lain/', 'kuis/index.html', 'https://a.example/lain/'],
    ['empty', '', 'kuis/index.html', ''],
  ];
  test.each(cases)('%s', (_name, value, from, expected) => {
    expect(copyAddress(value, from, copy)).toBe(expected);
  });
});
