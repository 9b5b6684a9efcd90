import { expect, test } from 'vitest';
import { casualBases, foldQuery, informative, slugOf, soundOf } from '../../../src/search/words.ts';

test.each([
  ['apa yang dimaksud dengan empati', ['empati']],
  ['what are the principles of counseling', ['principles', 'counseling']],
  ['asas asas konseling', ['asas', 'konseling']],
  ['konselor itu siapa sih', ['konselor']],
  ['makalah penerapan asas kerahasiaan', ['asas', 'kerahasiaan']],
  ['apa itu', ['apa', 'itu']],
])('the informative words of %j', (text, words) => {
  expect(informative(text).sort()).toEqual([...words].sort());
});

test.each([
  // older Indonesian spellings
  ['azas', 'asas'],
  ['kwalitas', 'kualitas'],
  ['obyek', 'objek'],
  ['aktip', 'aktif'],
  ['therapi', 'terapi'],
  ['motifasi', 'motivasi'],
  ['doekoengan', 'dukungan'],
  ['psikhologi', 'psikologi'],
  // doubled letters, English and Indonesian, British and American
  ['konselling', 'konseling'],
  ['counselling', 'konseling'],
  ['behaviour', 'behavior'],
  ['empathy', 'empati'],
  ['psychology', 'psikologi'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

test.each([
  ['konseling', 'konseli'],
  ['klien', 'pasien'],
  ['asas', 'atas'],
  ['tehnik', 'teknik'],
])('%s does not sound like %s', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

test.each([
  ['ngambil', 'ambil'],
  ['ngobrol', 'obrol'],
  ['ngasih', 'kasih'],
  ['nyari', 'cari'],
  ['nyimpulin', 'simpul'],
  ['nolong', 'tolong'],
  ['mikir', 'pikir'],
  ['ngejelasin', 'jelas'],
  ['dengerin', 'denger'],
])('%s may stand for %s', (spoken, written) => {
  expect(casualBases(spoken)).toContain(written);
});

test('other words stand for themselves alone', () => {
  expect(casualBases('konselor')).toEqual([]);
  expect(casualBases('in')).toEqual([]);
});

test.each([
  ['norma2 agama', 'norma agama'],
  ['Asas2', 'asas'],
  ['covid 2', 'covid 2'],
  ['B2', 'b2'],
])('the query %j is folded to %j', (query, folded) => {
  expect(foldQuery(query)).toBe(folded);
});

test('an id follows from a text', () => {
  expect(slugOf('Hak, dan kewajiban!')).toBe('hak-dan-kewajiban');
});
