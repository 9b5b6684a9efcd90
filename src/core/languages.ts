import { z } from 'astro/zod';

/** The site's languages, default first. Indonesian lives at the root, English under `/en/`. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'id';

/** One value in each language; both are always required. */
export type Localized<T = string> = Record<Language, T>;

/** Narrows a string such as `Astro.currentLocale` to a language, falling back to the default. */
export function toLanguage(value: string | undefined): Language {
  return LANGUAGES.find((language) => language === value) ?? DEFAULT_LANGUAGE;
}

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'id' ? 'en' : 'id';
}

const text = () => z.string().trim().min(1, 'Text is empty: write it in this language.');

/** Schema of a text in both languages: `{ id: …, en: … }`, neither may be empty. */
export const localizedText = () => z.strictObject({ id: text(), en: text() });
