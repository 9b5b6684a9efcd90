import { describe, expect, test } from 'vitest';
import {
  type Copy,
  copyAddress,
  fileIn,
  fileOf,
  linkIn,
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

describe.each([
  ['from a disk', 'file:///home/guru/salinan/', '/'],
  ['from a disk of Windows', 'file:///C:/salinan/', '/'],
  ["from a school's file share", 'file://server/share/salinan/', '/'],
  ['from a server', 'http://sekolah.example:8080/salinan/', '/sub/'],
])('a copy opened %s', (_name, root, base) => {
  const place = { here: `${root}kuis/index.html`, root, base };
  const term = `${root}glosarium/klien/index.html`;
  test('finds the file of an address, as the site has it or as the copy does', () => {
    expect(fileIn(`${base}glosarium/klien/`, place)).toBe('glosarium/klien/index.html');
    expect(fileIn('../glosarium/klien/index.html', place)).toBe('glosarium/klien/index.html');
    expect(fileIn('https://a.example/glosarium/klien/', place)).toBeUndefined();
  });
  test('leads a link to its file, and leaves it alone from then on', () => {
    expect(linkIn(`${base}glosarium/klien/?x#tujuan`, place)).toBe(`${term}?x#tujuan`);
    for (const right of [term, `${term}#tujuan`, '#tujuan', '', 'https://a.example/', 'tel:119'])
      expect(linkIn(right, place), right).toBeUndefined();
  });
});
