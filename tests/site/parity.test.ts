import { describe, expect, test } from 'vitest';
import en from '../../content/i18n/en.json' with { type: 'json' };
import id from '../../content/i18n/id.json' with { type: 'json' };
import { absoluteHref } from '../../src/site/urls.ts';
import {
  allElements,
  attribute,
  type Element,
  type Page,
  pageAt,
  pages,
  realPages,
  textOf,
} from './dist.ts';

const indonesian = realPages.filter(({ language }) => language === 'id');
const headLinks = (page: Page, rel: string) =>
  page.elements
    .filter((e) => e.tagName === 'link' && attribute(e, 'rel') === rel)
    // The feed is an alternate too, but of another kind.
    .filter((e) => attribute(e, 'type') === undefined)
    .map((e) => [attribute(e, 'hreflang'), attribute(e, 'href')]);
const titleOf = (page: Page) => {
  const title = page.elements.find((e) => e.tagName === 'title');
  return title ? textOf(title) : '';
};
const descriptionOf = (page: Page) => {
  const meta = page.elements.find(
    (e) => e.tagName === 'meta' && attribute(e, 'name') === 'description',
  );
  return (meta && attribute(meta, 'content')) ?? '';
};
const linksIn = (list: Element) =>
  allElements(list).flatMap((e) => (e.tagName === 'a' ? (attribute(e, 'href') ?? []) : []));
const anchors = (page: Page) =>
  page.elements
    .filter((e) => ['h1', 'h2', 'h3'].includes(e.tagName))
    .flatMap((e) => attribute(e, 'id') ?? []);

test('the same pages exist in both languages', () => {
  const slugs = (language: string) =>
    pages
      .filter((p) => p.language === language)
      .map(({ page }) => page.replace(/\.html$/, ''))
      .sort();
  expect(slugs('en')).toEqual(slugs('id'));
  expect(slugs('id').length).toBeGreaterThan(12);
});

describe.each(indonesian.map((page) => [page.page || '(home)', page] as const))('%s', (_, page) => {
  const twin = pageAt('en', page.page);
  test('has the same section anchors in both languages, in the same order', () => {
    // In the glossary, terms stand in the order of the page's language, below its own letters.
    const list = (p: Page) =>
      p.page === 'glosarium'
        ? anchors(p)
            .filter((anchor) => !/^huruf-/.test(anchor))
            .sort()
        : anchors(p);
    expect(list(twin)).toEqual(list(page));
  });
  test('has as many list items, table rows, form fields and figures in both', () => {
    const count = (p: Page, tag: string) => p.elements.filter((e) => e.tagName === tag).length;
    for (const tag of ['tr', 'fieldset', 'input', 'select', 'textarea', 'figure']) {
      expect([tag, count(twin, tag)]).toEqual([tag, count(page, tag)]);
    }
  });
  test('names its language, its canonical address and its twin', () => {
    for (const p of [page, twin]) {
      const html = p.elements.find((e) => e.tagName === 'html');
      expect(html && attribute(html, 'lang')).toBe(p.language);
      expect(headLinks(p, 'canonical')).toEqual([[undefined, absoluteHref(p.language, p.page)]]);
      expect(headLinks(p, 'alternate').sort()).toEqual([
        ['en', absoluteHref('en', p.page)],
        ['id', absoluteHref('id', p.page)],
        ['x-default', absoluteHref('id', p.page)],
      ]);
    }
  });
  test('has one main heading, and a description that says something', () => {
    for (const p of [page, twin]) {
      expect(descriptionOf(p).length).toBeGreaterThan(30);
      expect(p.elements.filter((e) => e.tagName === 'h1')).toHaveLength(1);
    }
  });
});

test.each(['id', 'en'] as const)(
  'each page has a title and a description of its own (%s)',
  (language) => {
    // A quiz for a frame on another site is the same quiz again, and in no list.
    const own = realPages.filter((p) => p.language === language && !p.page.startsWith('sematan/'));
    for (const textsOf of [titleOf, descriptionOf]) {
      const first = new Map<string, string>();
      const shared = own.flatMap((p) => {
        const text = textsOf(p);
        const before = first.get(text);
        if (before === undefined) first.set(text, p.path);
        return before === undefined ? [] : [`${before} and ${p.path}: "${text}"`];
      });
      expect(shared).toEqual([]);
      expect(first.size).toBeGreaterThan(300);
    }
  },
);

test('no article names a page twice among those to read next', () => {
  const lists = realPages.flatMap((page) =>
    page.elements
      .filter((e) => e.tagName === 'ul' && attribute(e, 'class') === 'further')
      .map((list) => ({ path: page.path, pages: linksIn(list) })),
  );
  expect(lists.length).toBeGreaterThan(50);
  const twice = lists.filter(({ pages }) => new Set(pages).size < pages.length);
  expect(twice).toEqual([]);
});

test('no interface string of one language stands on a page of the other', () => {
  // Only strings that differ, say more than one word and take no value. Words of figures are short
  // phrases that may stand anywhere as quoted words of the other language.
  const telling = (own: Record<string, string>, other: Record<string, string>) =>
    Object.entries(own)
      .filter(([key, text]) => text !== other[key] && text.includes(' ') && !text.includes('{{'))
      .filter(([key]) => !/^(?:site\.switch|site\.(?:name|shortName)$|figure\.)/.test(key))
      .map(([, text]) => text);
  const foreign = { id: telling(en, id), en: telling(id, en) };
  const found = realPages.flatMap((page) => {
    const root = page.elements.find((e) => e.tagName === 'body');
    const text = root ? textOf(root).replace(/\s+/g, ' ') : '';
    return foreign[page.language]
      .filter((s) => text.includes(s))
      .map((s) => `${page.path}: "${s}"`);
  });
  expect(found).toEqual([]);
});

test('the not-found pages carry both languages and no address of their own', () => {
  const notFound = pages.filter(({ page }) => /^404(\.html)?$/.test(page));
  expect(notFound).toHaveLength(2);
  for (const page of notFound) {
    expect(headLinks(page, 'canonical')).toEqual([]);
    expect(headLinks(page, 'alternate')).toEqual([]);
    expect(page.html).toContain('Halaman tidak ditemukan');
    expect(page.html).toContain('Page not found');
    expect(page.html).toContain('noindex');
  }
});
