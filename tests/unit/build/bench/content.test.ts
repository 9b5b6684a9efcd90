import { expect, test } from 'vitest';
import { inventedContent } from '../../../../src/build/bench/content.ts';
import { article, articles } from '../../../../src/build/bench/corpus.ts';

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
