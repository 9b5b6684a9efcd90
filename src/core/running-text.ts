import { blank, blankMatches, LINK, type Tag } from './mdx-scan.ts';

/** What {@link runningText} needs to know of a page; all texts have the same length and lines. */
interface Scanned {
  /** Visible prose. */
  prose: string;
  /** The page without code and comments, its tags still there. */
  scanned: string;
  /** Opening and closing tags, first to last. */
  tags: readonly Tag[];
  /** Lines with headings, counted from 0. */
  headings: readonly number[];
}

/** Elements whose content names something, or is no prose. Those with `lang` or `href` join them. */
const NAMING = /^(?:Term|Cite|i|em|cite|code|kbd|samp|var|a|h[1-6])$/;

/** Italics: titles, words of the other language, words as words. Bold stays. */
const ITALICS =
  /\*{3}(?![\s*])[^*]+?(?<!\s)\*{3}|(?<!\*)\*(?![\s*])(?:[^*\n]|\n(?!\s*\n))*?(?<![\s*])\*(?!\*)|(?<![\p{L}\p{N}_])_(?![\s_])(?:[^_\n]|\n(?!\s*\n))*?(?<![\s_])_(?![\p{L}\p{N}_])/gu;

/**
 * The prose in which a word is simply used: headings, titles of notes, links, images, inline code,
 * italics and the content of naming elements are blanked.
 */
export function runningText({ prose, scanned, tags, headings }: Scanned): string {
  // Only inline code is blank in one and not in the other.
  let text = prose.replace(/[^\n]/g, (letter, at: number) => (scanned[at] === ' ' ? ' ' : letter));
  for (const [start, end] of contents(tags)) text = blank(text, start, end);
  const outside = tags.reduce((rest, tag) => blank(rest, tag.start, tag.end), scanned);
  for (const { index, 0: link } of outside.matchAll(LINK)) {
    text = blank(text, index, index + link.length);
  }
  text = blankMatches(text, /\[[^\]\n]+\]\[[^\]\n]*\]/g);
  text = blankMatches(text, /^[ \t]*:{3,}.*$/gm);
  text = blankMatches(text, ITALICS);
  const named = new Set(headings);
  return text
    .split('\n')
    .map((line, index) => (named.has(index) ? ' '.repeat(line.length) : line))
    .join('\n');
}

/** Where the content of naming elements stands; one without its closing tag is left alone. */
function contents(tags: readonly Tag[]): [start: number, end: number][] {
  return tags.flatMap((tag, index): [number, number][] => {
    const { name, attributes } = tag;
    if (tag.closing || tag.selfClosing) return [];
    if (!NAMING.test(name) && !attributes.has('lang') && !attributes.has('href')) return [];
    let depth = 1;
    for (const other of tags.slice(index + 1)) {
      if (other.name !== name || other.selfClosing) continue;
      depth += other.closing ? -1 : 1;
      if (depth === 0) return [[tag.end, other.start]];
    }
    return [];
  });
}
