import { loadReferences } from '../../articles/references/data.ts';
import { LANGUAGES, type Localized } from '../../core/languages.ts';
import { memoized } from '../../core/memo.ts';
import { CONTENT_LICENCE } from '../../site/licence.ts';
import { newestContentDate } from '../../site/pages.ts';
import { type StringKey, t } from '../../site/strings.ts';
import { absoluteHref } from '../../site/urls.ts';
import { loadTerms } from '../data.ts';
import { CATEGORIES, type Category } from '../schema.ts';
import { type AnkiPhrases, glossaryAnki } from './anki.ts';
import { glossaryCsv } from './csv.ts';
import type { ExportInput } from './input.ts';
import { glossaryJson } from './json.ts';

/** A file of the glossary under `/unduhan/`. */
export interface Download {
  format: 'csv' | 'anki' | 'json';
  /** Path from the site's root, for `assetHref`. */
  file: string;
  /** MIME type. */
  type: string;
  text: string;
}

/** A string in both languages. */
function localized(key: StringKey): Localized {
  return { id: t('id', key), en: t('en', key) };
}

/** What the site puts into its files: its own terms, names and addresses. */
export function exportInput(): ExportInput {
  return {
    terms: loadTerms(),
    references: loadReferences(),
    categories: Object.fromEntries(
      CATEGORIES.map((category) => [category, localized(`glossary.category.${category}`)]),
    ) as Record<Category, Localized>,
    meta: {
      name: localized('site.name'),
      address: { id: absoluteHref('id', 'glosarium'), en: absoluteHref('en', 'glosarium') },
      termAddress: (id, language) => absoluteHref(language, `glosarium/${id}`),
      licence: CONTENT_LICENCE,
      date: newestContentDate(),
    },
  };
}

/** What the site's cards say. */
export function ankiPhrases(): Localized<AnkiPhrases> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        deckMeaning: t(language, 'glossary.anki.deckMeaning'),
        deckOther: t(language, 'glossary.anki.deckOther'),
        askMeaning: t(language, 'glossary.anki.askMeaning'),
        askOther: t(language, 'glossary.anki.askOther'),
        also: t(language, 'glossary.also'),
      },
    ]),
  ) as Localized<AnkiPhrases>;
}

/** The glossary's files, in the order in which pages offer them. */
export const glossaryDownloads: () => Download[] = memoized(() => {
  const input = exportInput();
  return [
    {
      format: 'csv',
      file: 'unduhan/glosarium.csv',
      type: 'text/csv; charset=utf-8',
      text: glossaryCsv(input),
    },
    {
      format: 'anki',
      file: 'unduhan/glosarium-anki.txt',
      type: 'text/plain; charset=utf-8',
      text: glossaryAnki(input, ankiPhrases()),
    },
    {
      format: 'json',
      file: 'unduhan/glosarium.json',
      type: 'application/json',
      text: glossaryJson(input),
    },
  ];
});
