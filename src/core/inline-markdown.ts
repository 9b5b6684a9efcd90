import { Marked, type Tokens } from 'marked';
import { LANGUAGES, type Language } from './languages.ts';

/*
 * The Markdown subset of texts in YAML: `*italic*`, `**bold**`, `[word]{en}` for a word of the other
 * language. Everything else (links, HTML, headings) is refused by the content check, and rendered
 * as plain text here.
 */

const FOREIGN = /^\[([^\]]+)\]\{(id|en)\}/;

const marked = new Marked({
  extensions: [
    {
      name: 'foreign',
      level: 'inline',
      start: (source) => source.indexOf('['),
      tokenizer(source) {
        const found = FOREIGN.exec(source);
        return found
          ? { type: 'foreign', raw: found[0], text: found[1] ?? '', lang: found[2] ?? '' }
          : undefined;
      },
      renderer: (token) => `<i lang="${token['lang']}">${escapeHtml(String(token['text']))}</i>`,
    },
  ],
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    link: ({ text }: Tokens.Link) => escapeHtml(text),
    image: ({ text }: Tokens.Image) => escapeHtml(text),
  },
});

/** Renders one text of the subset to HTML, without a surrounding element. */
export function inlineHtml(text: string): string {
  return marked.parseInline(text.trim(), { async: false });
}

/** The same text without any marks: for titles, attributes and search. */
export function plainText(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\{(?:id|en)\}/g, '$1')
    .replace(/(\*\*|\*)(?=\S)([^*]+?)\1/g, '$2')
    .trim();
}

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What in a text lies outside the subset, in words for an author; empty when it is sound. */
export function subsetFaults(text: string, language: Language): string[] {
  const faults: string[] = [];
  if (/<\/?[a-z!]/i.test(text)) faults.push('HTML is not allowed here');
  if (/\]\(/.test(text)) faults.push('links are not allowed here (use refs, related or terms)');
  if (/\n/.test(text.trim())) faults.push('a line break splits the text');
  if (plainText(text).replace(/\\\*/g, '').includes('*'))
    faults.push('an asterisk without its partner');
  for (const [, , lang] of text.matchAll(/\[([^\]]+)\]\{(\w+)\}/g)) {
    if (!LANGUAGES.includes(lang as Language)) faults.push(`unknown language mark {${lang}}`);
    else if (lang === language) faults.push(`{${lang}} marks a word of this text's own language`);
  }
  return faults;
}
