import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { crc32, toBase64Url, Writer } from '../../../../src/teach/hand-in/bytes.ts';
import { CodeError, decode, encode, findCodes } from '../../../../src/teach/hand-in/code.ts';
import { deflate, inflate } from '../../../../src/teach/hand-in/pack.ts';
import { cleanText, LIMITS, type Result } from '../../../../src/teach/hand-in/result.ts';

// Thousands of random codes take some seconds; on a busy machine more than the usual five.
vi.setConfig({ testTimeout: 60_000 });

const result: Result = {
  article: 'peran-klien',
  name: 'Ayu Lestari',
  madeAt: 1_795_000_900,
  items: [
    {
      id: 'pkl-satu',
      rev: 2,
      answer: ['ya', 'tidak'],
      firstScore: 0.67,
      confidence: 3,
      firstConfidence: 1,
      hints: 2,
      attempts: 2,
      firstAt: 1_795_000_000,
      lastAt: 1_795_000_300,
    },
    {
      id: 'pkl-dua',
      rev: 1,
      answer: { kosong: 'hidupnya', 'kosong-dua': 'prosesnya' },
      firstScore: 1,
      confidence: undefined,
      firstConfidence: undefined,
      hints: 0,
      attempts: 1,
      firstAt: 1_795_000_400,
      lastAt: 1_795_000_400,
    },
    {
      id: 'pkl-renungan',
      rev: 1,
      answer: undefined,
      firstScore: undefined,
      confidence: undefined,
      firstConfidence: undefined,
      hints: 0,
      attempts: 1,
      firstAt: 1_795_000_500,
      lastAt: 1_795_000_600,
    },
  ],
};

/** Why a code is refused; fails on anything that is not a `CodeError`. */
async function faultOf(code: string): Promise<string> {
  try {
    await decode(code);
    return 'none';
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    return error.fault;
  }
}

/** A code with a right checksum around any body, as a forger would make it. */
async function forge(body: Uint8Array<ArrayBuffer>, packed = true): Promise<string> {
  const inside = packed ? await deflate(body) : body;
  const bytes = new Uint8Array(4 + inside.length);
  new DataView(bytes.buffer).setUint32(0, crc32(inside));
  bytes.set(inside, 4);
  return `KBP1.${toBase64Url(bytes)}`;
}

describe('a code', () => {
  test('says what was put in, and nothing is lost', async () => {
    expect(await decode(await encode(result))).toEqual(result);
  });

  test('fits an address: letters, digits, point, hyphen and underscore', async () => {
    const code = await encode(result);
    expect(code).toMatch(/^KBP1\.[\w-]+$/);
    expect(code.length).toBeLessThan(250);
  });

  test('stays readable: this one was made by version 1', async () => {
    const kept =
      'KBP1.oHOn6uMuSC1KzNPNzslMzeN2rCxV8EktLkksyjzQ--06Wws7M0dBdo5ucWJJKRMTwxomdWdGJqbKRNaSzJTEbHaQVEppIiPjBGYGhhQmJrbs_OL8vHSOjMyU0oK8ykQuCB-khrOgKL84tTivMpEHpKsoNa80Lz0xj5HxC3MKw38GAA';
    expect(await decode(kept)).toEqual(result);
  });

  test('any result comes back (300 random ones)', async () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}[a-z0-9]$/);
    const when = fc.integer({ min: 1_700_000_000, max: 4_000_000_000 });
    const sure = fc.constantFrom(undefined, 1, 2, 3) as fc.Arbitrary<1 | 2 | 3 | undefined>;
    const item = fc
      .record({
        id,
        rev: fc.integer({ min: 1, max: 500 }),
        answer: fc.oneof(
          fc.constant(undefined),
          fc.array(id, { maxLength: 8 }),
          fc.dictionary(
            id,
            fc.string({ unit: 'grapheme', maxLength: 20 }).map((t) => cleanText(t, 80)),
          ),
        ),
        firstScore: fc.option(
          fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
          {
            nil: undefined,
          },
        ),
        confidence: sure,
        firstConfidence: sure,
        hints: fc.integer({ min: 0, max: 3 }),
        attempts: fc.integer({ min: 1, max: 3000 }),
        firstAt: when,
        later: fc.nat(100_000),
      })
      .map(({ later, ...rest }) => ({ ...rest, lastAt: rest.firstAt + later }));
    const any = fc.record({
      article: id,
      name: fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .map((text) => cleanText(text, LIMITS.name)),
      madeAt: when,
      items: fc.uniqueArray(item, { maxLength: 12, selector: (one) => one.id }),
    });
    await fc.assert(
      fc.asyncProperty(any, async (one) => {
        expect(await decode(await encode(one))).toEqual(one);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('names lose what cannot be seen, and are cut', async () => {
    const name = `  Bu\u202Edi\u0000 \n ${'x'.repeat(100)}`;
    const { name: read } = await decode(await encode({ ...result, name }));
    expect(read).toBe(`Budi ${'x'.repeat(55)}`);
  });
});

describe('a code that is not whole', () => {
  test('cut anywhere it is refused as damaged', async () => {
    const code = await encode(result);
    for (let length = 0; length < code.length; length += 1) {
      expect(await faultOf(code.slice(0, length)), `${length} characters`).toBe('damaged');
    }
  });

  test('with one character changed anywhere it is refused', async () => {
    const code = await encode(result);
    for (let at = 5; at < code.length; at += 1) {
      const other = code[at] === 'A' ? 'B' : 'A';
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      // The last character may hold bits that no byte uses.
      if (at < code.length - 1) expect(await faultOf(changed), `at ${at}`).toBe('damaged');
    }
  });

  test('a newer version is named as such, before anything is decoded', async () => {
    expect(await faultOf('KBP2.AAAA')).toBe('newer');
    expect(await faultOf('KBP999999.@@@')).toBe('damaged');
    expect(await faultOf((await encode(result)).replace('KBP1', 'KBP0'))).toBe('invalid');
  });

  test('random text and bytes end in a fault (2,000 of each), never in another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(['damaged', 'large', 'newer']).toContain(await faultOf(text));
        expect(['damaged', 'large', 'newer']).toContain(await faultOf(`KBP1.${text}`));
      }),
      { numRuns: 2000, seed: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await faultOf(`KBP1.${toBase64Url(bytes)}`)).toBe('damaged');
      }),
      { numRuns: 2000, seed: 8 },
    );
  });

  test('forged bodies, packed or not, are invalid or harmless (3,000)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.boolean(),
        async (bytes, packed) => {
          const fault = await faultOf(await forge(new Uint8Array(bytes), packed));
          expect(['invalid', 'none']).toContain(fault);
        },
      ),
      { numRuns: 3000, seed: 8 },
    );
  });

  test('a body with one byte changed is invalid or says something else, and never throws otherwise', async () => {
    const code = await encode(result);
    const packed = Uint8Array.from(
      atob(code.slice(5).replaceAll('-', '+').replaceAll('_', '/')),
      (letter) => letter.charCodeAt(0),
    ).slice(4);
    const body = await inflate(packed, LIMITS.bytes);
    for (let at = 0; at < body.length; at += 1) {
      for (const change of [1, 128, 255]) {
        const bad = new Uint8Array(body);
        bad[at] = (bad[at] ?? 0) ^ change;
        expect(['invalid', 'none']).toContain(await faultOf(await forge(bad)));
      }
    }
  });
});

