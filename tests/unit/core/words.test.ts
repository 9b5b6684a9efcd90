import { describe, expect, test } from 'vitest';
import { englishRoots, fold, indonesianRoots } from '../../../src/core/words.ts';

test.each([
  ['Klien, Bukan Pasien', 'klien bukan pasien'],
  ['asas-asas', 'asas asas'],
  ['naṣīḥah', 'nasihah'],
  ['counselor’s  role?', 'counselors role'],
  ['ＫＬＩＥＮ', 'klien'],
  ['<b>"…', 'b'],
  ['  ', ''],
])('fold(%j) is %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

describe('Indonesian roots', () => {
  test.each([
    ['kerahasiaan', 'rahasia'],
    ['dirahasiakan', 'rahasia'],
    ['merahasiakannya', 'rahasia'],
    ['menasihati', 'nasihat'],
    ['penasihat', 'nasihat'],
    ['memukul', 'pukul'],
    ['menulis', 'tulis'],
    ['mengarang', 'karang'],
    ['menyuluh', 'suluh'],
    ['keterpaduan', 'padu'],
    ['keterbukaan', 'buka'],
    ['pemberdayaan', 'daya'],
    ['mempertahankan', 'tahan'],
    ['diperbaiki', 'baik'],
    ['belajar', 'ajar'],
    ['mengonseling', 'konseling'],
    ['konselornya', 'konselor'],
    ['pengentasan', 'entas'],
    ['terentaskan', 'entas'],
  ])('%s may come from %s', (word, root) => {
    expect(indonesianRoots(word)).toContain(root);
  });

  test('the word itself comes first, and short leftovers are dropped', () => {
    expect(indonesianRoots('terapi')[0]).toBe('terapi');
    expect(indonesianRoots('hak')).toEqual(['hak']);
    expect(indonesianRoots('mengecat')).not.toContain('cat');
    for (const root of indonesianRoots('menasihati').slice(1)) {
      expect(root.length).toBeGreaterThan(3);
    }
  });
});

describe('English roots', () => {
  test.each([
    ['referred', 'referral'],
    ['strategies', 'strategy'],
    ['evaluating', 'evaluation'],
    ['confidential', 'confidentiality'],
    ['counselling', 'counseling'],
    ['behaviour', 'behaviors'],
    ['summarising', 'summarize'],
    ['ends', 'ending'],
    ['empathic', 'empathy'],
  ])('%s and %s share one', (one, other) => {
    const roots = new Set(englishRoots(one));
    expect(englishRoots(other).some((root) => roots.has(root))).toBe(true);
  });

  test.each([
    ['client', 'counselor'],
    ['patient', 'passive'],
    ['advice', 'adviser'],
  ])('%s and %s do not', (one, other) => {
    const roots = new Set(englishRoots(one));
    expect(englishRoots(other).filter((root) => roots.has(root))).toEqual([]);
  });
});
