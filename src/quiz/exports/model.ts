import { splitPlace } from '../../core/ids.ts';
import { plainText } from '../../core/inline-markdown.ts';
import type { Language } from '../../core/languages.ts';
import { CONTENT_LICENCE } from '../../site/licence.ts';
import { pageObjectives, pageTitle } from '../../site/pages.ts';
import { t } from '../../site/strings.ts';
import { absoluteHref } from '../../site/urls.ts';
import { publishedItems } from '../data.ts';
import type { Item, ItemOf, ItemType, Option, Quiz } from '../schema.ts';
import { startOrder } from '../shuffle.ts';
import { bankOf, type ClozePiece, clozePieces, inOrder, placeTitle, warningOf } from '../view.ts';
import { type Block, bold, joinWith, link, p, type Rich, rich, xmlSafe } from './rich.ts';

/*
 * What every format is made of: a quiz in one language, its texts ready in both forms, its parts in
 * the order of the first attempt, its links absolute. Formats decide only how to carry it.
 */

/** Something to choose. */
export interface Choice {
  id: string;
  text: Rich;
  correct: boolean;
  /** Empty where the item gives its reasons elsewhere. */
  feedback: Rich | undefined;
}

/** A part that is answered on its own: a row, a step, a blank. */
export interface Part {
  id: string;
  text: Rich;
  feedback: Rich;
}

/** What items of all types have. */
export interface Common {
  /** Id of the item, the same in both languages and for ever. */
  id: string;
  rev: number;
  /** From 1, among the published items of its quiz. */
  number: number;
  /** Title for lists: number and the beginning of the stem. */
  name: string;
  /** What comes before the answers: a note on hard topics, and the stem. */
  stem: Block[];
  explanation: Block[];
  hints: Rich[];
  /** Where to read again, and whose text this is. */
  source: Block[];
  objective: { id: string; text: string };
  bloom: Item['bloom'];
  tags: string[];
  shuffle: boolean;
}

/** What each type has of its own. */
export interface Specific {
  single: { options: Choice[] };
  multiple: { options: Choice[] };
  'true-false-reason': { verdicts: Choice[]; reasons: Choice[]; ask: Rich; why: Rich };
  match: { rows: (Part & { answer: string })[]; choices: { id: string; text: Rich }[] };
  /** Steps in the right order; `start` is the order in which they are shown. */
  order: { steps: Part[]; start: string[]; how: Rich };
  cloze: {
    pieces: ClozePiece[];
    blanks: {
      id: string;
      label: string;
      /** Words that are right, the shown one first. */
      accept: string[];
      /** Words to choose from; empty where the reader types. */
      choices: Choice[];
      feedback: Rich;
    }[];
  };
  judge: { responses: (Part & { range: string })[]; ask: Block[]; note: Rich };
  reflect: { model: Rich; criteria: Rich[]; modelLabel: string; criteriaLabel: string };
}

/** An item of one type. */
export type ExportOf<T extends ItemType> = Common & { type: T } & Specific[T];
/** Any item. */
export type ExportItem = { [T in ItemType]: ExportOf<T> }[ItemType];

/** A quiz in one language. */
export interface ExportQuiz {
  article: string;
  /** Title of the article. */
  title: string;
  /** Title of its quiz, for lists that hold both. */
  quizTitle: string;
  intro: Block[];
  /** Public address of the article. */
  address: string;
  items: ExportItem[];
}

/** What one file holds: an article's quiz or all quizzes of a unit. */
export interface ExportSet {
  /** Begins the file's name: the article's slug, or `unit-<id>`. */
  id: string;
  kind: 'article' | 'unit';
  language: Language;
  title: string;
  quizzes: ExportQuiz[];
  site: { name: string; address: string };
  licence: { readonly name: string; readonly url: string };
  /** ISO day of the newest content: never the clock. */
  date: string;
}

const NAME_LENGTH = 80;

/** A title for lists of questions: plain, on one line, cut at a word. */
function shortName(number: number, stem: string): string {
  const full = `${String(number).padStart(2, '0')}. ${stem.replace(/\s+/g, ' ')}`;
  if (full.length <= NAME_LENGTH) return full;
  return `${full.slice(0, NAME_LENGTH).replace(/\s+\S*$/, '')} …`;
}

function choice(option: Option, language: Language): Choice {
  return {
    id: option.id,
    text: rich(option.text[language]),
    correct: option.correct,
    feedback: rich(option.feedback[language]),
  };
}

const SCALE = [1, 2, 3, 4] as const;

/** The words of a point on the scale. */
function point(language: Language, value: number): string {
  return `${value} (${t(language, `quiz.scale.${value as (typeof SCALE)[number]}`)})`;
}

