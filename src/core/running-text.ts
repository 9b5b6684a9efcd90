import { blankMatches, blankRanges, LINK, type Range, type Tag } from './mdx-scan.ts';

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
  const hidden = [...ranges(scanned.matchAll(/ +/g))].filter(({ start, end }) =>
    /\S/.test(prose.slice(start, end)),
  );
  let text = blankRanges(prose, hidden);
  text = blankRanges(text, contents(tags));
  text = blankRanges(text, ranges(blankRanges(scanned, tags).matchAll(LINK)));
  text = blankMatches(text, /\[[^\]\n]+\]\[[^\]\n]*\]/g);
  text = blankMatches(text, /^[ \t]*:{3,}.*$/gm);
  text = blankMatches(text, ITALICS);
  const named = new Set(headings);
  return text
    .split('\n')
    .map((line, index) => (named.has(index) ? ' '.repeat(line.length) : line))
    .join('\n');
}

function* ranges(matches: Iterable<RegExpExecArray>): Iterable<Range> {
  for (const { index, 0: match } of matches) yield { start: index, end: index + match.length };
}

/** Where the content of naming elements stands; one without its closing tag is left alone. */
function contents(tags: readonly Tag[]): Range[] {
  return tags.flatMap((tag, index): Range[] => {
    const { name, attributes } = tag;
    if (tag.closing || tag.selfClosing) return [];
    if (!NAMING.test(name) && !attributes.has('lang') && !attributes.has('href')) return [];
    let depth = 1;
    for (const other of tags.slice(index + 1)) {
      if (other.name !== name || other.selfClosing) continue;
      depth += other.closing ? -1 : 1;
      if (depth === 0) return [{ start: tag.end, end: other.start }];
    }
    return [];
  });
}
