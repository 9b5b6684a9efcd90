/*
 * Deflate without a header (RFC 1951): by the browser where it can, else by fflate, which is fetched
 * only then. Both ways write and read the same format.
 */

/** Runs bytes through one of the browser's streams, and stops as soon as more than `most` came out. */
async function through(
  stream: { readable: ReadableStream; writable: WritableStream },
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // The same failure reaches the reader below; here it must only not be "unhandled".
  const ignore = () => undefined;
  writer.write(bytes).catch(ignore);
  writer.close().catch(ignore);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(ignore);
      throw new RangeError('too large');
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Whether this browser has the streams, `deflate-raw` among them (Safari from 16.4). */
function hasStreams(): boolean {
  try {
    return Boolean(new CompressionStream('deflate-raw') && new DecompressionStream('deflate-raw'));
  } catch {
    return false;
  }
}

/** Deflates. @param streams false forces the library, for tests */
export async function deflate(
  bytes: Uint8Array<ArrayBuffer>,
  streams = hasStreams(),
): Promise<Uint8Array> {
  if (streams) return through(new CompressionStream('deflate-raw'), bytes, Infinity);
  const { deflateSync } = await import('fflate');
  return deflateSync(bytes, { level: 9 });
}

/**
 * Inflates, but never to more than `most` bytes.
 * @throws where the bytes are not deflated ones, or more would come out
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
  streams = hasStreams(),
): Promise<Uint8Array> {
  if (streams) return through(new DecompressionStream('deflate-raw'), bytes, most);
  const { inflateSync } = await import('fflate');
  // With a buffer of its own fflate does not grow it: what is too much falls off the end.
  const out = inflateSync(bytes, { out: new Uint8Array(most + 1) });
  if (out.length > most) throw new RangeError('too large');
  return out;
}
