import type { Choice, ExportItem, ExportSet } from './model.ts';
import { type Block, blocksHtml } from './rich.ts';
import { aboutQuiz, pairsOf, type Question, share, split, stepReasons } from './split.ts';

/*
 * GIFT, by Moodle's own importer (`question/format/gift/format.php`) and read in the tests by
 * gift-pegjs.
 *
 * - A question is one paragraph: no line break inside, an empty line after it.
 * - The signs : ~ = # { } and the backslash are escaped by a backslash wherever they belong to a
 *   text, those in the attributes of our HTML included.
 * - `[id:…]` and `[tag:…]` in the comment before a question become its id number and tags.
 * - In true or false the first feedback is the one for a wrong answer, the second for the right one.
 * - Matching holds any number of pairs; a pair without a left side is an extra choice. Ordering is
 *   matched with the places 1, 2, 3: every Moodle can open that, while its own ordering type needs
 *   Moodle 4.4 or a plugin.
 * - No hints, and one blank at most, so a text with blanks becomes a question for each of them.
 */

/** A text as it may stand in a question. */
function escaped(content: string): string {
  return content.replace(/[\r\n]+/g, ' ').replace(/[\\:~=#{}]/g, (sign) => `\\${sign}`);
}

const weight = (value: number) => `%${share(value)}%`;
const note = (option: Choice) => (option.feedback ? `#${escaped(option.feedback.html)}` : '');

/** What stands between the braces, without the general feedback. */
function answers(question: Question): string {
  const { choices } = question;
  switch (question.kind) {
    case 'single':
      return choices
        .map((one) => `${one.correct ? '=' : '~'}${escaped(one.text.html)}${note(one)}`)
        .join(' ');
    case 'multiple': {
      const part = 100 / choices.filter(({ correct }) => correct).length;
      return choices
        .map((one) => `~${weight(one.correct ? part : -part)}${escaped(one.text.html)}${note(one)}`)
        .join(' ');
    }
    case 'true-false': {
      const right = choices.find(({ correct }) => correct);
      const wrong = choices.find(({ correct }) => !correct);
      const word = right?.id === 'true' ? 'TRUE' : 'FALSE';
      return word + (wrong ? note(wrong) : '') + (right ? note(right) : '');
    }
    case 'short':
      return choices.map((one) => `=${escaped(one.text.plain)}`).join(' ');
    case 'essay':
      return '';
  }
}

interface Entry {
  id: string;
  name: string;
  stem: readonly Block[];
  inside: string;
  feedback: readonly Block[];
}

function entries(item: ExportItem, set: ExportSet): Entry[] {
  const after = [...item.explanation, ...item.source];
  if (item.type === 'match') {
    const { pairs, reasons } = pairsOf(item);
    return [
      {
        ...item,
        inside: pairs
          .map(({ left, right }) => `=${escaped(left.html)} -> ${escaped(right.plain)}`)
          .join(' '),
        feedback: [reasons, ...after],
      },
    ];
  }
  if (item.type === 'order') {
    const pair = (id: string) => {
      const place = item.steps.findIndex((step) => step.id === id);
      return `=${escaped(item.steps[place]?.text.html ?? '')} -> ${place + 1}`;
    };
    return [
      {
        ...item,
        stem: [...item.stem, { p: item.how }],
        inside: item.start.map(pair).join(' '),
        feedback: [stepReasons(item), ...after],
      },
    ];
  }
  return split(item, set.language).map((question) => ({
    ...question,
    inside: answers(question),
  }));
}

function write({ id, name, stem, inside, feedback }: Entry, tags: readonly string[]): string {
  const marks = [`[id:${id}]`, ...tags.map((tag) => `[tag:${tag}]`)].join(' ');
  const body = `${inside}####${escaped(blocksHtml(feedback))}`;
  return `// ${marks}\n::${escaped(name)}::[html]${escaped(blocksHtml(stem))}{${body}}`;
}

/** The whole file. */
export function gift(set: ExportSet): string {
  const path = [set.site.name, ...(set.kind === 'unit' ? [set.title] : [])];
  const paragraphs = set.quizzes.flatMap((quiz) => {
    const names = [...path, quiz.title].map((name) => name.replaceAll('/', '//'));
    return [
      `// ${aboutQuiz(quiz, set)}\n$CATEGORY: ${names.join('/')}`,
      ...quiz.items.flatMap((item) => entries(item, set).map((entry) => write(entry, item.tags))),
    ];
  });
  return `${paragraphs.join('\n\n')}\n`;
}
