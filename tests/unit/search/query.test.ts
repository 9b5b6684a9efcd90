import { describe, expect, test } from 'vitest';
import { find, fullTextWords } from '../../../src/search/query.ts';
import { en, id, inputs } from './fixture.ts';

const indexes = { id, en };
/** Addresses of the hits, best first, below the home page of the language. */
const paths = (language: 'id' | 'en', query: string) =>
  find(indexes[language], query).hits.map(({ href }) =>
    href.slice(indexes[language].index.root.length),
  );

describe('the first hit', () => {
  test.each([
    // exact heads, however written
    ['id', 'konseling', 'glosarium/konseling/'],
    ['id', '  KONSELING ', 'glosarium/konseling/'],
    ['id', 'Klien, bukan pasien', 'klien-bukan-pasien/'],
    ['id', 'konseling kelompok', 'glosarium/konseling-kelompok/'],
    // beginnings
    ['id', 'konselo', 'glosarium/konselor/'],
    ['id', 'konseling k', 'glosarium/konseling-kelompok/'],
    ['id', 'emp', 'glosarium/empati/'],
    // aliases, roots, derived forms that nobody listed
    ['id', 'rtl', 'glosarium/tindak-lanjut/'],
    ['id', 'kerahasiaan', 'glosarium/asas-kerahasiaan/'],
    ['id', 'rahasia', 'glosarium/asas-kerahasiaan/'],
    ['id', 'dirahasiakannya', 'glosarium/asas-kerahasiaan/'],
    ['id', 'menasihati', 'glosarium/nasihat/'],
    ['id', 'berempati', 'glosarium/empati/'],
    ['en', 'clients', 'glosarium/klien/'],
    ['en', 'empathic', 'glosarium/empati/'],
    // spelling
    ['id', 'empatti', 'glosarium/empati/'],
    ['id', 'pasein', 'glosarium/pasien/'],
    ['id', 'tindaklanjut', 'glosarium/tindak-lanjut/'],
    ['id', 'asas krahasiaan', 'glosarium/asas-kerahasiaan/'],
    ['en', 'counselling', 'glosarium/konseling/'],
    ['en', 'followup', 'glosarium/tindak-lanjut/'],
    // the other language
    ['id', 'advice', 'glosarium/nasihat/'],
    ['en', 'rahasia', 'glosarium/asas-kerahasiaan/'],
    ['en', 'klien bukan pasien', 'klien-bukan-pasien/'],
    // questions
    ['id', 'apa yang dimaksud dengan empati?', 'glosarium/empati/'],
    ['id', 'apakah konselor boleh memberi nasihat', 'glosarium/nasihat/'],
    ['en', 'what is the meaning of empathy', 'glosarium/empati/'],
    // as people chat, and as they wrote
    ['id', 'ngasih nasihat ke konselor boleh gak', 'glosarium/nasihat/'],
    ['id', 'ngerahasiain', 'glosarium/asas-kerahasiaan/'],
    ['id', 'azas kerahasiaan', 'glosarium/asas-kerahasiaan/'],
    ['id', 'konselling', 'glosarium/konseling/'],
    ['id', 'emphati', 'glosarium/empati/'],
    ['id', 'pasien2', 'glosarium/pasien/'],
    ['id', 'ngonselingin orang', 'glosarium/konseling/'],
    ['id', 'pa sien', 'glosarium/pasien/'],
    ['en', 'counsellors', 'glosarium/konselor/'],
    // a slip in an inflected form
    ['id', 'menasihhtinya', 'glosarium/nasihat/'],
    // what a page is about, and words its author says it may be looked for by
    ['id', 'membandingkan sebutan', 'klien-bukan-pasien/'],
    ['id', 'aku putus asa', 'bantuan/'],
    ['id', 'hopeless', 'bantuan/'],
    // sections and other pages
    ['id', 'asal kata', 'klien-bukan-pasien/#asal-kata'],
    ['en', 'rights and duties', 'klien-bukan-pasien/#hak'],
    ['id', 'bantuan', 'bantuan/'],
    ['id', 'kuis klien bukan pasien', 'kuis/klien-bukan-pasien/'],
  ] as const)('[%s] of %j is %s', (language, query, path) => {
    expect(paths(language, query)[0]).toBe(path);
  });
});

describe('order', () => {
  test('exact head, then a word of it, a head that begins so, a near spelling last', () => {
    expect(paths('id', 'konseling').slice(0, 2)).toEqual([
      'glosarium/konseling/',
      'glosarium/konseling-kelompok/',
    ]);
    expect(paths('id', 'konseling')).not.toContain('glosarium/konselor/');
  });

  test('a quiz comes behind its article', () => {
    const found = paths('id', 'klien bukan pasien');
    expect(found[0]).toBe('klien-bukan-pasien/');
    expect(found.indexOf('kuis/klien-bukan-pasien/')).toBeGreaterThan(0);
  });

  test('words spelled alike are offered only where nothing else fits', () => {
    expect(paths('id', 'konseli')).not.toContain('glosarium/konselor/');
    expect(paths('id', 'konselir')).toContain('glosarium/konselor/');
  });

  test('a page shows at most two of its sections, and none for its title alone', () => {
    const sections = (query: string) => paths('id', query).filter((path) => path.includes('#'));
    expect(sections('hak')).toHaveLength(2);
    expect(sections('klien bukan pasien')).toEqual([]);
  });

  test('two names in one question both come up', () => {
    expect(paths('id', 'apa bedanya kewajiban konselor sama pasien').slice(0, 2)).toEqual([
      'glosarium/konselor/',
      'glosarium/pasien/',
    ]);
  });

  test('rare words outweigh common ones', () => {
    expect(paths('id', 'konselor klien pasien hak')[0]).not.toBe('glosarium/konseling/');
  });
});

