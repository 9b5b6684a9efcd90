import { describe, expect, test } from 'vitest';
import { fieldName } from '../../../src/core/yaml-source.ts';
import { checkQuiz, type Finding, type QuizContext } from '../../../src/quiz/rules.ts';
import { WRITING_RULES } from '../../../src/quiz/rules-writing.ts';
import { ITEM_TYPES, type Item, type ItemType, type Quiz } from '../../../src/quiz/schema.ts';
import { sample } from './items.ts';

const context: QuizContext = {
  article: 'klien-bukan-pasien',
  objectives: new Set(['menjelaskan']),
  places: new Set(['klien-bukan-pasien#asal-kata']),
  references: new Set(['rogers1942']),
  terms: new Set(['klien', 'konseli']),
};
const filler = [
  sample('reflect', { id: 'isi-1' }),
  sample('order', { id: 'isi-2' }),
  sample('judge', { id: 'isi-3' }),
];
const quiz = (...items: Item[]): Quiz => ({ article: context.article, items });
/** Findings on one item, in short: "severity rule field". */
const check = (item: Item, more: Partial<QuizContext> = {}) =>
  checkQuiz(quiz(...filler, item), { ...context, ...more }).map(short);
const short = ({ severity, rule, path }: Finding) =>
  `${severity} ${rule} ${fieldName(path).replace('items[3].', '')}`;

const option = (id: string, text: { id: string; en: string }, correct = false) => ({
  id,
  text,
  correct,
  feedback: { id: 'Umpan balik', en: 'Feedback' },
});
const same = (text: string) => ({ id: text, en: text });
const three = (a: { id: string; en: string }, b: typeof a, key: typeof a) => [
  option('a', a),
  option('b', b),
  option('c', key, true),
];

test.each(ITEM_TYPES)('a sound %s item gives nothing', (type) => {
  expect(check(sample(type))).toEqual([]);
});

