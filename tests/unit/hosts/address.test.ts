import { expect, test } from 'vitest';
import { cleanPath, pathOf } from '../../../src/build/hosts/address.ts';

test('a path is read as hosts read it', () => {
  expect(pathOf('/s%65matan/kuis/a/?x=/y')).toBe('/sematan/kuis/a/');
  expect(pathOf('/%E0%A4%A')).toBe('/%E0%A4%A');
});

test('each page has one address', () => {
  const clean = (path: string) => cleanPath(path, (one) => one === '/kuis/a' || one === '//x');
  expect(clean('/kuis/a')).toBe('/kuis/a/');
  expect(clean('/kuis/a/index.html')).toBe('/kuis/a/');
  expect(clean('/index.html')).toBe('/');
  for (const path of ['/', '/kuis/a/', '/kuis/b', '/sw.js']) expect(clean(path)).toBeUndefined();
});

test('a redirect never leads to another host', () => {
  for (const start of ['//x', '/\t/x', '/\\x']) {
    expect(cleanPath(start, () => true)).toBeUndefined();
    expect(cleanPath(`${start}/index.html`, () => true)).toBeUndefined();
  }
});
