import { describe, expect, test } from 'vitest';
import { findTerms } from '../../../src/glossary/filter.ts';
import { type Entry, prepare } from '../../../src/glossary/filter-names.ts';
import type { AliasStatus } from '../../../src/glossary/schema.ts';

function entry(head: string, other: string, root = '', aliases = ''): Entry {
  const list = aliases
    ? aliases.split(', ').map((one) => {
        const [text = '', status = 'admitted'] = one.split('~');
        return { text, status: status as AliasStatus };
      })
    : [];
  const id = head.toLowerCase().replaceAll(' ', '-');
  return { id, head: { id: head, en: other }, root: root || undefined, aliases: list };
}

const entries = [
  entry('asas', 'principle', 'asas'),
  entry(
    'asas kerahasiaan',
    'principle of confidentiality',
    'rahasia',
    'kerahasiaan, rahasia pribadi',
  ),
  entry('bimbingan dan konseling', 'guidance and counseling', 'bimbing', 'BK~abbreviation'),
  entry('BK komprehensif', 'comprehensive guidance and counseling program'),
  entry('klien', 'client', '', 'pelanggan~avoid, counselee'),
  entry('konseli', 'counselee'),
  entry('konseling', 'counseling', '', 'konselling~misspelling, penyuluhan~old, counselling'),
  entry('konseling individual', 'individual counseling', '', 'one-to-one counseling'),
  entry('konselor', 'counselor'),
  entry('nasihat', 'advice', 'nasihat', 'nasehat~misspelling, menasihati~inflection'),
  entry('tindak lanjut', 'follow-up', 'lanjut', 'RTL~abbreviation'),
];
const id = prepare(entries, 'id');
const en = prepare(entries, 'en');

describe('one query, the first term, and why', () => {
  test.each([
    ['klien', 'klien', 'head', 'klien'],
    ['KLIEN', 'klien', 'head', 'klien'],
    ['client', 'klien', 'other', 'client'],
    ['kons', 'konseli', 'head', 'konseli'],
    ['bk', 'bimbingan-dan-konseling', 'alias', 'BK'],
    ['pelanggan', 'klien', 'alias', 'pelanggan'],
    ['nasehat', 'nasihat', 'alias', 'nasehat'],
    ['rtl', 'tindak-lanjut', 'alias', 'RTL'],
    ['one to one', 'konseling-individual', 'alias', 'one-to-one counseling'],
    ['kerahasiaan', 'asas-kerahasiaan', 'alias', 'kerahasiaan'],
    ['rahasia', 'asas-kerahasiaan', 'alias', 'rahasia pribadi'],
    ['dirahasiakan', 'asas-kerahasiaan', 'root', 'rahasia'],
    ['konselornya', 'konselor', 'form', 'konselor'],
    ['clients', 'klien', 'form', 'client'],
    ['mengonseling', 'konseling', 'form', 'konseling'],
    ['konslor', 'konselor', 'near', 'konselor'],
    ['tindaklanjut', 'tindak-lanjut', 'near', 'tindak lanjut'],
    ['kerahasian', 'asas-kerahasiaan', 'near', 'kerahasiaan'],
    ['confidencial', 'asas-kerahasiaan', 'near', 'principle of confidentiality'],
    ['tindaklanput', 'tindak-lanjut', 'near', 'tindak lanjut'],
    ['klyen', 'klien', 'near', 'klien'],
    ['individual konseling', 'konseling-individual', 'words', 'individual, konseling'],
    ['indiv kons', 'konseling-individual', 'words', 'individual, konseling'],
    ['apa itu tindak lanjut sebenarnya', 'tindak-lanjut', 'words', 'tindak lanjut'],
  ])('%s', (query, expected, kind, text) => {
    const [first] = findTerms(id, query);
    expect(first).toMatchObject({ id: expected, reason: { kind, text } });
  });
});

test('an alias tells its status', () => {
  expect(findTerms(id, 'nasehat')[0]?.reason).toEqual({
    kind: 'alias',
    text: 'nasehat',
    status: 'misspelling',
  });
});

test('in English the English heads are the own ones', () => {
  expect(findTerms(en, 'client')[0]?.reason).toEqual({ kind: 'head', text: 'client' });
  expect(findTerms(en, 'klien')[0]?.reason).toEqual({ kind: 'other', text: 'klien' });
});

test('an exact head of either language comes before an exact alias, before beginnings', () => {
  expect(findTerms(id, 'counselee').map((match) => match.id)).toEqual(['konseli', 'klien']);
  expect(findTerms(id, 'asas').map((match) => match.id)).toEqual(['asas', 'asas-kerahasiaan']);
  expect(findTerms(id, 'bk').map((match) => match.id)).toEqual([
    'bimbingan-dan-konseling',
    'bk-komprehensif',
  ]);
});

test('a longer query finds the terms it names', () => {
  expect(findTerms(id, 'is a client the same as a counselee')).toEqual([
    { id: 'klien', reason: { kind: 'words', text: 'counselee' } },
    { id: 'konseli', reason: { kind: 'words', text: 'counselee' } },
  ]);
});

test('near spellings do not mix with sure matches', () => {
  expect(findTerms(id, 'konseli').map((match) => match.reason.kind)).not.toContain('near');
});

test('of near spellings those with fewer slips come first, beginnings after whole words', () => {
  const near = prepare(
    [
      entry('konfidensialitas', 'a'),
      entry('asas konfidensial', 'b'),
      entry('kerahasibun', 'c'),
      entry('kerahasiaan kerahasibun', 'd'),
    ],
    'id',
  );
  const ids = (query: string) => findTerms(near, query).map((match) => match.id);
  expect(ids('konfidenzial')).toEqual(['asas-konfidensial', 'konfidensialitas']);
  expect(ids('kerahasian')).toEqual(['kerahasiaan-kerahasibun', 'kerahasibun']);
});

test('nobody is told that a word resembles a misspelling', () => {
  expect(findTerms(id, 'konsellingg')[0]?.reason).toEqual({ kind: 'near', text: 'konseling' });
});

test('one or two letters begin a head or are a name, nothing else', () => {
  expect(findTerms(id, 'k').map((match) => match.reason.kind)).not.toContain('alias');
  expect(findTerms(id, 'rt')).toEqual([]);
  expect(findTerms(id, 'in').map((match) => match.reason.text)).toEqual(['individual counseling']);
});

test.each(['', '   ', '?!', '<>', 'zzzzzz', 'x', 'in ko'])('%j finds nothing', (query) => {
  expect(findTerms(id, query)).toEqual([]);
});

test('a very long query stays quick and finds nothing', () => {
  expect(findTerms(id, 'mengkonseling '.repeat(5000))).toEqual([]);
});
