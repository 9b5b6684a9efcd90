import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/core/languages.ts';
import { parsePage } from '../../../src/core/mdx-source.ts';
import {
  markedAgain,
  mentionsIn,
  type NamedTerm,
  namesOf,
  strangeEveryday,
  unmarkedMentions,
} from '../../../src/glossary/mentions.ts';
import type { AliasStatus } from '../../../src/glossary/schema.ts';

type Aliases = Record<string, AliasStatus>;

const term = (
  id: string,
  heads: { id: string; en: string },
  aliases: Partial<Record<Language, Aliases>> = {},
  everyday?: NamedTerm['everyday'],
): NamedTerm => {
  const list = (all: Aliases = {}) =>
    Object.entries(all).map(([text, status]) => ({ text, status }));
  return {
    id,
    term: heads,
    aliases: { id: list(aliases.id), en: list(aliases.en) },
    ...(everyday === undefined ? {} : { everyday }),
  };
};

const TERMS = [
  term('konseling', { id: 'konseling', en: 'counseling' }, { en: { counselling: 'admitted' } }),
  term('konseling-individual', { id: 'konseling individual', en: 'individual counseling' }),
  term('konselor', { id: 'konselor', en: 'counselor' }, { id: { 'Kons.': 'abbreviation' } }),
  term('klien', { id: 'klien', en: 'client' }, { id: { pelanggan: 'avoid' } }),
  term('hak-konseli', { id: 'hak klien', en: 'client rights' }),
  term('kode-etik', { id: 'kode etik', en: 'code of ethics' }),
  term('konseli-krisis', { id: 'krisis', en: 'crisis' }),
  term('kewajiban', { id: 'kewajiban', en: 'duty' }),
  term(
    'asas-kerahasiaan',
    { id: 'asas kerahasiaan', en: 'principle of confidentiality' },
    {
      id: { kerahasiaan: 'admitted', rahasia: 'inflection', kerahasian: 'misspelling' },
      en: { confidentiality: 'admitted', secrecy: 'avoid' },
    },
    ['rahasia'],
  ),
  term(
    'alih-tangan-kasus',
    { id: 'alih tangan kasus', en: 'referral' },
    { id: { rujukan: 'old' } },
  ),
  term('tindak-lanjut', { id: 'tindak lanjut', en: 'follow-up' }),
  term(
    'bimbingan-dan-konseling',
    { id: 'bimbingan dan konseling', en: 'guidance and counseling' },
    { id: { BK: 'abbreviation', 'B&K': 'abbreviation' } },
  ),
  term(
    'guru-bimbingan-dan-konseling',
    { id: 'guru bimbingan dan konseling', en: 'guidance and counseling teacher' },
    { id: { 'guru BK': 'abbreviation' } },
  ),
  term('dokter', { id: 'dokter', en: 'physician' }, { id: { 'dr.': 'abbreviation' } }),
  term('psikiater', { id: 'psikiater', en: 'psychiatrist' }, { id: { 'Sp.KJ': 'abbreviation' } }),
  term('masalah', { id: 'masalah', en: 'problem' }, {}, true),
  term('pemilik-masalah', { id: 'pemilik masalah', en: 'owner of the problem' }),
  term('hak-pasien', { id: 'hak pasien', en: 'patient rights' }),
  term(
    'interpretasi',
    { id: 'interpretasi', en: 'interpretation' },
    { id: { penafsiran: 'admitted' } },
  ),
  term('penafsiran', { id: 'penafsiran', en: 'reading' }, { id: { tafsir: 'admitted' } }),
  term('masa', { id: 'masa', en: 'period' }),
  term('tingkah-laku', { id: 'tingkah laku', en: 'behavior' }),
  term('proses', { id: 'proses', en: 'process' }),
];
const NAMES = { id: namesOf(TERMS, 'id'), en: namesOf(TERMS, 'en') };

/** `id "text"` of every mention in a text. */
const found = (text: string, language: Language = 'id') =>
  mentionsIn(text, NAMES[language]).map(({ ids, text: name }) => `${ids.join('|')} "${name}"`);

