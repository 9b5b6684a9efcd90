import type { ClozePiece } from '../view.ts';
import type { Choice, ExportItem, ExportOf, ExportQuiz, ExportSet } from './model.ts';
import { type Block, blocksHtml, type Rich } from './rich.ts';
import { judgeBody, solutionOf } from './split.ts';
import { block, el, text, trusted, type Xml, xmlFile } from './xml.ts';
import { archive, type Files } from './zip.ts';

/*
 * QTI 2.1 (IMS Global, final release 2012; schema 2.1.1): a content package with a manifest, a test
 * and an item a file.
 *
 * - Identifiers are XML names: ours get a letter in front.
 * - Feedback is modal: an outcome takes over the response, so that each chosen option shows its own,
 *   and one that is always set shows the explanation. Rows, steps and blanks show all their reasons.
 * - Hints have no place that players agree on: they stand in a rubric for the tutor, as does what the
 *   authors think about essays.
 * - An order is right or not: shares of pairs would need arithmetic that few players do.
 * - QTI's XHTML says `xml:lang`, not `lang`.
 */

const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const SCHEMA = 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p1.xsd';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** An identifier of ours as an XML name that cannot meet QTI's own. */
const name = (id: string) => `i-${id}`;

/** Our HTML in QTI's dialect. */
const xhtml = (html: string) => trusted(html.replaceAll(' lang="', ' xml:lang="'));
const run = (content: Rich) => xhtml(content.html);
const flow = (blocks: readonly Block[]) => xhtml(blocksHtml(blocks));

const value = (content: string) => el('value', {}, text(content));
const variable = (identifier: string) => el('variable', { identifier });
const base = (type: string, content: string) => el('baseValue', { baseType: type }, text(content));
const set = (identifier: string, expression: Xml) =>
  el('setOutcomeValue', { identifier }, expression);

interface Response {
  identifier: string;
  cardinality: 'single' | 'multiple' | 'ordered';
  baseType: 'identifier' | 'directedPair' | 'string';
  correct: readonly string[];
  /** Answers that bring or cost a point; without them the response is right or not. */
  points?: readonly (readonly [key: string, points: 1 | -1])[];
}

/** The most that a mapping gives. */
const most = ({ points = [] }: Response) =>
  Math.max(1, points.filter(([, value]) => value > 0).length);

function declaration(response: Response): Xml {
  const { identifier, cardinality, baseType, correct, points } = response;
  return block('responseDeclaration', { identifier, cardinality, baseType }, [
    block('correctResponse', {}, correct.map(value)),
    ...(points
      ? [
          block(
            'mapping',
            {
              lowerBound: 0,
              upperBound: cardinality === 'single' ? 1 : most(response),
              defaultValue: 0,
            },
            points.map(([mapKey, mappedValue]) =>
              el('mapEntry', {
                mapKey,
                mappedValue,
                caseSensitive: baseType === 'string' ? false : undefined,
              }),
            ),
          ),
        ]
      : []),
  ]);
}

/** Points as a share of all: whole numbers divided at the end, so that all right is exactly 1. */
const divided = (points: Xml, all: number) => el('divide', {}, points, base('float', String(all)));

/** Points of a response by its mapping, or whether it is right. */
function score({ identifier, points }: Response): Xml {
  if (points) return el('mapResponse', { identifier });
  return el('match', {}, variable(identifier), el('correct', { identifier }));
}

/** What a type makes of its item. */
interface Shape {
  responses: readonly Response[];
  body: readonly Xml[];
  /** Response processing that sets SCORE; none where a person grades. */
  scoring: readonly Xml[];
  /** Feedback that hangs on a chosen option, by response. */
  onChoice: readonly { response: string; choices: readonly Choice[] }[];
  /** Feedback on parts, shown with the explanation. */
  parts: readonly Block[];
  /** Name of the interaction, for the manifest. */
  interaction: string;
  /** For who grades. */
  solution: readonly Block[];
}

function choices(
  response: string,
  options: readonly Choice[],
  limit: number,
  shuffle: boolean,
): Xml {
  return block(
    'choiceInteraction',
    { responseIdentifier: response, shuffle, maxChoices: limit },
    options.map((option) => el('simpleChoice', { identifier: name(option.id) }, run(option.text))),
  );
}

const right = (options: readonly Choice[]) => options.filter(({ correct }) => correct);
const plainScore = (response: Response) => [
  response.points
    ? set('SCORE', divided(score(response), most(response)))
    : block('responseCondition', {}, [
        block('responseIf', {}, [score(response), set('SCORE', base('float', '1'))]),
      ]),
];

