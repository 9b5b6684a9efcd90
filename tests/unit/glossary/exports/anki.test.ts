import { expect, test } from 'vitest';
import { glossaryAnki } from '../../../../src/glossary/exports/anki.ts';
import { exportInput } from '../../../../src/glossary/exports/downloads.ts';
import { hard, phrases, reversed } from './input.ts';
import { readAnki } from './readers.ts';

const file = readAnki(glossaryAnki(hard, phrases));
const note = (guid: string) => {
  const [, front, back, deck, tags] = file.notes.find(([id]) => id === guid) ?? [];
  return { front, back, deck, tags };
};
/** What Anki compares when it looks for duplicates: the first field without its HTML. */
const withoutHtml = (field = '') => field.replace(/<[^>]*>/g, '');

test('the headers are those that Anki needs, and nothing in a comment is taken for one', () => {
  expect(file.headers).toEqual({
    separator: 'tab',
    html: 'true',
    notetype: 'Basic',
    'guid column': '1',
    'deck column': '4',
    'tags column': '5',
    'if matches': 'update current',
  });
  expect(file.comments).toEqual([
    '# Nama, Situs / Name of "Site", https://a.example/glosarium/',
    '# CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/',
    '# 2026-02-03',
  ]);
});

test.each([
  ['hard terms', hard],
  ['our own terms', exportInput()],
])('%s: four notes each, five columns, no two alike', (_, input) => {
  const text = glossaryAnki(input, phrases);
  const { notes } = readAnki(text);
  const [guids, fronts] = [0, 1].map((at) => notes.map((columns) => withoutHtml(columns[at])));
  expect(notes).toHaveLength(4 * input.terms.length);
  expect(new Set(notes.map((columns) => columns.length))).toEqual(new Set([5]));
  expect(new Set(guids).size).toBe(notes.length);
  expect(new Set(fronts).size).toBe(notes.length);
  expect(notes.flat().filter((column) => column.trim() === '')).toEqual([]);
  expect(text.slice(text.indexOf('\nkbp:'))).not.toMatch(/["\r]/);
});

test('the guids never change: readers have learned with them', () => {
  expect(file.notes.map(([guid]) => guid)).toMatchInlineSnapshot(`
    [
      "kbp:aa:id-def",
      "kbp:klien:id-def",
      "kbp:konseling:id-def",
      "kbp:aa:en-def",
      "kbp:klien:en-def",
      "kbp:konseling:en-def",
      "kbp:aa:id-en",
      "kbp:klien:id-en",
      "kbp:konseling:id-en",
      "kbp:aa:en-id",
      "kbp:klien:en-id",
      "kbp:konseling:en-id",
    ]
  `);
});

test('a term and its meaning, in each language', () => {
  expect(note('kbp:klien:id-def')).toMatchInlineSnapshot(`
    {
      "back": "<div lang='id'>Orang yang <em>menerima</em> konseling, <strong>bukan</strong> <i lang='en'>patient</i>.</div><div lang='id'><small><a href='https://a.example/id/klien/?a=1&amp;b=%272%27'>Nama, Situs</a>, CC BY-SA 4.0</small></div>",
      "deck": "Nama, Situs::Istilah dan artinya",
      "front": "<div lang='id'>klien<br><small>Apa artinya?</small></div>",
      "tags": "klien-bukan-pasien::people-and-roles",
    }
  `);
  expect(note('kbp:klien:en-def')).toMatchInlineSnapshot(`
    {
      "back": "<div lang='en'>A person who says &quot;I&quot;, then &lt;b&gt;decides&lt;/b&gt; &amp; acts.</div><div lang='en'><small><a href='https://a.example/en/klien/?a=1&amp;b=%272%27'>Name of &quot;Site&quot;</a>, CC BY-SA 4.0</small></div>",
      "deck": "Nama, Situs::Terms and their meanings",
      "front": "<div lang='en'>client<br><small>What does it mean?</small></div>",
      "tags": "klien-bukan-pasien::people-and-roles",
    }
  `);
});

test('a head and its counterpart, both ways, with what would be right as well', () => {
  expect(note('kbp:klien:id-en')).toMatchInlineSnapshot(`
    {
      "back": "<div lang='en'>client</div><div lang='id'><small><a href='https://a.example/id/klien/?a=1&amp;b=%272%27'>Nama, Situs</a>, CC BY-SA 4.0</small></div>",
      "deck": "Nama, Situs::Indonesia ke Inggris",
      "front": "<div lang='id'>klien<br><small>Apa padanannya dalam bahasa Inggris?</small></div>",
      "tags": "klien-bukan-pasien::people-and-roles",
    }
  `);
  expect(note('kbp:klien:en-id')).toMatchInlineSnapshot(`
    {
      "back": "<div lang='id'>klien<br><small>Disebut juga: penerima layanan, KL</small></div><div lang='en'><small><a href='https://a.example/en/klien/?a=1&amp;b=%272%27'>Name of &quot;Site&quot;</a>, CC BY-SA 4.0</small></div>",
      "deck": "Nama, Situs::English to Indonesian",
      "front": "<div lang='en'>client<br><small>What is it called in Indonesian?</small></div>",
      "tags": "klien-bukan-pasien::people-and-roles",
    }
  `);
});

test('texts that look like HTML or span lines stay one plain field', () => {
  expect(note('kbp:aa:en-id').front).toContain('&quot;quoted&quot;, both');
  expect(note('kbp:klien:en-def').back).toContain('&lt;b&gt;decides&lt;/b&gt; &amp; acts');
  expect(note('kbp:konseling:id-def').back).toContain('Arti dengan tab.');
});

test('is the same whatever the order of terms', () => {
  expect(glossaryAnki(reversed, phrases)).toBe(glossaryAnki(hard, phrases));
});
