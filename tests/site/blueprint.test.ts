import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/languages.ts';
import { loadQuizzes, publishedItems } from '../../src/quiz/data.ts';
import { warningOf } from '../../src/quiz/view.ts';
import { href } from '../../src/site/urls.ts';
import { allElements, attribute, pageAt, textOf } from './dist.ts';

const items = [...loadQuizzes()].flatMap(([article, quiz]) =>
  publishedItems(quiz).map((item) => ({ article, item })),
);

test.each(LANGUAGES)('%s: item cards on hard topics say so, with the way to help', (language) => {
  expect(items.some(({ item }) => item.sensitive.length > 0)).toBe(true);
  for (const { article, item } of items) {
    const page = pageAt(language, `guru/kisi-kisi/${article}`);
    const card = page.elements.find((e) => attribute(e, 'aria-labelledby') === `kartu-${item.id}`);
    if (!card) throw new Error(`${page.path} has no card of ${item.id}`);
    const notes = allElements(card).filter((e) => attribute(e, 'class') === 'bp-sensitive');
    expect(notes, item.id).toHaveLength(item.sensitive.length > 0 ? 1 : 0);
    for (const note of notes) {
      expect(textOf(note)).toContain(warningOf(item, language));
      const links = allElements(note).map((e) => attribute(e, 'href'));
      expect(links).toContain(href(language, 'bantuan'));
    }
  }
});
