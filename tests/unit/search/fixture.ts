import { termSchema } from '../../../src/glossary/schema.ts';
import { buildIndex, type SearchInputs, type SearchPage } from '../../../src/search/index-build.ts';
import { prepare } from '../../../src/search/query.ts';

/** A small glossary of the same make as the real one; the words are chosen for the tests. */
const terms = [
  {
    id: 'konseling',
    term: { id: 'konseling', en: 'counseling' },
    definition: { id: 'Bantuan melalui percakapan.', en: 'Help through conversation.' },
    aliases: { id: [{ text: 'penyuluhan', status: 'old' }], en: [] },
    category: 'concepts',
  },
  {
    id: 'konseling-kelompok',
    term: { id: 'konseling kelompok', en: 'group counseling' },
    definition: { id: 'Konseling bersama beberapa orang.', en: 'Counseling with several people.' },
    category: 'services',
  },
  {
    id: 'konselor',
    term: { id: 'konselor', en: 'counselor' },
    definition: { id: 'Tenaga profesional.', en: 'A qualified professional.' },
    category: 'people-and-roles',
  },
  {
    id: 'konseli',
    term: { id: 'konseli', en: 'counselee' },
    definition: { id: 'Klien di sekolah.', en: 'A client at school.' },
    category: 'people-and-roles',
  },
  {
    id: 'klien',
    term: { id: 'klien', en: 'client' },
    definition: { id: 'Orang yang dilayani.', en: 'The person served.' },
    aliases: { id: [{ text: 'pelanggan', status: 'avoid' }], en: [] },
    category: 'people-and-roles',
  },
  {
    id: 'pasien',
    term: { id: 'pasien', en: 'patient' },
    definition: { id: 'Orang yang dirawat.', en: 'A person under medical care.' },
    category: 'people-and-roles',
  },
  {
    id: 'asas-kerahasiaan',
    term: { id: 'asas kerahasiaan', en: 'principle of confidentiality' },
    definition: { id: 'Yang disampaikan *dijaga*.', en: 'What is said is [dijaga]{id}.' },
    aliases: {
      id: [
        { text: 'kerahasiaan', status: 'admitted' },
        { text: 'Asas Kerahasiaan', status: 'admitted' },
      ],
      en: [{ text: 'confidentiality', status: 'admitted' }],
    },
    root: 'rahasia',
    category: 'principles-asas',
  },
  {
    id: 'tindak-lanjut',
    term: { id: 'tindak lanjut', en: 'follow-up' },
    definition: { id: 'Yang dilakukan sesudahnya.', en: 'What is done afterwards.' },
    aliases: { id: [{ text: 'RTL', status: 'abbreviation' }], en: [] },
    category: 'process',
  },
  {
    id: 'nasihat',
    term: { id: 'nasihat', en: 'advice' },
    definition: { id: 'Anjuran dari orang lain.', en: 'A suggestion from someone else.' },
    aliases: { id: [{ text: 'nasehat', status: 'misspelling' }], en: [] },
    root: 'nasihat',
    category: 'concepts',
  },
  {
    id: 'empati',
    term: { id: 'empati', en: 'empathy' },
    definition: { id: 'Memahami perasaan orang lain.', en: 'Understanding a feeling.' },
    category: 'skills',
  },
].map((term) => termSchema.parse(term));

const page = (
  slug: string,
  [id, en]: readonly [string, string],
  headings: readonly (readonly [string, string, string])[] = [],
  about: readonly [string, string] = ['', ''],
  words: readonly [readonly string[], readonly string[]] = [[], []],
): SearchPage => ({
  slug,
  kind: headings.length > 1 ? 'article' : 'page',
  quizItems: headings.length > 1 ? 10 : 0,
  text: {
    id: {
      title: id,
      description: `Tentang ${id}.`,
      headings: headings.map(([anchor, text]) => ({ anchor, text })),
      about: about[0],
      words: words[0],
    },
    en: {
      title: en,
      description: `About ${en}.`,
      headings: headings.map(([anchor, , text]) => ({ anchor, text })),
      about: about[1],
      words: words[1],
    },
  },
});

export const inputs: SearchInputs = {
  terms,
  pages: [
    page(
      'klien-bukan-pasien',
      ['Klien, bukan pasien', 'Client, not patient'],
      [
        ['asal-kata', 'Asal kata', 'Where the word comes from'],
        ['hak', 'Hak dan kewajiban', 'Rights and duties'],
        ['hak-lain', 'Hak orang lain', 'Rights of others'],
        ['batas-hak', 'Batas hak', 'Limits of rights'],
        ['ringkasan', 'Ringkasan', 'Summary'],
      ],
      ['Membandingkan kewajiban dan sebutan', 'Comparing duties and names'],
    ),
    page('satu', ['Satu', 'One'], [['ringkasan', 'Ringkasan', 'Summary']]),
    page('dua', ['Dua', 'Two'], [['ringkasan', 'Ringkasan', 'Summary']]),
    page('tiga', ['Tiga', 'Three'], [['ringkasan', 'Ringkasan', 'Summary']]),
    page(
      'bantuan',
      ['Butuh bantuan?', 'Need help?'],
      [],
      ['', ''],
      [
        ['putus asa', 'gawat'],
        ['hopeless', 'in danger'],
      ],
    ),
  ],
};

export const id = prepare(buildIndex('id', inputs));
export const en = prepare(buildIndex('en', inputs));
