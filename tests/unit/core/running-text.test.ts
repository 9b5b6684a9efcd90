import { expect, test } from 'vitest';
import { parsePage } from '../../../src/core/mdx-source.ts';

/** The words of a page that are simply used. */
const words = (body: string) =>
  parsePage('content/docs/a.mdx', body).running.match(/[\p{L}\p{N}]+/gu) ?? [];

test.each([
  ['prose', 'satu dua', ['satu', 'dua']],
  ['bold, lists, quotations, tables', '- **satu** dua\n> tiga\n\n| a | b |', 'satu dua tiga a b'],
  ['headings', '## Satu {#x}\n\ndua\n\nTiga\n===\n\nempat', 'dua empat'],
  ['HTML headings', '<h2 id="x">satu <b>dua</b></h2>\n\ntiga', 'tiga'],
  ['titles of notes', ':::note[Satu dua]\ntiga\n:::', 'tiga'],
  ['links and images', '[satu](../a/) dua ![tiga](./b.png) [empat][lima]', 'dua'],
  ['links with a term inside', '[a <Term id="b">c</Term>](../d/) e', 'e'],
  ['marked terms', '<Term id="x">satu *dua*</Term> tiga <Term id="y" /> empat', 'tiga empat'],
  ['a mark in a mark', '<Term id="x">satu <Term id="y" /> dua</Term> tiga', 'tiga'],
  ['citations', 'satu <Cite id="x" /> dua <Cite id="y">tiga</Cite>', 'satu dua'],
  ['inline code', 'satu `dua` tiga', 'satu tiga'],
  ['italics', 'satu *dua tiga* _empat_ ***lima*** a*b', 'satu a b'],
  ['italics over two lines', 'satu *dua\ntiga* empat', 'satu empat'],
  ['asterisks that are none', '* satu\n* dua\n\n2 * 3 * 4', 'satu dua 2 3 4'],
  ['underscores in words', 'satu_dua_tiga', 'satu dua tiga'],
  ['words of the other language', '<i lang="en">one</i> dua <span lang="en">x</span>', 'dua'],
  ['elements in elements', '<span lang="en">a <span>b</span> c</span> d', 'd'],
  ['other elements', '<div>satu</div> <b>dua</b>', 'satu dua'],
  ['an element without end', '<i lang="en">satu', 'satu'],
  [
    'attributes and expressions',
    '<Compare caption="satu" rows={[{ a: "dua" }]} /> {tiga} empat',
    'empat',
  ],
])('%s', (_name, body, expected) => {
  expect(words(body)).toEqual(typeof expected === 'string' ? expected.split(' ') : expected);
});

test('length and lines are kept', () => {
  const { running, body } = parsePage(
    'content/docs/a.mdx',
    '## A {#a}\n\n*b*\n<i lang="en">c\nd</i> e',
  );
  expect(running).toHaveLength(body.length);
  expect(running.indexOf('e')).toBe(body.lastIndexOf('e'));
});
