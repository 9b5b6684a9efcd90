/* How the scanner of pages finds tags and links in MDX, and blanks what does not count. Pure. */

/** A stretch of a text, from its first offset to the one behind its last. */
export interface Range {
  start: number;
  end: number;
}

/** Replaces stretches by spaces, keeping length and line breaks. They come in order of their start. */
export function blankRanges(text: string, ranges: Iterable<Range>): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    blanked += text.slice(at, Math.max(at, start)) + blank(text.slice(Math.max(at, start), end));
    at = end;
  }
  return blanked + text.slice(at);
}

/** Blanks every match, see {@link blankRanges}. */
export function blankMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, blank);
}

/** Lines of spaces, as long as those of a text. */
function blank(text: string): string {
  return text.replace(/[^\n]+/g, ({ length }) => ' '.repeat(length));
}

/** A JSX or HTML tag in a text. */
export interface Tag {
  name: string;
  closing: boolean;
  /** `<Name />`: it has no content. */
  selfClosing: boolean;
  /** Values written as plain text (`a="b"`, `a={'b'}`); others are absent. */
  attributes: Map<string, string>;
  start: number;
  end: number;
}

/** Finds JSX tags, first to last. */
export function allTags(text: string): Tag[] {
  const tags: Tag[] = [];
  const begin = /<(\/?)([A-Za-z][\w.:-]*)?/g;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const [open, slash, name = ''] = found;
    const { attributes, end } = scanAttributes(text, found.index + open.length);
    if (end === undefined) continue;
    tags.push({
      name,
      closing: slash === '/',
      selfClosing: text[end - 2] === '/',
      attributes,
      start: found.index,
      end,
    });
    begin.lastIndex = end;
  }
  return tags;
}

function scanAttributes(
  text: string,
  from: number,
): { attributes: Map<string, string>; end?: number } {
  const attributes = new Map<string, string>();
  const part = /\s*(?:(\/?>)|([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=\{)))?|(?=\{))/y;
  let at = from;
  for (;;) {
    part.lastIndex = at;
    const found = part.exec(text);
    if (!found) return { attributes };
    const [all, close, name, double, single] = found;
    at += all.length;
    if (close) return { attributes, end: at };
    const value = double ?? single;
    if (name && value !== undefined) attributes.set(name, value);
    if (text[at] === '{') {
      const end = endOfBraces(text, at);
      if (end === undefined) return { attributes };
      const literal = /^\{\s*(["'`])([^"'`$]*)\1\s*\}$/.exec(text.slice(at, end))?.[2];
      if (name && literal !== undefined) attributes.set(name, literal);
      at = end;
    }
  }
}

/** Offset after the brace that closes the one at `start`; strings inside are skipped. */
export function endOfBraces(text: string, start: number): number | undefined {
  const step = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[{}]/g;
  step.lastIndex = start;
  let depth = 0;
  for (let found = step.exec(text); found; found = step.exec(text)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth -= 1;
    if (depth === 0) return step.lastIndex;
  }
  return undefined;
}

/** A Markdown link or image: mark, label, angled target, plain target. */
export const LINK =
  /(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*(?:<([^>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*\)/g;
