import type { ClozePiece } from '../view.ts';
import type { Choice, ExportItem, ExportOf, ExportSet } from './model.ts';
import { type Block, blocksHtml, p } from './rich.ts';
import { aboutQuiz, judgeBody, pairsOf, share, solutionOf, split, stepReasons } from './split.ts';
import { block, el, text, type Xml, xmlFile } from './xml.ts';

/*
 * Moodle XML, by what Moodle's own importer reads (`question/format/xml/format.php`,
 * `question/type/multianswer/questiontype.php`, `question/type/ordering/questiontype.php`; read at
 * 4.2 and at 4.4, which brought the ordering type into the core).
 *
 * - Categories: a path without a context, so that the questions land in the bank into which the
 *   teacher imports; `//` stands for a slash in a name.
 * - Several right options: each an equal share, each wrong one the same share off; Moodle knows only
 *   certain fractions, and the shares of two or three keys are among them.
 * - True or false with a reason, and texts with blanks, are "embedded answers" (cloze): their parts
 *   are written into the question's text. Moodle decodes entities there once, so every `&` is
 *   written twice over, and the signs of that notation become entities.
 *   The importer does not read their id number; it is written all the same.
 * - Matching and ordering have no feedback for a part: it stands in the general feedback. A row
 *   without a question is how Moodle keeps an extra choice.
 */

const PENALTY = '0.3333333';

const html = (name: string, markup: string, ...more: readonly Xml[]): Xml =>
  el(name, { format: 'html' }, el('text', {}, text(markup)), ...more);
const value = (name: string, content: string | number): Xml => el(name, {}, text(String(content)));

function category(path: readonly string[], info: string): Xml {
  return block('question', { type: 'category' }, [
    el('category', {}, value('text', path.map((name) => name.replaceAll('/', '//')).join('/'))),
    html('info', info),
  ]);
}

function answer(option: Choice, fraction: string): Xml {
  const feedback = option.feedback ? [html('feedback', option.feedback.html)] : [];
  return el('answer', { fraction, format: 'html' }, value('text', option.text.html), ...feedback);
}

