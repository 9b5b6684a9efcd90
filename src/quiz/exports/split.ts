import type { Language } from '../../core/languages.ts';
import { t } from '../../site/strings.ts';
import { shuffled } from '../shuffle.ts';
import type { Choice, ExportItem, ExportOf, ExportQuiz, ExportSet } from './model.ts';
import { type Block, bold, join, joinWith, p, plain, type Rich } from './rich.ts';

/*
 * For formats that know only choices, short answers and essays: an item of another type becomes one
 * such question, or one for each of its parts.
 *
 * - Order: the steps get letters, and the sequences of letters are the options.
 * - Match and cloze: a question for each row and each blank. A blank keeps its own words to choose
 *   from: words thrown together could fit a place they were not written for.
 *   Fewer than three words are no multiple choice everywhere; such a blank is typed.
 * - True or false with a reason: two questions.
 * - Judge and reflect: an essay, for they have no single key; what the authors think is the solution.
 */

/** A question that any system knows. */
export interface Question {
  /** Id of the item; a part's number is added where the item became several: `item.2`. */
  id: string;
  item: ExportItem;
  name: string;
  kind: 'single' | 'multiple' | 'true-false' | 'short' | 'essay';
  /** What is asked. */
  stem: Block[];
  /** Options; for `short` the words that are right; none for `essay`. */
  choices: Choice[];
  /** Shown after any answer. */
  feedback: Block[];
  /** For who grades; essays only. */
  solution: Block[];
}

/** A sentence with its blanks as lines, one of them marked by its number. */
function clozeSentence(item: ExportOf<'cloze'>, marked: string): Rich {
  return join(
    ...item.pieces.map((piece): Rich => {
      if ('html' in piece) return { html: piece.html, plain: stripTags(piece.html) };
      const number = item.blanks.findIndex(({ id }) => id === piece.blank) + 1;
      const line = `(${number}) ______`;
      return piece.blank === marked ? bold(line) : plain(line);
    }),
  );
}

/** Text of our own inline HTML. */
export function stripTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const LETTERS = 'ABCDEFGHI';

/** Wrong sequences beside the right one: neighbours swapped, all reversed; three of them. */
function sequences(item: ExportOf<'order'>): { key: string; all: string[] } {
  const letter = (id: string) => LETTERS[item.start.indexOf(id)] ?? '';
  const key = item.steps.map(({ id }) => letter(id));
  const swapped = key
    .slice(1)
    .map((_, at) => key.with(at, key[at + 1] ?? '').with(at + 1, key[at] ?? ''));
  const write = (letters: readonly string[]) => letters.join(' – ');
  const right = write(key);
  const wrong = [...new Set([...swapped, key.toReversed()].map(write))].filter((s) => s !== right);
  const chosen = shuffled(wrong, item.id, 1).slice(0, 3);
  return { key: right, all: shuffled([right, ...chosen], item.id, 0) };
}

/** What the authors think of each response. */
function judgments(item: ExportOf<'judge'>, language: Language): Block[] {
  return [
    { p: item.note },
    {
      ordered: true,
      list: item.responses.map(({ text, range, feedback }) =>
        join(text, ' ', bold(t(language, 'quiz.authors')), `: ${range}. `, feedback),
      ),
    },
  ];
}

/** The question and its responses, as an essay asks it. */
export function judgeBody(item: ExportOf<'judge'>): Block[] {
  return [...item.stem, ...item.ask, { ordered: true, list: item.responses.map((r) => r.text) }];
}

/** For who grades: the authors' ranges, or the model answer with its criteria. */
export function solutionOf(
  item: ExportOf<'judge'> | ExportOf<'reflect'>,
  language: Language,
): Block[] {
  if (item.type === 'judge') return judgments(item, language);
  return [
    p(bold(item.modelLabel), ': ', item.model),
    p(bold(item.criteriaLabel)),
    { list: item.criteria },
  ];
}

