import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml';
import { ContentError, type Fault } from './faults.ts';
import { memoized, onceByText } from './memo.ts';
import { schemaFaults } from './schema-faults.ts';

export { inWords } from './schema-faults.ts';

/** A parsed file: its data when it is sound, else the faults that say why not. */
export interface Source<T> {
  file: string;
  data?: T;
  /** What the YAML says, sound or not; absent where it cannot be read. */
  raw?: unknown;
  faults: Fault[];
  /** 1-based line of a path in the file, or of its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Dotted form of a path: `['items', 2, 'stem', 'en']` becomes `items[2].stem.en`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return name || '(whole file)';
}

/** What a sound YAML text says. Parsing is the dearest step of a build: each text is parsed once. */
const soundYaml = onceByText('yaml', (text): { value: unknown } | undefined => {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  try {
    return { value: document.toJS() };
  } catch {
    // An alias that names nothing: `yaml` tells it only here, and without its place.
    return undefined;
  }
});

/** Adds to a document's errors what `toJS()` would throw: values such as `*Klien*`. */
function noteLostAliases(document: Document): void {
  visit(document, {
    Alias(_, node) {
      const { range, source } = node;
      if (!range || node.resolve(document)) return;
      const message = `"*${source}": a value that begins with "*" is no text in YAML`;
      document.errors.push(new YAMLParseError([range[0], range[1]], 'BAD_ALIAS', message));
    },
  });
}

/**
 * What a YAML text says; the same object at each call.
 * @throws YAMLParseError where the text cannot be read
 */
export function yamlValue(text: string): unknown {
  const sound = soundYaml(text);
  if (sound) return sound.value;
  const document = parseDocument(text);
  noteLostAliases(document);
  throw document.errors[0] ?? new Error('Aliases that cannot be resolved.');
}

/**
 * Reads one YAML text against a schema and reports every fault with its line.
 * @param file path shown to authors
 * @param text the file's text (for MDX: the frontmatter alone)
 * @param firstLine line of the file on which `text` begins, 1-based
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): Source<T> {
  // Only a fault asks for lines.
  const located = memoized(() => {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    noteLostAliases(document);
    return { document, lines };
  });
  const toLine = (offset: number) => located().lines.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(located().document, path);
    return offset === undefined ? undefined : toLine(offset);
  };
  const sound = soundYaml(text);
  if (!sound) {
    const { document } = located();
    // One slip in the syntax makes the parser stumble again and again: only the first is news.
    const doubles = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
    const slip = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    const faults = doubles.map(({ pos: [start] }) => ({
      file,
      line: toLine(start),
      field: '(YAML)',
      found: `the field ${/^["']?([^"':]+)/.exec(text.slice(start))?.[1] ?? ''} a second time`,
      mend: 'Keep one of the two.',
    }));
    const inJson = slip && file.endsWith('.json') ? jsonSlip(text) : undefined;
    if (inJson) {
      const { start, found } = inJson;
      const mend = 'Mend the JSON here or just above: look for a missing quote, comma or bracket.';
      faults.push({ file, line: toLine(start), field: '(JSON)', found, mend });
    } else if (slip) {
      const [start] = slip.pos;
      const mend = slipMend(slip.code, lineAround(text, start));
      faults.push({ file, line: toLine(start), field: '(YAML)', found: slip.message, mend });
    } else if (faults.length === 0) {
      const found = 'aliases (& and *) that cannot be resolved';
      faults.push({ file, line: firstLine, field: '(YAML)', found, mend: QUOTE });
    }
    return { file, faults, lineOf };
  }
  const raw = sound.value;
  const result = schema.safeParse(raw);
  if (result.success) return { file, data: result.data, raw, faults: [], lineOf };
  const faults = schemaFaults(schema, raw, result.error.issues).map(({ path, found, mend }) => ({
    file,
    line: lineOf(path),
    field: fieldName(path),
    found,
    mend,
  }));
  return { file, raw, faults, lineOf };
}

const QUOTE =
  'Put quotation marks around the whole value: YAML wants them where a text begins with * [ { & ! @ % or `.';

function slipMend(code: string, line: string): string {
  const mend =
    'Mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that.';
  if (code === 'BAD_ALIAS') return QUOTE;
  return /^[\s-]*(?:[\w-]+:\s+)?[[*{&!@%`]/.test(line) ? `${QUOTE} Or m${mend.slice(1)}` : mend;
}

/** Where and how JSON is broken. As YAML it would often be so from its first line on. */
function jsonSlip(text: string): { start: number; found: string } | undefined {
  const message = jsonMessage(text);
  if (message === undefined) return undefined;
  // Not every message names the place: it is where the longest beginning ends that may go on.
  let [good, bad] = [0, text.length];
  while (good < bad) {
    const length = ((good + bad) >> 1) + 1;
    const begun = jsonMessage(text.slice(0, length)) ?? 'end of JSON';
    const place = Number(/at position (\d+)/.exec(begun)?.[1]);
    if (place >= length || /end of JSON|Unterminated/.test(begun)) good = length;
    else bad = length - 1;
  }
  return { start: good, found: message.split(/ in JSON|, (?:\.\.\.)?"/)[0] ?? message };
}

/** What the engine says about a text that is no JSON. */
function jsonMessage(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}

/**
 * Reads every `.yaml` file of a folder, in order of name; a missing folder is an empty one.
 * @param folder path from the root, as are the files in the result
 * @param root the project's root; the working directory by default
 */
export function readYamlFolder<T>(
  folder: string,
  schema: z.ZodType<T>,
  root = process.cwd(),
): Source<T>[] {
  return listFiles(folder, '.yaml', root).map((file) => readYamlFile(file, schema, root));
}

/** Reads one `.yaml` file, named by its path from the root; a missing file is a fault. */
export function readYamlFile<T>(
  file: string,
  schema: z.ZodType<T>,
  root = process.cwd(),
): Source<T> {
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    const fault = { file, field: '(file)', found: 'no such file', mend: `Create ${file}.` };
    return { file, faults: [fault], lineOf: () => undefined };
  }
  return parseYaml(file, text, schema);
}

/** The data of sound sources; throws a {@link ContentError} with every fault of the others. */
export function soundData<T>(sources: readonly Source<T>[]): T[] {
  const faults = sources.flatMap((source) => source.faults);
  if (faults.length > 0) throw new ContentError(faults);
  return sources.flatMap(({ data }) => (data === undefined ? [] : [data]));
}

/** Names of a folder's files with an ending, sorted, as paths from the project's root. */
function listFiles(folder: string, ending: string, root = process.cwd()): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
      .map(({ name }) => `${folder}/${name}`)
      .sort();
  } catch {
    return [];
  }
}

/** Where a path begins: at its key, so that a nested block is reported on its own first line. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => (isScalar(key) ? key.value : key) === last)
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) return offset;
  }
  return document.contents?.range?.[0];
}
