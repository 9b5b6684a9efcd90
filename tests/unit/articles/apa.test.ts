import { describe, expect, test } from 'vitest';
import {
  bibliographyEntry,
  inTextCitation,
  linkOf,
  yearSuffixes,
} from '../../../src/articles/references/apa.ts';
import { type Reference, referenceSchema } from '../../../src/articles/references/schema.ts';

const make = (fields: Record<string, unknown>): Reference => referenceSchema.parse(fields);
const entry = (reference: Reference, language: 'id' | 'en' = 'en') =>
  bibliographyEntry(reference, language)
    .map(({ text, em }) => (em ? `_${text}_` : text))
    .join('');

const article = make({
  type: 'article-journal',
  title: 'Therapist empathy and client outcome: An updated meta-analysis',
  author: [
    { family: 'Elliott', given: 'Robert' },
    { family: 'Bohart', given: 'Arthur C.' },
    { family: 'Watson', given: 'Jeanne C.' },
  ],
  issued: 2018,
  'container-title': 'Psychotherapy',
  volume: '55',
  issue: '4',
  page: '399–410',
  DOI: '10.1037/pst0000175',
  language: 'en',
});
const book = make({
  type: 'book',
  title: 'Dasar-dasar bimbingan dan konseling',
  author: [{ literal: 'Prayitno' }, { family: 'Amti', given: 'Erman' }],
  issued: 2004,
  publisher: 'Rineka Cipta',
  language: 'id',
});
const law = make({
  type: 'legislation',
  title: 'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan',
  'title-short': 'UU 17/2023',
  author: [{ literal: 'Indonesia' }],
  issued: 2023,
  language: 'id',
});

describe('in running text', () => {
  test.each([
    [article, 'id', false, '(Elliott dkk., 2018)'],
    [article, 'en', false, '(Elliott et al., 2018)'],
    [article, 'en', true, 'Elliott et al. (2018)'],
    [book, 'id', false, '(Prayitno & Amti, 2004)'],
    [book, 'id', true, 'Prayitno dan Amti (2004)'],
    [book, 'en', true, 'Prayitno and Amti (2004)'],
    [law, 'en', false, '(UU 17/2023)'],
    [law, 'en', true, 'UU 17/2023'],
  ] as const)('%#: %s', (reference, language, narrative, expected) => {
    expect(inTextCitation(reference, language, narrative)).toBe(expected);
  });
});

describe('in the list of references', () => {
  test('a journal article', () => {
    expect(entry(article)).toBe(
      'Elliott, R., Bohart, A. C., & Watson, J. C. (2018). Therapist empathy and client outcome: An updated meta-analysis. _Psychotherapy_, _55_(4), 399–410.',
    );
    expect(linkOf(article)).toBe('https://doi.org/10.1037/pst0000175');
  });
  test('a book, with a single-name author', () => {
    expect(entry(book)).toBe(
      'Prayitno, & Amti, E. (2004). _Dasar-dasar bimbingan dan konseling_. Rineka Cipta.',
    );
  });
  test('a law', () => {
    expect(entry(law)).toBe(
      'Indonesia. (2023). _Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan_.',
    );
  });
  test('a chapter in an edited book, and an edition in each language', () => {
    const chapter = make({
      type: 'chapter',
      title: 'The client is the expert: A not-knowing approach to therapy',
      author: [{ family: 'Anderson', given: 'Harlene' }],
      editor: [
        { family: 'McNamee', given: 'S.' },
        { family: 'Gergen', given: 'K. J.' },
      ],
      issued: 1992,
      'container-title': 'Therapy as social construction',
      publisher: 'Sage',
      language: 'en',
    });
    expect(entry(chapter)).toBe(
      'Anderson, H. (1992). The client is the expert: A not-knowing approach to therapy. In S. McNamee & K. J. Gergen (Eds.), _Therapy as social construction_. Sage.',
    );
    const later = make({ ...chapter, edition: '2' });
    expect(entry(later)).toContain('therapy. In S.');
    expect(entry(later)).toContain('_Therapy as social construction_ (2nd ed.). Sage.');
    expect(entry(make({ ...later, page: '25–39' }), 'id')).toContain(
      'construction_ (edisi ke-2, hlm. 25–39). Sage.',
    );
    const edition = make({ ...book, edition: '2' });
    expect(entry(edition)).toContain('konseling_ (2nd ed.).');
    expect(entry(edition, 'id')).toContain('konseling_ (edisi ke-2).');
  });
  test('a name with a suffix, and a list of more than two editors', () => {
    const people = [
      { family: 'Worthington', given: 'Everett L.', suffix: 'Jr.' },
      { family: 'Duncan', given: 'Barry L.' },
      { literal: 'Prayitno' },
    ];
    const chapter = { type: 'chapter', title: 'Satu', issued: 2018, language: 'id' };
    expect(entry(make({ ...chapter, author: people }))).toBe(
      'Worthington, E. L., Jr., Duncan, B. L., & Prayitno. (2018). Satu.',
    );
    const book = { 'container-title': 'Dua', editor: people };
    expect(entry(make({ ...chapter, ...book }))).toContain(
      'In E. L. Worthington Jr., B. L. Duncan, & Prayitno (Eds.), _Dua_.',
    );
  });
  test('an author list known to be cut, and a web page with a day', () => {
    const page = make({
      type: 'webpage',
      title: 'Consensus definition',
      author: [{ family: 'Kim', given: 'J' }],
      'author-et-al': true,
      issued: '2025-08-07',
      publisher: 'Kemenkes',
      URL: 'https://example.org/',
      language: 'en',
    });
    expect(entry(page)).toBe('Kim, J., et al. (2025, August 7). _Consensus definition_. Kemenkes.');
    expect(entry(page, 'id')).toContain('(2025, 7 Agustus)');
    expect(linkOf(page)).toBe('https://example.org/');
  });
});

test('works of the same authors and year get letters by title; laws and single works none', () => {
  const other = make({ ...book, title: 'Layanan konsultasi' });
  const list = new Map([
    ['layanan', other],
    ['dasar', book],
    ['elliott', article],
    ['uu', law],
    ['uu-lain', make({ ...law, title: 'Undang-undang lain', 'title-short': 'UU 18/2023' })],
  ]);
  const suffixes = yearSuffixes(list);
  expect([...suffixes].sort()).toEqual([
    ['dasar', 'a'],
    ['layanan', 'b'],
  ]);
  expect(inTextCitation(other, 'en', false, suffixes.get('layanan'))).toBe(
    '(Prayitno & Amti, 2004b)',
  );
});

test('a title that ends in a question mark gets no stop after it', () => {
  const page = make({
    type: 'webpage',
    title: 'Siapa klien itu?',
    author: [{ literal: 'Klien, Bukan Pasien' }],
    issued: '2026-11-22',
    URL: 'https://a.example/',
    language: 'id',
  });
  expect(entry(page, 'id')).toBe('Klien, Bukan Pasien. (2026, 22 November). _Siapa klien itu?_');
});
