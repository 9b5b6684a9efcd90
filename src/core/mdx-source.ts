import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';
import {
  allTags,
  blankMatches,
  blankRanges,
  endOfBraces,
  LINK,
  type Range,
  type Tag,
} from './mdx-scan.ts';
import { onceByText } from './memo.ts';
import { runningText } from './running-text.ts';

/*
 * What a page in `content/docs` holds, found by scanning its text: enough for checks, indexes and
 * reading times, without the MDX compiler. Code, comments and imports are blanked first, so nothing
 * in them counts. All lines are 1-based lines of the file.
 */

/** A heading; `anchor` is what stands in `{#…}`, sound or not, absent where there is none. */
export interface Heading {
  depth: number;
  /** Visible text, without marks. */
  text: string;
  anchor?: string;
  line: number;
}

/** Something with an id at a line; `id` is empty where none is written as plain text. */
export interface Mention {
  id: string;
  line: number;
  /** Offset in `body`. */
  at: number;
}

/** A name brought in by an import line. */
export interface Import {
  /** The name used on the page. */
  name: string;
  /** The name it has in the module, or `default`. */
  imported: string;
  from: string;
  line: number;
}

/** One page of one language. */
export interface PageSource {
  /** Path below the language's folder without ending; `''` for `index`. The same in both languages. */
  slug: string;
  language: Language;
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** YAML between the `---` lines (empty where there is none), for `parseYaml`. */
  frontmatter: { source: string; firstLine: number };
  headings: Heading[];
  /** `<Term id="…">`, in order. */
  terms: Mention[];
  /** `<Cite id="…">`, in order. */
  cites: Mention[];
  /** Targets of Markdown links and of `href` attributes, in order. */
  links: { target: string; line: number }[];
  /** Markdown images. */
  images: { target: string; alt: string; line: number }[];
  /** Ids of elements that are no headings (`<Anchor id="old" />`, `<span id="old">`). */
  extraAnchors: { anchor: string; line: number }[];
  /**
   * Components used (`Name`, `Name.Part`), in order, with repetitions. Attributes are those written
   * as plain text.
   */
  components: { name: string; attributes: ReadonlyMap<string, string>; line: number }[];
  /** Texts written inside tags (`caption="…"`, `rows={['…']}`), as a reader gets them. */
  attributeTexts: { tag: string; text: string; line: number }[];
  imports: Import[];
  /** Visible words of prose, for reading times; text in attributes is not counted. */
  words: number;
  /** Text after the frontmatter, as written; begins on `bodyLine`. */
  body: string;
  bodyLine: number;
  /** `body` with everything blanked that is not visible prose; same length and lines. */
  prose: string;
  /**
   * `prose` without what names rather than tells: headings, titles of notes, links, marked terms,
   * code, italics, words of the other language; same length and lines.
   */
  running: string;
}

/** Where pages live, from the project's root. */
export const DOCS = 'content/docs';

/** Reads every page of both languages, by file name. A missing folder has no pages. */
export function readPages(root = process.cwd()): PageSource[] {
  return docsFiles(root)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => scannedPage(file, readFileSync(join(root, file), 'utf8')));
}