function chooses(item: ExportOf<'single'> | ExportOf<'multiple'>): Shape {
  const keys = right(item.options);
  const many = item.type === 'multiple';
  const response: Response = {
    identifier: 'RESPONSE',
    cardinality: many ? 'multiple' : 'single',
    baseType: 'identifier',
    correct: keys.map(({ id }) => name(id)),
    points: item.options.flatMap(({ id, correct }): [string, 1 | -1][] =>
      correct || many ? [[name(id), correct ? 1 : -1]] : [],
    ),
  };
  return {
    responses: [response],
    body: [flow(item.stem), choices('RESPONSE', item.options, many ? 0 : 1, item.shuffle)],
    scoring: plainScore(response),
    onChoice: [{ response: 'RESPONSE', choices: item.options }],
    parts: [],
    interaction: 'choiceInteraction',
    solution: [],
  };
}

function trueFalse(item: ExportOf<'true-false-reason'>): Shape {
  const make = (identifier: string, options: readonly Choice[]): Response => ({
    identifier,
    cardinality: 'single',
    baseType: 'identifier',
    correct: right(options).map(({ id }) => name(id)),
  });
  const answer = make('ANSWER', item.verdicts);
  const reason = make('REASON', item.reasons);
  // The reason counts only under the right answer: it is a reason for that one.
  const scoring = block('responseCondition', {}, [
    block('responseIf', {}, [
      el('and', {}, score(answer), score(reason)),
      set('SCORE', base('float', '1')),
    ]),
    block('responseElseIf', {}, [score(answer), set('SCORE', base('float', '0.5'))]),
  ]);
  return {
    responses: [answer, reason],
    body: [
      flow(item.stem),
      flow([{ p: item.ask }]),
      choices('ANSWER', item.verdicts, 1, false),
      flow([{ p: item.why }]),
      choices('REASON', item.reasons, 1, item.shuffle),
    ],
    scoring: [scoring],
    onChoice: [
      { response: 'ANSWER', choices: item.verdicts },
      { response: 'REASON', choices: item.reasons },
    ],
    parts: [],
    interaction: 'choiceInteraction',
    solution: [],
  };
}

function matches(item: ExportOf<'match'>): Shape {
  const pair = (row: { id: string; answer: string }) => `${name(row.id)} ${name(row.answer)}`;
  const response: Response = {
    identifier: 'RESPONSE',
    cardinality: 'multiple',
    baseType: 'directedPair',
    correct: item.rows.map(pair),
    points: item.rows.map((row) => [pair(row), 1]),
  };
  const side = (list: readonly { id: string; text: Rich }[], limit: number) =>
    block(
      'simpleMatchSet',
      {},
      list.map((one) =>
        el('simpleAssociableChoice', { identifier: name(one.id), matchMax: limit }, run(one.text)),
      ),
    );
  return {
    responses: [response],
    body: [
      flow(item.stem),
      block(
        'matchInteraction',
        {
          responseIdentifier: 'RESPONSE',
          shuffle: item.shuffle,
          maxAssociations: item.rows.length,
        },
        [side(item.rows, 1), side(item.choices, item.rows.length)],
      ),
    ],
    scoring: plainScore(response),
    onChoice: [],
    parts: [{ list: item.rows.map((row) => labelled(row.text, row.feedback)) }],
    interaction: 'matchInteraction',
    solution: [],
  };
}

/** A part and its reason. */
const labelled = (label: Rich, feedback: Rich): Rich => ({
  plain: `${label.plain} ${feedback.plain}`,
  html: `<strong>${label.html}</strong> ${feedback.html}`,
});

function orders(item: ExportOf<'order'>): Shape {
  const response: Response = {
    identifier: 'RESPONSE',
    cardinality: 'ordered',
    baseType: 'identifier',
    correct: item.steps.map(({ id }) => name(id)),
  };
  const stepOf = new Map(item.steps.map((step) => [step.id, step]));
  return {
    responses: [response],
    body: [
      flow([...item.stem, { p: item.how }]),
      block(
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: true },
        item.start.flatMap((id) => {
          const step = stepOf.get(id);
          return step ? [el('simpleChoice', { identifier: name(id) }, run(step.text))] : [];
        }),
      ),
    ],
    scoring: plainScore(response),
    onChoice: [],
    parts: [{ ordered: true, list: item.steps.map((step) => labelled(step.text, step.feedback)) }],
    interaction: 'orderInteraction',
    solution: [],
  };
}

