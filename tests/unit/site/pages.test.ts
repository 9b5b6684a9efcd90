import { expect, test } from 'vitest';
import { parsePage } from '../../../src/core/mdx-source.ts';
import { newestContentDate } from '../../../src/site/pages.ts';

const page = (name: string, frontmatter: string) =>
  parsePage(`content/docs/${name}.mdx`, `---\ntitle: A\n${frontmatter}\n---\n\nText.\n`);

test('the newest day of all pages, in either language, whatever their order', () => {
  const sources = [
    page('a', 'lastUpdated: 2026-01-31'),
    page('en/a', 'lastUpdated: 2026-02-01'),
    page('b', 'description: without a date'),
    page('c', 'lastUpdated: false'),
    page('d', 'lastUpdated: 2025-12-31'),
  ];
  expect(newestContentDate(sources)).toBe('2026-02-01');
  expect(newestContentDate(sources.reverse())).toBe('2026-02-01');
});

test('no date at all is an error: the clock does not stand in', () => {
  expect(() => newestContentDate([page('a', 'description: none')])).toThrow('"lastUpdated"');
});