describe('why a hit is there', () => {
  test.each([
    ['id', 'konseling', undefined],
    ['id', 'rtl', { kind: 'word', text: 'RTL', language: 'id' }],
    ['id', 'rahasia', { kind: 'root', text: 'rahasia', language: 'id' }],
    ['id', 'advice', { kind: 'other', text: 'advice', language: 'en' }],
    ['en', 'kerahasiaan', { kind: 'other', text: 'kerahasiaan', language: 'id' }],
    ['id', 'nasehat', { kind: 'misspelling', text: 'nasehat', language: 'id' }],
    ['id', 'penyuluhan', { kind: 'old', text: 'penyuluhan', language: 'id' }],
    ['id', 'pelanggan', { kind: 'avoid', text: 'pelanggan', language: 'id' }],
    ['id', 'krahasiaan', { kind: 'spelling', text: 'kerahasiaan', language: 'id' }],
  ] as const)('[%s] %j', (language, query, why) => {
    expect(find(indexes[language], query).hits[0]?.why).toEqual(why);
  });
});

describe('did you mean', () => {
  test.each([
    ['id', 'empayi', 'empati'],
    ['id', 'konseling kelmpok', 'konseling kelompok'],
    ['en', 'counseling patent', 'counseling patient'],
    // too far to be used unasked, near enough to be offered
    ['id', 'krahazian', 'kerahasiaan'],
    // known words, words still being typed, other spellings of the same sound, nonsense
    ['id', 'konseling', undefined],
    ['id', 'konsel', undefined],
    ['id', 'konselling', undefined],
    ['id', 'xyzzyqwx', undefined],
    ['id', 'kdrt', undefined],
    ['id', 'klem', undefined],
  ] as const)('[%s] %j: %s', (language, query, meant) => {
    expect(find(indexes[language], query).meant).toBe(meant);
  });
});

test('words to be marked are those of the index that the query met', () => {
  const { met } = find(id, 'dirahasiakan konselling');
  expect([...met]).toEqual(expect.arrayContaining(['kerahasiaan', 'konseling']));
  expect(met).not.toContain('klien');
  // Two letters are no word yet.
  expect(find(id, 'ke').met).not.toContain('kerahasiaan');
});

test('search words of a page find it and are not shown; its other title is', () => {
  expect(find(id, 'putus asa').hits[0]).not.toHaveProperty('why');
  expect(find(id, 'hopeless').hits[0]).not.toHaveProperty('why');
  expect(find(id, 'client not patient').hits[0]?.why?.text).toBe('Client, not patient');
});

test('a hit by what a page is about says so', () => {
  expect(find(id, 'membandingkan').hits[0]?.why).toEqual({
    kind: 'text',
    text: 'membandingkan',
    language: 'id',
  });
});

test('a section says which page it stands on', () => {
  expect(find(id, 'asal kata').hits[0]).toMatchObject({
    kind: 'section',
    page: 'Klien, bukan pasien',
  });
});

test('a hit knows its address, kind, title and snippet', () => {
  expect(find(en, 'advice').hits[0]).toMatchObject({
    kind: 'term',
    title: 'advice',
    href: '/en/glosarium/nasihat/',
    page: '',
    opening: ['terms', inputs.terms.findIndex(({ id }) => id === 'nasihat')],
    items: 0,
  });
  expect(find(id, 'kuis klien').hits[0]).toMatchObject({
    kind: 'quiz',
    title: 'Kuis: Klien, bukan pasien',
    items: 10,
  });
});

describe('nothing breaks it', () => {
  test.each(['', '   ', '?!…', 'xyzzyqwx', '<script>', '\u0000', '%', '__proto__', 'constructor'])(
    '%j finds nothing',
    (query) => {
      expect(find(id, query)).toEqual({ hits: [], covered: 0, met: new Set() });
    },
  );

  test('a query of any length is answered', () => {
    expect(find(id, 'konseling '.repeat(5000)).hits[0]?.title).toBe('konseling');
    expect(find(id, `${'x '.repeat(100)}empati`).hits).toEqual([]);
  });
});

describe('how much of the query the best hit answers', () => {
  test('all of it', () => {
    expect(find(id, 'asas kerahasiaan').covered).toBe(1);
  });
  test('a part: the full text is worth asking', () => {
    expect(find(id, 'konseling doraemon').covered).toBeLessThan(0.5);
  });
});

describe('words for the full text', () => {
  test.each([
    ['bolehkah klien meminta nasihat', ['meminta', 'nasihat', 'klien']],
    ['konseling rogers', ['rogers', 'konseling']],
    ['empatti', ['empatti', 'empati']],
  ])('%j', (query, words) => {
    expect(fullTextWords(id, query)).toEqual(words);
  });
});
