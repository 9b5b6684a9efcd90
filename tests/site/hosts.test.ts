import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leadsOn } from '../../src/build/finish/moved.ts';
import { policyOf } from '../../src/build/hosts/headers.ts';
import { clashes, headersFor, parseHeadersFile } from '../../src/build/hosts/headers-file.ts';
import { basePath, DIST, files, pages, realPages } from './dist.ts';

/* `_headers` and `_redirects`, read as Netlify and Cloudflare Pages read them. */

const text = readFileSync(join(DIST, '_headers'), 'utf8');
const rules = parseHeadersFile(text);
const sources = (policy: string) =>
  new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));

test('the file keeps to the limits of the hosts', () => {
  // Cloudflare: 100 rules, 2,000 characters a line.
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
});

test('every page and file gets the common headers, and each header from one rule', () => {
  for (const path of [...pages.map((page) => page.path), ...files.map((file) => basePath + file)]) {
    expect(headersFor(rules, path), path).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    expect(clashes(rules, path), path).toEqual([]);
  }
});

test('the policy in the header allows what the page allows, and more only by hashes', () => {
  for (const page of realPages) {
    const header = sources(headersFor(rules, page.path)['Content-Security-Policy'] ?? '');
    const own = sources(policyOf(page.html) ?? '');
    header.delete('frame-ancestors');
    expect([...header.keys()], page.path).toEqual([...own.keys()]);
    for (const [name, list] of own) {
      const wide = header.get(name) ?? [];
      expect(wide, `${page.path} ${name}`).toEqual(expect.arrayContaining(list));
      const more = wide.filter((source) => !list.includes(source));
      expect(more.filter((source) => !source.startsWith("'sha256-"))).toEqual([]);
    }
  }
});

test('only pages under /sematan/ may be framed', () => {
  for (const page of realPages) {
    const headers = headersFor(rules, page.path);
    const framed = page.page.startsWith('sematan/');
    expect(/frame-ancestors 'none'/.test(headers['Content-Security-Policy'] ?? '')).toBe(!framed);
    expect(headers['Cross-Origin-Resource-Policy']).toBe(framed ? 'cross-origin' : 'same-origin');
  }
});

test('only files with a hash in their name are kept for a year', () => {
  const kept = files.filter((file) =>
    headersFor(rules, basePath + file)['Cache-Control']?.includes('immutable'),
  );
  expect(kept.length).toBeGreaterThan(500);
  const named =
    /^(?:_astro\/.*[.][\w-]{8}[.]\w+|pagefind\/(?:fragment|index)\/\w+_[0-9a-f]{7,}[.]\w+)$/;
  expect(kept.filter((file) => !named.test(file))).toEqual([]);
  for (const file of files.filter((one) => one.startsWith('_astro/'))) expect(kept).toContain(file);
});

test('embedded quizzes stay out of the sitemap, of search and of search engines', () => {
  const embeds = realPages.filter(({ page }) => page.startsWith('sematan/'));
  expect(embeds.length).toBeGreaterThan(50);
  for (const { html, path } of embeds) {
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(html, path).toContain('<base target="_blank">');
  }
  for (const file of files.filter((one) => /^sitemap|indeks\.json$/.test(one))) {
    expect(readFileSync(join(DIST, file), 'utf8'), file).not.toContain('sematan');
  }
});

test('redirects lead to pages, and unknown English addresses to the English page', () => {
  const lines = readFileSync(join(DIST, '_redirects'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' '));
  expect(lines.at(-1)).toEqual([`${basePath}en/*`, `${basePath}en/404.html`, '404']);
  const there = new Set([
    ...realPages.map(({ path }) => path),
    ...files.map((file) => basePath + file),
  ]);
  const redirects = lines.slice(0, -1);
  for (const [from, to = '', status] of redirects) {
    expect(status, from).toBe('301');
    expect(there.has(to), `${from} leads to ${to}`).toBe(true);
  }
  // The build under a base path has some (tests/base-path.ts), whatever the site itself has.
  if (basePath !== '/') expect(redirects.length).toBeGreaterThan(0);
});

test('what `_redirects` says of pages, the pages at the old addresses say to other hosts', () => {
  const redirects = readFileSync(join(DIST, '_redirects'), 'utf8')
    .split('\n')
    .filter((line) => /\/ \S+ 301$/.test(line))
    .map((line) => line.split(' ').slice(0, 2));
  const moved = pages
    .filter(({ html }) => leadsOn(html))
    .map(({ path, html }) => [path, /content="0; url=([^"]+)"/.exec(html)?.[1]]);
  expect(moved.sort()).toEqual(redirects.sort());
  for (const { html, path, language } of pages.filter(({ html }) => leadsOn(html))) {
    expect(html, path).toContain(`<html lang="${language}">`);
  }
  if (basePath !== '/')
    expect(moved.map(([path]) => path)).toContain(`${basePath}en/kuis/nama-lama/`);
});
