/*
 * What has no file of its own in `content/docs`. Every page with one address is an MDX page there;
 * only families of pages and files made from data stand here.
 */

/** An injected route: pattern without base and language prefix, and the module that renders it. */
export interface Route {
  pattern: string;
  entrypoint: string;
}

/** Injected for each language. */
export const families: readonly Route[] = [
  { pattern: '/kuis/[article]', entrypoint: './src/quiz/pages/QuizPage.astro' },
  { pattern: '/kasus/[case]', entrypoint: './src/cases/pages/CasePage.astro' },
  { pattern: '/glosarium/[term]', entrypoint: './src/glossary/pages/TermPage.astro' },
  { pattern: '/glosarium/nama.json', entrypoint: './src/glossary/pages/names.json.ts' },
  {
    pattern: '/guru/kisi-kisi/[article]',
    entrypoint: './src/teach/blueprint/pages/BlueprintPage.astro',
  },
  {
    pattern: '/guru/daftar-bacaan/bahan.json',
    entrypoint: './src/teach/list/pages/materials.json.ts',
  },
  { pattern: '/sematan/kuis/[article]', entrypoint: './src/teach/embed/pages/EmbedPage.astro' },
  { pattern: '/manifest.webmanifest', entrypoint: './src/site/pages/webmanifest.ts' },
  { pattern: '/cari/indeks.json', entrypoint: './src/search/index.json.ts' },
  { pattern: '/kutip/[article]', entrypoint: './src/teach/cite/pages/CitePage.astro' },
  { pattern: '/umpan.xml', entrypoint: './src/teach/cite/pages/feed.xml.ts' },
  { pattern: '/cari/pembuka.json', entrypoint: './src/search/openings.json.ts' },
];

/** Injected once: files that hold both languages. */
export const files: readonly Route[] = [
  { pattern: '/unduhan/materi.json', entrypoint: './src/teach/cite/pages/catalogue.json.ts' },
  { pattern: '/ulasan/soal.json', entrypoint: './src/review/pages/items.json.ts' },
  { pattern: '/guru/periksa/kunci.json', entrypoint: './src/teach/hand-in/pages/bank.json.ts' },
  { pattern: '/unduhan/glosarium.csv', entrypoint: './src/glossary/pages/download.ts' },
  { pattern: '/unduhan/glosarium-anki.txt', entrypoint: './src/glossary/pages/download.ts' },
  { pattern: '/unduhan/glosarium.json', entrypoint: './src/glossary/pages/download.ts' },
  { pattern: '/unduhan/pustaka.ris', entrypoint: './src/articles/references/pages/download.ts' },
  { pattern: '/unduhan/pustaka.bib', entrypoint: './src/articles/references/pages/download.ts' },
  { pattern: '/unduhan/pustaka.json', entrypoint: './src/articles/references/pages/download.ts' },
  { pattern: '/unduhan/kuis/[file]', entrypoint: './src/quiz/pages/download.ts' },
];
