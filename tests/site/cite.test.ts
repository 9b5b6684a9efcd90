import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { isHidden } from '../../src/build/finish/sitemap.ts';
import { articleSlugs } from '../../src/site/curriculum.ts';
import { formatDate } from '../../src/site/dates.ts';
import { absoluteHref, href } from '../../src/site/urls.ts';
import { articleData } from '../../src/teach/cite/article-data.ts';
import { feed } from '../../src/teach/cite/feed.ts';
import { catalogue } from '../../src/teach/cite/metadata.ts';
import { attribute, DIST, type Page, pageAt, realPages, textOf } from './dist.ts';

/* Structured data, the feed and the cite pages as they lie in the build. */

const origin = new URL(absoluteHref('id', '')).origin;
const addresses = new Set(realPages.map(({ path }) => origin + path));

const dataOf = (page: Page) =>
  page.elements
    .filter((e) => attribute(e, 'type') === 'application/ld+json')
    .map((e) => JSON.parse(textOf(e)) as Record<string, unknown>);

/** Every `@id` in a value, at any depth. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '@id' ? [String(inner)] : idsIn(inner),
  );
}

describe.each(['id', 'en'] as const)('structured data in %s', (language) => {
  test.each([
    ['belajar', 'Course'],
    ...articleSlugs().flatMap((slug) => [
      [slug, 'LearningResource'],
      [`kuis/${slug}`, 'Quiz'],
    ]),
  ] as [string, string][])('%s is one %s with its own address', (address, type) => {
    const page = pageAt(language, address);
    const [data, ...others] = dataOf(page);
    expect(others).toEqual([]);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': type,
      '@id': absoluteHref(language, address),
      inLanguage: language,
    });
  });
});

test('every @id on a page and in the catalogue is the address of a page', () => {
  const all = [...realPages.flatMap(dataOf), catalogue()].flatMap(idsIn);
  expect(all.length).toBeGreaterThan(500);
  expect([...new Set(all)].filter((id) => !addresses.has(id))).toEqual([]);
});

test('the catalogue in /unduhan/ is the same when it is made again', () => {
  const built = readFileSync(join(DIST, 'unduhan/materi.json'), 'utf8');
  expect(JSON.parse(built)).toEqual(JSON.parse(JSON.stringify(catalogue())));
});

describe.each([
  ['id', 'umpan.xml'],
  ['en', 'en/umpan.xml'],
] as const)('the feed in %s', (language, file) => {
  const text = readFileSync(join(DIST, file), 'utf8');

  test('is the same, byte for byte, when it is made again', () => {
    expect(text).toBe(feed(language));
  });

  test('is well-formed for libxml2, and leads only to pages of its language', () => {
    const document = XmlDocument.fromString(text);
    try {
      const links = document.find('//item/link').map((node) => node.content);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((link) => !addresses.has(link))).toEqual([]);
      for (const link of links) expect(link.startsWith(absoluteHref(language, ''))).toBe(true);
    } finally {
      document.dispose();
    }
  });

  test('is named in the head of every page of its language', () => {
    for (const page of realPages.filter((one) => one.language === language)) {
      const links = page.elements
        .filter((e) => attribute(e, 'type') === 'application/rss+xml')
        .map((e) => attribute(e, 'href'));
      expect(links, page.path).toEqual([
        `${new URL(absoluteHref(language, '')).pathname}umpan.xml`,
      ]);
    }
  });
});

describe.each(['id', 'en'] as const)('cite pages in %s', (language) => {
  const citeOf = (slug: string) => pageAt(language, `kutip/${slug}`);
  const links = (page: Page) =>
    page.elements.filter((e) => e.tagName === 'a').map((e) => attribute(e, 'href'));
  const byId = (page: Page, id: string) => {
    const found = page.elements.find((e) => attribute(e, 'id') === id);
    return found ? textOf(found).trim() : undefined;
  };

  test.each(articleSlugs())('%s: linked from its article, with all its sections', (slug) => {
    const page = citeOf(slug);
    const address = absoluteHref(language, slug);
    expect(links(pageAt(language, slug))).toContain(href(language, `kutip/${slug}`));
    const headings = pageAt(language, slug)
      .elements.filter((e) => /^h[23]$/.test(e.tagName) && e.parentNode && 'attrs' in e.parentNode)
      .filter((e) => /heading-wrapper/.test(attribute(e.parentNode as typeof e, 'class') ?? ''))
      .map((e) => attribute(e, 'id') ?? '');
    expect(headings.length).toBeGreaterThan(2);
    expect(links(page).filter((link) => link?.startsWith(`${href(language, slug)}#`))).toEqual(
      ['riwayat', ...headings].map((anchor) => href(language, `${slug}#${anchor}`)),
    );
    for (const anchor of headings) {
      expect(byId(page, `alamat-${anchor}`)).toBe(`${address}#${anchor}`);
    }
  });

  test.each(articleSlugs())('%s: every citation has the address and the version', (slug) => {
    const page = citeOf(slug);
    const { date, url } = articleData(language, slug);
    const day = (one: 'id' | 'en') => formatDate(one, date);
    const [year = '', month = '', number = ''] = date.split('-');
    const has = (id: string, ...texts: string[]) => {
      for (const text of [url, ...texts]) expect(byId(page, id), id).toContain(text);
    };
    has('pustaka-id', `(${year}, ${day('id').replace(` ${year}`, '')})`);
    has('pustaka-en', `(${year}, ${day('en').replace(`, ${year}`, '')})`);
    has('kalimat-atribusi', day(language), 'CC BY-SA 4.0');
    has('teks-bib', `year = {${year}}`, `version = {${date}}`);
    has('teks-ris', `DA  - ${year}/${month}/${number}`);
    const [csl] = JSON.parse(byId(page, 'teks-json') ?? '[]');
    expect(csl).toMatchObject({
      URL: url,
      issued: { 'date-parts': [[year, month, number].map(Number)] },
    });
    // What the script leads to a section is the address, whole, wherever it stands.
    const led = page.elements.filter((e) => attribute(e, 'data-url') === '').map(textOf);
    expect(led).toEqual(Array.from({ length: 7 }, () => url));
  });

  test('no search engine and no search of ours lists them', () => {
    for (const slug of articleSlugs()) {
      expect(isHidden(citeOf(slug).html), slug).toBe(true);
    }
  });
});

test('the sitemap has every page but those that say noindex', () => {
  const xml = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  const listed = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  const shown = realPages.filter(({ html }) => !isHidden(html)).map(({ path }) => origin + path);
  expect(listed.sort()).toEqual(shown.sort());
});