describe('limits', () => {
  test('a huge code is refused before it is decoded', async () => {
    expect(await faultOf(`KBP1.${'A'.repeat(50_000_000)}`)).toBe('large');
  });

  test.each([true, false])('a bomb stops at the limit (browser streams: %s)', async (streams) => {
    const zeros = new Uint8Array(6_000_000);
    const bomb = new Uint8Array(await deflate(zeros));
    expect(bomb.length).toBeLessThan(LIMITS.code * 0.75);
    await expect(inflate(bomb, LIMITS.bytes, streams)).rejects.toThrow('too large');
    expect(await faultOf(await forge(zeros))).toBe('invalid');
  });

  test.each([
    ['items', (to: Writer) => to.number(LIMITS.items + 1)],
    ['items', (to: Writer) => to.number(2 ** 34)],
  ])('more %s than allowed are refused by their number alone', async (_, more) => {
    const to = new Writer();
    to.text('peran-klien');
    to.text('');
    to.number(0);
    to.number(0);
    more(to);
    expect(await faultOf(await forge(to.done()))).toBe('invalid');
  });

  test('an answer with the part `__proto__` changes nothing around it', async () => {
    const [, second] = result.items;
    if (!second) throw new Error('no item');
    const answer = JSON.parse('{"__proto__":"polluted"}');
    const code = await encode({ ...result, items: [{ ...second, answer }] });
    const [item] = (await decode(code)).items;
    expect(Object.keys(item?.answer ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('both ways of packing', () => {
  test.each([
    [true, false],
    [false, true],
  ])('what one packs the other unpacks (browser streams: %s, then %s)', async (one, other) => {
    const bytes = new TextEncoder().encode('klien bukan pasien '.repeat(40));
    const packed = new Uint8Array(await deflate(bytes, one));
    expect(packed.length).toBeLessThan(60);
    expect(await inflate(packed, 1000, other)).toEqual(bytes);
  });

  test.each([true, false])('cut bytes throw (browser streams: %s)', async (streams) => {
    const packed = new Uint8Array(await deflate(new TextEncoder().encode('klien '.repeat(50))));
    await expect(inflate(packed.slice(0, 5), 1000, streams)).rejects.toThrow();
  });
});

describe('finding codes', () => {
  test('in links, chats and tables, each once, in order', () => {
    const text = [
      '[07.12, 22/11] Budi: https://contoh.id/guru/periksa/#KBP1.aaa_-1',
      '| Ayu | KBP1.bbb | x',
      'sekali lagi: KBP1.aaa_-1.',
      // As mail filters and search engines rewrite links, once and twice.
      'https://aman.example/?url=https%3A%2F%2Fcontoh.id%2Fguru%2Fperiksa%2F%23KBP1.ccc-_&data=05',
      'https://aman.example/?u=https%253A%252F%252Fcontoh.id%252Fguru%252F%2523KBP1.ddd&x',
    ].join('\r\n');
    const codes = ['KBP1.aaa_-1', 'KBP1.bbb', 'KBP1.ccc-_', 'KBP1.ddd'];
    expect(findCodes(text)).toEqual({ codes, repeated: 1 });
  });

  test('two million characters take no time to speak of', () => {
    const near = 'KBP1 KBP. KBP12345678901234567890.'.repeat(60_000);
    expect(findCodes(near).codes).toEqual([]);
  });
});