describe('Indonesian names', () => {
  test.each([
    ['a head', 'Ia klien.', ['klien "klien"']],
    ['any case', 'KLIEN dan Klien', ['klien "KLIEN"', 'klien "Klien"']],
    ['-nya', 'konselornya', ['konselor "konselornya"']],
    ['two suffixes', 'konselornyalah', ['konselor "konselornyalah"']],
    ['-ku, -mu', 'klienku, klienmu', ['klien "klienku"', 'klien "klienmu"']],
    ['-lah, -kah, -pun', 'klienlah klienkah klienpun', 3],
    ['a suffix on the last word only', 'kodenya etik', []],
    ['a suffix on a longer name', 'kode etiknya', ['kode-etik "kode etiknya"']],
    ['other letters behind', 'kliennyah klienan', []],
    ['inside a word', 'multiklien subklien', []],
    ['doubled', 'klien-klien', 2],
    ['the longest name', 'konseling individual', ['konseling-individual "konseling individual"']],
    ['the longest name, from the left', 'hak klien', ['hak-konseli "hak klien"']],
    ['its beginning alone', 'konseling kelompok', ['konseling "konseling"']],
    ['a hyphen for a space', 'tindak-lanjut', ['tindak-lanjut "tindak-lanjut"']],
    ['a line break', 'kode\n  etik', ['kode-etik "kode\n  etik"']],
    ['a line break in a quotation', 'kode\n> etik', 1],
    ['a no-break space', 'kode\u00a0etik', 1],
    ['bold inside', '**kode** etik', 1],
    ['a paragraph between', 'kode\n\netik', []],
    ['a gap where something was', 'kode   etik', []],
    ['another sentence', 'kode. Etik', []],
    ['an admitted alias', 'Kerahasiaan', ['asas-kerahasiaan "Kerahasiaan"']],
    ['old, misspelt and avoided words', 'rujukan kerahasian pelanggan', []],
    ['an everyday name', 'rahasia', []],
    ['an everyday term', 'masalahnya', []],
    ['a name rather than a form of another', 'masalah masalah', []],
    ['a particle on a name that ends like a suffix', 'tingkah lakulah', 1],
    ['an everyday word in a longer name', 'pemilik masalah', ['pemilik-masalah "pemilik masalah"']],
    [
      'an abbreviation',
      'BK dan B&K',
      ['bimbingan-dan-konseling "BK"', 'bimbingan-dan-konseling "B&K"'],
    ],
    ['an abbreviation in another case', 'bk Bk', []],
    ['an abbreviation with a suffix', 'BK-nya', ['bimbingan-dan-konseling "BK"']],
    ['a plain word of an abbreviation', 'Guru BK', ['guru-bimbingan-dan-konseling "Guru BK"']],
    ['but not its capitals', 'guru bk', []],
    ['a full stop that belongs', 'dr. Ani', ['dokter "dr."']],
    ['without it, or as a title', 'dr Ani, Dr. Budi', []],
    ['a full stop inside', 'Sp.KJ sp.kj', ['psikiater "Sp.KJ"']],
    ['a name of two terms, the head first', 'penafsiran', ['penafsiran|interpretasi "penafsiran"']],
  ] as [string, string, string[] | number][])('%s', (_name, text, expected) => {
    const all = found(text);
    expect(typeof expected === 'number' ? all.length : all).toEqual(expected);
  });
});