function fills(item: ExportOf<'cloze'>): Shape {
  const responses = item.blanks.map((blank): Response => {
    const bank = blank.choices.length > 0;
    const keys = bank ? right(blank.choices).map(({ id }) => name(id)) : blank.accept;
    return {
      identifier: name(blank.id),
      cardinality: 'single',
      baseType: bank ? 'identifier' : 'string',
      correct: keys.slice(0, 1),
      points: keys.map((key) => [key, 1]),
    };
  });
  const write = (piece: ClozePiece): Xml => {
    if ('html' in piece) return xhtml(piece.html);
    const blank = item.blanks.find(({ id }) => id === piece.blank);
    const attributes = { responseIdentifier: name(piece.blank) };
    if (!blank?.choices.length) return el('textEntryInteraction', attributes);
    return el(
      'inlineChoiceInteraction',
      { ...attributes, shuffle: item.shuffle },
      ...blank.choices.map((word) =>
        el('inlineChoice', { identifier: name(word.id) }, text(word.text.plain)),
      ),
    );
  };
  return {
    responses,
    body: [flow(item.stem), el('p', {}, ...item.pieces.map(write))],
    scoring: [set('SCORE', divided(block('sum', {}, responses.map(score)), responses.length))],
    onChoice: [],
    parts: [
      {
        ordered: true,
        list: item.blanks.map(({ accept, feedback }) =>
          labelled({ plain: accept[0] ?? '', html: text(accept[0] ?? '') }, feedback),
        ),
      },
    ],
    interaction: item.blanks.some(({ choices: bank }) => bank.length > 0)
      ? 'inlineChoiceInteraction'
      : 'textEntryInteraction',
    solution: [],
  };
}

function writes(
  item: ExportOf<'judge'> | ExportOf<'reflect'>,
  language: ExportSet['language'],
): Shape {
  const solution = solutionOf(item, language);
  return {
    responses: [{ identifier: 'RESPONSE', cardinality: 'single', baseType: 'string', correct: [] }],
    body: [
      flow(item.type === 'judge' ? judgeBody(item) : item.stem),
      el('extendedTextInteraction', { responseIdentifier: 'RESPONSE', expectedLines: 10 }),
    ],
    scoring: [],
    onChoice: [],
    parts: solution,
    interaction: 'extendedTextInteraction',
    solution,
  };
}

function shape(item: ExportItem, language: ExportSet['language']): Shape {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return chooses(item);
    case 'true-false-reason':
      return trueFalse(item);
    case 'match':
      return matches(item);
    case 'order':
      return orders(item);
    case 'cloze':
      return fills(item);
    case 'judge':
    case 'reflect':
      return writes(item, language);
  }
}

function outcome(identifier: string, cardinality: string, baseType: string, start?: string): Xml {
  const attributes = { identifier, cardinality, baseType };
  return start === undefined
    ? el('outcomeDeclaration', attributes)
    : el('outcomeDeclaration', attributes, el('defaultValue', {}, value(start)));
}

function feedback(outcomeIdentifier: string, identifier: string, content: Xml): Xml {
  return el('modalFeedback', { outcomeIdentifier, identifier, showHide: 'show' }, content);
}

function rubric(view: string, blocks: readonly Block[]): Xml[] {
  return blocks.length === 0 ? [] : [el('rubricBlock', { view }, flow(blocks))];
}

/** One item's file. */
function qtiItem(item: ExportItem, language: ExportSet['language']): string {
  const made = shape(item, language);
  const outcomes = made.onChoice.map(({ response }) => ({
    response,
    identifier: `FEEDBACK_${response}`,
    many: made.responses.find((one) => one.identifier === response)?.cardinality ?? 'single',
  }));
  return xmlFile(
    block(
      'assessmentItem',
      {
        xmlns: QTI,
        'xmlns:xsi': XSI,
        'xsi:schemaLocation': `${QTI} ${SCHEMA}`,
        identifier: name(item.id),
        title: item.name,
        adaptive: false,
        timeDependent: false,
        'xml:lang': language,
      },
      [
        ...made.responses.map((response) =>
          response.correct.length > 0
            ? declaration(response)
            : el('responseDeclaration', {
                identifier: response.identifier,
                cardinality: response.cardinality,
                baseType: response.baseType,
              }),
        ),
        outcome('SCORE', 'single', 'float', '0'),
        outcome('MAXSCORE', 'single', 'float', '1'),
        outcome('EXPLANATION', 'single', 'identifier'),
        ...outcomes.map(({ identifier, many }) => outcome(identifier, many, 'identifier')),
        block('itemBody', {}, [
          ...rubric('tutor', item.hints.length > 0 ? [{ ordered: true, list: item.hints }] : []),
          ...rubric('scorer', made.solution),
          ...made.body,
        ]),
        block('responseProcessing', {}, [
          ...made.scoring,
          ...outcomes.map(({ identifier, response }) => set(identifier, variable(response))),
          set('EXPLANATION', base('identifier', 'shown')),
        ]),
        ...made.onChoice.flatMap(({ response, choices: options }) =>
          options.flatMap((option) =>
            option.feedback
              ? [
                  feedback(
                    `FEEDBACK_${response}`,
                    name(option.id),
                    flow([{ p: labelled(option.text, option.feedback) }]),
                  ),
                ]
              : [],
          ),
        ),
        feedback(
          'EXPLANATION',
          'shown',
          flow([...made.parts, ...item.explanation, ...item.source]),
        ),
      ],
    ),
  );
}