/** An item as questions of the common kinds. */
export function split(item: ExportItem, language: Language): Question[] {
  const after = [...item.explanation, ...item.source];
  const one = (kind: Question['kind'], rest: Partial<Question>): Question => ({
    id: item.id,
    item,
    name: item.name,
    kind,
    stem: item.stem,
    choices: [],
    feedback: after,
    solution: [],
    ...rest,
  });
  const part = (number: number) => ({
    id: `${item.id}.${number}`,
    name: `${item.name} (${number})`,
  });

  switch (item.type) {
    case 'single':
    case 'multiple':
      return [one(item.type, { choices: item.options })];
    case 'true-false-reason':
      return [
        one('true-false', {
          ...part(1),
          stem: [...item.stem, { p: item.ask }],
          choices: item.verdicts,
        }),
        one('single', {
          ...part(2),
          stem: [...item.stem, { p: bold(item.why) }],
          choices: item.reasons,
        }),
      ];
    case 'match':
      return item.rows.map((row, index) =>
        one('single', {
          ...part(index + 1),
          stem: [...item.stem, { p: bold(row.text) }],
          choices: item.choices.map(({ id, text }) => ({
            id,
            text,
            correct: id === row.answer,
            feedback: undefined,
          })),
          feedback: [{ p: row.feedback }, ...after],
        }),
      );
    case 'order': {
      const { key, all } = sequences(item);
      const stepOf = new Map(item.steps.map((step) => [step.id, step.text]));
      return [
        one('single', {
          stem: [
            ...item.stem,
            { p: item.how },
            ...item.start.map((id, index) => p(`${LETTERS[index]}. `, stepOf.get(id) ?? '')),
          ],
          choices: all.map((sequence) => ({
            id: sequence.replaceAll(' – ', '').toLowerCase(),
            text: plain(sequence),
            correct: sequence === key,
            feedback: undefined,
          })),
          feedback: [stepReasons(item), ...after],
        }),
      ];
    }
    case 'cloze':
      return item.blanks.map((blank, index) =>
        one(blank.choices.length > 2 ? 'single' : 'short', {
          ...part(index + 1),
          stem: [...item.stem, { p: clozeSentence(item, blank.id) }, { p: bold(blank.label) }],
          choices:
            blank.choices.length > 2
              ? blank.choices.map((word) => ({ ...word, feedback: undefined }))
              : blank.accept.map((word, at) => ({
                  id: `word-${at}`,
                  text: plain(word),
                  correct: true,
                  feedback: undefined,
                })),
          feedback: [{ p: blank.feedback }, ...after],
        }),
      );
    case 'judge':
      return [
        one('essay', {
          stem: judgeBody(item),
          feedback: [...judgments(item, language), ...after],
          solution: solutionOf(item, language),
        }),
      ];
    case 'reflect':
      return [
        one('essay', {
          feedback: [...solutionOf(item, language), ...after],
          solution: solutionOf(item, language),
        }),
      ];
  }
}

/**
 * A match as pairs: its rows, then the choices left over, which have no left side. With the reasons
 * for its rows, for formats that cannot hang a reason on a part.
 */
export function pairsOf({ rows, choices }: ExportOf<'match'>): {
  pairs: { left: Rich; right: Rich }[];
  reasons: Block;
} {
  const nothing = plain('');
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  const textOf = (id: string) => texts.get(id) ?? nothing;
  const used = new Set(rows.map(({ answer }) => answer));
  const extras = choices.filter(({ id }) => !used.has(id));
  return {
    pairs: [
      ...rows.map(({ text, answer }) => ({ left: text, right: textOf(answer) })),
      ...extras.map(({ text }) => ({ left: nothing, right: text })),
    ],
    reasons: {
      list: rows.map(({ text, answer, feedback }) =>
        joinWith(' ', [join(text, ' → ', bold(textOf(answer))), feedback]),
      ),
    },
  };
}

/** The steps in their right order, each with its reason. */
export function stepReasons({ steps }: ExportOf<'order'>): Block {
  return { ordered: true, list: steps.map(({ text, feedback }) => join(text, ' ', feedback)) };
}

/** A share in hundredths, cut to five digits as Moodle lists them: 33.33333, never rounded up. */
export function share(value: number): string {
  return String(Math.trunc(value * 100000) / 100000);
}

/** Where a quiz comes from, in one sentence: article, licence, day. */
export function aboutQuiz({ title, address }: ExportQuiz, set: ExportSet): string {
  const { language, licence, date } = set;
  return t(language, 'lms.about', { title, address, licence: licence.name, date });
}
