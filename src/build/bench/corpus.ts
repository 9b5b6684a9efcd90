import { LANGUAGES, type Language, type Localized } from '../../core/languages.ts';
import { ofNoLanguage, randomNumbers } from '../../glossary/bin/synthetic.ts';

/*
 * Invented articles, always the same ones, for builds as large as a benchmark wants them. An article
 * does not depend on how many there are. Pure.
 */

/** A section; its paragraphs hold no markup. */
export interface Section {
  anchor: string;
  heading: Localized;
  paragraphs: Localized<string[]>;
}

/** An invented article, some 900 words a language. */
export interface Article {
  slug: string;
  title: Localized;
  description: Localized;
  sections: Section[];
}

const SECTIONS = 5;
const PARAGRAPHS = 3;
const SENTENCES = 5;
const WORDS = 3000;

/**
 * Words of a language nobody speaks. Every syllable has an e or an o, so that none of them is by
 * chance a name of an invented term, which have a, i and u. None is by chance a word by which the
 * content check tells languages, either.
 */
function vocabulary(language: Language): string[] {
  const random = randomNumbers(language === 'id' ? 28_101_928 : 17_081_945);
  const syllables = [...'bdgklmnprst'].flatMap((letter) => [`${letter}e`, `${letter}o`]);
  const ending = language === 'id' ? ['', '', 'n', 'ng'] : ['', 'd', 's', 'th'];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < WORDS) {
    const length = 1 + Math.floor(random() * 4);
    words.add(Array.from({ length }, () => pick(syllables)).join('') + pick(ending));
  }
  return [...words].map(ofNoLanguage);
}

const VOCABULARIES: Localized<string[]> = { id: vocabulary('id'), en: vocabulary('en') };

/** A source of text for one article: few words come often, most of them seldom. */
export function writer(seed: number): (language: Language, words: number) => string {
  const random = randomNumbers(seed);
  return (language, words) => {
    const list = VOCABULARIES[language];
    return Array.from({ length: words }, () => list[Math.floor(WORDS * random() ** 3)]).join(' ');
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The invented article of a number, counted from 1. */
export function article(number: number): Article {
  const words = writer(number);
  const line = (count: number) => ({
    id: capital(words('id', count)),
    en: capital(words('en', count)),
  });
  const paragraph = (language: Language) =>
    Array.from({ length: SENTENCES }, (_, at) => `${capital(words(language, 9 + at * 2))}.`).join(
      ' ',
    );
  return {
    slug: `rekaan-${String(number).padStart(4, '0')}`,
    title: line(3),
    description: line(14),
    sections: Array.from({ length: SECTIONS }, (_, at) => ({
      anchor: `bagian-${at + 1}`,
      heading: line(4),
      paragraphs: Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          Array.from({ length: PARAGRAPHS }, () => paragraph(language)),
        ]),
      ) as Localized<string[]>,
    })),
  };
}

/** The first articles. */
export const articles = (count: number): Article[] =>
  Array.from({ length: count }, (_, index) => article(index + 1));
