/*
 * A reading list as a short text for the `#fragment` of an address: nothing of it reaches a server.
 * Pure; for the browser and for tests. What comes back from `decodeList` is checked in every part,
 * but its texts are a stranger's: show them as text only.
 *
 * `1.` (the version), then base64url (no padding) of:
 *   title, instructions: number of UTF-8 bytes as varint, then the bytes
 *   count of entries as varint; for each: 4 bytes `keyOf(page)`, varint day (0: none)
 *   CRC-32 of the version and all that, 4 bytes
 * Numbers of 4 bytes are big-endian; a varint has 7 bits a byte, lowest first.
 */

/** One entry of a list. */
export interface Entry {
  /** `keyOf` its page. */
  key: number;
  /** ISO date by which it is to be done; `''` for none. */
  due: string;
}

/** A reading list, as its maker wrote it. */
export interface List {
  title: string;
  /** May hold line breaks. */
  instructions: string;
  entries: readonly Entry[];
}

/** Limits, in UTF-16 units (as `maxlength` counts) and entries; the page says them. */
export const LIMITS = { title: 120, instructions: 1000, entries: 60, code: 6000 } as const;

/** First and last day that fit, ISO dates. */
export const DAYS = { first: '2020-01-01', last: '2119-12-31' } as const;

/** Why a code is refused: damaged or foreign, from a newer site, or longer than any list. */
export type Refusal = 'damaged' | 'newer' | 'long';

const VERSION = 1;
const DAY = 86_400_000;
const ORIGIN = Date.parse(DAYS.first);
const LAST_DAY = (Date.parse(DAYS.last) - ORIGIN) / DAY;

/** The stable number of a page (`klien-bukan-pasien#anchor`): FNV-1a, 32 bits. A test keeps them apart. */
export function keyOf(page: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(page)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * A text as a list may hold it: no control characters, none that turn the direction of writing, no
 * halves of characters, no spaces around; line breaks only where `lines` is set; cut to `limit`.
 */
export function cleanText(text: string, limit: number, lines = false): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) =>
      sign === '\n' && lines ? sign : ' ',
    )
    .trim();
  // A cut may leave half a character.
  return plain
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Whether a text is a day that fits. */
export function isDay(text: string): boolean {
  return dayNumber(text) > 0;
}

/** 1 for the first day that fits; 0 for none. */
function dayNumber(iso: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return 0;
  const day = (Date.parse(iso) - ORIGIN) / DAY;
  return day >= 0 && day <= LAST_DAY && isoDay(day) === iso ? day + 1 : 0;
}

const isoDay = (day: number) => new Date(ORIGIN + day * DAY).toISOString().slice(0, 10);

/** Writes a list as a code; texts are cleaned and cut, further entries and unknown days left out. */
export function encodeList({ title, instructions, entries }: List): string {
  const bytes: number[] = [];
  const texts = [
    cleanText(title, LIMITS.title),
    cleanText(instructions, LIMITS.instructions, true),
  ];
  for (const text of texts) {
    const encoded = new TextEncoder().encode(text);
    bytes.push(...varint(encoded.length), ...encoded);
  }
  const unique = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
  const kept = unique.slice(0, LIMITS.entries);
  bytes.push(...varint(kept.length));
  for (const { key, due } of kept) bytes.push(...four(key), ...varint(dayNumber(due)));
  bytes.push(...four(checksum(bytes)));
  const binary = String.fromCharCode(...bytes);
  return `${VERSION}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** Reads a code, or says why not. Never throws; work is bounded by `LIMITS.code`. */
export function decodeList(code: string): List | Refusal {
  if (code.length > LIMITS.code) return 'long';
  const [, version = '', payload = ''] = /^([1-9]\d{0,3})\.([\w-]*)$/.exec(code) ?? [];
  if (!version) return 'damaged';
  if (Number(version) > VERSION) return 'newer';
  const list = readPayload(payload);
  // One list has one code: what reads but would be written otherwise was not made here.
  return list && encodeList(list) === code ? list : 'damaged';
}

function readPayload(payload: string): List | undefined {
  let binary: string;
  try {
    binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  const end = bytes.length - 4;
  if (end < 0) return undefined;
  let at = 0;
  const take = (count: number) => {
    if (count > end - at) throw new RangeError();
    at += count;
    return bytes.subarray(at - count, at);
  };
  const number = () => {
    let value = 0;
    for (let shift = 0; shift <= 14; shift += 7) {
      const [byte = 0] = take(1);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError();
  };
  const text = () =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(take(number()));
  try {
    if (bigEndian(bytes.subarray(end)) !== checksum(bytes.subarray(0, end))) return undefined;
    const title = text();
    const instructions = text();
    const count = number();
    if (count > LIMITS.entries) return undefined;
    const entries = Array.from({ length: count }, () => {
      const key = bigEndian(take(4));
      const day = number();
      if (day > LAST_DAY + 1) throw new RangeError();
      return { key, due: day === 0 ? '' : isoDay(day - 1) };
    });
    return at === end ? { title, instructions, entries } : undefined;
  } catch {
    return undefined;
  }
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

const four = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const bigEndian = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** CRC-32 (IEEE 802.3) of the version and the bytes. */
function checksum(bytes: Iterable<number>): number {
  let crc = ~0;
  for (const byte of [VERSION, ...bytes]) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
