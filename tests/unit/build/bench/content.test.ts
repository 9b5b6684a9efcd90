import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventContent } from '../../../../src/build/bench/at-scale.ts';
import { inventedContent } from '../../../../src/build/bench/content.ts';
import { article, articles } from '../../../../src/build/bench/corpus.ts';
import { nextLock } from '../../../../src/build/check/index.ts';
import { formatFaults } from '../../../../src/core/faults.ts';

const size = { articles: 10, terms: 20, items: 50 };
const references = ['one', 'two', 'three'];

test('an invented article is the same in every size, and unlike the others', () => {
  expect(articles(5).at(2)).toEqual(article(3));
  expect(article(3).title).not.toEqual(article(4).title);
});

test('an article has some 900 words in each language', () => {
  for (const language of ['id', 'en'] as const) {
    const words = article(1)
      .sections.flatMap(({ paragraphs }) => paragraphs[language])
      .join(' ')
      .split(' ');
    expect(words.length).toBeGreaterThan(850);
    expect(words.length).toBeLessThan(1050);
  }
});

test('the same size gives the same files', () => {
  const files = inventedContent(size, references);
  expect(files).toEqual(inventedContent(size, references));
  const count = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path)).length;
  expect(count(/^docs\/rekaan-/)).toBe(10);
  expect(count(/^docs\/en\/rekaan-/)).toBe(10);
  expect(count(/^glossary\//)).toBe(20);
  expect(count(/^quizzes\//)).toBe(10);
});

test('without terms and items nothing points to any', () => {
  const files = inventedContent({ articles: 2, terms: 0, items: 0 }, references);
  expect([...files.values()].join()).not.toMatch(/<Term|GlossaryIndex|QuizList/);
});

test.each([
  { articles: 20, terms: 2000, items: 200 },
  { articles: 20, terms: 0, items: 0 },
])('the check finds $articles invented articles sound, so that they can be built', (wanted) => {
  mkdirSync('.cache', { recursive: true });
  const root = mkdtempSync(join('.cache', 'invented-'));
  try {
    cpSync('content', join(root, 'content'), { recursive: true });
    cpSync('src/mdx.ts', join(root, 'src/mdx.ts'));
    inventContent(root, wanted);
    const next = nextLock(root);
    expect(Array.isArray(next) ? formatFaults(next) : '').toBe('');
  } finally {
    rmSync(root, { recursive: true });
  }
});
