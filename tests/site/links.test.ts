import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { absoluteHref } from '../../src/site/urls.ts';
import { attribute, basePath, DIST, type Page, pages } from './dist.ts';

const idsByPath = new Map(
  pages.map((page) => [page.path, new Set(page.elements.flatMap((e) => attribute(e, 'id') ?? []))]),
);
const origin = new URL(absoluteHref('id', '')).origin;

/** What is wrong with one address on a page, or undefined. */
function fault(page: Page, value: string): string | undefined {
  if (/^(mailto:|tel:|data:)/.test(value)) return undefined;
  const url = new URL(value, origin + page.path);
  if (url.origin !== origin) return url.protocol === 'https:' ? undefined : 'not https';
  if (!url.pathname.startsWith(basePath)) return `outside the base path ${basePath}`;
  const file = join(DIST, decodeURIComponent(url.pathname.slice(basePath.length)));
  if (url.pathname.endsWith('/')) {
    const ids = idsByPath.get(url.pathname);
    if (!ids) return 'no such page';
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor && !ids.has(anchor) ? `no anchor "${anchor}" there` : undefined;
  }
  if (!existsSync(file)) return 'no such file';
  return statSync(file).isDirectory()
    ? 'a folder without its closing slash (a redirect)'
    : undefined;
}

test('every link, source and anchor leads somewhere', () => {
  const faults = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      ['href', 'src', 'action', 'poster', 'srcset'].flatMap((name) => {
        const value = attribute(element, name);
        if (value === undefined || element.tagName === 'meta') return [];
        const found = fault(page, value);
        return found ? [`${page.path}: <${element.tagName} ${name}="${value}">: ${found}`] : [];
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test('every fragment of `#` lists, labels and descriptions names an id of its page', () => {
  const faults = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      [
        'for',
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'popovertarget',
        'list',
      ].flatMap((name) =>
        (attribute(element, name)?.split(/\s+/) ?? [])
          .filter((id) => !idsByPath.get(page.path)?.has(id))
          .map((id) => `${page.path}: <${element.tagName} ${name}="${id}">`),
      ),
    ),
  );
  expect(faults).toEqual([]);
});
