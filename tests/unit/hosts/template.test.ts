import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostRedirects, redirectsFile } from '../../../src/build/hosts/redirects-file.ts';
import { caddyConfig, nginxConfig } from '../../../src/build/hosts/template.ts';
import { FORMATS } from '../../../src/quiz/exports/formats.ts';

const place = { name: 'example.org', listen: '80', root: '/srv/klien' };
const REDIRECTS = hostRedirects({ lama: 'baru' }, '/s.ub/');
const fill = (fn: typeof nginxConfig, file: string) =>
  fn(readFileSync(`hosts/${file}`, 'utf8'), place, "default-src 'self'", REDIRECTS, '/s.ub/');

test('a redirect holds in both languages, with and without the closing slash', () => {
  expect(REDIRECTS).toEqual([
    ['/s.ub/lama/', '/s.ub/baru/'],
    ['/s.ub/lama', '/s.ub/baru/'],
    ['/s.ub/en/lama/', '/s.ub/en/baru/'],
    ['/s.ub/en/lama', '/s.ub/en/baru/'],
  ]);
  expect(redirectsFile(REDIRECTS, '/s.ub/')).toContain('\n/s.ub/lama /s.ub/baru/ 301\n');
  expect(redirectsFile([], '/')).toMatch(/\n\/en\/\* \/en\/404\.html 404\n$/);
});

test('where a quiz has moved, its files for other systems are redirected as well', () => {
  const files = hostRedirects({ 'kuis/lama': 'kuis/baru', 'sematan/kuis/x': 'kuis' }, '/')
    .filter(([from]) => from.startsWith('/unduhan/'))
    .map((pair) => pair.join(' '));
  expect(files).toHaveLength(2 * FORMATS.length);
  expect(files).toContain('/unduhan/kuis/lama.id.moodle.xml /unduhan/kuis/baru.id.moodle.xml');
  expect(files).toContain('/unduhan/kuis/lama.en.imscc /unduhan/kuis/baru.en.imscc');
});

test('the configuration of nginx has every blank filled, and no add_header in a location', () => {
  const text = fill(nginxConfig, 'nginx.conf');
  expect(text).not.toMatch(/\{\{|\}\}/);
  expect(text).toContain('location = /s.ub/lama { return 301 /s.ub/baru/; }');
  expect(text).toContain('"~^(?:/s\\.ub/sematan|/s\\.ub/en/sematan)/.* text/html"');
  for (const [, inside = ''] of text.matchAll(/location[^{]*\{([^}]*)\}/g)) {
    expect(inside).not.toContain('add_header');
  }
});

test('the configuration of Caddy has every blank filled', () => {
  const text = fill(caddyConfig, 'Caddyfile');
  expect(text).not.toMatch(/\{\{|\}\}/);
  expect(text).toContain('redir /s.ub/lama /s.ub/baru/ permanent');
  expect(text).toContain('path /s.ub/sematan/* /s.ub/en/sematan/*');
});

test('Caddy shortens only addresses of plain names', () => {
  const [, source = ''] =
    /@index path_regexp index (\S+)/.exec(fill(caddyConfig, 'Caddyfile')) ?? [];
  const index = new RegExp(source);
  const paths = [
    '/',
    '/s.ub/',
    '/~guru/bk-1/en/',
    '/\t/example.org/',
    '//example.org/',
    '/\\x.org/',
  ];
  expect(paths.map((path) => index.exec(`${path}index.html`)?.[1])).toEqual([
    ...paths.slice(0, 3),
    ...[undefined, undefined, undefined],
  ]);
});

test('the base path is taken literally in expressions of nginx', () => {
  const text = fill(nginxConfig, 'nginx.conf');
  expect([...text.matchAll(/"~\^[^"]*s\.ub/g)]).toEqual([]);
});

test('a blank that nothing fills, or a value that nothing uses, stops it', () => {
  expect(() => nginxConfig('{{nonsense}}', place, '', [])).toThrow('unknown blank {{nonsense}}');
  expect(() => nginxConfig('', place, '', [])).toThrow('The template lacks {{');
});
