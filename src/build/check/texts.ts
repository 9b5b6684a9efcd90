import { plainText, subsetFaults } from '../../core/inline-markdown.ts';
import { LANGUAGES, type Language } from '../../core/languages.ts';
import type { Source } from '../../core/yaml-source.ts';
import { asRecord, type Content } from './content.ts';
import { at, type Finding } from './finding.ts';

/** Texts in YAML hold only the inline subset of Markdown; no text anywhere holds emoji. */
export function checkTexts(content: Content): Finding[] {
  return [...yamlTexts(content), ...prose(content)];
}

interface Text {
  path: PropertyKey[];
  language: Language;
  text: string;
}

/** The YAML files whose texts are written in both languages, side by side. */
export function yamlSources(content: Content): Source<unknown>[] {
  return [
    ...content.terms,
    ...content.quizzes,
    ...content.cases,
    ...(content.guide ? [content.guide] : []),
    content.curriculum,
    content.contacts,
  ];
}

function yamlTexts(content: Content): Finding[] {
  const frontmatter = content.pages.flatMap(({ meta, article, language }) =>
    (article?.objectives ?? []).map(({ text }, index) => ({
      source: meta,
      language,
      text,
      path: ['objectives', index, 'text'] as PropertyKey[],
    })),
  );
  const texts = yamlSources(content).flatMap((source) =>
    localizedTexts(source.data).map((text) => ({ source, ...text })),
  );
  const plain = texts.flatMap(({ source, path, text }) =>
    isPlain(source.file, path) && plainText(text) !== text.trim()
      ? [at(source, path, `marks in "${text}"`, 'Write plain words: this text is shown as it is.')]
      : [],
  );
  const faults = [...texts, ...frontmatter].flatMap(({ source, path, language, text }) => [
    ...subsetFaults(text, language).map((found) =>
      at(
        source,
        path,
        found,
        'Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line.',
      ),
    ),
    ...style(text).map(({ found, mend, severity }) => ({
      ...at(source, path, found, mend),
      ...severity,
    })),
  ]);
  return [...plain, ...faults];
}

/** Titles and names that also stand where nothing can be marked, such as in titles of pages. */
function isPlain(file: string, path: readonly PropertyKey[]): boolean {
  const field = path.at(-2);
  if (file === 'content/curriculum.yaml') return field === 'title';
  if (file === 'content/contacts.yaml') return field === 'name';
  return file.startsWith('content/glossary/') && path[0] === 'term';
}

/** Every text of a value that is written in both languages, or list of them, with its path. */
export function localizedTexts(value: unknown, path: PropertyKey[] = []): Text[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => localizedTexts(entry, [...path, index]));
  if (!value || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  const isText = (text: unknown) => typeof text === 'string';
  const localized = LANGUAGES.every((language) => {
    const texts = (value as Record<string, unknown>)[language];
    return isText(texts) || (Array.isArray(texts) && texts.every(isText));
  });
  if (localized && entries.length === LANGUAGES.length)
    return entries.flatMap(([language, texts]) =>
      [texts].flat().map((text, index) => ({
        path: [...path, language, ...(Array.isArray(texts) ? [index] : [])],
        language: language as Language,
        text: String(text),
      })),
    );
  return entries.flatMap(([key, entry]) => localizedTexts(entry, [...path, key]));
}

function prose(content: Content): Finding[] {
  const titles = content.pages.flatMap(({ meta }) =>
    ['title', 'description'].flatMap((field) =>
      style(String(asRecord(meta.raw)[field] ?? '')).map(({ found, mend, severity }) => ({
        ...at(meta, [field], found, mend),
        ...severity,
      })),
    ),
  );
  const bodies = content.pages.flatMap(({ file, prose: text, bodyLine }) =>
    text.split('\n').flatMap((line, index) =>
      style(line).map(({ found, mend, severity }) => ({
        file,
        line: bodyLine + index,
        field: 'body',
        found,
        mend,
        ...severity,
      })),
    ),
  );
  return [...titles, ...bodies];
}

interface StyleFault {
  found: string;
  mend: string;
  severity: Pick<Finding, 'severity'>;
}

function style(text: string): StyleFault[] {
  const faults: StyleFault[] = [];
  const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u.exec(text)?.[0];
  if (emoji) faults.push({ found: `emoji ${emoji}`, mend: 'Say it in words.', severity: {} });
  const loud = /[\p{L}\p{N}]+!+(?=$|[\s"'”’)*_])/u.exec(text)?.[0];
  if (loud)
    faults.push({
      found: `"${loud}"`,
      mend: 'Calm texts need no exclamation mark: end the sentence with a full stop.',
      severity: { severity: 'warning' },
    });
  return faults;
}
