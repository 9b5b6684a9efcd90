import type { ExportQuiz, ExportSet } from './model.ts';
import { type Block, blocksHtml, type Rich } from './rich.ts';
import { type Question, split } from './split.ts';
import { block, el, text, type Xml, xmlFile } from './xml.ts';
import { archive, type Files } from './zip.ts';

/*
 * Common Cartridge 1.2 (IMS Global, 2011): for each article a web link to it and an assessment in
 * the cartridge's profile of QTI 1.2.1.
 *
 * - The profile knows choices, true or false, short answers and essays only, sets the score as a
 *   whole (0 to 100), and lets one condition hold no "or": several right options count only if all
 *   of them and nothing else are chosen, and every accepted word has a condition of its own.
 * - Feedback hangs on options (`Response`) and on any answer (`other`); hints and, for essays, the
 *   solution have elements of their own, under the idents that the profile's rules want.
 * - A tree with one root; resources that are no web content have no `href`.
 */

const NS = {
  cp: 'http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1',
  lom: 'http://ltsc.ieee.org/xsd/imsccv1p2/LOM/manifest',
  link: 'http://www.imsglobal.org/xsd/imsccv1p2/imswl_v1p2',
  qti: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;
const SCHEMAS = 'http://www.imsglobal.org/profile/cc/ccv1p2';

const PROFILES = {
  single: 'cc.multiple_choice.v0p1',
  multiple: 'cc.multiple_response.v0p1',
  'true-false': 'cc.true_false.v0p1',
  short: 'cc.fib.v0p1',
  essay: 'cc.essay.v0p1',
} as const satisfies Record<Question['kind'], string>;

const material = (html: string) =>
  el('material', {}, el('mattext', { texttype: 'text/html' }, text(html)));
const blocks = (content: readonly Block[]) => material(blocksHtml(content));

function fields(entries: readonly (readonly [label: string, entry: string])[]): Xml {
  return block(
    'qtimetadata',
    {},
    entries.map(([label, entry]) =>
      el(
        'qtimetadatafield',
        {},
        el('fieldlabel', {}, text(label)),
        el('fieldentry', {}, text(entry)),
      ),
    ),
  );
}

const RESPONSE = 'response';
const equal = (value: string) => el('varequal', { respident: RESPONSE }, text(value));
const show = (feedbacktype: string, linkrefid: string) =>
  el('displayfeedback', { feedbacktype, linkrefid });
const full = () => el('setvar', { action: 'Set', varname: 'SCORE' }, text('100'));

/** A condition, what it sets, what it shows; the next ones are tried as well. */
const condition = (when: Xml, ...then: readonly Xml[]) =>
  block('respcondition', { continue: 'Yes' }, [el('conditionvar', {}, when), ...then]);

function presentation(question: Question): Xml {
  const { kind, choices, item } = question;
  const ask = blocks(question.stem);
  if (kind === 'essay' || kind === 'short') {
    return block('presentation', {}, [
      ask,
      block('response_str', { ident: RESPONSE, rcardinality: 'Single' }, [
        el('render_fib', { rows: kind === 'essay' ? 10 : 1, prompt: 'Box', fibtype: 'String' }),
      ]),
    ]);
  }
  const shuffle = item.shuffle && kind !== 'true-false' ? 'Yes' : 'No';
  return block('presentation', {}, [
    ask,
    block(
      'response_lid',
      { ident: RESPONSE, rcardinality: kind === 'multiple' ? 'Multiple' : 'Single' },
      [
        block(
          'render_choice',
          { shuffle },
          choices.map((one) => el('response_label', { ident: one.id }, material(one.text.html))),
        ),
      ],
    ),
  ]);
}

/** Conditions that give the full mark. */
function scoring({ kind, choices }: Question): Xml[] {
  const keys = choices.filter(({ correct }) => correct);
  if (kind === 'essay') return [];
  if (kind === 'short') return keys.map((key) => condition(equal(key.text.plain), full()));
  if (kind !== 'multiple') return keys.map((key) => condition(equal(key.id), full()));
  const all = choices.map((one) => (one.correct ? equal(one.id) : el('not', {}, equal(one.id))));
  return [condition(el('and', {}, ...all), full())];
}

const feedbackId = (choice: string) => `${choice}_fb`;

function question(one: Question): Xml {
  const { kind, choices, item } = one;
  const withFeedback = choices.filter(({ feedback }) => feedback !== undefined);
  const flow = (content: readonly Block[]) => el('flow_mat', {}, blocks(content));
  const always = [
    show('Response', 'general_fb'),
    ...(item.hints.length > 0 ? [show('Hint', 'hint')] : []),
    ...(one.solution.length > 0 ? [show('Solution', 'solution')] : []),
  ];
  const hint = (run: Rich) => el('hintmaterial', {}, flow([{ p: run }]));
  return block('item', { ident: one.id, title: one.name }, [
    block('itemmetadata', {}, [
      fields([
        ['cc_profile', PROFILES[kind]],
        ['cc_question_category', item.objective.id],
        ...(kind === 'essay' ? [['qmd_computerscored', 'No'] as const] : []),
      ]),
    ]),
    presentation(one),
    block('resprocessing', {}, [
      block('outcomes', {}, [
        el('decvar', { varname: 'SCORE', vartype: 'Decimal', minvalue: 0, maxvalue: 100 }),
      ]),
      condition(el('other'), ...always),
      ...withFeedback.map(({ id }) => condition(equal(id), show('Response', feedbackId(id)))),
      ...scoring(one),
    ]),
    el('itemfeedback', { ident: 'general_fb' }, flow(one.feedback)),
    ...withFeedback.map(({ id, feedback }) =>
      el('itemfeedback', { ident: feedbackId(id) }, flow(feedback ? [{ p: feedback }] : [])),
    ),
    ...(item.hints.length > 0
      ? [el('itemfeedback', { ident: 'hint' }, block('hint', {}, item.hints.map(hint)))]
      : []),
    ...(one.solution.length > 0
      ? [
          el(
            'itemfeedback',
            { ident: 'solution' },
            el('solution', {}, el('solutionmaterial', {}, flow(one.solution))),
          ),
        ]
      : []),
  ]);
}

/** One article's assessment. */
export function assessment(quiz: ExportQuiz, set: ExportSet): string {
  const intro = quiz.intro.length > 0 ? [el('rubric', {}, blocks(quiz.intro))] : [];
  return xmlFile(
    block(
      'questestinterop',
      {
        xmlns: NS.qti,
        'xmlns:xsi': NS.xsi,
        'xsi:schemaLocation': `${NS.qti} ${SCHEMAS}/ccv1p2_qtiasiv1p2p1_v1p0.xsd`,
      },
      [
        block(
          'assessment',
          { ident: `a-${quiz.article}`, title: quiz.quizTitle, 'xml:lang': set.language },
          [
            fields([
              ['cc_profile', 'cc.exam.v0p1'],
              ['qmd_assessmenttype', 'Examination'],
              ['qmd_scoretype', 'Percentage'],
              ['qmd_feedbackpermitted', 'Yes'],
              ['qmd_hintspermitted', 'Yes'],
              ['qmd_solutionspermitted', 'Yes'],
              ['cc_maxattempts', 'unlimited'],
            ]),
            ...intro,
            block(
              'section',
              { ident: 'root_section' },
              quiz.items.flatMap((item) => split(item, set.language).map(question)),
            ),
          ],
        ),
      ],
    ),
  );
}

function webLink(quiz: ExportQuiz): string {
  return xmlFile(
    block(
      'webLink',
      {
        xmlns: NS.link,
        'xmlns:xsi': NS.xsi,
        'xsi:schemaLocation': `${NS.link} ${SCHEMAS}/ccv1p2_imswl_v1p2.xsd`,
      },
      [el('title', {}, text(quiz.title)), el('url', { href: quiz.address, target: '_blank' })],
    ),
  );
}

const linkFile = (quiz: ExportQuiz) => `${quiz.article}/artikel.xml`;
const quizFile = (quiz: ExportQuiz) => `${quiz.article}/kuis.xml`;

function manifest(set: ExportSet): string {
  const string = (content: string) =>
    el('lomimscc:string', { language: set.language }, text(content));
  const entry = (identifier: string, title: string, identifierref: string) =>
    block('item', { identifier, identifierref }, [el('title', {}, text(title))]);
  const resource = (identifier: string, type: string, file: string) =>
    block('resource', { identifier, type }, [el('file', { href: file })]);
  return xmlFile(
    block(
      'manifest',
      {
        xmlns: NS.cp,
        'xmlns:lomimscc': NS.lom,
        'xmlns:xsi': NS.xsi,
        'xsi:schemaLocation': [
          NS.cp,
          `${SCHEMAS}/ccv1p2_imscp_v1p2_v1p0.xsd`,
          NS.lom,
          `${SCHEMAS}/LOM/ccv1p2_lommanifest_v1p0.xsd`,
        ].join(' '),
        identifier: `manifest-${set.id}-${set.language}`,
      },
      [
        block('metadata', {}, [
          el('schema', {}, text('IMS Common Cartridge')),
          el('schemaversion', {}, text('1.2.0')),
          block('lomimscc:lom', {}, [
            block('lomimscc:general', {}, [
              el('lomimscc:title', {}, string(set.title)),
              el('lomimscc:language', {}, text(set.language)),
              el(
                'lomimscc:description',
                {},
                string(`${set.site.name}, ${set.site.address}, ${set.date}`),
              ),
            ]),
            block('lomimscc:rights', {}, [
              el(
                'lomimscc:copyrightAndOtherRestrictions',
                {},
                el('lomimscc:value', {}, text('yes')),
              ),
              el('lomimscc:description', {}, string(`${set.licence.name}, ${set.licence.url}`)),
            ]),
          ]),
        ]),
        block('organizations', {}, [
          block('organization', { identifier: 'organization', structure: 'rooted-hierarchy' }, [
            block('item', { identifier: 'root' }, [
              block('item', { identifier: 'module' }, [
                el('title', {}, text(set.title)),
                ...set.quizzes.flatMap((quiz) => [
                  entry(`il-${quiz.article}`, quiz.title, `l-${quiz.article}`),
                  entry(`iq-${quiz.article}`, quiz.quizTitle, `q-${quiz.article}`),
                ]),
              ]),
            ]),
          ]),
        ]),
        block(
          'resources',
          {},
          set.quizzes.flatMap((quiz) => [
            resource(`l-${quiz.article}`, 'imswl_xmlv1p2', linkFile(quiz)),
            resource(
              `q-${quiz.article}`,
              'imsqti_xmlv1p2/imscc_xmlv1p2/assessment',
              quizFile(quiz),
            ),
          ]),
        ),
      ],
    ),
  );
}

/** The files of the cartridge. */
export function cartridgeFiles(set: ExportSet): Files {
  return {
    'imsmanifest.xml': manifest(set),
    ...Object.fromEntries(
      set.quizzes.flatMap((quiz) => [
        [linkFile(quiz), webLink(quiz)],
        [quizFile(quiz), assessment(quiz, set)],
      ]),
    ),
  };
}

/** The cartridge. */
export const cartridge = (set: ExportSet) => archive(cartridgeFiles(set), set.date);
