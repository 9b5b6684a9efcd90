import type { Answer, Confidence } from '../../progress/types.ts';
import { crc32, fromBase64Url, Reader, toBase64Url, Writer } from './bytes.ts';
import { deflate, inflate } from './pack.ts';
import { cleanText, LIMITS, type Result, type ResultItem } from './result.ts';

/*
 * A result as a code: `KBP<version>.` and, as base64url, the CRC-32 of what follows (4 bytes, big
 * end first) and the deflated body. The version stands before everything, so that an older page can
 * say "newer" instead of "damaged"; the checksum is over the deflated bytes, so that nothing is
 * inflated that was cut or mistyped. Anyone can make a code with a right checksum: nothing in a code
 * is trusted, every length is checked, and the mark is worked out again (`check.ts`).
 */

/** The format written now. Raise it when the body changes, and keep reading the older ones. */
const VERSION = 1;

/** Why a code cannot be read. `invalid`: checksum right, but not made by this site. */
export type Fault = 'large' | 'newer' | 'damaged' | 'invalid';

/** What `decode` throws, and nothing else. */
export class CodeError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** Answer forms in the body. */
const NOTHING = 0;
const LIST = 1;
const PARTS = 2;
/** Stands for "no mark" where a mark in hundredths is expected. */
const NO_SCORE = 255;

/** A result's code. Texts that are too long are shortened, answers of too many parts cut. */
export async function encode(result: Result): Promise<string> {
  const body = await deflate(write(result));
  const sum = new DataView(new ArrayBuffer(4));
  sum.setUint32(0, crc32(body));
  const bytes = new Uint8Array(4 + body.length);
  bytes.set(new Uint8Array(sum.buffer));
  bytes.set(body, 4);
  return `KBP${VERSION}.${toBase64Url(bytes)}`;
}

/**
 * Reads a code. Takes bounded time and memory whatever it is given.
 * @throws CodeError and nothing else
 */
export async function decode(code: string): Promise<Result> {
  if (code.length > LIMITS.code) throw new CodeError('large');
  const [, version, text = ''] = /^KBP(\d{1,6})\.([\w-]+)$/.exec(code) ?? [];
  if (version === undefined) throw new CodeError('damaged');
  if (Number(version) > VERSION) throw new CodeError('newer');
  const bytes = checked(text);
  // There was no version before the first.
  if (Number(version) < 1) throw new CodeError('invalid');
  try {
    return read(new Reader(await inflate(bytes, LIMITS.bytes)));
  } catch {
    throw new CodeError('invalid');
  }
}

/** The bytes behind the checksum. */
function checked(text: string): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = fromBase64Url(text);
  } catch {
    throw new CodeError('damaged');
  }
  const body = bytes.slice(4);
  if (bytes.length < 5 || new DataView(bytes.buffer).getUint32(0) !== crc32(body)) {
    throw new CodeError('damaged');
  }
  return body;
}

function write({ article, name, madeAt, items }: Result): Uint8Array<ArrayBuffer> {
  const to = new Writer();
  const shown = items.slice(0, LIMITS.items);
  const text = (value: string) => to.text(cleanText(value, LIMITS.text));
  const start = Math.min(madeAt, ...shown.map(({ firstAt }) => firstAt));
  text(article);
  to.text(cleanText(name, LIMITS.name));
  to.number(start);
  to.number(madeAt - start);
  to.number(shown.length);
  for (const item of shown) {
    text(item.id);
    to.number(item.rev);
    to.number(item.attempts);
    to.number(item.firstAt - start);
    to.number(item.lastAt - item.firstAt);
    to.byte((item.confidence ?? 0) | ((item.firstConfidence ?? 0) << 2) | (item.hints << 4));
    to.byte(item.firstScore === undefined ? NO_SCORE : Math.round(item.firstScore * 100));
    if (item.answer === undefined) to.byte(NOTHING);
    else if (Array.isArray(item.answer)) {
      const ids = (item.answer as readonly string[]).slice(0, LIMITS.parts);
      to.byte(LIST);
      to.number(ids.length);
      for (const id of ids) text(id);
    } else {
      const parts = Object.entries(item.answer).slice(0, LIMITS.parts);
      to.byte(PARTS);
      to.number(parts.length);
      for (const part of parts) for (const value of part) text(value);
    }
  }
  return to.done();
}

function read(from: Reader): Result {
  const text = () => cleanText(from.text(LIMITS.text), LIMITS.text);
  const article = text();
  const name = cleanText(from.text(LIMITS.name), LIMITS.name);
  const start = from.number();
  const madeAt = start + from.number();
  const items: ResultItem[] = [];
  for (let left = from.number(LIMITS.items); left > 0; left -= 1) {
    const id = text();
    const rev = from.number(1_000_000);
    const attempts = from.number(1_000_000);
    const firstAt = start + from.number();
    const lastAt = firstAt + from.number();
    const flags = from.byte();
    const score = from.byte();
    if (score > 100 && score !== NO_SCORE) throw new RangeError('no mark');
    items.push({
      id,
      rev,
      attempts,
      firstAt,
      lastAt,
      confidence: (flags & 3 || undefined) as Confidence | undefined,
      firstConfidence: ((flags >> 2) & 3 || undefined) as Confidence | undefined,
      hints: (flags >> 4) & 3,
      firstScore: score === NO_SCORE ? undefined : score / 100,
      answer: readAnswer(from, text),
    });
  }
  from.end();
  if (!article || new Set(items.map(({ id }) => id)).size < items.length) {
    throw new RangeError('not a result');
  }
  return { article, name, madeAt, items };
}

function readAnswer(from: Reader, text: () => string): Answer | undefined {
  const form = from.byte();
  if (form === NOTHING) return undefined;
  if (form > PARTS) throw new RangeError('no answer');
  const count = from.number(LIMITS.parts);
  if (form === LIST) return Array.from({ length: count }, text);
  // `fromEntries` defines its keys: one called `__proto__` stays a plain key.
  return Object.fromEntries(Array.from({ length: count }, () => [text(), text()] as const));
}

/** The codes in a text (bare, or inside links and messages), in order, each once. */
export function findCodes(text: string): { codes: string[]; repeated: number } {
  // Mail filters rewrite links: the "#" before a code is then escaped, once or again.
  const marked = /(?:\b|%(?:25)*23)(KBP\d{1,6}\.[\w-]+)/g;
  const found = Array.from(text.matchAll(marked), ([, code = '']) => code);
  const codes = [...new Set(found)];
  return { codes, repeated: found.length - codes.length };
}
