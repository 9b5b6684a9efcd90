import { LANGUAGES, type Language } from '../../core/languages.ts';
import type { Term } from '../../glossary/schema.ts';
import { asRecord, type Content } from './content.ts';
import { at, type Finding } from './finding.ts';
import { localizedTexts, yamlSources } from './texts.ts';

/**
 * Quotation marks and apostrophes are typographic. The Markdown processor curls those in the body of
 * a page, so only what is printed as typed is looked at: YAML, interface strings, frontmatter,
 * headings (they are reused as plain text elsewhere) and texts in the attributes of components.
 */
export function checkMarks(content: Content): Finding[] {
  return [...yaml(content), ...pages(content)];
}

function yaml(content: Content): Finding[] {
  const { strings, terms, contacts, references } = content;
  const localized = yamlSources(content).flatMap((source) =>
    localizedTexts(source.data).map(({ path, text }) => ({ source, path, text })),
  );
  const keyed = [strings.id, strings.en].flatMap((source) =>
    Object.entries(source.data ?? {}).map(([key, text]) => ({ source, path: [key], text })),
  );
  const names = terms.flatMap((source) =>
    LANGUAGES.flatMap((language) => (source.data ? namesOf(source.data, language) : [])).map(
      (name) => ({ source, ...name }),
    ),
  );
  const titles = [
    ...(contacts.data?.contacts ?? []).map(({ source: { title } }, index) => ({
      source: contacts,
      path: ['contacts', index, 'source', 'title'],
      text: title,
    })),
    ...Object.entries(references.data ?? {}).map(([key, { title }]) => ({
      source: references,
      path: [key, 'title'],
      text: title,
    })),
  ];
  return [...localized, ...keyed, ...names, ...titles].flatMap(({ source, path, text }) =>
    straight(text).map(({ found, mend }) => at(source, path, found, mend)),
  );
}

/** Other names of a term, in one language; readers see most of them. */
function namesOf({ aliases }: Term, language: Language) {
  return aliases[language].map(({ text }, index) => ({
    path: ['aliases', language, index, 'text'],
    text,
  }));
}

function pages(content: Content): Finding[] {
  return content.pages.flatMap(({ file, meta, article, headings, attributeTexts }) => {
    const raw = asRecord(meta.raw);
    const fields = [
      ...['title', 'description'].map((field) => ({ path: [field], text: String(raw[field]) })),
      ...(article?.objectives ?? []).map(({ text }, index) => ({
        path: ['objectives', index, 'text'],
        text,
      })),
      ...(article?.changes ?? []).map(({ note }, index) => ({
        path: ['changes', index, 'note'],
        text: note,
      })),
    ];
    const placed = [
      ...headings.map(({ text, line }) => ({ field: 'heading', text, line })),
      ...attributeTexts.map(({ tag, text, line }) => ({ field: `<${tag}>`, text, line })),
    ];
    return [
      ...fields.flatMap(({ path, text }) =>
        straight(text).map(({ found, mend }) => at(meta, path, found, mend)),
      ),
      ...placed.flatMap(({ field, text, line }) =>
        straight(text).map((fault) => ({ file, line, field, ...fault })),
      ),
    ];
  });
}

/** The first straight mark of each kind in a text, with the words it stands at. */
function straight(text: string): { found: string; mend: string }[] {
  const found = [];
  const word = /[\p{L}\p{N}]*'[\p{L}\p{N}]*/u.exec(text)?.[0];
  if (word) {
    const mend = /[\p{L}\p{N}]'/u.test(word)
      ? `Write a typographic apostrophe: ${word.replaceAll("'", '’')}.`
      : 'Write typographic marks: ‘ before and ’ after what is quoted inside “ ”; ’ for an apostrophe.';
    found.push({ found: `straight mark: ${word}`, mend });
  }
  const quoted = /"(?:[^"]*")?/.exec(text)?.[0];
  if (quoted) {
    const mend =
      'Write typographic marks: “ before and ” after what is quoted; inside these, ‘ and ’.';
    found.push({ found: `straight mark: ${quoted}`, mend });
  }
  return found;
}
