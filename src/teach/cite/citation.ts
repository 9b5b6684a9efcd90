import { bibliographyEntry, inTextCitation, type Run } from '../../articles/references/apa.ts';
import { bibtexEntry } from '../../articles/references/exports/bibtex.ts';
import { cslItem } from '../../articles/references/exports/csl-json.ts';
import { risRecord } from '../../articles/references/exports/ris.ts';
import type { Reference } from '../../articles/references/schema.ts';
import { LANGUAGES, type Language } from '../../core/languages.ts';
import { t } from '../../site/strings.ts';
import type { ArticleData } from './article-data.ts';

/** An article as a source that others cite. */
export interface Citation {
  /** APA 7 by the language of the text that cites. */
  apa: Record<Language, Run[]>;
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
    LANGUAGES.map((one) => [one, [...bibliographyEntry(reference, one), { text: ` ${url}` }]]),
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
