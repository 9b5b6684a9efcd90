import { plainText } from '../core/inline-markdown.ts';
import { type Language, otherLanguage } from '../core/languages.ts';
import { t } from '../site/strings.ts';
import { absoluteHref } from '../site/urls.ts';
import { shownAliases } from './listing.ts';
import type { Term } from './schema.ts';

/** https://schema.org/DefinedTermSet of the glossary in a language. */
export function glossaryData(language: Language): object {
  const url = absoluteHref(language, 'glosarium');
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name: t(language, 'site.nav.glossary'),
    inLanguage: language,
  };
}

/** https://schema.org/DefinedTerm of a term's page. */
export function termData(term: Term, language: Language): object {
  const url = absoluteHref(language, `glosarium/${term.id}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: term.term[language],
    alternateName: [term.term[otherLanguage(language)], ...shownAliases(term, language)],
    description: plainText(term.definition[language]),
    termCode: term.id,
    inLanguage: language,
    inDefinedTermSet: absoluteHref(language, 'glosarium'),
  };
}

/** JSON that may stand inside a `<script>`: no text in it can end the element or open a comment. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
