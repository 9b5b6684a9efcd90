import { ankiPhrases, exportInput } from '../../../../src/glossary/exports/downloads.ts';
import type { ExportInput } from '../../../../src/glossary/exports/input.ts';
import { termSchema } from '../../../../src/glossary/schema.ts';

/* Terms that no author would write, with everything that a format could trip over. */

const own = exportInput();
export const phrases = ankiPhrases();

export const hard: ExportInput = {
  categories: own.categories,
  references: {
    rogers1951: {
      type: 'book',
      title: 'Client-Centered Therapy',
      author: [{ family: 'Rogers', given: 'Carl R.' }],
      'author-et-al': false,
      editor: [],
      issued: 1951,
      language: 'en',
      note: 'Seen in a quotation.',
    },
    aca2014: {
      type: 'report',
      title: 'Code of ethics',
      author: [{ literal: 'ACA' }],
      'author-et-al': false,
      editor: [],
      issued: 2014,
      language: 'en',
    },
    unused: {
      type: 'book',
      title: 'Unused',
      author: [],
      'author-et-al': false,
      editor: [],
      issued: 2000,
      language: 'en',
    },
  },
  meta: {
    name: { id: 'Nama, Situs', en: 'Name of "Site"' },
    address: { id: 'https://a.example/glosarium/', en: 'https://a.example/en/glosarium/' },
    termAddress: (id, language) => `https://a.example/${language}/${id}/?a=1&b='2'`,
    licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    date: '2026-02-03',
  },
  terms: [
    termSchema.parse({
      id: 'klien',
      term: { id: 'klien', en: 'client' },
      definition: {
        id: 'Orang yang *menerima* konseling, **bukan** [patient]{en}.',
        en: 'A person who says "I", then <b>decides</b> & acts.',
      },
      detail: { id: 'Baris satu\nbaris dua', en: 'One\r\n=two' },
      aliases: {
        id: [
          { text: 'penerima layanan', status: 'admitted' },
          { text: 'KL', status: 'abbreviation' },
          { text: 'pelanggan', status: 'avoid' },
          { text: 'klein', status: 'misspelling' },
        ],
        en: [{ text: 'customer', status: 'avoid' }],
      },
      root: 'klien',
      family: { id: '-an, ke-', en: '+ suffix' },
      category: 'people-and-roles',
      related: ['konseling', 'aa'],
      contrast: ['aa'],
      references: ['rogers1951'],
      note: { id: '@siapa', en: "'quoted' at the start" },
    }),
    termSchema.parse({
      id: 'aa',
      term: { id: '=1+1', en: '"quoted", both' },
      definition: { id: '＝1+1', en: '# no comment' },
      category: 'concepts',
      contrast: ['klien'],
      references: ['aca2014'],
    }),
    termSchema.parse({
      id: 'konseling',
      term: { id: 'konseling', en: 'konseling' },
      definition: { id: 'Arti\tdengan tab.', en: 'Meaning.' },
      category: 'services',
    }),
  ],
};

/** The same in another order. */
export const reversed: ExportInput = {
  ...hard,
  terms: [...hard.terms].reverse(),
  references: Object.fromEntries(Object.entries(hard.references).reverse()),
};
