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
  { pattern: '/kuis/[article]/', entrypoint: './src/quiz/pages/QuizPage.astro' },
];
