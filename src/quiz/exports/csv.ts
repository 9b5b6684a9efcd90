import { csvFile } from '../../core/csv.ts';
import { plainText } from '../../core/inline-markdown.ts';
import { type StringKey, t } from '../../site/strings.ts';
import type { ExportQuiz, ExportSet } from './model.ts';
import { blocksPlain } from './rich.ts';
import { type Question, split } from './split.ts';

/*
 * A row a question, with plain texts: for forms and quiz games that are filled by hand, and for
 * sorting and choosing in a spreadsheet. The names of the columns are in the file's language, their
 * order is the same in both. Licence and day stand in columns: a line of comment would be lost or
 * taken for the names.
 */

/** As many as an item may have at most (`multiple`); rows of a match are cut to these. */
const OPTIONS = 7;
/** What common quiz games take. */
const GAME_OPTIONS = 5;
const LETTERS = 'ABCDEFG';

interface Row {
  set: ExportSet;
  quiz: ExportQuiz;
  question: Question;
  choices: Question['choices'];
}

/** The options of a row; of a long list of pairs the right one and as many others as games take. */
function rowChoices({ item, choices }: Question): Question['choices'] {
  if (item.type !== 'match' || choices.length <= GAME_OPTIONS) return choices;
  const others = choices.filter(({ correct }) => !correct).slice(0, GAME_OPTIONS - 1);
  return choices.filter((one) => one.correct || others.includes(one));
}

function key({ question, choices }: Row): string {
  if (question.kind === 'essay') return blocksPlain(question.solution);
  const keys = choices.flatMap((one, index) =>
    one.correct ? [question.kind === 'short' ? one.text.plain : (LETTERS[index] ?? '')] : [],
  );
  return keys.join(question.kind === 'short' ? ' / ' : ', ');
}

/** Reasons for the options, each under its letter. */
function optionFeedback({ choices }: Row): string {
  return choices
    .flatMap((one, index) => (one.feedback ? [`${LETTERS[index]}: ${one.feedback.plain}`] : []))
    .join('\n');
}

type Column = readonly [name: StringKey, cell: (row: Row) => string, letter?: string];

const COLUMNS: readonly Column[] = [
  ['lms.csv.id', ({ question }) => question.id],
  ['lms.csv.quiz', ({ quiz }) => quiz.title],
  ['lms.csv.kind', ({ set, question }) => t(set.language, `lms.csv.kind.${question.kind}`)],
  ['lms.csv.question', ({ question }) => blocksPlain(question.stem)],
  ...Array.from(
    { length: OPTIONS },
    (_, index): Column => [
      'lms.csv.option',
      ({ question, choices }) =>
        question.kind === 'short' ? '' : (choices[index]?.text.plain ?? ''),
      LETTERS[index] ?? '',
    ],
  ),
  ['lms.csv.key', key],
  ['lms.csv.feedback', ({ question }) => blocksPlain(question.feedback)],
  ['lms.csv.optionFeedback', optionFeedback],
  ['lms.csv.hints', ({ question }) => question.item.hints.map((one) => one.plain).join('\n')],
  ['lms.csv.objective', ({ question }) => plainText(question.item.objective.text)],
  ['lms.csv.level', ({ set, question }) => t(set.language, `lms.bloom.${question.item.bloom}`)],
  ['lms.csv.article', ({ quiz }) => quiz.address],
  ['lms.csv.licence', ({ set }) => `${set.site.name}, ${set.licence.name}, ${set.licence.url}`],
  ['lms.csv.date', ({ set }) => set.date],
];

/** The whole file, byte order mark included. */
export function quizCsv(set: ExportSet): string {
  const rows = set.quizzes.flatMap((quiz) =>
    quiz.items.flatMap((item) =>
      split(item, set.language).map((question) => {
        const row: Row = { set, quiz, question, choices: rowChoices(question) };
        return COLUMNS.map(([, cell]) => cell(row));
      }),
    ),
  );
  const names = COLUMNS.map(([name, , letter = '']) => t(set.language, name, { letter }));
  return csvFile([names, ...rows]);
}
