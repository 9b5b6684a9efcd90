import { expect, test } from 'vitest';
import { isHidden, withoutHidden } from '../../../src/build/finish/sitemap.ts';

const entry = (address: string) =>
  `<url><loc>${address}</loc><xhtml:link rel="alternate" href="${address}"/></url>`;
const map = (...addresses: string[]) => `<urlset>${addresses.map(entry).join('')}</urlset>`;

test('hidden addresses leave the sitemap, and no other', () => {
  const all = ['https://a.id/', 'https://a.id/kutip/x/', 'https://a.id/kutip/x/y/'];
  expect(withoutHidden(map(...all), new Set(['https://a.id/kutip/x/']))).toBe(
    map('https://a.id/', 'https://a.id/kutip/x/y/'),
  );
});

test('a page is hidden by its robots meta alone', () => {
  expect(isHidden('<head><meta name="robots" content="noindex"></head>')).toBe(true);
  expect(isHidden('<p>noindex</p>')).toBe(false);
});
