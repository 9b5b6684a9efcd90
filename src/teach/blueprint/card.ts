import type { Language, Localized } from '../../core/languages.ts';
import type { Item, ItemOf, ItemType } from '../../quiz/schema.ts';
import { startOrder } from '../../quiz/shuffle.ts';
import { bankOf, inOrder } from '../../quiz/view.ts';
import { plural, t } from '../../site/strings.ts';

/*
 * What the paper of a quiz says of one item (kartu soal): its parts with letters, the key in those
 * letters, and the reason for each part. Parts stand in the order of the first attempt, as on the
 * printed sheet. Texts are inline Markdown in one language.
 */

/** Level by the revised taxonomy of Bloom, as teachers in Indonesia number it. */
const LEVELS = { remember: 1, understand: 2, apply: 3, analyze: 4, evaluate: 5 } as const;

/** A list on a card. */
export interface CardList {
  /** Words above the list; absent where the item's own instruction says enough. */
  title?: string;
  /** How its entries are counted. */
  marks: 'letters' | 'numbers' | 'none';
  entries: string[];
}

/** One item on paper. */
export interface Card {
  /** What is asked below the stem. */
  lists: CardList[];
  /** The key in one line; `''` for a reflection, which has none. */
  key: string;
  /** Why each part is right or not; as long and in the same order as the list it explains. */
  reasons: CardList[];
}

/** Letter of a place, from 0: A, B, … */
const letter = (index: number) => String.fromCharCode(65 + index);

interface Part {
  id: string;
  text: Localized;
}

const makers: { [T in ItemType]: (item: ItemOf<T>, language: Language) => Card } = {
  single: (item, language) => optionCard(item, language),
  multiple: (item, language) => optionCard(item, language),
  'true-false-reason': (item, language) => {
    const reasons = inOrder(item, item.reasons);
    const verdict = t(language, item.answer ? 'quiz.true' : 'quiz.false');
    return {
      lists: [
        {
          title: t(language, 'quiz.trueOrFalse'),
          marks: 'none',
          entries: [t(language, 'quiz.true'), t(language, 'quiz.false')],
        },
        { title: t(language, 'quiz.reason'), ...lettered(reasons, language) },
      ],
      key: `${verdict}; ${letter(reasons.findIndex(({ correct }) => correct))}`,
      reasons: [
        { marks: 'none', entries: [item.feedbackTrue[language], item.feedbackFalse[language]] },
        { marks: 'letters', entries: reasons.map(({ feedback }) => feedback[language]) },
      ],
    };
  },
  match: (item, language) => {
    const choices = inOrder(item, item.choices);
    return {
      lists: [
        { marks: 'numbers', entries: item.prompts.map(({ text }) => text[language]) },
        lettered(choices, language),
      ],
      key: item.prompts
        .map(({ answer }, index) => `${index + 1} ${letter(placeOf(choices, answer))}`)
        .join(', '),
      reasons: [
        { marks: 'numbers', entries: item.prompts.map(({ feedback }) => feedback[language]) },
      ],
    };
  },
  order: (item, language) => {
    const start = startOrder(
      item.steps.map(({ id }) => id),
      item.id,
      0,
    ).flatMap((id) => item.steps.find((step) => step.id === id) ?? []);
    return {
      lists: [lettered(start, language)],
      key: item.steps.map(({ id }) => letter(placeOf(start, id))).join(', '),
      reasons: [{ marks: 'letters', entries: start.map(({ feedback }) => feedback[language]) }],
    };
  },
  cloze: (item, language) => {
    const number = (id: string) => item.blanks.findIndex((blank) => blank.id === id) + 1;
    const text = item.text[language].replace(
      /\{\{([^{}]*)\}\}/g,
      (_, id: string) => `(${number(id.trim())}) ……………`,
    );
    const words = item.blanks
      .filter(({ bank }) => bank.length > 0)
      .map((blank) => {
        const given = bankOf(item, blank, language).map(({ text }) => text);
        return `(${number(blank.id)}) ${given.join(' / ')}`;
      });
    return {
      lists: [
        { marks: 'none', entries: [text] },
        ...(words.length > 0
          ? [{ title: t(language, 'quiz.bank'), marks: 'none' as const, entries: words }]
          : []),
      ],
      key: item.blanks
        .map(({ accept }, index) => `(${index + 1}) ${accept[language].join(' / ')}`)
        .join('; '),
      reasons: [
        { marks: 'numbers', entries: item.blanks.map(({ feedback }) => feedback[language]) },
      ],
    };
  },
  judge: (item, language) => {
    const responses = inOrder(item, item.responses);
    const name = (value: number) => t(language, `quiz.scale.${value as 1 | 2 | 3 | 4}`);
    return {
      lists: [lettered(responses, language)],
      key: responses
        .map(({ fit: { min, max } }, index) => {
          const range =
            min === max
              ? name(min)
              : t(language, 'quiz.scale.range', { min: name(min), max: name(max) });
          return `${letter(index)} ${range}`;
        })
        .join('; '),
      reasons: [{ marks: 'letters', entries: responses.map(({ why }) => why[language]) }],
    };
  },
  reflect: (item, language) => ({
    lists: [],
    key: '',
    reasons: [
      { title: t(language, 'quiz.model'), marks: 'none', entries: [item.model[language]] },
      {
        title: t(language, 'teach.blueprint.criteria'),
        marks: 'numbers',
        entries: item.criteria.map(({ text }) => text[language]),
      },
    ],
  }),
};

/** The card of an item. */
export function cardOf<T extends ItemType>(item: ItemOf<T>, language: Language): Card {
  return makers[item.type as T](item, language);
}

/** How many items a level has, from C1 up; levels without items are left out. */
export function levelCounts(items: readonly Item[], language: Language): string[] {
  return Object.values(LEVELS).flatMap((level) => {
    const count = items.filter(({ bloom }) => LEVELS[bloom] === level).length;
    return count > 0 ? [`C${level}: ${plural(language, 'quiz.count', count)}`] : [];
  });
}

function optionCard(item: ItemOf<'single' | 'multiple'>, language: Language): Card {
  const options = inOrder(item, item.options);
  return {
    lists: [lettered(options, language)],
    key: options.flatMap(({ correct }, index) => (correct ? [letter(index)] : [])).join(', '),
    reasons: [{ marks: 'letters', entries: options.map(({ feedback }) => feedback[language]) }],
  };
}

function lettered(parts: readonly Part[], language: Language): CardList {
  return { marks: 'letters', entries: parts.map(({ text }) => text[language]) };
}

function placeOf(parts: readonly { id: string }[], id: string): number {
  return parts.findIndex((part) => part.id === id);
}