describe('English names', () => {
  test.each([
    ['the plural', 'clients', ['klien "clients"']],
    ['the possessive', "client's client’s clients'", 3],
    ['the possessive inside a name', "client's rights", [`hak-konseli "client's rights"`]],
    ['the plural possessive inside a name', 'clients’ rights', ['hak-konseli "clients’ rights"']],
    ['the plural inside a name', 'codes of ethics', ['kode-etik "codes of ethics"']],
    ['the singular of a plural', 'patient right', ['hak-pasien "patient right"']],
    ['-ies', 'duties', ['kewajiban "duties"']],
    ['-es', 'processes', ['proses "processes"']],
    ['-ses', 'crises', ['konseli-krisis "crises"']],
    ['a hyphen', 'Follow up', ['tindak-lanjut "Follow up"']],
    [
      'the longest',
      'guidance and counseling teachers',
      ['guru-bimbingan-dan-konseling "guidance and counseling teachers"'],
    ],
    ['no Indonesian suffix', 'counselorlah', []],
    ['an avoided word', 'secrecy', []],
    ['Indonesian heads', 'klien', []],
  ] as [string, string, string[] | number][])('%s', (_name, text, expected) => {
    const all = found(text, 'en');
    expect(typeof expected === 'number' ? all.length : all).toEqual(expected);
  });
});

const page = (body: string, file = 'content/docs/a.mdx') =>
  parsePage(file, `---\ntitle: A\n---\n${body}`);

const left = (body: string, settled: string[] = []) =>
  unmarkedMentions(page(body), NAMES.id, new Set(settled)).map(
    ({ line, section, ids, text, markedLater }) =>
      `${line} ${section.anchor} ${ids.join('|')} ${text}${markedLater ? ` ${markedLater}` : ''}`,
  );

const KLIEN = '<Term id="klien">klien</Term>';

describe('unmarked mentions', () => {
  test.each([
    [
      'each term once a section',
      'klien, klien dan konselor',
      ['4  klien klien', '4  konselor konselor'],
    ],
    ['marked before', `${KLIEN} dan klien`, []],
    ['marked on the line before', `${KLIEN}\n\nklien`, []],
    ['marked in another section', `${KLIEN}\n\n## B {#b}\n\nklien`, ['8 b klien klien']],
    ['sections are ##, with their ###', `## B {#b}\n\n${KLIEN}\n\n### C {#c}\n\nklien`, []],
    ['marked later on the same line', `klien dan ${KLIEN}`, ['4  klien klien 4']],
    ['marked later in the section', `klien\n\n${KLIEN}`, ['4  klien klien 6']],
    ['in headings and links', '## Klien {#b}\n\n[klien](../c/) *klien* `klien`', []],
    ['inside another mark', '<Term id="konselor">konselor klien</Term>', []],
    ['of two terms, one marked', '<Term id="interpretasi">x</Term> penafsiran', []],
    ['of two terms, told once', 'penafsiran tafsir', ['4  penafsiran|interpretasi penafsiran']],
  ])('%s', (_name, body, expected) => {
    expect(left(body)).toEqual(expected);
  });

  test('what a page settles', () => {
    expect(left('klien dan konselor', ['klien'])).toEqual(['4  konselor konselor']);
    expect(left('penafsiran', ['penafsiran'])).toEqual(['4  interpretasi penafsiran']);
    const marked = '<Term id="penafsiran">x</Term> penafsiran';
    expect(left(marked, ['penafsiran'])).toEqual([]);
  });

  test('in English, by the English names', () => {
    const english = page('client klien', 'content/docs/en/a.mdx');
    expect(unmarkedMentions(english, NAMES.en).map(({ text }) => text)).toEqual(['client']);
  });
});

test('marked again in a section, but not in the next', () => {
  const body = `${KLIEN}\n\n## B {#b}\n\n${KLIEN}\n\n### C {#c}\n\n${KLIEN}`;
  expect(markedAgain(page(body))).toEqual([
    { line: 12, section: { anchor: 'b', heading: 'B' }, id: 'klien', firstLine: 8 },
  ]);
});

test('everyday names that the term does not have', () => {
  const [, , , , , , , , kerahasiaan] = TERMS;
  if (!kerahasiaan) throw new Error('no such term');
  expect(strangeEveryday({ ...kerahasiaan, everyday: ['Rahasia', 'secrecy', 'x'] })).toEqual(['x']);
  expect(strangeEveryday({ ...kerahasiaan, everyday: true })).toEqual([]);
});
