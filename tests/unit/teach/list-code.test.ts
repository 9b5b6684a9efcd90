import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  cleanText,
  decodeList,
  encodeList,
  isDay,
  keyOf,
  LIMITS,
  type List,
} from '../../../src/teach/list/code.ts';

vi.setConfig({ testTimeout: 60_000 });

const LIST: List = {
  title: 'Minggu 1: siapa klien? 🌱',
  instructions: 'Baca dulu, lalu kerjakan kuisnya.\nCatat satu pertanyaan.',
  entries: [
    { key: keyOf('klien-bukan-pasien'), due: '2026-12-01' },
    { key: keyOf('kuis/klien-bukan-pasien'), due: '' },
    { key: keyOf('glosarium/klien'), due: '2119-12-31' },
  ],
};
/** Never to be changed: it stands in links that teachers have shared. */
const SHARED =
  '1.G01pbmdndSAxOiBzaWFwYSBrbGllbj8g8J-MsThCYWNhIGR1bHUsIGxhbHUga2VyamFrYW4ga3Vpc255YS4KQ2F0YXQgc2F0dSBwZXJ0YW55YWFuLgOAqfup3xOSpS7WAMtviCKsnQLrvIbJ';
const refused = (code: string) => typeof decodeList(code) === 'string';
/** A code with right base64url and checksum around any bytes: what a forger would send. */
function forged(bytes: number[]): string {
  let crc = ~0;
  for (const byte of [1, ...bytes]) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const sum = [24, 16, 8, 0].map((shift) => (~crc >>> shift) & 255);
  return `1.${Buffer.from([...bytes, ...sum]).toString('base64url')}`;
}
const utf8 = (text: string) => [...Buffer.from(text)];

