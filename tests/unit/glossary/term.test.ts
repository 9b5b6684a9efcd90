import { expect, test } from 'vitest';
import { type Term, termSchema } from '../../../src/glossary/schema.ts';
import { jsonForScript, termData } from '../../../src/glossary/structured-data.ts';
import { getTerm } from '../../../src/glossary/term.ts';

const klien: Term = termSchema.parse({
  id: 'klien',
  term: { id: 'klien', en: 'client' },
  definition: { id: 'Orang yang *menerima* konseling.', en: 'A person who receives counseling.' },
  aliases: {
    id: [
      { text: 'penerima layanan', status: 'admitted' },
      { text: 'pelanggan', status: 'avoid' },
    ],
  },
  category: 'people-and-roles',
});
const terms = new Map([['klien', klien]]);

test('a known id gives its term', () => {
  expect(getTerm('klien', '/x/', terms)).toBe(klien);
});

test('an unknown id names the page, the id and the nearest one', () => {
  expect(() => getTerm('klein', '/en/peran-klien/', terms)).toThrow(
    '/en/peran-klien/: there is no term "klein" in content/glossary. Did you mean "klien"?',
  );
  expect(() => getTerm('zzz', '/x/', terms)).toThrow('Mend the id, or add the term.');
});

test('DefinedTerm names the other head and what readers may say, without Markdown', () => {
  expect(termData(klien, 'id')).toMatchObject({
    '@type': 'DefinedTerm',
    name: 'klien',
    alternateName: ['client', 'penerima layanan'],
    description: 'Orang yang menerima konseling.',
    termCode: 'klien',
    inLanguage: 'id',
  });
  expect(termData(klien, 'en')).toMatchObject({ name: 'client', alternateName: ['klien'] });
});

test('JSON in a script cannot end it', () => {
  const text = jsonForScript({ name: '</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><!--' });
});