/** A run in the notation of embedded answers. */
function embedded(markup: string): string {
  return markup
    .replaceAll('&', '&amp;')
    .replace(/[{}#~]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^([=%])/, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** HTML around embedded answers: a brace in the author's own words would open a blank. */
const unbraced = (markup: string) => markup.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

/** Options in the notation of embedded answers. */
function embeddedChoices(kind: string, choices: readonly Choice[]): string {
  const alternatives = choices.map(
    ({ text: run, correct, feedback }) =>
      `${correct ? '=' : ''}${embedded(run.html)}${feedback ? `#${embedded(feedback.html)}` : ''}`,
  );
  return `{1:${kind}:${alternatives.join('~')}}`;
}

function clozeText(item: ExportOf<'cloze'>): string {
  const write = (piece: ClozePiece) => {
    if ('html' in piece) return unbraced(piece.html);
    const blank = item.blanks.find(({ id }) => id === piece.blank);
    if (!blank) return '';
    if (blank.choices.length > 0) {
      return embeddedChoices(item.shuffle ? 'MULTICHOICE_S' : 'MULTICHOICE', blank.choices);
    }
    return embeddedChoices(
      'SHORTANSWER',
      blank.accept.map((word) => ({
        id: word,
        text: { plain: word, html: word },
        correct: true,
        feedback: blank.feedback,
      })),
    );
  };
  return `<p>${item.pieces.map(write).join('')}</p>`;
}

/** Type, text, general feedback and what the type has of its own. */
interface Shape {
  type: string;
  body: string;
  before?: readonly Block[];
  own: readonly Xml[];
}

const combined = (): Xml[] =>
  ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) =>
    html(name, ''),
  );

function shape(item: ExportItem, set: ExportSet): Shape {
  const { language } = set;
  const stem = blocksHtml(item.stem);
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const keys = item.options.filter(({ correct }) => correct).length;
      const part = share(100 / keys);
      const fraction = (correct: boolean) =>
        correct ? part : item.type === 'single' ? '0' : `-${part}`;
      return {
        type: 'multichoice',
        body: stem,
        own: [
          value('single', String(item.type === 'single')),
          value('shuffleanswers', String(item.shuffle)),
          value('answernumbering', 'abc'),
          ...combined(),
          ...(item.type === 'multiple' ? [el('shownumcorrect')] : []),
          ...item.options.map((option) => answer(option, fraction(option.correct))),
        ],
      };
    }
    case 'true-false-reason': {
      const kind = item.shuffle ? 'MULTICHOICE_VS' : 'MULTICHOICE_V';
      return {
        type: 'cloze',
        body: [
          unbraced(stem),
          `<p>${item.ask.html}</p>`,
          `<p>${embeddedChoices('MULTICHOICE_V', item.verdicts)}</p>`,
          `<p>${item.why.html}</p>`,
          `<p>${embeddedChoices(kind, item.reasons)}</p>`,
        ].join(''),
        own: [],
      };
    }
    case 'cloze':
      return { type: 'cloze', body: unbraced(stem) + clozeText(item), own: [] };
    case 'match': {
      const { pairs, reasons } = pairsOf(item);
      return {
        type: 'matching',
        body: stem,
        before: [reasons],
        own: [
          value('shuffleanswers', String(item.shuffle)),
          ...combined(),
          el('shownumcorrect'),
          ...pairs.map(({ left, right }) =>
            html('subquestion', left.html, el('answer', {}, value('text', right.plain))),
          ),
        ],
      };
    }
    case 'order':
      return {
        type: 'ordering',
        body: stem + blocksHtml([{ p: item.how }]),
        before: [stepReasons(item)],
        own: [
          value('layouttype', 'VERTICAL'),
          value('selecttype', 'ALL'),
          value('selectcount', item.steps.length),
          value('gradingtype', 'RELATIVE_ALL_PREVIOUS_AND_NEXT'),
          value('showgrading', 'SHOW'),
          value('numberingstyle', 'none'),
          ...combined(),
          value('shownumcorrect', 1),
          ...item.steps.map((step, index) =>
            el(
              'answer',
              { fraction: String(index + 1), format: 'html' },
              value('text', step.text.html),
            ),
          ),
        ],
      };
    case 'judge':
    case 'reflect': {
      const [essay] = split(item, language);
      return {
        type: 'essay',
        body: item.type === 'judge' ? blocksHtml(judgeBody(item)) : stem,
        before: essay?.solution ?? [],
        own: [
          value('responseformat', 'editor'),
          value('responserequired', 1),
          value('responsefieldlines', 10),
          value('attachments', 0),
          value('attachmentsrequired', 0),
          html('graderinfo', blocksHtml(solutionOf(item, language))),
          html('responsetemplate', ''),
        ],
      };
    }
  }
}

/** Types whose hints say how many parts are right. */
const WITH_PARTS = new Set(['multiple', 'match', 'order']);

function question(item: ExportItem, set: ExportSet): Xml {
  const { type, body, before = [], own } = shape(item, set);
  return block('question', { type }, [
    el('name', {}, value('text', item.name)),
    html('questiontext', body),
    html('generalfeedback', blocksHtml([...before, ...item.explanation, ...item.source])),
    // In embedded answers every part brings a point of its own.
    ...(type === 'cloze' ? [] : [value('defaultgrade', 1)]),
    value('penalty', PENALTY),
    value('hidden', 0),
    value('idnumber', item.id),
    ...own,
    ...(type === 'essay' ? [] : item.hints).map((hint) =>
      html('hint', hint.html, ...(WITH_PARTS.has(item.type) ? [el('shownumcorrect')] : [])),
    ),
    block(
      'tags',
      {},
      item.tags.map((tag) => el('tag', {}, value('text', tag))),
    ),
  ]);
}

/** The whole file. */
export function moodleXml(set: ExportSet): string {
  const path = [set.site.name, ...(set.kind === 'unit' ? [set.title] : [])];
  return xmlFile(
    block(
      'quiz',
      {},
      set.quizzes.flatMap((quiz) => [
        category([...path, quiz.title], blocksHtml([...quiz.intro, p(aboutQuiz(quiz, set))])),
        ...quiz.items.map((item) => question(item, set)),
      ]),
    ),
  );
}
