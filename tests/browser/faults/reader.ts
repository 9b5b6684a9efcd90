import { loadCases } from '../../../src/cases/data.ts';
import { publishedItems, quizOf } from '../../../src/quiz/data.ts';
import { oneOf } from './tools.ts';

/* A reader who has used everything, and what can happen to the entries. */

export const AT = '2026-01-01T00:00:00.000Z';
const quiz = quizOf('klien-bukan-pasien');
export const items = quiz ? publishedItems(quiz) : [];
const review = { due: '2026-01-03', stability: 2.3, difficulty: 5, reps: 1, lapses: 0, at: AT };

/** A reader who has done something of everything, by key. */
export const SOUND: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...items.slice(0, 6).map(({ id, rev }, index) => [
      `item:${id}`,
      {
        rev,
        answer: ['x'],
        score: index % 2,
        attempts: 1,
        firstAt: AT,
        lastAt: AT,
        ...(index < 2 ? { review } : {}),
      },
    ]),
    ['card:klien-meaning', { at: AT, rating: 3, review }],
    ['card:klien-other', { at: AT }],
    ...loadCases().map(({ id }) => [`case:${id}`, { at: AT, path: ['a'], endings: [] }]),
    ['read:klien-bukan-pasien', { at: AT, version: '2026-01-01' }],
    ['read:peran-klien', { at: AT, version: '2026-01-01' }],
    ['setting:theme', { value: 'dark', at: AT }],
    ['setting:recent-searches', { value: 'klien\npasien', at: AT }],
    ['setting:review-limit', { value: '10', at: AT }],
    ['setting:review-goal', { value: '2026-12-01', at: AT }],
  ].map(([key, value]) => [`kbp1:${key}`, JSON.stringify(value)]),
);

export const BOMB = '<img src=x onerror=alert(1)>"\'';

/** Another value in place of one field, or of the whole. */
export const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  BOMB,
  '\ud800',
  'x'.repeat(5000),
  '9999-99-99T99:99:99.999Z',
  '2026-02-30T00:00:00.000Z',
  [],
  ['__proto__', 'constructor'],
  Array.from({ length: 60 }, (_, index) => `id-${index}`),
  {},
  { due: BOMB, stability: 'much', difficulty: null, reps: -1 },
  { due: '9999-12-31', stability: 1e300, difficulty: -5, reps: 1e9, lapses: 0.5, at: AT },
  { due: '0000-00-00', stability: 0, difficulty: 0, reps: 0, lapses: 0, at: 'x' },
  JSON.parse('{"__proto__": {"score": 1}, "toString": "x"}'),
];

/** A value as a fault of the disk, of another program or of a stranger leaves it. */
export function damaged(random: () => number, raw: string): string {
  const value = JSON.parse(raw) as Record<string, unknown>;
  const field = oneOf(random, Object.keys(value));
  const place = Math.floor(random() * raw.length);
  return oneOf(random, [
    () => raw.slice(0, place),
    () => raw.slice(place),
    () =>
      raw.slice(0, place) +
      oneOf(random, ['\u0000', '}', '"', '\\', 'é', '🙂']) +
      raw.slice(place + 1),
    () =>
      oneOf(random, ['', 'null', 'true', '[]', '{}', '"x"', 'NaN', '-', BOMB, '['.repeat(5000)]),
    () => JSON.stringify({ ...value, [field]: oneOf(random, STRANGE) }),
    () => JSON.stringify({ ...value, [field]: oneOf(random, STRANGE) }),
    () => JSON.stringify({ ...value, review: oneOf(random, STRANGE) }),
    () => JSON.stringify({ ...value, answer: { [BOMB]: BOMB, __proto__: 'x' }, path: [BOMB] }),
    () => JSON.stringify({ ...value, [field]: undefined }),
    () => JSON.stringify({ ...value, v: oneOf(random, [0, -1, '1', '2', null, 1.5, 2, 99]) }),
    () => JSON.stringify(oneOf(random, STRANGE)) ?? '',
  ])();
}
