import { plainText } from '../core/inline-markdown.ts';
import { LANGUAGES, type Language, type Localized } from '../core/languages.ts';
import type { Report } from './rules.ts';
import type { Item, Option } from './schema.ts';

/*
 * Advice on writing items, as far as a program can be sure of it. From the usual rules for choice
 * items (Haladyna, Downing & Rodriguez 2002; in Indonesia "kaidah penulisan soal pilihan ganda").
 */

/** Names of the warnings; an item's `waive` takes them. */
export const WRITING_RULES = [
  'negative-stem',
  'key-length',
  'absolutes',
  'length-ratio',
  'same-start',
  'stem-length',
  'whether-stem',
  'number-order',
  'judge-spread',
  'sensitive-unmarked',
] as const;

const WORDS: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  id: {
    above:
      /^(?:(?:semua(?:nya)?|seluruh(?:nya)?)(?: (?:jawaban|pilihan|opsi|pernyataan))?(?: (?:di atas|tersebut|itu|ini))?(?: adalah)? (?:benar|salah|tepat|betul|keliru)|(?:semua|seluruh)(?:nya)?(?: \w+)? di atas|tidak ada(?: (?:jawaban|pilihan|opsi|satu pun))?(?: di atas)?(?: yang)? (?:benar|tepat|betul)|[a-e] dan [a-e](?: benar)?)$/i,
    negative: /\b(?:tidak|bukan(?:lah)?|kecuali)\b/i,
    absolute: /\b(?:selalu|tidak pernah|pasti|hanya)\b/i,
    whether: /^Apakah\b/i,
    sensitive:
      /\b(?:bunuh diri|mengakhiri hidup|(?:me)?lukai diri|kekerasan|pelecehan|perkosaan|diperkosa)\b/i,
  },
  en: {
    above:
      /^(?:(?:all|none|both|neither|any) of (?:the (?:above|answers|options|choices|statements)|these|them)(?: (?:is|are) (?:true|false|right|wrong|correct))?|[a-e] and [a-e](?: are (?:true|correct))?)$/i,
    negative: /\b(?:not|except|isn't|aren't|doesn't|don't|cannot)\b/i,
    absolute: /\b(?:always|never|only|certainly)\b/i,
    whether: /^(?:is|are|does|do|did|can|should|will|was|were|has|have)\b/i,
    sensitive:
      /\b(?:suicid\w*|self-harm\w*|end(?:ing)? (?:his|her|their|one['’]s) life|violence|abus(?:e|ed|ive)|harass\w*|rape[ds]?)\b/i,
  },
};

const matches = (rule: string, language: Language, text: string) =>
  WORDS[language][rule]?.test(text) ?? false;
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** Options of the types that have them: the field's name and its entries. */
export function choicesOf(item: Item): [field: string, options: readonly Option[]] | undefined {
  if (item.type === 'single' || item.type === 'multiple') return ['options', item.options];
  return item.type === 'true-false-reason' ? ['reasons', item.reasons] : undefined;
}

/** True for "all of the above" and its kin: an option that has no content of its own. */
export function isAllOrNone(text: string, language: Language): boolean {
  return matches('above', language, plainText(text).replace(/\.$/, ''));
}

/** Reports every warning on one item, waived or not. */
export function checkWriting(item: Item, warn: Report): void {
  const choices = choicesOf(item);
  for (const language of LANGUAGES) {
    checkStem(item, language, warn);
    if (choices) checkOptions(...choices, language, item, warn);
  }
  checkRatios(item, warn);
  checkJudgeSpread(item, warn);
  checkSensitive(item, warn);
}

function checkStem(item: Item, language: Language, warn: Report): void {
  const stem = item.stem[language];
  const path = ['stem', language];
  // The last sentence asks; those before it tell a story, in which "not" does no harm. An ellipsis
  // that the options complete is no end of a sentence.
  const question = stem.split(/(?<=[.?!]["”’)]?)\s+/).at(-1) ?? stem;
  if (choicesOf(item)) {
    const unmarked = question.replace(/\*\*?[^*]+\*\*?/g, '');
    if (matches('negative', language, unmarked)) {
      const mend = 'Ask for what is right, or set the negative word in **bold**.';
      warn('negative-stem', path, question, mend);
    }
  }
  if (item.type === 'single' && matches('whether', language, plainText(question))) {
    const mend = 'Ask why or which; for yes or no use type "true-false-reason".';
    warn('whether-stem', path, question, mend);
  }
  const length = words(stem).length;
  if (length > 60 && item.type !== 'judge' && item.type !== 'reflect') {
    warn('stem-length', path, `${length} words`, 'Shorten the stem to 60 words.');
  }
}

function checkOptions(
  field: string,
  options: readonly Option[],
  language: Language,
  item: Item,
  warn: Report,
): void {
  const text = (option: Option) => plainText(option.text[language]);
  const keys = options.filter(({ correct }) => correct);
  const distractors = options.filter(({ correct }) => !correct);
  const own = mean(keys.map((key) => text(key).length));
  const others = mean(distractors.map((option) => text(option).length));
  if (keys.length > 0 && distractors.length > 0 && own > 1.5 * others && own - others > 8) {
    warn(
      'key-length',
      [field],
      `${language}: the key has ${Math.round(own)} characters, the others ${Math.round(others)} on average`,
      'Shorten the key or give the distractors as much detail.',
    );
  }
  const absolute = (option: Option) => matches('absolute', language, text(option));
  if (distractors.some(absolute) && !keys.some(absolute)) {
    warn(
      'absolutes',
      [field],
      `${language}: "${distractors.filter(absolute).map(text).join('", "')}"`,
      'A word such as "always" gives a distractor away: soften it.',
    );
  }
  const starts = new Set(options.map((option) => words(text(option)).slice(0, 3).join(' ')));
  if (starts.size === 1) {
    const mend = 'Move the words that all options begin with to the stem.';
    warn('same-start', [field], `${language}: "${[...starts].join('')} …"`, mend);
  }
  checkNumbers(field, options.map(text), language, item, warn);
}

function checkNumbers(
  field: string,
  texts: readonly string[],
  language: Language,
  item: Item,
  warn: Report,
): void {
  const mark = language === 'id' ? /\./g : /,/g;
  const numbers = texts.map((text) => {
    const digits = /^[\d.,]*\d/.exec(text)?.[0];
    return digits ? Number(digits.replace(mark, '').replace(',', '.')) : Number.NaN;
  });
  if (numbers.some(Number.isNaN)) return;
  const sorted = numbers.every(
    (number, index) => index === 0 || number >= (numbers[index - 1] ?? 0),
  );
  if (sorted && item.fixedOrder === 'numeric') return;
  const mend = 'Put numbers in ascending order and set "fixedOrder: numeric".';
  warn('number-order', [field], `${language}: ${texts.join(' / ')}`, mend);
}

/** Texts of both languages anywhere in a value, with their paths. */
function* localizedTexts(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<[path: PropertyKey[], text: Localized]> {
  if (typeof value !== 'object' || value === null) return;
  const { id, en } = value as Record<string, unknown>;
  if (typeof id === 'string' && typeof en === 'string') {
    yield [path, { id, en }];
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    yield* localizedTexts(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function checkRatios(item: Item, warn: Report): void {
  for (const [path, text] of localizedTexts(item)) {
    const [own, other] = [plainText(text.id).length, plainText(text.en).length];
    const ratio = own / Math.max(1, other);
    if (Math.max(own, other) < 25 || (ratio >= 0.5 && ratio <= 2.2)) continue;
    const mend = 'One language says more than the other: bring both to the same content.';
    warn('length-ratio', path, `id ${own} characters, en ${other}`, mend);
  }
}

function checkJudgeSpread(item: Item, warn: Report): void {
  if (item.type !== 'judge') return;
  const low = Math.max(...item.responses.map(({ fit }) => fit.min));
  const high = Math.min(...item.responses.map(({ fit }) => fit.max));
  if (low > high) return;
  const mend = 'Let the responses differ: one point on the scale must not fit all of them.';
  warn('judge-spread', ['responses'], `${low} lies in every range`, mend);
}

/** Scenes that can hurt carry a note before them; feedback that mentions a topic needs none. */
function checkSensitive(item: Item, warn: Report): void {
  if (item.sensitive.length > 0) return;
  for (const language of LANGUAGES) {
    const text = [item.stem, ...(choicesOf(item)?.[1].map((option) => option.text) ?? [])]
      .map((part) => part[language])
      .join(' ');
    const [found] = WORDS[language]['sensitive']?.exec(text) ?? [];
    if (!found) continue;
    const mend = 'Set "sensitive" so that readers are told before the item.';
    warn('sensitive-unmarked', ['stem', language], found, mend);
  }
}
