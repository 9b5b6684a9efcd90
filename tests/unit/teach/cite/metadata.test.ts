import { expect, test } from 'vitest';
import { articleData } from '../../../../src/teach/cite/article-data.ts';
import { catalogue, pageMetadata } from '../../../../src/teach/cite/metadata.ts';

const data = (language: 'id' | 'en', page: string) =>
  pageMetadata(language, page) as unknown as Record<string, unknown> | undefined;

test('an article: level, objectives, time, licence, and its translation', () => {
  const article = data('id', 'klien-bukan-pasien');
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': expect.stringMatching(/^https:\/\/[^/]+\/klien-bukan-pasien\/$/),
    inLanguage: 'id',
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    timeRequired: expect.stringMatching(/^PT\d+M$/),
    educationalLevel: 'Beginner',
    workTranslation: { '@id': expect.stringMatching(/\/en\/klien-bukan-pasien\/$/) },
  });
  expect(article?.['teaches']).toEqual(articleData('id', 'klien-bukan-pasien').objectives);
  expect(JSON.stringify(article?.['teaches'])).not.toMatch(/\*|\{id\}|\{en\}/);
});

test('the English page says what it is a translation of', () => {
  expect(data('en', 'klien-bukan-pasien')?.['translationOfWork']).toEqual({
    '@id': data('id', 'klien-bukan-pasien')?.['@id'],
  });
});

test('a quiz is about its article; other pages have no data of this kind', () => {
  expect(data('en', 'kuis/klien-bukan-pasien')).toMatchObject({
    '@type': 'Quiz',
    about: { '@id': data('en', 'klien-bukan-pasien')?.['@id'] },
  });
  expect(data('id', 'kuis/tidak-ada')).toBeUndefined();
  expect(data('id', 'tentang')).toBeUndefined();
});

test('the catalogue: each id once, and every reference to a thing of it', () => {
  const things = catalogue()['@graph'] as unknown as Record<string, unknown>[];
  const ids = things.map((thing) => thing['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  const refs = things.flatMap((thing) =>
    [thing['about'], thing['isPartOf'], thing['workTranslation'], thing['translationOfWork']]
      .concat(thing['hasPart'] ?? [])
      .flatMap((ref) => (ref ? [(ref as { '@id': string })['@id']] : [])),
  );
  expect(refs.length).toBeGreaterThan(100);
  expect(refs.filter((ref) => !ids.includes(ref))).toEqual([]);
});
