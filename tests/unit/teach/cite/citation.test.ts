import { expect, test } from 'vitest';
import { articleData } from '../../../../src/teach/cite/article-data.ts';
import { articleSections } from '../../../../src/teach/cite/article-sections.ts';
import { citation } from '../../../../src/teach/cite/citation.ts';
import { shareLinks } from '../../../../src/teach/cite/share.ts';

const article = {
  ...articleData('id', 'klien-bukan-pasien'),
  date: '2026-11-22',
  url: 'https://example.org/klien-bukan-pasien/',
};
const { apa, inText, bibtex, ris, csl } = citation(article);
const text = (language: 'id' | 'en') => apa[language].map((run) => run.text).join('');

test('APA 7 in both languages: the project, the day, the title, the address', () => {
  const end = 'Klien, bukan pasien. https://example.org/klien-bukan-pasien/';
  expect(text('id')).toBe(`Klien, Bukan Pasien. (2026, 22 November). ${end}`);
  // In an English text the title is said in English as well.
  expect(text('en')).toBe(
    `Klien, Bukan Pasien. (2026, November 22). Klien, bukan pasien [Client, not patient]. ${article.url}`,
  );
  expect(apa.en.filter(({ lang }) => lang).map((run) => run.text)).toEqual(['Client, not patient']);
  expect(apa.id.filter(({ em }) => em).map((run) => run.text)).toEqual(['Klien, bukan pasien']);
});

test('a title that asks keeps its mark, also before its translation', () => {
  const asking = citation({ ...articleData('id', 'berapa-kali-konseling'), title: 'Berapa kali?' });
  const [id, en] = (['id', 'en'] as const).map((one) => asking.apa[one].map((run) => run.text));
  expect(id?.join('')).toContain('Berapa kali? https://');
  expect(en?.join('')).toMatch(/Berapa kali\? \[How [^\]]+\]\. https:/);
  const english = citation(articleData('en', 'klien-bukan-pasien'));
  expect(english.apa.en.map((run) => run.text).join('')).not.toContain('[');
});

test('BibTeX, RIS and CSL-JSON name the same author, day and address', () => {
  expect(bibtex).toContain('author = {{Klien, Bukan Pasien}}');
  expect(bibtex).toContain(`url = {${article.url}}`);
  expect(bibtex).toMatch(/\n {2}version = \{2026-11-22\},\n\}\n$/);
  // A comma would make a person of it: "Klien, B. P.".
  expect(ris).toContain('AU  - Klien Bukan Pasien\r\n');
  expect(ris).toContain('DA  - 2026/11/22\r\n');
  expect(JSON.parse(csl)).toMatchObject([
    { URL: article.url, issued: { 'date-parts': [[2026, 11, 22]] } },
  ]);
});

test('addresses to share hold the article, encoded', () => {
  const { whatsapp, classroom } = shareLinks({ title: 'A & B', url: article.url });
  expect(new URL(whatsapp).searchParams.get('text')).toBe(`A & B ${article.url}`);
  expect(new URL(classroom).searchParams.get('url')).toBe(article.url);
});

test('in running text: the project and the year', () => {
  expect(inText).toEqual({
    id: '(Klien, Bukan Pasien, 2026)',
    en: '(Klien, Bukan Pasien, 2026)',
  });
});

test('a section is cited as its article, but for the anchor: the page swaps the address alone', () => {
  const url = `${article.url}#ringkasan`;
  const led = JSON.stringify(citation(article)).replaceAll(article.url, url);
  expect(JSON.stringify(citation({ ...article, url }))).toBe(led);
});

test('the sections of an article: the same anchors in both languages, each with its address', () => {
  const [id, en] = (['id', 'en'] as const).map((one) => articleSections(one, article.slug));
  expect(id?.map(({ anchor }) => anchor)).toEqual(en?.map(({ anchor }) => anchor));
  expect(id?.at(-1)).toMatchObject({ anchor: 'ringkasan', title: 'Ringkasan' });
  expect(en?.at(-1)?.url).toMatch(/^https:\/\/.*\/en\/klien-bukan-pasien\/#ringkasan$/);
});