const makers: {
  readonly [T in ItemType]: (item: ItemOf<T>, language: Language) => Specific[T];
} = {
  single: (item, language) => ({
    options: inOrder(item, item.options).map((option) => choice(option, language)),
  }),
  multiple: (item, language) => ({
    options: inOrder(item, item.options).map((option) => choice(option, language)),
  }),
  'true-false-reason': (item, language) => ({
    verdicts: [
      {
        id: 'true',
        text: rich(t(language, 'quiz.true')),
        correct: item.answer,
        feedback: rich(item.feedbackTrue[language]),
      },
      {
        id: 'false',
        text: rich(t(language, 'quiz.false')),
        correct: !item.answer,
        feedback: rich(item.feedbackFalse[language]),
      },
    ],
    reasons: inOrder(item, item.reasons).map((option) => choice(option, language)),
    ask: rich(t(language, 'quiz.trueOrFalse')),
    why: rich(t(language, 'quiz.reason')),
  }),
  match: (item, language) => ({
    rows: item.prompts.map(({ id, text, answer, feedback }) => ({
      id,
      text: rich(text[language]),
      answer,
      feedback: rich(feedback[language]),
    })),
    choices: inOrder(item, item.choices).map(({ id, text }) => ({
      id,
      text: rich(text[language]),
    })),
  }),
  order: (item, language) => ({
    steps: item.steps.map(({ id, text, feedback }) => ({
      id,
      text: rich(text[language]),
      feedback: rich(feedback[language]),
    })),
    start: startOrder(
      item.steps.map(({ id }) => id),
      item.id,
      0,
    ),
    how: rich(t(language, 'quiz.how.order')),
  }),
  cloze: (item, language) => ({
    pieces: clozePieces(item.text[language]).map((piece) =>
      'html' in piece ? { html: xmlSafe(piece.html) } : piece,
    ),
    blanks: item.blanks.map((blank, index) => {
      const { id, accept, bank, feedback } = blank;
      const why = rich(feedback[language]);
      return {
        id,
        label: t(language, 'quiz.blank', { number: index + 1 }),
        accept: accept[language].map(plainText),
        choices: bankOf(item, blank, language).map((word) => ({
          id: word.correct
            ? 'key'
            : `bank-${bank.findIndex((one) => plainText(one.id) === word.id)}`,
          text: rich(word.text),
          correct: word.correct,
          feedback: why,
        })),
        feedback: why,
      };
    }),
  }),
  judge: (item, language) => ({
    responses: inOrder(item, item.responses).map(({ id, text, fit, why }) => ({
      id,
      text: rich(text[language]),
      feedback: rich(why[language]),
      range:
        fit.min === fit.max
          ? point(language, fit.min)
          : t(language, 'quiz.scale.range', {
              min: point(language, fit.min),
              max: point(language, fit.max),
            }),
    })),
    ask: [
      p(t(language, 'lms.judge.ask')),
      p(SCALE.map((value) => `${value} = ${t(language, `quiz.scale.${value}`)}`).join('; '), '.'),
    ],
    note: rich(t(language, 'quiz.authorsNote')),
  }),
  reflect: (item, language) => ({
    model: rich(item.model[language]),
    criteria: item.criteria.map(({ text }) => rich(text[language])),
    modelLabel: t(language, 'quiz.model'),
    criteriaLabel: t(language, 'lms.criteria'),
  }),
};

/** A note before an item on a hard topic, with the way to help; nothing before the others. */
function warning(item: Item, language: Language): Block[] {
  const warned = warningOf(item, language);
  const help = link(t(language, 'site.foot.helpLink'), absoluteHref(language, 'bantuan'));
  return warned ? [p(warned, ' ', help)] : [];
}

/** Where an item comes from: the sections to read again, site and licence. */
function source(item: Item, article: string, language: Language): Block[] {
  const places = item.refs.map((ref) => {
    const { slug, anchor } = splitPlace(ref);
    return link(placeTitle(language, ref, article), absoluteHref(language, `${slug}#${anchor}`));
  });
  return [
    p(t(language, 'quiz.again'), ' ', joinWith(', ', places)),
    p(
      t(language, 'site.name'),
      ', ',
      link(CONTENT_LICENCE.name, CONTENT_LICENCE.url),
      `, ${item.id}`,
    ),
  ];
}

/** An item in the model of all formats. */
export function exportItem(
  item: Item,
  context: {
    language: Language;
    article: string;
    number: number;
    /** Text of an objective by its id. */
    objective: (id: string) => string;
  },
): ExportItem {
  const { language, article, number } = context;
  const stem = rich(item.stem[language]);
  const make = makers[item.type] as (item: Item, language: Language) => Specific[ItemType];
  const common: Common = {
    id: item.id,
    rev: item.rev,
    number,
    name: shortName(number, stem.plain),
    stem: [...warning(item, language), { p: stem }],
    explanation: [p(bold(t(language, 'quiz.why')), ': ', rich(item.explanation[language]))],
    hints: item.hints.map((hint) => rich(hint[language])),
    source: source(item, article, language),
    objective: { id: item.objective, text: context.objective(item.objective) },
    bloom: item.bloom,
    tags: [article, item.objective, item.bloom, language],
    shuffle: item.fixedOrder === undefined,
  };
  return { ...common, type: item.type, ...make(item, language) } as ExportItem;
}

/** A quiz in the model of all formats. */
export function exportQuiz(quiz: Quiz, language: Language): ExportQuiz {
  const objectives = pageObjectives(language, quiz.article);
  const title = pageTitle(language, quiz.article);
  return {
    article: quiz.article,
    title,
    quizTitle: t(language, 'quiz.page.title', { title }),
    intro: quiz.intro ? [{ p: rich(quiz.intro[language]) }] : [],
    address: absoluteHref(language, quiz.article),
    items: publishedItems(quiz).map((item, index) =>
      exportItem(item, {
        language,
        article: quiz.article,
        number: index + 1,
        objective: (id) => objectives.get(id) ?? id,
      }),
    ),
  };
}
