import { describe, expect, test } from 'vitest';
import {
  formerEntry,
  formerIds,
  redirectRoutes,
  withFamilies,
} from '../../../src/site/redirects.ts';

test('a redirect holds for both languages and under a base path', () => {
  expect(redirectRoutes({ lama: 'baru', 'glosarium/a': 'glosarium/b' }, '/sub/')).toEqual({
    '/lama/': '/sub/baru/',
    '/en/lama/': '/sub/en/baru/',
    '/glosarium/a/': '/sub/glosarium/b/',
    '/en/glosarium/a/': '/sub/en/glosarium/b/',
  });
});

describe('what follows from a redirect', () => {
  const derive = (redirects: Record<string, string>) =>
    withFamilies(redirects, ['baru', 'tanpa-kuis'], ['baru']);

  test('an article takes its citation, its quiz, the quiz in frames and the blueprint along', () => {
    expect(derive({ lama: 'baru' })).toEqual({
      lama: 'baru',
      'kutip/lama': 'kutip/baru',
      'kuis/lama': 'kuis/baru',
      'sematan/kuis/lama': 'sematan/kuis/baru',
      'guru/kisi-kisi/lama': 'guru/kisi-kisi/baru',
    });
  });

  test('only what the new article has', () => {
    expect(derive({ lama: 'tanpa-kuis' })).toEqual({
      lama: 'tanpa-kuis',
      'kutip/lama': 'kutip/tanpa-kuis',
    });
  });

  test('nothing follows from other pages', () => {
    const others = { 'glosarium/a': 'glosarium/b', 'glosarium/c': 'baru', lama: 'bantuan' };
    expect(derive(others)).toEqual(others);
  });

  test('what is written stays as it is', () => {
    expect(derive({ lama: 'baru', 'kuis/lama': 'kuis' })).toMatchObject({ 'kuis/lama': 'kuis' });
  });
});

test('what a renamed page was called: in its own family alone', () => {
  const redirects = {
    lama: 'baru',
    'lebih-lama': 'baru',
    'kasus/lama': 'baru',
    'kasus/a': 'kasus/b',
    a: 'kasus/b',
    'kasus/c': 'kasus',
  };
  expect(formerIds('baru', redirects)).toEqual(['lama', 'lebih-lama']);
  expect(formerIds('kasus', redirects)).toEqual([]);
  expect(formerEntry('read', 'baru', redirects)).toBe('read baru lama lebih-lama');
  expect(formerEntry('case', 'kasus/b', redirects)).toBe('case b a');
  expect(formerEntry('case', 'kasus/a', redirects)).toBeUndefined();
});
