import { bibliographyEntry, inTextCitation, type Run } from '../../articles/references/apa.ts';
import { bibtexEntry } from '../../articles/references/exports/bibtex.ts';
import { cslItem } from '../../articles/references/exports/csl-json.ts';
import { risRecord } from '../../articles/references/exports/ris.ts';
import type { Reference } from '../../articles/references/schema.ts';
import { LANGUAGES, type Language } from '../../core/languages.ts';
import { pageTitle } from '../../site/pages.ts';
import { t } from '../../site/strings.ts';
import type { ArticleData } from './article-data.ts';

/** A run of a citation. */
interface CitationRun extends Run {
  /** Where it is of another language than the article. */
  lang?: Language;
}

/** An article as a source that others cite. */
export interface Citation {
  /** APA 7 by the language of the text that cites. */
  apa: Record<Language, CitationRun[]>;
  /** The same in running text: `(Klien, Bukan Pasien, 2026)`. */
  inText: Record<Language, string>;
  bibtex: string;
  ris: string;
  csl: string;
}

/** Something of this site as a source: the project is its author, its day the one of the last change. */
export function siteReference({
  language,
  title,
  date,
  url,
}: Pick<ArticleData, 'language' | 'title' | 'date' | 'url'>): Reference {
  return {
    type: 'webpage',
    title,
    author: [{ literal: t(language, 'site.name') }],
    'author-et-al': false,
    editor: [],
    issued: date,
    URL: url,
    language,
  };
}

/** The entry with its title in English behind it, for an English text (APA 7, section 9.38). */
function withEnglishTitle(entry: readonly Run[], slug: string): CitationRun[] {
  const next = entry.findIndex(({ em }) => em) + 1;
  // A title that ends in a question mark has no stop after it; the bracket needs one.
  const stop = entry[next] ? '' : '.';
  const title = { text: pageTitle('en', slug), lang: 'en' } as const;
  return entry.toSpliced(next, 0, { text: ' [' }, title, { text: `]${stop}` });
}

/**
 * How to cite an article. A section is cited the same way, with its anchor at the end of the address
 * (a unit test holds every format to that).
 *
 * The citable author is the project, the version the day of the last change; APA leaves out the name
 * of a site that is also the author (section 10.16).
 */
export function citation(article: ArticleData): Citation {
  const { language, slug, date, url } = article;
  const reference = siteReference(article);
  const key = `${slug}-${language}`;
  const apa = Object.fromEntries(
    LANGUAGES.map((one) => {
      const entry = bibliographyEntry(reference, one);
      const translated = one === 'en' && language !== 'en' ? withEnglishTitle(entry, slug) : entry;
      return [one, [...translated, { text: ` ${url}` }]];
    }),
  ) as Citation['apa'];
  const inText = Object.fromEntries(
    LANGUAGES.map((one) => [one, inTextCitation(reference, one)]),
  ) as Citation['inText'];
  return {
    apa,
    inText,
    // The styles know no day; biblatex has this field for the edition of what changes.
    bibtex: bibtexEntry(key, reference).replace(/\n\}\n$/, `\n  version = {${date}},\n}\n`),
    ris: risRecord(key, reference),
    csl: `${JSON.stringify([cslItem(key, reference)], undefined, 2)}\n`,
  };
}
