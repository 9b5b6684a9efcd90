import { expect, test } from 'vitest';
import { report, swap } from './fixture.ts';

const ID = 'content/docs/peran-klien.mdx';
const EN = 'content/docs/en/peran-klien.mdx';
const BANTUAN = 'content/docs/bantuan.mdx';
const PAGE = `---
title: Halaman
description: Contoh kalimat empat puluh huruf, forty letters of a sentence.
---

Halo.
`;

const LINKS =
  '[a](/peran-klien/) [b](../en/peran-klien/) [c](../../x/) [d](http://a.id) [e](../peran-kline/)\n' +
  '[f](../peran-klien) [g](../peran-klien/#pertanyan) [h](../glosarium/klein/) [i](javascript:x) [j]()\n' +
  '[k](../kuis/peran-klien/#soal-pk-siap) [l](#tidak-ada) [ok](../peran-klien/#ref-rogers1951) [ok](mailto:a@b.id)';

test('unknown terms and citations, without id, not listed, never cited', () => {
  expect(
    report({
      [ID]: swap(
        ['<Term id="klien">', '<Term id="klein">'],
        ['<Cite id="rogers1951" />', '<Cite id="roger1951" /> <Term>x</Term> <Cite />'],
      ),
      [EN]: swap(['references: [rogers1951]', 'references: []']),
    }),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/docs/en/peran-klien.mdx:13
      field: references
      found: "rogers1951" in Indonesian only
      mend:  Make it agree with content/docs/peran-klien.mdx:13, or change both.

    content/docs/en/peran-klien.mdx:26
      field: <Cite id>
      found: "rogers1951" is cited but not listed
      mend:  Add "rogers1951" to "references" in the frontmatter.

    content/docs/peran-klien.mdx:13
      field: references[0]
      found: "rogers1951" is listed but never cited
      mend:  Cite it where it supports the text, <Cite id="rogers1951" />, or remove it.

    content/docs/peran-klien.mdx:26
      field: <Cite id>
      found: unknown reference "roger1951"
      mend:  Did you mean "rogers1951"? Add it to content/references.yaml.

    content/docs/peran-klien.mdx:26
      field: <Cite id>
      found: no id
      mend:  Write <Cite id="key" />.

    content/docs/peran-klien.mdx:26
      field: <Term id>
      found: unknown term "klein"
      mend:  Did you mean "klien"? Use the id of a term, or write content/glossary/klein.yaml.

    content/docs/peran-klien.mdx:26
      field: <Term id>
      found: no id
      mend:  Write <Term id="klien">…</Term>.

    1 warning in the content:

    content/docs/peran-klien.mdx
      field: <Term>
      found: no link to the term "klien"
      mend:  content/docs/en/peran-klien.mdx:26 links it: link it here as well."
  `);
});

test('components: unknown, not imported, imported from elsewhere, not used', () => {
  expect(
    report({
      [ID]: swap(
        [
          "import { Cite, Term } from '~/mdx';",
          "import { Cite, Anchor } from '~/mdx';\nimport Card from './Card.astro';\nimport { Trem } from '~/mdx';",
        ],
        ['### P', '<Crad />\n\n### P'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/peran-klien.mdx:23
      field: import
      found: "Card" from "./Card.astro"
      mend:  Import only from "~/mdx"; a programmer adds components to src/mdx.ts.

    content/docs/peran-klien.mdx:24
      field: import
      found: unknown component "Trem"
      mend:  Did you mean "Term"? There are: "Anchor", "Cite", "Term".

    content/docs/peran-klien.mdx:28
      field: component
      found: <Term> is not imported
      mend:  Add it to the import line: import { Anchor, Cite, Term } from '~/mdx';

    content/docs/peran-klien.mdx:30
      field: component
      found: <Crad> is unknown
      mend:  There are: "Anchor", "Cite", "Term".

    1 warning in the content:

    content/docs/peran-klien.mdx:22
      field: import
      found: "Anchor" is not used
      mend:  Use it, or remove it from the import line."
  `);
});

