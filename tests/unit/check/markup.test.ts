import { expect, test } from 'vitest';
import { report } from './fixture.ts';

/* What MDX would take, and our pages do not hold. */

const BANTUAN = 'content/docs/bantuan.mdx';
const body = (text: string) => report({ [BANTUAN]: (page) => `${page}\n${text}\n` });

const MDX = {
  'src/mdx.ts': `export { default as Anchor } from './Anchor.astro';
export { default as Cite } from './Cite.astro';
export { default as Compare } from './Compare.astro';
export { default as PageLink } from './PageLink.astro';
export { default as Term } from './Term.astro';
`,
};

test('tags and attributes of HTML', () => {
  expect(
    body(`<iframe src="https://youtube.com/embed/x"></iframe>

<img src="./x.png" />

<script>alert(1)</script>

<p style="color:red" onclick="x()">a</p>

<table></table>

<spam>b</spam>

Boleh: <b>c</b>, <span lang="en">d</span>, <abbr title="e">f</abbr>.`),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/docs/bantuan.mdx:8
      field: tag
      found: <iframe>
      mend:  Link to it, [text](https://…): pages show nothing from elsewhere.

    content/docs/bantuan.mdx:10
      field: tag
      found: <img>
      mend:  Write a picture as ![what it shows](./name.png).

    content/docs/bantuan.mdx:12
      field: tag
      found: <script>
      mend:  Remove it: pages hold text; what does something is a component of src/mdx.ts.

    content/docs/bantuan.mdx:14
      field: <p onclick>
      found: onclick
      mend:  Remove it: tags may have class, dir, href, id, lang, title here; styles and code stand in src/.

    content/docs/bantuan.mdx:14
      field: <p style>
      found: style
      mend:  Remove it: tags may have class, dir, href, id, lang, title here; styles and code stand in src/.

    content/docs/bantuan.mdx:16
      field: tag
      found: <table>
      mend:  Write a table of Markdown, or <Compare … />.

    content/docs/bantuan.mdx:18
      field: tag
      found: <spam>
      mend:  Write it in Markdown. Did you mean "span"? Tags that pages may use: a, abbr, b, br, cite, details, div, em, figcaption, figure, h2, h3, i, kbd, li, ol, p, q, span, strong, sub, summary, sup, ul."
  `);
});

test('code', () => {
  expect(
    body(`Halo {namaSaya}, {/* catatan */} dan \\{x\\}.

{(await import('node:fs')).readFileSync('/etc/passwd', 'utf8')}

<a href={'/x/' + 'y'}>z</a> <b {...c}>d</b>

export const x = 1;

import 'node:fs';

export * from '../package.json';`),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/docs/bantuan.mdx:8
      field: body
      found: {namaSaya}
      mend:  Pages hold no code. Write \\{ for a brace in the text, {/* … */} for a comment.

    content/docs/bantuan.mdx:10
      field: body
      found: {(await import('node:fs')).readFileSync('/etc/passwd', 'utf8')}
      mend:  Pages hold no code. Write \\{ for a brace in the text, {/* … */} for a comment.

    content/docs/bantuan.mdx:12
      field: <a href>
      found: href={'/x/' + 'y'}
      mend:  Write the value itself here: pages hold no code.

    content/docs/bantuan.mdx:12
      field: <b>
      found: {...c}
      mend:  Write each attribute out, name="value": pages hold no code.

    content/docs/bantuan.mdx:14
      field: import
      found: export const x = 1;
      mend:  Remove it: pages hold no code but import { … } from '~/mdx';

    content/docs/bantuan.mdx:16
      field: import
      found: import 'node:fs';
      mend:  Remove it: pages hold no code but import { … } from '~/mdx';

    content/docs/bantuan.mdx:18
      field: import
      found: export * from '../package.json';
      mend:  Remove it: pages hold no code but import { … } from '~/mdx';"
  `);
});

test('Markdown that readers would see as it is typed', () => {
  expect(
    body(`Lihat [x][lain] dan [y] (../bantuan/), **tebal dan http://a.id atau www.a.id.

![gambar][z]

[z]: https://a.id/z.png

:::notte[Judul]

Isi.

:::

:::note[Judul]

Tanpa akhir.`),
  ).toMatchInlineSnapshot(`
    "8 faults in the content:

    content/docs/bantuan.mdx:8
      field: body
      found: **
      mend:  Put ** right before the first and right after the last bold letter.

    content/docs/bantuan.mdx:8
      field: link
      found: [x][lain]
      mend:  No line "[lain]: …" says where it leads: write [text](../page/).

    content/docs/bantuan.mdx:8
      field: link
      found: [y] (../bantuan/)
      mend:  Write the address right behind the text: [text](../page/).

    content/docs/bantuan.mdx:8
      field: link
      found: "http://a.id"
      mend:  Write [what is there](https://a.id).

    content/docs/bantuan.mdx:8
      field: link
      found: "www.a.id"
      mend:  Write [what is there](https://www.a.id).

    content/docs/bantuan.mdx:10
      field: image
      found: ![gambar][z]
      mend:  Name the file right there: ![what it shows](./name.png).

    content/docs/bantuan.mdx:14
      field: note
      found: :::notte
      mend:  Did you mean "note"? Write one of: note, tip, caution, danger.

    content/docs/bantuan.mdx:20
      field: note
      found: :::note without an end
      mend:  Write ":::" below the note."
  `);
});

test('words of another language: its code, and not that of the text around', () => {
  expect(
    body(`<i lang="id">kata</i>, <i lang="eng">word</i>, <i lang="xx">mot</i>, <i lang="la">res</i>

<div lang="en">

A <i lang="id">kata</i>, a <i lang="en">word</i>.

</div>`),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/bantuan.mdx:8
      field: <i lang>
      found: "id", the language of the text around it
      mend:  Remove it, or name the language of these words.

    content/docs/bantuan.mdx:8
      field: <i lang>
      found: "eng"
      mend:  Write the code of a language: id, en, la, nl, ….

    content/docs/bantuan.mdx:8
      field: <i lang>
      found: "xx"
      mend:  Write the code of a language: id, en, la, nl, ….

    content/docs/bantuan.mdx:12
      field: <i lang>
      found: "en", the language of the text around it
      mend:  Remove it, or name the language of these words."
  `);
});

test('a table for comparing: what it needs, whole rows, a line for each', () => {
  const compare = (attributes: string) =>
    report({
      ...MDX,
      [BANTUAN]: (page) =>
        `${page.replace('\n\nKontak', "\n\nimport { Compare } from '~/mdx';\n\nKontak")}
<Compare
${attributes}
/>
`,
    });
  expect(compare('  columns={[]}')).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/docs/bantuan.mdx:10
      field: <Compare caption>
      found: nothing (the attribute is missing)
      mend:  Add caption to <Compare>.

    content/docs/bantuan.mdx:10
      field: <Compare rows>
      found: nothing (the attribute is missing)
      mend:  Add rows to <Compare>.

    content/docs/bantuan.mdx:11
      field: <Compare columns>
      found: no list of columns
      mend:  Write columns={['…', '…']}."
  `);
  expect(
    compare(`  caption=""
  columns={['Satu', "Dua <b>"]}
  judul="x"
  rows={[
    { aspect: 'a', cells: ['1', '2'] },
    // Satu sel kurang.
    { aspect: 'b', cells: ['1'] },
    { aspek: 'c', cells: ['1', '2'] },
    { aspect: '', cells: ['[word]{id}', 'it\\'s'] },
    'd',
  ]}`),
  ).toMatchInlineSnapshot(`
    "9 faults in the content:

    content/docs/bantuan.mdx:10
      field: <Compare judul>
      found: judul
      mend:  There is no "judul" here: rename or remove it. It takes: caption, columns, rows.

    content/docs/bantuan.mdx:11
      field: <Compare caption>
      found: a caption without text
      mend:  Write a text here.

    content/docs/bantuan.mdx:12
      field: <Compare columns>
      found: HTML is not allowed here
      mend:  Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line.

    content/docs/bantuan.mdx:17
      field: <Compare rows>
      found: row "b" with 1 cell for 2 columns
      mend:  Give each row one cell a column.

    content/docs/bantuan.mdx:18
      field: <Compare rows>
      found: "aspek" in a row
      mend:  Write each row as { aspect: '…', cells: ['…', '…'] }.

    content/docs/bantuan.mdx:19
      field: <Compare rows>
      found: an aspect without text
      mend:  Write a text here.

    content/docs/bantuan.mdx:19
      field: <Compare rows>
      found: {id} marks a word of this text's own language
      mend:  Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line.

    content/docs/bantuan.mdx:19
      field: <Compare>
      found: straight mark: it's
      mend:  Write a typographic apostrophe: it’s.

    content/docs/bantuan.mdx:20
      field: <Compare rows>
      found: a row that is not whole
      mend:  Write each row as { aspect: '…', cells: ['…', '…'] }."
  `);
  expect(compare('  caption="x"\n  columns={[\'a\']}\n  rows={baris}')).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/docs/bantuan.mdx:13
      field: <Compare rows>
      found: rows={baris}
      mend:  Write the value itself here: pages hold no code."
  `);
  expect(
    compare(
      "  caption=\"x\"\n  columns={['a', `b`,]}\n  rows={[{ 'aspect': \"c\", cells: ['\\u0031', '2',], }]}",
    ),
  ).toBe('sound');
});

test('attributes of components: missing, unknown, code', () => {
  expect(
    report({
      ...MDX,
      [BANTUAN]: (page) =>
        `${page.replace('\n\nKontak', "\n\nimport { Anchor, PageLink, Term } from '~/mdx';\n\nKontak")}
<Anchor /> <PageLink lang="de" too="x">a</PageLink> <Term id={klien}>b</Term> <Term id="klien" kapital>c</Term>
`,
    }),
  ).toMatchInlineSnapshot(`
    "5 faults in the content:

    content/docs/bantuan.mdx:10
      field: <Anchor id>
      found: nothing (the attribute is missing)
      mend:  Add id to <Anchor>.

    content/docs/bantuan.mdx:10
      field: <PageLink lang>
      found: "de"
      mend:  Use one of: id, en.

    content/docs/bantuan.mdx:10
      field: <PageLink too>
      found: too
      mend:  There is no "too" here: rename or remove it. Did you mean "to"?

    content/docs/bantuan.mdx:10
      field: <Term id>
      found: no id
      mend:  Write <Term id="klien">…</Term>.

    content/docs/bantuan.mdx:10
      field: <Term kapital>
      found: kapital
      mend:  There is no "kapital" here: rename or remove it. It takes: id.

    1 warning in the content:

    content/docs/en/bantuan.mdx
      field: <Term>
      found: no link to the term "klien"
      mend:  content/docs/bantuan.mdx:10 links it: link it here as well."
  `);
});
