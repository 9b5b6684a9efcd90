import { describe, expect, test } from 'vitest';
import { loadQuizzes, publishedItems } from '../../../src/quiz/data.ts';
import { keyOf } from '../../../src/quiz/keys.ts';
import { isTaken } from '../../../src/site/reserved.ts';
import { cardOf, levelCounts } from '../../../src/teach/blueprint/card.ts';
import { sample } from '../quiz/items.ts';

const cards = [...loadQuizzes().values()]
  .flatMap(publishedItems)
  .flatMap((item) =>
    (['id', 'en'] as const).map((language) => ({ item, language, card: cardOf(item, language) })),
  );
/** The entry that a letter of the key stands for. */
const at = (entries: readonly string[] | undefined, letter: string) =>
  entries?.[letter.charCodeAt(0) - 65];

describe('every published item, in both languages', () => {
  test('has words for all that is asked, and a reason for each part', () => {
    for (const { item, card } of cards) {
      const words = [...card.lists, ...card.reasons].flatMap(({ entries }) => entries);
      expect(words.length, item.id).toBeGreaterThan(1);
      expect(
        words.filter((text) => text.trim() === '' || text.includes('{{')),
        item.id,
      ).toEqual([]);
      const asked = card.lists.at(-1)?.entries.length;
      if (['single', 'multiple', 'order', 'judge'].includes(item.type))
        expect(card.reasons[0]?.entries, item.id).toHaveLength(asked ?? 0);
    }
  });

  test('the letters of the key stand for the options that are right', () => {
    for (const { item, card, language } of cards) {
      if (item.type === 'single' || item.type === 'multiple') {
        const right = item.options.filter(({ correct }) => correct).map((o) => o.text[language]);
        const found = card.key.split(', ').map((letter) => at(card.lists[0]?.entries, letter));
        expect(found.sort(), item.id).toEqual(right.sort());
      }
      if (item.type === 'true-false-reason') {
        const [verdict, letter = ''] = card.key.split('; ');
        expect(card.lists[0]?.entries.indexOf(verdict ?? ''), item.id).toBe(item.answer ? 0 : 1);
        const right = item.reasons.find(({ correct }) => correct);
        expect(at(card.lists[1]?.entries, letter), item.id).toBe(right?.text[language]);
      }
      if (item.type === 'match') {
        const found = card.key
          .split(', ')
          .map((pair) => at(card.lists[1]?.entries, pair.split(' ')[1] ?? ''));
        const right = item.prompts.map(
          ({ answer }) => item.choices.find(({ id }) => id === answer)?.text[language],
        );
        expect(found, item.id).toEqual(right);
      }
      if (item.type === 'order') {
        const found = card.key.split(', ').map((letter) => at(card.lists[0]?.entries, letter));
        expect(found, item.id).toEqual(item.steps.map(({ text }) => text[language]));
      }
      if (item.type === 'reflect') expect(card.key, item.id).toBe('');
      else expect(card.key, item.id).not.toBe('');
    }
  });

  test('the reason beside a letter is that of the same option', () => {
    for (const { item, card, language } of cards) {
      if (item.type !== 'single') continue;
      const [right] = keyOf(item);
      const option = item.options.find(({ id }) => id === right);
      expect(at(card.reasons[0]?.entries, card.key), item.id).toBe(option?.feedback[language]);
    }
  });

  test('both languages have the same letters as key', () => {
    for (const { item } of cards) {
      if (!['single', 'multiple', 'match', 'order'].includes(item.type)) continue;
      expect(cardOf(item, 'en').key, item.id).toBe(cardOf(item, 'id').key);
    }
  });
});

test('Indonesian words in the English text of a blank are marked as such', () => {
  // Words of both languages.
  const shared = new Set(['mean', 'median', 'mentor']);
  for (const { item } of cards) {
    if (item.type !== 'cloze') continue;
    for (const { accept, bank } of item.blanks) {
      const unmarked = [
        ...accept.en.filter((word) => accept.id.includes(word)),
        ...bank.filter(({ id, en }) => id === en).map(({ en }) => en),
        ...bank.filter(({ en }) => accept.id.includes(en)).map(({ en }) => en),
      ].filter((word) => !shared.has(word));
      expect(unmarked, item.id).toEqual([]);
    }
  }
});

test('a judged item gives the range in words, never a single key', () => {
  const item = sample('judge');
  expect(cardOf(item, 'id').key).toMatch(/^A \D+; B \D+; C \D+$/);
});

test('levels are counted from C1 up; those without items are left out', () => {
  const items = [sample('single', { bloom: 'evaluate' }), sample('multiple'), sample('order')];
  expect(levelCounts(items, 'id')).toEqual(['C3: 2 soal', 'C5: 1 soal']);
  expect(levelCounts(items, 'en')).toEqual(['C3: 2 questions', 'C5: 1 question']);
});

test('no page may stand where a blueprint is made; their list is a page', () => {
  expect(isTaken('guru/kisi-kisi/klien-bukan-pasien')).toBe(true);
  expect(isTaken('guru/kisi-kisi')).toBe(false);
  expect(isTaken('guru/rpl-hak-saya')).toBe(false);
});