describe('the code of a reading list', () => {
  test('is the same for ever: a link that was shared goes on working', () => {
    expect(encodeList(LIST)).toBe(SHARED);
    expect(decodeList(SHARED)).toEqual(LIST);
  });

  test('gives back any list that a page can make', () => {
    const texts = (limit: number, lines: boolean) =>
      fc
        .string({ unit: 'grapheme', maxLength: limit })
        .map((text) => cleanText(text, limit, lines));
    const day = fc
      .integer({ min: 0, max: 36_523 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
    const entry = fc.record({
      key: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      due: fc.oneof(fc.constant(''), day),
    });
    fc.assert(
      fc.property(
        fc.record({
          title: texts(LIMITS.title, false),
          instructions: texts(LIMITS.instructions, true),
          entries: fc.uniqueArray(entry, { maxLength: LIMITS.entries, selector: (e) => e.key }),
        }),
        (list) => {
          const code = encodeList(list);
          expect(code).toMatch(/^1\.[\w-]+$/);
          expect(decodeList(code)).toEqual(list);
        },
      ),
    );
  });

  test('is short: twenty entries in 150 characters, the largest list within the limit', () => {
    const entries = (count: number, due: string) =>
      Array.from({ length: count }, (_, index) => ({ key: keyOf(`page-${index}`), due }));
    expect(
      encodeList({ title: '', instructions: '', entries: entries(20, '') }).length,
    ).toBeLessThan(150);
    const largest = {
      title: '漢'.repeat(LIMITS.title),
      instructions: '漢'.repeat(LIMITS.instructions),
      entries: entries(LIMITS.entries, '2119-12-31'),
    };
    expect(encodeList(largest).length).toBeLessThanOrEqual(LIMITS.code);
    expect(decodeList(encodeList(largest))).toEqual(largest);
  });

  test('cleans and cuts what does not fit, and drops repetitions', () => {
    const list = decodeList(
      encodeList({
        title: ` a\u0000b\u202ec\nd${'x'.repeat(200)}`,
        instructions: 'a\r\nb\u2066c\ud800',
        entries: [
          { key: 1, due: '2026-02-30' },
          { key: 1, due: '1999-01-01' },
          { key: 2, due: 'besok' },
        ],
      }),
    );
    expect(list).toEqual({
      title: `a b c d${'x'.repeat(LIMITS.title - 7)}`,
      instructions: 'a\nb c',
      entries: [
        { key: 1, due: '' },
        { key: 2, due: '' },
      ],
    });
    expect(cleanText(`${'x'.repeat(9)}🌱`, 10)).toBe('x'.repeat(9));
    expect(['2020-01-01', '2024-02-29', '2119-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(['2019-12-31', '2023-02-29', '2120-01-01', ''].some(isDay)).toBe(false);
  });
});

describe('a hostile or damaged code is refused, and never throws', () => {
  test('every truncation', () => {
    const code = encodeList(LIST);
    for (let end = 0; end < code.length; end++) expect(refused(code.slice(0, end))).toBe(true);
  });

  test('every change of one character', () => {
    const code = encodeList(LIST);
    for (let at = 0; at < code.length; at++) {
      for (const sign of 'A-_z9.') {
        const changed = code.slice(0, at) + sign + code.slice(at + 1);
        if (changed !== code) expect([changed, refused(changed)]).toEqual([changed, true]);
      }
    }
  });

  test('random texts and random bytes, with a right checksum too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => refused(text)));
    fc.assert(fc.property(fc.base64String(), (text) => refused(`1.${text}`)));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }), (bytes) => {
        const code = forged(bytes);
        const list = decodeList(code);
        // What is accepted is exactly what this site would write.
        return typeof list === 'string' || encodeList(list) === code;
      }),
      { numRuns: 500 },
    );
  });

  test('other versions', () => {
    const [, payload] = encodeList(LIST).split('.');
    expect(decodeList(`2.${payload}`)).toBe('newer');
    expect(decodeList(`9999.${payload}`)).toBe('newer');
    for (const version of ['0', '01', '-1', '1e3', '99999', '', '٢'])
      expect([version, decodeList(`${version}.${payload}`)]).toEqual([version, 'damaged']);
  });

  test('huge ones are not even read', () => {
    expect(decodeList(`1.${'A'.repeat(LIMITS.code)}`)).toBe('long');
    expect(decodeList('<'.repeat(50_000_000))).toBe('long');
  });

  test('lengths and counts that lie', () => {
    const lies = [
      [0xff, 0xff, 0x7f],
      [0x80, 0x80, 0x80, 0x80, 0x01],
      [0, 0, 61, ...Array(61 * 5).fill(0)],
      [0, 0, 0xff, 0xff, 0x03],
      [0, 0, 1, 0, 0, 0, 1, 0xff, 0xff, 0x7f],
      [0, 0, 0, 0],
      // The same entry twice, a number longer than it need be, text that is no UTF-8, text uncleaned.
      [0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0],
      [0x80, 0, 0, 0],
      [2, 0xc3, 0x28, 0, 0],
      [3, ...utf8('\u202e'), 0, 0],
      [121, ...utf8('x'.repeat(121)), 0, 0],
    ];
    expect(decodeList(forged([0, 0, 0]))).toEqual({ title: '', instructions: '', entries: [] });
    for (const bytes of lies)
      expect([bytes, decodeList(forged(bytes))]).toEqual([bytes, 'damaged']);
  });

  test('markup is refused as a code, and is only text inside a sound one', () => {
    const payloads = [
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script>',
      'javascript:alert(1)',
      '{"__proto__":{"x":1}}',
      '%3Csvg/onload=alert(1)%3E',
      '../../etc/passwd',
      '__proto__',
    ];
    for (const text of payloads) {
      expect(decodeList(text)).toBe('damaged');
      expect(decodeList(`1.${text}`)).toBe('damaged');
      const list = { title: text, instructions: text, entries: [] };
      expect(decodeList(encodeList(list))).toEqual(list);
    }
  });
});
