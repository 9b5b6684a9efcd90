import en from '../../content/i18n/en.json' with { type: 'json' };
import id from '../../content/i18n/id.json' with { type: 'json' };
import { innerQuotes } from '../core/inner-quotes.ts';
import type { Language } from '../core/languages.ts';

/** Every interface string's key; Indonesian is the source, the compiler holds English to it. */
export type StringKey = keyof typeof id;
const strings: Record<Language, Record<StringKey, string>> = { id, en };

/** Keys that have a plural: those written as `<key>_one` and `<key>_other`. */
type PluralKey = StringKey extends infer K ? (K extends `${infer B}_other` ? B : never) : never;

/**
 * An interface string. `{{name}}` is replaced by `values.name`; an unknown name stays visible. What
 * comes to stand inside “ ” (a title, say) has its own quotation marks made single.
 * @example t('id', 'search.count', { count: 3 })
 */
export function t(
  language: Language,
  key: StringKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return strings[language][key].replace(
    /(“?)\{\{(\w+)\}\}/g,
    (mark, quote: string, name: string) => {
      const value = String(values[name]);
      return name in values ? quote + (quote ? innerQuotes(value) : value) : mark;
    },
  );
}

const rules: Record<Language, Intl.PluralRules> = {
  id: new Intl.PluralRules('id'),
  en: new Intl.PluralRules('en'),
};

/** A string that depends on a number, by the language's plural rules (`_one`, `_other`). */
export function plural(
  language: Language,
  key: PluralKey,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const rule = rules[language].select(count) === 'one' ? 'one' : 'other';
  return t(language, `${key}_${rule}` as StringKey, { count, ...values });
}

/** A subset of strings for a client script, keyed without their common prefix. */
export function pick<K extends StringKey>(
  language: Language,
  keys: readonly K[],
): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, strings[language][key]])) as Record<K, string>;
}

/** Strings for a client script by short names of its own; what the script fills in stays a pattern. */
export function named<N extends string>(
  language: Language,
  keys: Readonly<Record<N, StringKey>>,
): Readonly<Record<N, string>> {
  const entries = Object.entries<StringKey>(keys);
  return Object.fromEntries(entries.map(([name, key]) => [name, strings[language][key]])) as Record<
    N,
    string
  >;
}
