/*
 * `npm run reading`: a table of how the articles read, from the built site. Words a sentence for
 * both languages; for English the Flesch-Kincaid grade (Kincaid et al., 1975, Navy Research Branch
 * Report 8-75): 0.39 words/sentences + 11.8 syllables/words - 15.59. No index of that kind is
 * established for Indonesian, so there the share of sentences beyond 25 words stands instead.
 * Then, for each language, the median and the 95th of 100 sentences, and the longest ones with file
 * and line. A measure, not a test: a number says nothing about whether a text is understood.
 */
import { readFileSync } from 'node:fs';
import { syllable } from 'syllable';
import { LANGUAGES, type Language } from '../src/core/languages.ts';
import { articleSlugs } from '../src/site/curriculum.ts';
import { attribute, type Element, pageAt, textOf } from './site/dist.ts';

/** How many of the longest sentences are listed, a language. */
const LONGEST = 10;

/** Elements of running text; headings, tables, figures and lists of sources are left out. */
const PROSE = new Set(['p', 'li']);
const LEFT_OUT = new Set(['figure', 'table', 'nav', 'form', 'kbp-quiz', 'kbp-key-terms']);

/** Paragraphs and list items of an article's own text. */
function paragraphs(root: Element): string[] {
  if (LEFT_OUT.has(root.tagName)) return [];
  if (/\b(?:end|head)\b/.test(attribute(root, 'class') ?? '')) return [];
  if (PROSE.has(root.tagName)) return [textOf(root).replace(/\s+/g, ' ').trim()];
  return root.childNodes.flatMap((node) => ('tagName' in node ? paragraphs(node) : []));
}

interface Sentence {
  slug: string;
  text: string;
  words: number;
}

/** A text's sentences with their lengths in words. */
function sentencesOf(slug: string, text: string, language: Language): Sentence[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => ({
      slug,
      text: segment.trim(),
      words: segment.match(/[\p{L}\p{N}]+(?:[-’'.,]\p{N}+|[-’']\p{L}+)*/gu)?.length ?? 0,
    }))
    .filter(({ words }) => words > 0);
}

/** The letters of a text alone: what is left the same by Markdown, quotation marks and line breaks. */
const lettersOf = (text: string) => text.replace(/[^\p{L}]+/gu, '').toLowerCase();

/**
 * Where a sentence stands: `content/docs/klien.mdx:12`, or the file alone. Citations and terms stand
 * otherwise in the source, so the beginning decides, as much of it as is found.
 */
function placeOf({ slug, text }: Sentence, language: Language): string {
  const file = `content/docs/${language === 'en' ? 'en/' : ''}${slug}.mdx`;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => lettersOf(line.replace(/<[^>]*>/g, '')));
  for (let length = 60; length >= 12; length -= 6) {
    const start = lettersOf(text).slice(0, length);
    const line = lines.findIndex((one) => one.includes(start));
    if (line >= 0) return `${file}:${line + 1}`;
  }
  return file;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const all: Record<Language, Sentence[]> = { id: [], en: [] };
console.log('| Article | words id | a sentence | over 25 | words en | a sentence | grade |');
console.log('|---|---|---|---|---|---|---|');
for (const slug of articleSlugs()) {
  const cells = LANGUAGES.flatMap((language) => {
    const texts = paragraphs(proseOf(language, slug));
    const sentences = texts.flatMap((text) => sentencesOf(slug, text, language));
    all[language].push(...sentences);
    const lengths = sentences.map(({ words }) => words);
    const words = sum(lengths);
    const average = words / lengths.length;
    const last =
      language === 'id'
        ? `${Math.round((100 * lengths.filter((n) => n > 25).length) / lengths.length)}%`
        : (0.39 * average + (11.8 * syllable(texts.join(' '))) / words - 15.59).toFixed(1);
    return [String(words), average.toFixed(1), last];
  });
  console.log(`| ${slug} | ${cells.join(' | ')} |`);
}

for (const language of LANGUAGES) {
  const sorted = all[language].toSorted((a, b) => a.words - b.words);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]?.words;
  console.log(
    `\n${language}: ${sorted.length} sentences; words: median ${at(0.5)} (aim 15), p95 ${at(0.95)} (aim 25), longest ${at(1)}`,
  );
  for (const sentence of sorted.slice(-LONGEST).reverse()) {
    const { words, text } = sentence;
    console.log(`${words} ${placeOf(sentence, language)} ${text.slice(0, 70)}…`);
  }
}

function proseOf(language: Language, slug: string): Element {
  const prose = pageAt(language, slug).elements.find((element) =>
    (attribute(element, 'class') ?? '').split(/\s+/).includes('prose'),
  );
  if (!prose) throw new Error(`No text in the page ${slug} (${language}).`);
  return prose;
}