const path = (quiz: ExportQuiz, item: ExportItem) => `${quiz.article}/${item.id}.xml`;

function test(set: ExportSet): string {
  return xmlFile(
    block(
      'assessmentTest',
      {
        xmlns: QTI,
        'xmlns:xsi': XSI,
        'xsi:schemaLocation': `${QTI} ${SCHEMA}`,
        identifier: name(`${set.id}-${set.language}`),
        title: set.title,
      },
      [
        block(
          'testPart',
          { identifier: 'PART', navigationMode: 'nonlinear', submissionMode: 'individual' },
          [
            el('itemSessionControl', { maxAttempts: 0, showFeedback: true, showSolution: true }),
            ...set.quizzes.map((quiz) =>
              block(
                'assessmentSection',
                { identifier: name(`s-${quiz.article}`), title: quiz.title, visible: true },
                [
                  ...(quiz.intro.length > 0 ? rubric('candidate', quiz.intro) : []),
                  ...quiz.items.map((item) =>
                    el('assessmentItemRef', {
                      identifier: name(item.id),
                      href: path(quiz, item),
                    }),
                  ),
                ],
              ),
            ),
          ],
        ),
      ],
    ),
  );
}

const LOM = 'http://ltsc.ieee.org/xsd/LOM';

/** What the package says of itself, in IEEE LOM. */
function lom(set: ExportSet): Xml {
  const string = (content: string) => el('string', { language: set.language }, text(content));
  return block('lom', { xmlns: LOM }, [
    block('general', {}, [
      el('title', {}, string(set.title)),
      el('language', {}, text(set.language)),
      el('description', {}, string(`${set.site.name}, ${set.site.address}, ${set.date}`)),
    ]),
    block('rights', {}, [
      el(
        'copyrightAndOtherRestrictions',
        {},
        el('source', {}, text('LOMv1.0')),
        el('value', {}, text('yes')),
      ),
      el('description', {}, string(`${set.licence.name}, ${set.licence.url}`)),
    ]),
  ]);
}

function manifest(set: ExportSet): string {
  const entries = set.quizzes.flatMap((quiz) => quiz.items.map((item) => ({ quiz, item })));
  const meta = (item: ExportItem) => {
    const prefix = (tag: string, content: string) => el(`imsqti:${tag}`, {}, text(content));
    return block('metadata', {}, [
      block('imsqti:qtiMetadata', {}, [
        prefix('timeDependent', 'false'),
        prefix('interactionType', shape(item, set.language).interaction),
        prefix('feedbackType', 'nonadaptive'),
        prefix('solutionAvailable', String(item.type !== 'judge' && item.type !== 'reflect')),
        prefix('toolName', set.site.name),
        prefix('toolVersion', set.date),
        prefix('toolVendor', set.site.address),
      ]),
    ]);
  };
  return xmlFile(
    block(
      'manifest',
      {
        xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
        'xmlns:imsqti': 'http://www.imsglobal.org/xsd/imsqti_metadata_v2p1',
        'xmlns:xsi': XSI,
        'xsi:schemaLocation': [
          'http://www.imsglobal.org/xsd/imscp_v1p1',
          'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
          'http://www.imsglobal.org/xsd/imsqti_metadata_v2p1',
          'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_metadata_v2p1p1.xsd',
          LOM,
          'http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd',
        ].join(' '),
        identifier: name(`manifest-${set.id}-${set.language}`),
      },
      [
        block('metadata', {}, [
          el('schema', {}, text('QTIv2.1 Package')),
          el('schemaversion', {}, text('1.0.0')),
          lom(set),
        ]),
        el('organizations'),
        block('resources', {}, [
          block('resource', { identifier: 'TEST', type: 'imsqti_test_xmlv2p1', href: 'test.xml' }, [
            el('file', { href: 'test.xml' }),
            ...entries.map(({ item }) => el('dependency', { identifierref: name(item.id) })),
          ]),
          ...entries.map(({ quiz, item }) =>
            block(
              'resource',
              { identifier: name(item.id), type: 'imsqti_item_xmlv2p1', href: path(quiz, item) },
              [meta(item), el('file', { href: path(quiz, item) })],
            ),
          ),
        ]),
      ],
    ),
  );
}

/** The files of the package. */
export function qtiFiles(set: ExportSet): Files {
  return {
    'imsmanifest.xml': manifest(set),
    'test.xml': test(set),
    ...Object.fromEntries(
      set.quizzes.flatMap((quiz) =>
        quiz.items.map((item) => [path(quiz, item), qtiItem(item, set.language)]),
      ),
    ),
  };
}

/** The package. */
export const qti = (set: ExportSet) => archive(qtiFiles(set), set.date);
