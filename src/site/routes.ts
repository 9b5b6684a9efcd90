/*
 * Page families that have no file of their own in `content/docs`. Everything with one address is an
 * MDX page there; only families stand here. Each is injected for both languages.
 */

/** One injected family: pattern without language prefix, and the module that renders it. */
export interface Family {
  pattern: string;
  entrypoint: string;
}

export const families: readonly Family[] = [
  { pattern: '/kuis/[article]', entrypoint: './src/quiz/pages/QuizPage.astro' },
  { pattern: '/glosarium/[term]', entrypoint: './src/glossary/pages/TermPage.astro' },
  { pattern: '/glosarium/nama.json', entrypoint: './src/glossary/pages/names.json.ts' },
  { pattern: '/cari/indeks.json', entrypoint: './src/search/index.json.ts' },
];