/** Every file among the pages, by name; a missing folder has none. */
export function docsFiles(root: string): string[] {
  try {
    return readdirSync(join(root, DOCS), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
      .sort();
  } catch {
    return [];
  }
}

const scans = onceByText('mdx', (named) => {
  const end = named.indexOf('\0');
  return parsePage(named.slice(0, end), named.slice(end + 1));
});
const scannedPage = (file: string, text: string) => scans(`${file}\0${text}`);

/**
 * Scans one page.
 * @param file path from the project's root, such as `content/docs/en/klien-bukan-pasien.mdx`
 * @param text the whole file
 */
export function parsePage(file: string, text: string): PageSource {
  const { source, body, bodyLine } = splitFrontmatter(text);
  const visible = blankEsm(blankCodeAndComments(body));
  const scanned = blankInlineCode(visible);
  const lineAt = lineFinder(body, bodyLine);
  const everyTag = allTags(scanned);
  const tags = everyTag.filter(({ closing }) => !closing);
  const outside = blankRanges(scanned, tags);
  const { links, images } = scanLinks(outside, tags, lineAt);
  const prose = visibleProse(visible, tags);
  const headings = scanHeadings(scanned, visible, tags, lineAt);
  const withId = (name: string) =>
    tags
      .filter((tag) => tag.name === name)
      .map(({ attributes, start }) => ({
        id: attributes.get('id') ?? '',
        line: lineAt(start),
        at: start,
      }));
  return {
    ...whereIs(file),
    file,
    frontmatter: { source, firstLine: 2 },
    headings,
    terms: withId('Term'),
    cites: withId('Cite'),
    links,
    images,
    extraAnchors: tags
      .filter(({ name }) => name === 'Anchor' || (/^[a-z]/.test(name) && !/^h[1-6]$/.test(name)))
      .flatMap((tag) => {
        const anchor = tag.attributes.get('id');
        return anchor === undefined ? [] : [{ anchor, line: lineAt(tag.start) }];
      }),
    components: tags
      .filter((tag) => /^[A-Z]/.test(tag.name))
      .map(({ name, attributes, start }) => ({ name, attributes, line: lineAt(start) })),
    attributeTexts: tags.flatMap((tag) =>
      textsInTag(body.slice(tag.start, tag.end)).map(({ text, at }) => ({
        tag: tag.name,
        text,
        line: lineAt(tag.start + at),
      })),
    ),
    imports: scanImports(body, bodyLine),
    words: prose.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0,
    body,
    bodyLine,
    prose,
    running: runningText({
      prose,
      scanned,
      tags: everyTag,
      headings: headings.map(({ line }) => line - bodyLine),
    }),
  };
}

function whereIs(file: string): { slug: string; language: Language } {
  const path = file.slice(file.indexOf(`${DOCS}/`) + DOCS.length + 1).replace(/\.mdx$/, '');
  const [first = '', ...rest] = path.split('/');
  const prefixed = LANGUAGES.find((l) => l !== DEFAULT_LANGUAGE && l === first && rest.length > 0);
  const slug = (prefixed ? rest.join('/') : path).replace(/(^|\/)index$/, '');
  return { slug, language: prefixed ?? DEFAULT_LANGUAGE };
}

function splitFrontmatter(text: string): { source: string; body: string; bodyLine: number } {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const found = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(clean);
  if (found?.index !== 0) return { source: '', body: clean, bodyLine: 1 };
  const bodyLine = found[0].split('\n').length;
  return { source: found[1] ?? '', body: clean.slice(found[0].length), bodyLine };
}

function lineFinder(text: string, firstLine: number): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + firstLine;
  };
}

/** Blanks fenced code, JSX comments and backslash escapes, whichever begins first. */
function blankCodeAndComments(body: string): string {
  const fence = String.raw`^[ \t>]*(\`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[\`~]*[ \t]*$|(?![\s\S]))`;
  const comment = String.raw`\{\s*\/\*[\s\S]*?\*\/\s*\}`;
  const escaped = String.raw`\\[!-/:-@[-\`{-~]`;
  return blankMatches(body, new RegExp(`${fence}|${comment}|${escaped}`, 'gm'));
}

/** Blanks import and export blocks, which run to the next empty line. */
function blankEsm(body: string): string {
  return blankMatches(
    body,
    /(?<=^|\n[ \t]*\n|^\n)(?:import|export)\b[\s\S]*?(?=\n[ \t]*(?:\n|$)|$)/g,
  );
}

function blankInlineCode(body: string): string {
  return blankMatches(body, /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g);
}

const DEFINITION = /^ {0,3}\[([^\]\n]+)\]:[ \t]*(?:<([^>\n]*)>|(\S+))/gm;

function scanLinks(text: string, tags: readonly Tag[], lineAt: (offset: number) => number) {
  const links: { target: string; at: number }[] = [];
  const images: PageSource['images'] = [];
  const visit = (part: string, offset: number) => {
    for (const found of part.matchAll(LINK)) {
      const [, mark, label = '', angled, plain] = found;
      const at = offset + found.index;
      const target = angled ?? plain ?? '';
      if (mark) images.push({ target, alt: label.trim(), line: lineAt(at) });
      else {
        links.push({ target, at });
        visit(label, at + 1);
      }
    }
  };
  visit(text, 0);
  for (const found of text.matchAll(DEFINITION))
    links.push({ target: found[2] ?? found[3] ?? '', at: found.index });
  for (const tag of tags) {
    const target = tag.attributes.get('href');
    if (target !== undefined) links.push({ target, at: tag.start });
  }
  links.sort((a, b) => a.at - b.at);
  return { links: links.map(({ target, at }) => ({ target, line: lineAt(at) })), images };
}

