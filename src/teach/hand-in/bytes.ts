/*
 * Reading and writing the compact form: whole numbers as LEB128 (seven bits a byte), texts as UTF-8
 * after their length. The reader throws `RangeError` at anything that does not fit.
 */

/** Largest whole number: seconds fit far into the future, and shifts stay exact. */
const LARGEST = 2 ** 35;

/** Gathers bytes. */
export class Writer {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  number(value: number): void {
    let rest = Math.min(Math.max(0, Math.trunc(value) || 0), LARGEST);
    while (rest > 127) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    this.#bytes.push(...bytes);
  }

  done(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes);
  }
}

/** Reads what `Writer` wrote. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new RangeError('ends too early');
    this.#at += 1;
    return value;
  }

  /** @param most a larger number throws */
  number(most = LARGEST): number {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const byte = this.byte();
      value += (byte & 127) * place;
      if (value > most || place > LARGEST) throw new RangeError('too large');
      if (byte < 128) return value;
    }
  }

  /** @param most letters; a longer text, or one that is not UTF-8, throws */
  text(most: number): string {
    const length = this.number(most * 4);
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    if (bytes.length < length) throw new RangeError('ends too early');
    this.#at += length;
    // A wrong byte makes this throw a TypeError, which the caller takes for the same.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if ([...text].length > most) throw new RangeError('too long');
    return text;
  }

  /** Throws where anything is left. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError('goes on');
  }
}

/** CRC-32 (IEEE 802.3, as in zip). Codes are short, so no table is kept. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Base64 for addresses (RFC 4648 §5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The way back; throws where it is not base64url. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new RangeError('not base64url');
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