describe('errors', () => {
  const rows: [name: string, type: ItemType, change: object, expected: string[]][] = [
    [
      'no key',
      'single',
      {
        options: three(same('Satu'), same('Dua'), same('Tiga')).map((o) => ({
          ...o,
          correct: false,
        })),
      },
      ['error one-key options'],
    ],
    [
      'two keys',
      'single',
      {
        options: three(same('Satu'), same('Dua'), same('Tiga')).map((o) => ({
          ...o,
          correct: o.id > 'a',
        })),
      },
      ['error one-key options'],
    ],
    [
      'every option is a key',
      'multiple',
      {
        options: three(same('Satu'), same('Dua'), same('Tiga')).map((o) => ({
          ...o,
          correct: true,
        })),
      },
      ['error many-keys options'],
    ],
    [
      'one key only',
      'multiple',
      { options: three(same('Satu'), same('Dua'), same('Tiga')) },
      ['error many-keys options'],
    ],
    [
      'two reasons are right',
      'true-false-reason',
      {
        reasons: three(same('Satu'), same('Dua'), same('Tiga')).map((o) => ({
          ...o,
          correct: o.id > 'a',
        })),
      },
      ['error one-key reasons'],
    ],
    [
      'the same option id twice',
      'single',
      { options: [...three(same('Satu'), same('Dua'), same('Tiga')), option('a', same('Empat'))] },
      ['error part-id options[3].id'],
    ],
    [
      'two options that say the same',
      'single',
      { options: three(same('Satu saja'), same('satu-saja.'), same('Tiga')) },
      ['error part-text options[1].text.id', 'error part-text options[1].text.en'],
    ],
    [
      'an unknown answer',
      'match',
      {
        prompts: ['p1', 'p2', 'p3'].map((id, n) => ({
          id,
          text: same(`Baris ${id}`),
          answer: n ? `c${n}` : 'c9',
          feedback: same('Sebab'),
        })),
      },
      ['error match-answer prompts[0].answer'],
    ],
    [
      'a mark without a blank, and a blank without a mark',
      'cloze',
      { text: { id: 'Ada {{satu}} dan {{tiga}}.', en: 'There is {{dua}} and {{satu}}.' } },
      ['error cloze-mark text.id', 'error cloze-mark text.id'],
    ],
    [
      'a mark twice in one language',
      'cloze',
      { text: { id: '{{satu}} {{dua}} {{satu}}', en: '{{satu}} {{dua}}' } },
      ['error cloze-mark text.id'],
    ],
    [
      'a wrong word that is accepted',
      'cloze',
      {
        text: same('{{satu}}'),
        blanks: [
          {
            id: 'satu',
            accept: { id: ['klien'], en: ['client'] },
            bank: [
              { id: 'Client', en: 'person' },
              same('pasien'),
              same('Pasien'),
              { id: 'orang', en: '[klien]{id}' },
            ],
            feedback: same('Sebab'),
          },
        ],
      },
      [
        'error bank blanks[0].bank[0].id',
        'error bank blanks[0].bank[2].id',
        'error bank blanks[0].bank[2].en',
        'error bank blanks[0].bank[3].en',
      ],
    ],
    [
      'an accepted word of signs only',
      'cloze',
      {
        text: same('{{satu}}'),
        blanks: [{ id: 'satu', accept: { id: ['“”'], en: ['client'] }, feedback: same('Sebab') }],
      },
      ['error accept blanks[0].accept.id[0]'],
    ],
    [
      'a range turned round',
      'judge',
      {
        responses: [1, 2, 3].map((n) => ({
          id: `r${n}`,
          text: same(`Tanggapan ${n}`),
          fit: n === 1 ? { min: 3, max: 2 } : { min: 1, max: 1 },
          why: same('Sebab'),
        })),
      },
      ['error judge-range responses[0].fit'],
    ],
    ['an unknown objective', 'single', { objective: 'menjelas' }, ['error objective objective']],
    ['a dead anchor', 'single', { refs: ['klien-bukan-pasien#asal'] }, ['error refs refs[0]']],
    ['an unknown source', 'single', { references: ['rogers'] }, ['error references references[0]']],
    ['an unknown term', 'single', { terms: ['klien', 'klein'] }, ['error terms terms[1]']],
    [
      'all of the above',
      'single',
      {
        options: three(
          { id: 'Satu', en: 'One' },
          { id: 'Semua jawaban benar.', en: 'All of the above' },
          { id: 'Tiga', en: 'Three' },
        ),
      },
      ['error all-of-the-above options[1].text.id', 'error all-of-the-above options[1].text.en'],
    ],
    [
      'a waiver of a rule that does not exist',
      'single',
      { waive: [{ rule: 'key-lenght', reason: 'Panjangnya memang perlu.' }] },
      ['error waive waive[0].rule'],
    ],
  ];
  test.each(rows)('%s', (_, type, change, expected) => {
    expect(check(sample(type, change))).toEqual(expected);
  });

  test('say what was found and what to do, with a near name', () => {
    const [finding] = checkQuiz(quiz(...filler, sample('single', { terms: ['konsell'] })), context);
    expect(finding).toEqual({
      severity: 'error',
      rule: 'terms',
      path: ['items', 3, 'terms', 0],
      found: '"konsell"',
      mend: 'Name the id of a glossary term. Did you mean "konseli"?',
    });
  });

  test('item ids are unique in the quiz and on the site; the article is that of the file', () => {
    const twice = checkQuiz(quiz(...filler, filler[0] as Item), context).map(short);
    expect(twice).toEqual(['error item-id id']);
    const others = new Map([['soal-single', 'content/quizzes/lain.yaml']]);
    expect(check(sample('single'), { otherItems: others })).toEqual(['error item-id id']);
    expect(check(sample('single'), { article: 'lain' })).toEqual(['error article article']);
  });

  test('what is not given is not checked', () => {
    const item = sample('single', {
      terms: ['x'],
      references: ['x'],
      refs: ['x#y'],
      objective: 'x',
    });
    expect(checkQuiz(quiz(...filler, item), { article: context.article })).toEqual([]);
  });

  test.each([
    ['id', 'Semua benar', true],
    ['id', 'Tidak ada yang benar', true],
    ['id', 'A dan B benar', true],
    ['id', 'Semua klien berhak memilih', false],
    ['id', 'Tidak ada rahasia tanpa batas', false],
    ['en', 'None of the above', true],
    ['en', 'Both of these are true', true],
    ['en', 'All of the client’s words are kept', false],
  ] as const)('%s "%s": %s', (language, text, found) => {
    const options = three(same('Satu'), same('Dua'), same('Tiga'));
    const spoilt = options.map((o) =>
      o.id === 'a' ? option('a', { ...o.text, [language]: text }) : o,
    );
    const rules = check(sample('single', { options: spoilt }));
    expect(rules.includes(`error all-of-the-above options[0].text.${language}`)).toBe(found);
  });
});