function scanHeadings(
  scanned: string,
  visible: string,
  tags: readonly Tag[],
  lineAt: (offset: number) => number,
): Heading[] {
  const found: (Heading & { at: number })[] = [];
  const add = (depth: number, raw: string, at: number) => {
    const mark = /\s*\{#([^}]*)\}\s*$/.exec(raw);
    const text = plainHeading(mark ? raw.slice(0, mark.index) : raw);
    const anchor = mark ? { anchor: (mark[1] ?? '').trim() } : {};
    found.push({ depth, text, ...anchor, line: lineAt(at), at });
  };
  let offset = 0;
  let before = '';
  for (const line of scanned.split('\n')) {
    const shown = visible.slice(offset, offset + line.length);
    const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(shown);
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
    if (atx?.[1] && /^ {0,3}#/.test(line)) add(atx[1].length, atx[2] ?? '', offset);
    else if (underline && before.trim() && !/^\s*(?:[#>|<{]|[-*+] |\d+[.)] )/.test(before))
      add(underline.startsWith('=') ? 1 : 2, before, offset - before.length - 1);
    before = shown;
    offset += line.length + 1;
  }
  for (const tag of tags) {
    const depth = /^h([1-6])$/.exec(tag.name)?.[1];
    if (!depth) continue;
    const close = visible.indexOf(`</${tag.name}`, tag.end);
    const id = tag.attributes.get('id');
    const text = plainHeading(visible.slice(tag.end, close < 0 ? tag.end : close));
    const anchor = id === undefined ? {} : { anchor: id };
    found.push({ depth: Number(depth), text, ...anchor, line: lineAt(tag.start), at: tag.start });
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...heading }) => heading);
}

function plainHeading(raw: string): string {
  return raw
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands between quotes in a tag's source, in its attributes and in expressions alike. */
function textsInTag(source: string): { text: string; at: number }[] {
  const literal = /"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`((?:\\.|[^`\\])*)`/g;
  return [...source.matchAll(literal)].map(({ 1: double, 2: single, 3: template, index }) => ({
    text: (double ?? single ?? template ?? '').replace(/\\(["'`])/g, '$1'),
    at: index,
  }));
}

function scanImports(body: string, bodyLine: number): Import[] {
  const code = blankCodeAndComments(body);
  const lineAt = lineFinder(body, bodyLine);
  const found: Import[] = [];
  for (const match of code.matchAll(/^import\s+([^'"]*?)\s+from\s+(["'])(.*?)\2/gm)) {
    const [, clause = '', , from = ''] = match;
    const line = lineAt(match.index);
    const named = /\{([\s\S]*)\}/.exec(clause);
    const plain = clause.replace(/\{[\s\S]*\}/, '').split(',');
    for (const part of plain.map((text) => text.trim()).filter(Boolean)) {
      const star = /^\*\s+as\s+(\w+)/.exec(part)?.[1];
      found.push({ name: star ?? part, imported: star ? '*' : 'default', from, line });
    }
    for (const part of (named?.[1] ?? '').split(',')) {
      const [imported, name = imported] = part.trim().split(/\s+as\s+/);
      if (imported && name) found.push({ name, imported, from, line });
    }
  }
  return found;
}

/** Blanks tags, expressions, heading anchors and link targets, leaving words a reader sees. */
function visibleProse(visible: string, opening: readonly Tag[]): string {
  let text = blankRanges(visible, opening);
  text = blankMatches(text, /<\/[\w.:-]*\s*>/g);
  text = blankMatches(text, /^ {0,3}\[[^\]\n]+\]:.*$/gm);
  text = blankMatches(
    text,
    /(?<=\])\((?:<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+"[^"]*")?\s*\)/g,
  );
  const braces: Range[] = [];
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const end = endOfBraces(text, at);
    if (end === undefined) continue;
    braces.push({ start: at, end });
    at = end - 1;
  }
  return blankRanges(text, braces);
}
