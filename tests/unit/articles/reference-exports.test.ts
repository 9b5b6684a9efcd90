import { describe, expect, test } from 'vitest';
import { bibtex, bibtexEntry } from '../../../src/articles/references/exports/bibtex.ts';
import { cslItem, cslJson } from '../../../src/articles/references/exports/csl-json.ts';
import { ris, risRecord } from '../../../src/articles/references/exports/ris.ts';
import { type Reference, referenceSchema } from '../../../src/articles/references/schema.ts';

const make = (fields: Record<string, unknown>): Reference => referenceSchema.parse(fields);

const article = make({
  type: 'article-journal',
  title: 'Therapist empathy & client outcome: 28% or {r} = .28_a?',
  author: [
    { family: 'Elliott', given: 'Robert' },
    { family: 'Bohart', given: 'Arthur C.' },
  ],
  'author-et-al': true,
  issued: 2018,
  'container-title': 'Psychotherapy',
  volume: '55',
  issue: '4',
  page: '399–410',
  DOI: '10.1037/pst0000175',
  language: 'en',
  note: 'Abstract seen.',
});
const chapter = make({
  type: 'chapter',
  title: 'The client is the expert',
  author: [{ family: 'Anderson', given: 'Harlene' }],
  issued: 1992,
  'container-title': 'Therapy as social construction',
  editor: [{ family: 'McNamee', given: 'Sheila' }],
  publisher: 'Sage',
  page: '25–39',
  language: 'en',
});
const law = make({
  type: 'legislation',
  title: 'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan',
  'title-short': 'UU 17/2023',
  author: [{ literal: 'Indonesia' }],
  number: '17',
  issued: 2023,
  language: 'id',
});
const post = make({
  type: 'post-weblog',
  title: 'Lahirnya IKI',
  issued: '2012-12-03',
  URL: 'https://contoh.example/a_b',
  accessed: '2026-11-22',
  language: 'id',
});
const code = make({
  type: 'report',
  title: 'Kode etik',
  author: [{ literal: 'Ikatan Konselor Indonesia' }],
  issued: 2011,
  language: 'id',
});

describe('BibTeX', () => {
  test('an article: special characters escaped, cut authors as "others", DOI instead of an address', () => {
    expect(bibtexEntry('elliott2018', article)).toBe(`@article{elliott2018,
  author = {Elliott, Robert and Bohart, Arthur C. and others},
  title = {{Therapist empathy \\& client outcome: 28\\% or \\{r\\} = .28\\_a?}},
  journal = {Psychotherapy},
  volume = {55},
  number = {4},
  pages = {399--410},
  year = {2018},
  doi = {10.1037/pst0000175},
  langid = {american},
}
`);
  });

  test('a chapter has its book and editors', () => {
    const text = bibtexEntry('a', chapter);
    expect(text).toContain('@incollection{a,');
    expect(text).toContain('  editor = {McNamee, Sheila},');
    expect(text).toContain('  booktitle = {Therapy as social construction},');
    expect(text).not.toContain('journal');
  });

  test('a law keeps its number, a report gets its institution, a name in one piece stays one', () => {
    expect(bibtexEntry('uu', law)).toContain('  number = {17},');
    expect(bibtexEntry('iki', code)).toContain('  author = {{Ikatan Konselor Indonesia}},');
    expect(bibtexEntry('iki', code)).toContain('  institution = {Ikatan Konselor Indonesia},');
  });

  test('a page on the web: address as it is, month as a macro, day of visit', () => {
    const text = bibtexEntry('p', post);
    expect(text).toContain('  url = {https://contoh.example/a_b},');
    expect(text).toContain('  month = dec,');
    expect(text).toContain('  urldate = {2026-11-22},');
  });
});

describe('RIS', () => {
  test('an article, line by line', () => {
    expect(risRecord('elliott2018', article).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - elliott2018',
      'AU  - Elliott, Robert',
      'AU  - Bohart, Arthur C.',
      'TI  - Therapist empathy & client outcome: 28% or {r} = .28_a?',
      'T2  - Psychotherapy',
      'PY  - 2018',
      'VL  - 55',
      'IS  - 4',
      'SP  - 399',
      'EP  - 410',
      'DO  - 10.1037/pst0000175',
      'UR  - https://doi.org/10.1037/pst0000175',
      'LA  - en',
      'N1  - The list of authors is cut.',
      'ER  - ',
      '',
    ]);
  });

  test('a chapter is by its author, in a book by its editor', () => {
    const lines = risRecord('a', chapter).split('\r\n');
    expect(lines).toContain('TY  - CHAP');
    expect(lines).toContain('A2  - McNamee, Sheila');
    expect(lines).toContain('T2  - Therapy as social construction');
  });

  test('dates with a day', () => {
    const lines = risRecord('p', post).split('\r\n');
    expect(lines).toContain('DA  - 2012/12/03');
    expect(lines).toContain('Y2  - 2026/11/22');
  });

  test('records are set apart by an empty line, and every line ends in CR LF', () => {
    const text = ris({ b: law, a: code });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('ER  - \r\n\r\nTY  - STAT');
  });
});

describe('CSL-JSON', () => {
  test('dates are in parts, what the entry rests on stays here', () => {
    const item = cslItem('elliott2018', article);
    expect(item.issued).toEqual({ 'date-parts': [[2018]] });
    expect(item.note).toBe('The list of authors is cut.');
    expect(item).not.toHaveProperty('author-et-al');
    expect(item).not.toHaveProperty('editor');
    expect(cslItem('p', post).issued).toEqual({ 'date-parts': [[2012, 12, 3]] });
  });

  test('one array', () => {
    expect(JSON.parse(cslJson({ b: law, a: code })).map(({ id }: { id: string }) => id)).toEqual([
      'a',
      'b',
    ]);
  });
});

test('a suffix stands where each format has it', () => {
  const author = [{ family: 'Worthington', given: 'Everett L.', suffix: 'Jr.' }];
  const reference = make({ ...code, author });
  expect(bibtexEntry('a', reference)).toContain('author = {Worthington, Jr., Everett L.},');
  expect(risRecord('a', reference)).toContain('AU  - Worthington, Everett L., Jr.\r\n');
  expect(cslItem('a', reference).author).toEqual(author);
  expect(() => make({ ...code, author: [{ family: 'A', given: 'B., Jr.' }] })).toThrow('suffix');
});

test('in RIS a name in one piece has no comma to be cut at', () => {
  const reference = make({ ...code, author: [{ literal: 'Klien, Bukan Pasien' }] });
  expect(risRecord('a', reference)).toContain('AU  - Klien Bukan Pasien\r\n');
});

test('every file is in order of keys, whatever the order in the YAML', () => {
  expect(bibtex({ b: law, a: code })).toBe(bibtex({ a: code, b: law }));
  expect(ris({ b: law, a: code })).toBe(ris({ a: code, b: law }));
  expect(cslJson({ b: law, a: code })).toBe(cslJson({ a: code, b: law }));
});
