import { expect, test } from 'vitest';
import { listedOnly } from '../../../src/build/finish/sitemap.ts';

const entry = (path: string) =>
  `<url><loc>https://example.org${path}</loc><x a="/sematan/"/></url>`;

test('pages for frames are left out of the sitemap, in both languages and under a base path', () => {
  const paths = ['/sub/', '/sub/kuis/a/', '/sub/sematan/kuis/a/', '/sub/en/sematan/kuis/a/'];
  const map = `<urlset>${paths.map(entry).join('')}</urlset>`;
  expect(listedOnly(map, '/sub/')).toBe(
    `<urlset>${entry('/sub/')}${entry('/sub/kuis/a/')}</urlset>`,
  );
});
