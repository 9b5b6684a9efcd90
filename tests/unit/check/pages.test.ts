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

test('the fixture is sound', () => {
  expect(report({})).toMatchInlineSnapshot(`"sound"`);
});

test('no frontmatter at all', () => {
  expect(report({ [BANTUAN]: 'Halo.\n' })).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/docs/bantuan.mdx:1
      field: (frontmatter)
      found: nothing
      mend:  Begin the file with title and description between two lines of "---"."
  `);
});

test('malformed YAML in the frontmatter', () => {
  expect(report({ [BANTUAN]: swap(['title: Bantuan', 'title: "Bantuan']) })).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/docs/bantuan.mdx:4
      field: (YAML)
      found: Missing closing "quote
      mend:  Mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that."
  `);
});

test('frontmatter of an article that breaks the schema, every fault of it', () => {
  expect(
    report({
      [ID]: swap(
        ['level: intro', 'level: intr'],
        ['clientWord: klien\n', ''],
        ['topics: [klien]', 'topics: klien'],
        ['further:', 'furhter:'],
        ['title: Peran klien', 'title: ""'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "5 faults in the content:

    content/docs/peran-klien.mdx:2
      field: clientWord
      found: nothing (the field is missing)
      mend:  Use one of: klien, konseli.

    content/docs/peran-klien.mdx:2
      field: title
      found: an empty value
      mend:  Write a text here.

    content/docs/peran-klien.mdx:10
      field: level
      found: "intr"
      mend:  Use one of: intro, core, advanced. Did you mean "intro"?

    content/docs/peran-klien.mdx:11
      field: topics
      found: "klien"
      mend:  Write a list here.

    content/docs/peran-klien.mdx:13
      field: furhter
      found: ["bantuan","glosarium/pasien"]
      mend:  There is no field "furhter" here: rename or remove it. Did you mean "further"?"
  `);
});

test('a description that is too short', () => {
  expect(
    report({
      [BANTUAN]: swap([
        'Contoh kalimat empat puluh huruf, forty letters of a sentence.',
        'Pendek.',
      ]),
    }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/docs/bantuan.mdx:3
      field: description
      found: "Pendek."
      mend:  Write at least 40 characters; these are 7."
  `);
});

test('a date that is no ISO date', () => {
  expect(
    report({
      [ID]: swap(
        ['lastUpdated: 2026-02-01', 'lastUpdated: 2026'],
        ['date: 2026-01-01', 'date: 1 Januari 2026'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/peran-klien.mdx:4
      field: lastUpdated
      found: 2026
      mend:  Write a date as 2026-01-31.

    content/docs/peran-klien.mdx:18
      field: changes[1].date
      found: "1 Januari 2026"
      mend:  Write a date as 2026-01-31."
  `);
});

test('lastUpdated older than the newest change, changes out of order', () => {
  expect(
    report({
      [ID]: swap(
        ['lastUpdated: 2026-02-01', 'lastUpdated: 2026-01-15'],
        ['  - date: 2026-01-01', '  - date: 2026-02-03'],
      ),
      [EN]: swap(
        ['lastUpdated: 2026-02-01', 'lastUpdated: 2026-01-15'],
        ['  - date: 2026-01-01', '  - date: 2026-02-03'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/en/peran-klien.mdx:4
      field: lastUpdated
      found: 2026-01-15, older than the newest change
      mend:  Write 2026-02-03: the date of the newest change.

    content/docs/en/peran-klien.mdx:18
      field: changes[1].date
      found: 2026-02-03
      mend:  List changes with the newest first.

    content/docs/peran-klien.mdx:4
      field: lastUpdated
      found: 2026-01-15, older than the newest change
      mend:  Write 2026-02-03: the date of the newest change.

    content/docs/peran-klien.mdx:18
      field: changes[1].date
      found: 2026-02-03
      mend:  List changes with the newest first."
  `);
});

test('lastUpdated newer than any change', () => {
  expect(
    report({
      [ID]: swap(['lastUpdated: 2026-02-01', 'lastUpdated: 2026-03-01']),
      [EN]: swap(['lastUpdated: 2026-02-01', 'lastUpdated: 2026-03-01']),
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/en/peran-klien.mdx:4
      field: lastUpdated
      found: 2026-03-01, newer than any change
      mend:  Say in "changes" what changed on 2026-03-01, or write 2026-02-01 here.

    content/docs/peran-klien.mdx:4
      field: lastUpdated
      found: 2026-03-01, newer than any change
      mend:  Say in "changes" what changed on 2026-03-01, or write 2026-02-01 here."
  `);
});

test('unknown references and pages in the frontmatter', () => {
  expect(
    report({
      [ID]: swap(
        ['references: [rogers1951]', 'references: [rogers1951, rogers1915]'],
        ['further: [bantuan, glosarium/pasien]', 'further: [bantuam, glosarium/pasein]'],
      ),
      [EN]: swap(
        ['references: [rogers1951]', 'references: [rogers1951, rogers1915]'],
        ['further: [bantuan, glosarium/pasien]', 'further: [bantuam, glosarium/pasein]'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "6 faults in the content:

    content/docs/en/peran-klien.mdx:13
      field: references[1]
      found: unknown reference "rogers1915"
      mend:  Did you mean "rogers1951"? Add it to content/references.yaml.

    content/docs/en/peran-klien.mdx:14
      field: further[0]
      found: unknown page "bantuam"
      mend:  Did you mean "bantuan"? Name a page, or a term as "glosarium/<id>".

    content/docs/en/peran-klien.mdx:14
      field: further[1]
      found: unknown page "glosarium/pasein"
      mend:  Did you mean "glosarium/pasien" or "glosarium/klien"? Name a page, or a term as "glosarium/<id>".

    content/docs/peran-klien.mdx:13
      field: references[1]
      found: unknown reference "rogers1915"
      mend:  Did you mean "rogers1951"? Add it to content/references.yaml.

    content/docs/peran-klien.mdx:14
      field: further[0]
      found: unknown page "bantuam"
      mend:  Did you mean "bantuan"? Name a page, or a term as "glosarium/<id>".

    content/docs/peran-klien.mdx:14
      field: further[1]
      found: unknown page "glosarium/pasein"
      mend:  Did you mean "glosarium/pasien" or "glosarium/klien"? Name a page, or a term as "glosarium/<id>"."
  `);
});

test('a page without translation, either way, one of them misnamed', () => {
  expect(
    report({
      'content/docs/tentang.mdx': PAGE,
      'content/docs/en/tentan.mdx': PAGE,
      'content/docs/en/luring.mdx': PAGE,
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/en/luring.mdx
      field: (file)
      found: no translation: content/docs/luring.mdx does not exist
      mend:  Write content/docs/luring.mdx.

    content/docs/en/tentan.mdx
      field: (file)
      found: no translation: content/docs/tentan.mdx does not exist
      mend:  If content/docs/tentang.mdx is the translation, give both the same name; else write content/docs/tentan.mdx.

    content/docs/tentang.mdx
      field: (file)
      found: no translation: content/docs/en/tentang.mdx does not exist
      mend:  If content/docs/en/tentan.mdx is the translation, give both the same name; else write content/docs/en/tentang.mdx.

    content/ids.lock.json
      field: (file)
      found: 3 new ids are not in it: page luring, page tentan, page tentang
      mend:  Run "npm run ids"."
  `);
});

test('an article that is in no unit', () => {
  expect(
    report({ 'content/curriculum.yaml': swap(['[peran-klien]', '[]']) }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/cases/tanya-rina.yaml:8
      field: articles[0]
      found: unknown article "peran-klien"
      mend:  Name the slug of an article.

    content/docs/en/peran-klien.mdx:5
      field: objectives
      found: an article that is in no unit ("peran-klien")
      mend:  Add "peran-klien" to a unit in content/curriculum.yaml, or remove the fields of an article.

    content/docs/peran-klien.mdx:5
      field: objectives
      found: an article that is in no unit ("peran-klien")
      mend:  Add "peran-klien" to a unit in content/curriculum.yaml, or remove the fields of an article.

    content/quizzes/peran-klien.yaml:1
      field: article
      found: unknown article "peran-klien"
      mend:  Name the file after an article."
  `);
});

test('an article at a reserved address, a page at the address of a family', () => {
  expect(
    report({
      'content/curriculum.yaml': swap(['[peran-klien]', '[peran-klien, bantuan]']),
      'content/docs/glosarium/klien.mdx': PAGE,
      'content/docs/en/glosarium/klien.mdx': PAGE,
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/curriculum.yaml:5
      field: units[0].articles[1]
      found: reserved address "bantuan"
      mend:  This address belongs to another page: give the article another name.

    content/docs/en/glosarium/klien.mdx
      field: (file name)
      found: "glosarium/klien"
      mend:  This address is made from data or files: give the page another name.

    content/docs/glosarium/klien.mdx
      field: (file name)
      found: "glosarium/klien"
      mend:  This address is made from data or files: give the page another name.

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: page glosarium/klien
      mend:  Run "npm run ids"."
  `);
});

test('a file name that is no slug, and a page that is not MDX', () => {
  expect(
    report({
      'content/docs/Tentang_Kami.mdx': PAGE,
      'content/docs/en/Tentang_Kami.mdx': PAGE,
      'content/docs/luring.md': PAGE,
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/Tentang_Kami.mdx
      field: (file name)
      found: "Tentang_Kami"
      mend:  Name the file with lower-case letters, digits and single hyphens.

    content/docs/en/Tentang_Kami.mdx
      field: (file name)
      found: "Tentang_Kami"
      mend:  Name the file with lower-case letters, digits and single hyphens.

    content/docs/luring.md
      field: (file name)
      found: a page that is not MDX
      mend:  Rename it to end in .mdx: pages are checked and translated as MDX only.

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: page Tentang_Kami
      mend:  Run "npm run ids"."
  `);
});

test('MDX that cannot be read', () => {
  expect(
    report({
      [BANTUAN]: (text) => `${text}\n<Term id="klien">Klien\n`,
      'content/docs/en/bantuan.mdx': (text) => `${text}\n<!-- note -->\n`,
      'content/docs/index.mdx': (text) => `${text}\nHimpunan {1, 2\n`,
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/bantuan.mdx:8
      field: body
      found: Expected a closing tag for \`<Term>\` before the end of \`paragraph\`
      mend:  Close the tag in the same paragraph or block, or write it as <Name />.

    content/docs/bantuan.mdx:8
      field: component
      found: <Term> is not imported
      mend:  Add it to the import line: import { Term } from '~/mdx';

    content/docs/en/bantuan.mdx:8
      field: body
      found: Unexpected character \`!\` (U+0021) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`
      mend:  Write comments as {/* text */}.

    content/docs/index.mdx:8
      field: body
      found: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`
      mend:  In MDX a brace begins an expression: close it, or write \\{ for a brace in the text.

    1 warning in the content:

    content/docs/en/bantuan.mdx
      field: <Term>
      found: no link to the term "klien"
      mend:  content/docs/bantuan.mdx:8 links it: link it here as well."
  `);
});

test('headings: h1, too deep, without title, h3 without h2', () => {
  expect(
    report({
      [BANTUAN]: (text) =>
        `${text}\n### Awal {#awal}\n\n# Judul {#judul}\n\n## {#kosong}\n\n#### Dalam {#dalam}\n`,
      'content/docs/en/bantuan.mdx': (text) =>
        `${text}\n## A {#awal}\n\n## B {#judul}\n\n## C {#kosong}\n\n### D {#dalam}\n`,
    }),
  ).toMatchInlineSnapshot(`
    "6 faults in the content:

    content/docs/bantuan.mdx:8
      field: heading
      found: ### Awal
      mend:  Use ## here: a ### needs a ## above it.

    content/docs/bantuan.mdx:10
      field: heading
      found: # Judul
      mend:  Use ## here: the title of the page stands in the frontmatter.

    content/docs/bantuan.mdx:12
      field: heading
      found: ##
      mend:  Write the title of the section.

    content/docs/bantuan.mdx:14
      field: heading
      found: #### Dalam
      mend:  Use ## or ###: deeper sections are not shown as such.

    content/docs/en/bantuan.mdx:8
      field: heading
      found: ## for {#awal}, but ### in content/docs/bantuan.mdx:8
      mend:  Use the same depth in both languages.

    content/ids.lock.json
      field: (file)
      found: 4 new ids are not in it: bantuan#awal, bantuan#dalam, bantuan#judul, bantuan#kosong
      mend:  Run "npm run ids"."
  `);
});

test('anchors: missing, malformed, twice, taken by the frame', () => {
  expect(
    report({
      [BANTUAN]: (text) =>
        `${text}\n## Tanpa jangkar\n\n## Salah {#Salah Tulis}\n\n## Satu {#satu}\n\n## Dua {#satu}\n\n## Pustaka {#daftar-pustaka}\n`,
      'content/docs/en/bantuan.mdx': (text) =>
        `${text}\n## None\n\n## Wrong {#Salah Tulis}\n\n## One {#satu}\n\n## Two {#satu}\n\n## List {#daftar-pustaka}\n`,
    }),
  ).toMatchInlineSnapshot(`
    "9 faults in the content:

    content/docs/bantuan.mdx:8
      field: heading
      found: "Tanpa jangkar" without an anchor
      mend:  Add one at the end, the same in both languages: {#tanpa-jangkar}.

    content/docs/bantuan.mdx:10
      field: heading
      found: anchor "Salah Tulis"
      mend:  Use lower-case letters, digits and single hyphens: {#salah-tulis}.

    content/docs/bantuan.mdx:14
      field: heading
      found: anchor "satu" a second time
      mend:  Choose another one: line 12 has it.

    content/docs/bantuan.mdx:16
      field: heading
      found: anchor "daftar-pustaka"
      mend:  Choose another one: the frame of the page uses it for a part of its own.

    content/docs/en/bantuan.mdx:8
      field: heading
      found: "None" without an anchor
      mend:  Add one at the end, the same in both languages: {#none}.

    content/docs/en/bantuan.mdx:10
      field: heading
      found: anchor "Salah Tulis"
      mend:  Use lower-case letters, digits and single hyphens: {#salah-tulis}.

    content/docs/en/bantuan.mdx:14
      field: heading
      found: anchor "satu" a second time
      mend:  Choose another one: line 12 has it.

    content/docs/en/bantuan.mdx:16
      field: heading
      found: anchor "daftar-pustaka"
      mend:  Choose another one: the frame of the page uses it for a part of its own.

    content/ids.lock.json
      field: (file)
      found: 3 new ids are not in it: bantuan#Salah Tulis, bantuan#daftar-pustaka, bantuan#satu
      mend:  Run "npm run ids"."
  `);
});

test('sections that one language lacks', () => {
  expect(report({ [EN]: swap(['{#pertanyaan}', '{#questions}']) })).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/en/peran-klien.mdx
      field: heading
      found: no section {#pertanyaan}
      mend:  Add the section "Pertanyaan" of content/docs/peran-klien.mdx:28, or give its anchor to the section that translates it.

    content/docs/peran-klien.mdx
      field: heading
      found: no section {#questions}
      mend:  Add the section "Questions" of content/docs/en/peran-klien.mdx:28, or give its anchor to the section that translates it."
  `);
});

test('sections in another order or depth', () => {
  expect(
    report({
      [BANTUAN]: (text) => `${text}\n## A {#a}\n\n## B {#b}\n`,
      'content/docs/en/bantuan.mdx': (text) => `${text}\n## B {#b}\n\n## A {#a}\n`,
      'content/docs/index.mdx': (text) => `${text}\n## A {#a}\n\n## B {#b}\n`,
      'content/docs/en/index.mdx': (text) => `${text}\n## A {#a}\n\n### B {#b}\n`,
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/docs/en/bantuan.mdx:8
      field: heading
      found: section {#b} where content/docs/bantuan.mdx:8 has {#a}
      mend:  Put the sections in the same order in both languages.

    content/docs/en/index.mdx:10
      field: heading
      found: ### for {#b}, but ## in content/docs/index.mdx:10
      mend:  Use the same depth in both languages.

    content/ids.lock.json
      field: (file)
      found: 4 new ids are not in it: index#a, index#b, bantuan#a, bantuan#b
      mend:  Run "npm run ids"."
  `);
});

test('facts of the frontmatter that differ between languages', () => {
  expect(
    report({
      [EN]: swap(
        ['id: menilai-klaim', 'id: menilai-klam'],
        ['level: intro', 'level: core'],
        ['clientWord: klien', 'clientWord: konseli'],
        ['topics: [klien]', 'topics: [klien, peran]'],
        ['references: [rogers1951]', 'references: []'],
        [' <Cite id="rogers1951" />', ''],
        ['lastUpdated: 2026-02-01', 'lastUpdated: 2026-02-02'],
        ['date: 2026-02-01', 'date: 2026-02-02'],
        ['further: [bantuan, glosarium/pasien]', 'further: [glosarium/pasien, bantuan]'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "8 faults in the content:

    content/docs/en/peran-klien.mdx:4
      field: lastUpdated
      found: "2026-02-02", but "2026-02-01" in Indonesian
      mend:  Make it agree with content/docs/peran-klien.mdx:4, or change both.

    content/docs/en/peran-klien.mdx:5
      field: objectives
      found: "menilai-klam" here only; "menilai-klaim" in Indonesian only
      mend:  Make it agree with content/docs/peran-klien.mdx:5, or change both.

    content/docs/en/peran-klien.mdx:10
      field: level
      found: "core", but "intro" in Indonesian
      mend:  Make it agree with content/docs/peran-klien.mdx:10, or change both.

    content/docs/en/peran-klien.mdx:11
      field: clientWord
      found: "konseli", but "klien" in Indonesian
      mend:  Make it agree with content/docs/peran-klien.mdx:11, or change both.

    content/docs/en/peran-klien.mdx:12
      field: topics
      found: "peran" here only
      mend:  Make it agree with content/docs/peran-klien.mdx:12, or change both.

    content/docs/en/peran-klien.mdx:13
      field: references
      found: "rogers1951" in Indonesian only
      mend:  Make it agree with content/docs/peran-klien.mdx:13, or change both.

    content/docs/en/peran-klien.mdx:14
      field: further
      found: another order than in Indonesian
      mend:  Make it agree with content/docs/peran-klien.mdx:14, or change both.

    content/docs/en/peran-klien.mdx:15
      field: changes
      found: "2026-02-02" here only; "2026-02-01" in Indonesian only
      mend:  Make it agree with content/docs/peran-klien.mdx:15, or change both.

    1 warning in the content:

    content/docs/en/peran-klien.mdx:22
      field: import
      found: "Cite" is not used
      mend:  Use it, or remove it from the import line."
  `);
});

test('an extra anchor in one language, a term that one language never links', () => {
  expect(
    report({
      [BANTUAN]: swap([
        'Kontak bantuan.',
        'import { Anchor } from \'~/mdx\';\n\n<Anchor id="lama" />',
      ]),
      [EN]: swap(['<Term id="klien">Clients</Term>', 'Clients'], ['Cite, Term', 'Cite']),
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/en/bantuan.mdx
      field: anchor
      found: no extra anchor "lama"
      mend:  Add it at the same place as in content/docs/bantuan.mdx:8.

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: bantuan#lama
      mend:  Run "npm run ids".

    1 warning in the content:

    content/docs/en/peran-klien.mdx
      field: <Term>
      found: no link to the term "klien"
      mend:  content/docs/peran-klien.mdx:26 links it: link it here as well."
  `);
});

test('an anchor that is not at the end, a lone "<" before a digit', () => {
  expect(
    report({
      [BANTUAN]: (text) => `${text}\n## Awal {#awal} lanjut\n`,
      'content/docs/en/bantuan.mdx': (text) => `${text}\np <5 of 10\n`,
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/docs/bantuan.mdx:8
      field: body
      found: an expression that cannot be read
      mend:  In MDX a brace begins an expression: close it, or write \\{ for a brace in the text.

    content/docs/bantuan.mdx:8
      field: heading
      found: "Awal {#awal} lanjut"
      mend:  Put {#awal} at the end of the line.

    content/docs/en/bantuan.mdx:8
      field: body
      found: Unexpected character after \`<\`, expected a valid JSX tag
      mend:  In MDX "<" begins a tag and "{" an expression: write \\< or \\{ where text is meant."
  `);
});

test('an article that recommends itself, and topics twice', () => {
  const change = swap(
    ['further: [bantuan', 'further: [peran-klien'],
    ['[klien]', '[klien, klien]'],
  );
  expect(report({ [ID]: change, [EN]: change })).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/en/peran-klien.mdx:12
      field: topics[1]
      found: "klien" a second time
      mend:  Remove the second one.

    content/docs/en/peran-klien.mdx:14
      field: further[0]
      found: the article itself
      mend:  Remove it.

    content/docs/peran-klien.mdx:12
      field: topics[1]
      found: "klien" a second time
      mend:  Remove the second one.

    content/docs/peran-klien.mdx:14
      field: further[0]
      found: the article itself
      mend:  Remove it."
  `);
});

test('fields of a page that is no article: only those that our pages use', () => {
  const frontmatter = (lines: string) => swap(['title: Bantuan\n', `title: Bantuan\n${lines}\n`]);
  expect(
    report({
      [BANTUAN]: frontmatter(`lastUpdated: 2026-02-31
draft: true
slug: lain
template: splesh
tableOfContents: yes please
lastUpdate: 2026-01-01
head: [{ tag: script, content: "alert(1)" }]`),
    }),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/docs/bantuan.mdx:3
      field: lastUpdated
      found: "2026-02-31"
      mend:  Write a date as 2026-01-31.

    content/docs/bantuan.mdx:4
      field: draft
      found: true
      mend:  There is no field "draft" here: rename or remove it. The fields here are: title, description, lastUpdated, template, tableOfContents, searchWords.

    content/docs/bantuan.mdx:5
      field: slug
      found: "lain"
      mend:  There is no field "slug" here: rename or remove it. The fields here are: title, description, lastUpdated, template, tableOfContents, searchWords.

    content/docs/bantuan.mdx:6
      field: template
      found: "splesh"
      mend:  Use one of: splash. Did you mean "splash"?

    content/docs/bantuan.mdx:7
      field: tableOfContents
      found: "yes please"
      mend:  Use one of: false.

    content/docs/bantuan.mdx:8
      field: lastUpdate
      found: "2026-01-01"
      mend:  There is no field "lastUpdate" here: rename or remove it. Did you mean "lastUpdated"?

    content/docs/bantuan.mdx:9
      field: head
      found: [{"tag":"script","content":"alert(1)"}]
      mend:  There is no field "head" here: rename or remove it. The fields here are: title, description, lastUpdated, template, tableOfContents, searchWords."
  `);
  expect(
    report({
      [BANTUAN]: frontmatter(
        'lastUpdated: 2026-02-28\ntemplate: splash\ntableOfContents: false\nsearchWords: [tolong]',
      ),
    }),
  ).toBe('sound');
});

test('days that do not exist, or are no text at all', () => {
  expect(
    report({
      [ID]: swap(
        ['lastUpdated: 2026-02-01', 'lastUpdated: 2026-02-31'],
        ['date: 2026-01-01', 'date: 2026-13-01'],
        ['level: intro', 'level: intr'],
      ),
      [BANTUAN]: swap(['title: Bantuan', 'title: Bantuan\nlastUpdated: kemarin']),
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/bantuan.mdx:3
      field: lastUpdated
      found: "kemarin"
      mend:  Write a date such as 2026-01-31 here.

    content/docs/peran-klien.mdx:4
      field: lastUpdated
      found: "2026-02-31"
      mend:  Write a date as 2026-01-31.

    content/docs/peran-klien.mdx:10
      field: level
      found: "intr"
      mend:  Use one of: intro, core, advanced. Did you mean "intro"?

    content/docs/peran-klien.mdx:18
      field: changes[1].date
      found: "2026-13-01"
      mend:  Write a date such as 2026-01-31 here."
  `);
});
