import { describe, expect, test } from 'vitest';
import { href, parsePath } from '../../../src/site/urls.ts';

describe('href', () => {
  test.each([
    ['id', '', '/', '/'],
    ['en', '', '/', '/en/'],
    ['id', 'klien-bukan-pasien', '/', '/klien-bukan-pasien/'],
    ['en', 'glosarium/klien', '/', '/en/glosarium/klien/'],
    ['en', 'klien-bukan-pasien#ringkasan', '/', '/en/klien-bukan-pasien/#ringkasan'],
    ['id', '', '/sub/', '/sub/'],
    ['en', 'kuis', '/sub/', '/sub/en/kuis/'],
  ] as const)('%s %s under %s', (language, page, base, expected) => {
    expect(href(language, page, base)).toBe(expected);
  });
});

describe('parsePath', () => {
  test.each([
    ['/', '/', 'id', ''],
    ['/en/', '/', 'en', ''],
    ['/en', '/', 'en', ''],
    ['/klien-bukan-pasien/', '/', 'id', 'klien-bukan-pasien'],
    ['/sub/en/glosarium/klien/', '/sub/', 'en', 'glosarium/klien'],
    ['/energi/', '/', 'id', 'energi'],
    ['/en/index.html', '/', 'en', ''],
  ])('%s under %s', (path, base, language, page) => {
    expect(parsePath(path, base)).toEqual({ language, page });
  });
});
