import { expect, test } from 'vitest';
import { markWords } from '../../../src/search/mark.ts';

const shown = (text: string, ...met: string[]) =>
  markWords(text, new Set(met))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test.each([
  ['asas kerahasiaan', ['kerahasiaan'], 'asas [kerahasiaan]'],
  ['Asas-asas konseling', ['asas'], '[Asas-asas] konseling'],
  ["The counselor's role", ['counselors'], "The [counselor's] role"],
  ['Klien, bukan pasien', ['klien', 'pasien'], '[Klien], bukan [pasien]'],
  ['klien', [], 'klien'],
  ['', ['klien'], ''],
  ['kliennya', ['klien'], 'kliennya'],
])('in %j with %j: %s', (text, met, marked) => {
  expect(shown(text, ...met)).toBe(marked);
});
