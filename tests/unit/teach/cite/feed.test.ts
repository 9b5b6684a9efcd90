import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import type { ArticleData } from '../../../../src/teach/cite/article-data.ts';
import { entriesOf, feed, rfc822 } from '../../../../src/teach/cite/feed.ts';

const article = (slug: string, changes: ArticleData['changes']): ArticleData => ({
  slug,
  language: 'en',
  url: `https://example.org/en/${slug}/`,
  title: `Title <of> & ${slug}`,
  description: 'What it says.',
  date: changes[0]?.date ?? '',
  level: 'intro',
  objectives: [],
  minutes: 5,
  changes,
});

const two = article('two', [
  { date: '2026-12-24', note: 'Corrected "this" & that.' },
  { date: '2026-11-22', note: 'First edition.' },
]);
const one = article('one', [{ date: '2026-11-22', note: 'First edition.' }]);

test('newest first; on one day in the order of reading', () => {
  expect(entriesOf([one, two]).map(({ article: { slug }, date }) => [slug, date])).toEqual([
    ['two', '2026-12-24'],
    ['one', '2026-11-22'],
    ['two', '2026-11-22'],
  ]);
});

test('ids are unique, and stay when a change is added', () => {
  const ids = entriesOf([one, two]).map(({ guid }) => guid);
  expect(new Set(ids).size).toBe(3);
  const later = article('two', [{ date: '2027-01-01', note: 'More.' }, ...two.changes]);
  expect(entriesOf([one, later]).map(({ guid }) => guid)).toEqual(expect.arrayContaining(ids));
});

test('days as RFC 822 writes them', () => {
  expect(rfc822('2026-11-22')).toBe('Sun, 22 Nov 2026 00:00:00 GMT');
});

test('well-formed for libxml2, with what RSS 2.0 requires', () => {
  const document = XmlDocument.fromString(feed('en', [one, two]), {
    option: ParseOption.XML_PARSE_NONET,
  });
  try {
    const text = (path: string) => document.find(path).map((node) => node.content);
    expect(text('/rss/@version')).toEqual(['2.0']);
    for (const name of ['title', 'link', 'description', 'language']) {
      expect(text(`/rss/channel/${name}`), name).toHaveLength(1);
    }
    expect(text('//item/title')[0]).toBe('Title <of> & two');
    expect(text('//item/description')[0]).toBe('Corrected "this" & that.');
    for (const name of ['title', 'link', 'pubDate', 'guid']) {
      expect(text(`//item/${name}`), name).toHaveLength(3);
    }
  } finally {
    document.dispose();
  }
});
