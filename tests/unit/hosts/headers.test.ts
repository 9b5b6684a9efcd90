import { expect, test } from 'vitest';
import { commonPolicy } from '../../../src/build/hosts/headers.ts';
import {
  clashes,
  fits,
  headerRules,
  headersFile,
  headersFor,
  pagePatterns,
  parseHeadersFile,
} from '../../../src/build/hosts/headers-file.ts';

const PATHS = ['/', '/a/', '/b/', '/kuis/', '/kuis/a/', '/sematan/kuis/a/', '/en/', '/en/a/'];
const POLICY = "default-src 'self'; script-src 'self'";
const rules = headerRules(PATHS, POLICY, '/');

test('one policy for all pages has the hashes of all and nothing else', () => {
  expect(
    commonPolicy([
      "default-src 'self'; style-src 'self' 'sha256-b'",
      "default-src 'self'; style-src 'self' 'sha256-a'",
      "default-src 'self'; style-src 'self'",
    ]),
  ).toBe("default-src 'self'; style-src 'self' 'sha256-a' 'sha256-b'");
});

test('pages whose policies differ in more than hashes stop it', () => {
  expect(() => commonPolicy(["img-src 'self'", "img-src 'self' data:"])).toThrow(
    `Pages differ in "img-src": 'self' / 'self' data:`,
  );
  expect(() => commonPolicy([])).toThrow('No page has a policy.');
});

test('pages need few patterns, and their number does not grow with them', () => {
  expect(pagePatterns(PATHS, '/')).toEqual([
    '/',
    '/:page/',
    '/en/:page/',
    '/kuis/:page/',
    '/sematan/kuis/:page/',
  ]);
  expect(pagePatterns(['/sub/', '/sub/a/', '/sub/en/'], '/sub/')).toEqual(['/sub/', '/sub/:page/']);
});

test('patterns fit as the hosts read them', () => {
  expect(fits('/*', '/any/thing.css')).toBe(true);
  expect(fits('/:page/', '/a/')).toBe(true);
  expect(fits('/:page/', '/a/b/')).toBe(false);
  expect(fits('/:page/', '/a')).toBe(false);
  expect(fits('/a.b/*', '/aXb/c')).toBe(false);
});

test('only what is made for frames may be framed', () => {
  const policy = (path: string) => headersFor(rules, path)['Content-Security-Policy'];
  expect(policy('/kuis/a/')).toBe(`${POLICY}; frame-ancestors 'none'`);
  expect(policy('/en/')).toBe(`${POLICY}; frame-ancestors 'none'`);
  expect(policy('/sematan/kuis/a/')).toBe(POLICY);
  expect(policy('/_astro/a.js')).toBeUndefined();
});

test('no header of a page or file comes from two rules', () => {
  for (const path of [...PATHS, '/_astro/a.js', '/pagefind/index/a', '/robots.txt']) {
    expect(clashes(rules, path), path).toEqual([]);
  }
  const twice = [...rules, { pattern: '/a/', headers: { 'Cache-Control': 'no-store' } }];
  expect(clashes(twice, '/a/')).toEqual(['Cache-Control']);
});

test('the file reads back as the rules it was made from', () => {
  expect(parseHeadersFile(headersFile(rules))).toEqual(rules);
});

test('what a host would skip is told with its line', () => {
  expect(() => parseHeadersFile('/a\n  Nonsense')).toThrow(
    '_headers:2: neither a path nor a header',
  );
  expect(() => parseHeadersFile('A: b')).toThrow('_headers:1: neither');
  expect(() => parseHeadersFile('/a\n  A: b\n  A: c')).toThrow('_headers:3: a second A');
  expect(() => parseHeadersFile('/*/a')).toThrow('only at the end');
  expect(() => parseHeadersFile(`/a\n  A: ${'b'.repeat(2000)}`)).toThrow('2,000 characters');
});
