import { type Item, type ItemOf, type ItemType, itemSchema } from '../../../src/quiz/schema.ts';

/*
 * One sound item of each type, for tests. Give `change` to spoil it; the schema still has to take it.
 */
const L = (id: string, en = `${id} (en)`) => ({ id, en });
const base = {
  objective: 'menjelaskan',
  bloom: 'apply',
  stem: L('Mengapa kata klien dipilih?', 'Why was the word client chosen?'),
  explanation: L('Karena ia memutuskan.', 'Because the person decides.'),
  refs: ['klien-bukan-pasien#asal-kata'],
};
const option = (id: string, correct = false) => ({
  id,
  text: L(`Pilihan ${id} ini`, `The ${id} option here`),
  correct,
  feedback: L(`Umpan balik ${id}`, `Feedback on ${id}`),
});

const samples: Record<ItemType, object> = {
  single: { ...base, options: [option('a'), option('b', true), option('c')] },
  multiple: {
    ...base,
    options: [option('a', true), option('b', true), option('c', true), option('d')],
  },
  'true-false-reason': {
    ...base,
    answer: true,
    feedbackTrue: L('Ya', 'Yes'),
    feedbackFalse: L('Tidak', 'No'),
    reasons: [option('a'), option('b', true), option('c')],
  },
  match: {
    ...base,
    prompts: ['p1', 'p2', 'p3'].map((id, index) => ({
      id,
      text: L(`Baris ${id}`, `Row ${id}`),
      answer: `c${index + 1}`,
      feedback: L('Sebab', 'Reason'),
    })),
    choices: ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id, text: L(`Ujung ${id}`, `End ${id}`) })),
  },
  order: {
    ...base,
    steps: ['s1', 's2', 's3', 's4'].map((id) => ({
      id,
      text: L(`Langkah ${id}`, `Step ${id}`),
      feedback: L('Sebab', 'Reason'),
    })),
  },
  cloze: {
    ...base,
    text: L('Ada {{satu}} dan {{dua}}.', 'There is {{dua}} and {{satu}}.'),
    blanks: [
      {
        id: 'satu',
        accept: { id: ['kerja sama'], en: ['cooperation', 'co-operation', '[kerja sama]{id}'] },
        feedback: L('Sebab', 'Reason'),
      },
      {
        id: 'dua',
        accept: { id: ['0,28'], en: ['0.28', '.28'] },
        bank: [L('28', '28')],
        feedback: L('Sebab', 'Reason'),
      },
    ],
  },
  judge: {
    ...base,
    responses: [
      { id: 'r1', text: L('Satu', 'One'), fit: { min: 1, max: 1 }, why: L('Sebab', 'Reason') },
      { id: 'r2', text: L('Dua', 'Two'), fit: { min: 2, max: 3 }, why: L('Sebab', 'Reason') },
      { id: 'r3', text: L('Tiga', 'Three'), fit: { min: 4, max: 4 }, why: L('Sebab', 'Reason') },
    ],
  },
  reflect: {
    ...base,
    model: L('Contoh', 'Sample'),
    criteria: [
      { id: 'k1', text: L('Satu', 'One') },
      { id: 'k2', text: L('Dua', 'Two') },
    ],
  },
};

/** A sound item of a type, with changes on top. */
export function sample<T extends ItemType>(type: T, change: object = {}): ItemOf<T> {
  const raw = { id: `soal-${type}`, type, ...samples[type], ...change };
  return itemSchema.parse(raw) as Item as ItemOf<T>;
}