describe('advice on writing', () => {
  const rows: [rule: string, type: ItemType, change: object, expected: string][] = [
    [
      'negative-stem',
      'single',
      {
        stem: {
          id: 'Manakah yang tidak termasuk asas?',
          en: 'Which one is a **not** a principle?',
        },
      },
      'stem.id',
    ],
    [
      'key-length',
      'single',
      {
        options: three(
          { id: 'Pendek saja di sini', en: 'A distractor of a size' },
          { id: 'Pendek juga di sana', en: 'Another of the same size' },
          { id: 'Jawaban ini jauh lebih panjang dari yang lain', en: 'A key of about that size' },
        ),
      },
      'options',
    ],
    [
      'absolutes',
      'single',
      {
        options: three(
          { id: 'Klien selalu sukarela', en: 'Clients come freely' },
          { id: 'Klien memutuskan', en: 'Clients decide' },
          { id: 'Klien dapat ragu', en: 'Clients may doubt' },
        ),
      },
      'options',
    ],
    [
      'length-ratio',
      'single',
      { explanation: { id: 'Singkat.', en: 'A much longer text that says more than the other.' } },
      'explanation',
    ],
    [
      'same-start',
      'single',
      {
        options: three(
          { id: 'Klien itu orang satu', en: 'One' },
          { id: 'Klien itu orang dua', en: 'Two' },
          { id: 'Klien itu orang tiga', en: 'Three' },
        ),
      },
      'options',
    ],
    [
      'stem-length',
      'single',
      { stem: { id: 'kata '.repeat(61), en: 'some word '.repeat(30) } },
      'stem.id',
    ],
    [
      'whether-stem',
      'single',
      { stem: { id: 'Ia ragu. Apakah ia klien?', en: 'The person doubts. Why a client?' } },
      'stem.id',
    ],
    [
      'number-order',
      'single',
      {
        options: three(
          { id: '1.200 orang', en: 'Many' },
          { id: '300 orang', en: 'Some' },
          { id: '20 orang', en: 'Few' },
        ),
      },
      'options',
    ],
    [
      'judge-spread',
      'judge',
      {
        responses: [1, 2, 3].map((n) => ({
          id: `r${n}`,
          text: same(`Tanggapan ${n}`),
          fit: { min: 1, max: n },
          why: same('Sebab'),
        })),
      },
      'responses',
    ],
    [
      'sensitive-unmarked',
      'reflect',
      { stem: { id: 'Ada kekerasan di rumahnya.', en: 'Home is not safe.' } },
      'stem.id',
    ],
  ];

  test('every rule has a case here', () => {
    expect(rows.map(([rule]) => rule)).toEqual([...WRITING_RULES]);
  });

  test.each(rows)('%s', (rule, type, change, field) => {
    expect(check(sample(type, change))).toEqual([`warning ${rule} ${field}`]);
  });

  test.each(rows)('%s can be waived with a reason', (rule, type, change) => {
    const waive = [{ rule, reason: 'Sudah ditimbang berdua.' }];
    expect(check(sample(type, { ...change, waive }))).toEqual([]);
  });

  test('a waiver that waives nothing is told', () => {
    const waive = [{ rule: 'absolutes', reason: 'Sudah ditimbang berdua.' }];
    expect(check(sample('single', { waive }))).toEqual(['warning waive-unused waive[0].rule']);
  });

  test('numbers need a fixed order even when they ascend, and are fine with it', () => {
    const options = three(same('20'), same('300'), same('1000'));
    const warnings = ['warning number-order options', 'warning number-order options'];
    expect(check(sample('single', { options }))).toEqual(warnings);
    expect(check(sample('single', { options, fixedOrder: 'numeric' }))).toEqual([]);
  });

  test('a "not" in the story before the question, or set in bold, is fine', () => {
    const stem = {
      id: 'Rina tidak mau bercerita. Apa yang paling menolong?',
      en: 'Rina does not want to talk. What is **not** helpful?',
    };
    expect(check(sample('single', { stem }))).toEqual([]);
  });

  test('retired items are not advised on, but their ids still count', () => {
    const stem = same('Manakah yang tidak benar?');
    const retired = sample('single', { status: 'retired', stem });
    expect(check(retired)).toEqual([]);
    const findings = checkQuiz(quiz(...filler, retired, sample('single')), context);
    expect(findings.map(({ rule }) => rule)).toEqual(['item-id']);
  });

  test('a quiz too small or of one type, and objectives nobody asks about', () => {
    const findings = checkQuiz(quiz(sample('single')), {
      ...context,
      objectives: new Set(['menjelaskan', 'menerapkan']),
    });
    expect(findings.map(short)).toEqual([
      'warning quiz-variety items',
      'warning objective-without-item items',
    ]);
    expect(findings[1]?.found).toContain('menerapkan');
  });
});
