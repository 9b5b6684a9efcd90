import { expect, test } from 'vitest';
import { redirectRoutes } from '../../../src/site/redirects.ts';

test('a redirect holds for both languages and under a base path', () => {
  expect(redirectRoutes({ lama: 'baru', 'glosarium/a': 'glosarium/b' }, '/sub/')).toEqual({
    '/lama/': '/sub/baru/',
    '/en/lama/': '/sub/en/baru/',
    '/glosarium/a/': '/sub/glosarium/b/',
    '/en/glosarium/a/': '/sub/en/glosarium/b/',
  });
});