test('links: root-relative, other language, out of the site, http, unknown, without slash', () => {
  expect(
    report({
      [BANTUAN]: swap(['Kontak bantuan.', LINKS]),
      'content/docs/en/bantuan.mdx': swap([
        'Help contacts.',
        '[a](../../peran-klien/) [b](/en/peran-klien/#pertanyaan) <a href="../peran-klien/#mengapa">c</a>',
      ]),
    }),
  ).toMatchInlineSnapshot(`
    "15 faults in the content:

    content/docs/bantuan.mdx:6
      field: link
      found: "/peran-klien/"
      mend:  Write "../peran-klien/": links that begin with a slash break where the site has a base path.

    content/docs/bantuan.mdx:6
      field: link
      found: "../en/peran-klien/"
      mend:  It leads into the other language: write "../peran-klien/"; the language link does the rest.

    content/docs/bantuan.mdx:6
      field: link
      found: "../../x/"
      mend:  It leads out of the site: remove one "../".

    content/docs/bantuan.mdx:6
      field: link
      found: "http://a.id"
      mend:  Write https:// instead of http://.

    content/docs/bantuan.mdx:6
      field: link
      found: "../peran-kline/": no such page
      mend:  Did you mean "../peran-klien/"? Link a page that exists, or write it first.

    content/docs/bantuan.mdx:7
      field: link
      found: "../peran-klien"
      mend:  Write "../peran-klien/": addresses of pages end in a slash.

    content/docs/bantuan.mdx:7
      field: link
      found: "../peran-klien/#pertanyan": no such section
      mend:  Did you mean "pertanyaan"? Sections there: mengapa-penting, pertanyaan.

    content/docs/bantuan.mdx:7
      field: link
      found: "../glosarium/klein/": no such page
      mend:  Did you mean "../glosarium/klien/" or "../glosarium/pasien/"? Write content/glossary/klein.yaml, or link another term.

    content/docs/bantuan.mdx:7
      field: link
      found: "javascript:x"
      mend:  Use a relative link or https://.

    content/docs/bantuan.mdx:7
      field: link
      found: an empty link
      mend:  Write where it leads.

    content/docs/bantuan.mdx:8
      field: link
      found: "../kuis/peran-klien/#soal-pk-siap": no such section
      mend:  Did you mean "soal-pk-siapa"? Sections there: soal-pk-siapa, soal-pk-pasangan, soal-pk-renung.

    content/docs/bantuan.mdx:8
      field: link
      found: "#tidak-ada": no such section
      mend:  That page has no sections with anchors.

    content/docs/en/bantuan.mdx:6
      field: link
      found: "../../peran-klien/"
      mend:  It leads into the other language: write "../peran-klien/"; the language link does the rest.

    content/docs/en/bantuan.mdx:6
      field: link
      found: "/en/peran-klien/#pertanyaan"
      mend:  Write "../peran-klien/#pertanyaan": links that begin with a slash break where the site has a base path.

    content/docs/en/bantuan.mdx:6
      field: link
      found: "../peran-klien/#mengapa": no such section
      mend:  Did you mean "mengapa-penting"? Sections there: mengapa-penting, pertanyaan."
  `);
});

test('links in a 404, to a file, and PageLink', () => {
  expect(
    report({
      'content/docs/404.mdx': PAGE.replace(
        'Halo.',
        '[a](./bantuan/) <PageLink lang="id" to="bantua">b</PageLink> [c](#_top)',
      ),
      'content/docs/en/404.mdx': PAGE,
      [BANTUAN]: swap(['Kontak bantuan.', '[berkas](../unduhan/x.pdf)']),
      'src/mdx.ts': (text) => `${text}export { default as PageLink } from './PageLink.astro';\n`,
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/404.mdx:6
      field: <PageLink to>
      found: "bantua": no such page
      mend:  Did you mean "bantuan"? Link a page that exists, or write it first.

    content/docs/404.mdx:6
      field: component
      found: <PageLink> is not imported
      mend:  Add it to the import line: import { PageLink } from '~/mdx';

    content/docs/404.mdx:6
      field: link
      found: "./bantuan/"
      mend:  A 404 is shown at any depth: use a component that knows the address.

    content/docs/bantuan.mdx:6
      field: link
      found: "../unduhan/x.pdf": no such page
      mend:  Files have one address for both languages: use a component."
  `);
});

test('images without text, from elsewhere, missing', () => {
  expect(
    report({
      [BANTUAN]: swap(['Kontak bantuan.', '![](./a.png) ![b](https://example.org/b.png)']),
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/docs/bantuan.mdx:6
      field: image
      found: "./a.png" without a text
      mend:  Describe the picture: ![text](…).

    content/docs/bantuan.mdx:6
      field: image
      found: "./a.png": no such file
      mend:  Put it below content/docs/.

    content/docs/bantuan.mdx:6
      field: image
      found: "https://example.org/b.png"
      mend:  Keep the file beside the page and link it with "./"."
  `);
});

test('emoji stop the build; exclamation marks are a warning', () => {
  expect(
    report({
      [BANTUAN]: swap(['Kontak bantuan.', 'Kami ada 🙂 untuk Anda!']),
      'content/glossary/klien.yaml': swap(['Orang yang *datang*.', 'Selamat datang! 🎉']),
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/bantuan.mdx:6
      field: body
      found: emoji 🙂
      mend:  Say it in words.

    content/glossary/klien.yaml:3
      field: definition.id
      found: emoji 🎉
      mend:  Say it in words.

    2 warnings in the content:

    content/docs/bantuan.mdx:6
      field: body
      found: "Anda!"
      mend:  Calm texts need no exclamation mark: end the sentence with a full stop.

    content/glossary/klien.yaml:3
      field: definition.id
      found: "datang!"
      mend:  Calm texts need no exclamation mark: end the sentence with a full stop."
  `);
});

test('links to a quiz that is not there', () => {
  expect(
    report({ [BANTUAN]: swap(['Kontak bantuan.', '[kuis](../kuis/peran-klein/)']) }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/docs/bantuan.mdx:6
      field: link
      found: "../kuis/peran-klein/": no such page
      mend:  Did you mean "../kuis/peran-klien/"? Write content/quizzes/peran-klein.yaml, or link another quiz."
  `);
});
