import { expect, test } from 'vitest';
import { parsePage } from '../../../src/core/mdx-source.ts';

const page = (body: string, file = 'content/docs/contoh.mdx') =>
  parsePage(file, `---\ntitle: Contoh\n---\n${body}`);

const used = ({ components }: ReturnType<typeof page>) =>
  components.map(({ name, line }) => [name, line]);

test('slug and language come from the path; index is the empty slug', () => {
  const at = (file: string) => {
    const { slug, language } = parsePage(`content/docs/${file}`, '');
    return `${language}:${slug}`;
  };
  expect(
    [
      'a-b.mdx',
      'index.mdx',
      'en/a-b.mdx',
      'en/index.mdx',
      'guru/periksa.mdx',
      'en/guru/index.mdx',
      'en.mdx',
    ].map(at),
  ).toEqual(['id:a-b', 'id:', 'en:a-b', 'en:', 'id:guru/periksa', 'en:guru', 'id:en']);
});

test('frontmatter and body keep their lines, also with a BOM and Windows line ends', () => {
  const found = parsePage(
    'content/docs/a.mdx',
    '\uFEFF---\r\ntitle: A\r\nx: 1\r\n---\r\n\r\n## B {#b}\r\n',
  );
  expect(found.frontmatter).toEqual({ source: 'title: A\nx: 1\n', firstLine: 2 });
  expect(found.bodyLine).toBe(5);
  expect(found.headings).toEqual([{ depth: 2, text: 'B', anchor: 'b', line: 6 }]);
});

test('a page without frontmatter is all body; a rule further down is no frontmatter', () => {
  const found = parsePage('content/docs/a.mdx', 'teks\n\n---\n\nlagi\n\n---\n');
  expect(found.frontmatter.source).toBe('');
  expect(found.bodyLine).toBe(1);
  expect(found.headings).toEqual([]);
});

test('headings: depth, plain text, anchor as written, line', () => {
  const { headings } = page(
    '# Satu\n\n## Dua *miring* <i lang="en">x</i> {#dua}\n\n### Tiga `kode` [a](../b/)\n\n#### Empat {#Salah Tulis}\n\n## Tutup ##\n\nGaris {#garis}\n---\n\n<h2 id="html">Enam <b>x</b></h2>\n',
  );
  expect(headings).toEqual([
    { depth: 1, text: 'Satu', line: 4 },
    { depth: 2, text: 'Dua miring x', anchor: 'dua', line: 6 },
    { depth: 3, text: 'Tiga kode a', line: 8 },
    { depth: 4, text: 'Empat', anchor: 'Salah Tulis', line: 10 },
    { depth: 2, text: 'Tutup', line: 12 },
    { depth: 2, text: 'Garis', anchor: 'garis', line: 14 },
    { depth: 2, text: 'Enam x', anchor: 'html', line: 17 },
  ]);
});

test('no heading: rules, tables, lists, a hash without space', () => {
  expect(page('teks\n\n---\n\n- a\n---\n\n| a |\n|---|\n| b |\n\n#tagar\n').headings).toEqual([]);
});

test('terms and cites: any way to write the id; without plain id it is empty', () => {
  const { terms, cites, body } = page(
    '<Term id="klien">klien</Term> dan <Term\n  id=\'konseli\'\n  x={{ a: "}" }}\n/> <Term id={"asas"} />\n<Term>x</Term> <Term id={y}>z</Term> <Terms id="no" />\n<Cite id="aca-2014" page="4" />',
  );
  expect(terms).toMatchObject([
    { id: 'klien', line: 4 },
    { id: 'konseli', line: 4 },
    { id: 'asas', line: 7 },
    { id: '', line: 8 },
    { id: '', line: 8 },
  ]);
  expect(cites).toMatchObject([{ id: 'aca-2014', line: 9 }]);
  for (const { at } of terms) expect(body.slice(at)).toMatch(/^<Term\b/);
});

test('links: inline, angled, titled, nested, defined, href; images apart', () => {
  const { links, images } = page(
    '[a](../a/#x) [b](<../b c/> "judul") [c [d]](../c_(d)/)\n[![gambar](./g.png)](../e/)\n<a href="../f/">f</a> <Card href={\'../g/\'} /> <a href={h}>h</a>\n\n[r]: ../r/\n',
  );
  expect(links).toEqual([
    { target: '../a/#x', line: 4 },
    { target: '../b c/', line: 4 },
    { target: '../c_(d)/', line: 4 },
    { target: '../e/', line: 5 },
    { target: '../f/', line: 6 },
    { target: '../g/', line: 6 },
    { target: '../r/', line: 8 },
  ]);
  expect(images).toEqual([{ target: './g.png', alt: 'gambar', line: 5 }]);
});

test('fenced code, inline code, comments, escapes and imports hold nothing', () => {
  const found = page(
    [
      "import { Term } from '~/mdx';",
      '',
      '```mdx',
      '## Bukan {#bukan}',
      '<Term id="bukan" /> [x](../x/)',
      '```',
      '~~~~',
      '```',
      '<Bukan />',
      '~~~~',
      '{/* <Term id="bukan" />',
      '## Bukan',
      '*/}',
      'Kode `<Term id="x" />` dan ``a ` <Cite id="y" />`` serta \\<Bukan /> \\[x](../y/).',
      '<Ya />',
    ].join('\n'),
  );
  expect(used(found)).toEqual([['Ya', 18]]);
  expect([found.terms, found.cites, found.links, found.headings]).toEqual([[], [], [], []]);
});

test('an open fence hides the rest', () => {
  expect(used(page('<Ya />\n\n```\n<Bukan />\n'))).toEqual([['Ya', 4]]);
});

test('extra anchors: Anchor and ids of plain elements, not of headings or components', () => {
  const { extraAnchors } = page(
    '<Anchor id="lama" />\n<span id="tua"></span>\n<h2 id="h">x</h2> <Term id="t" />',
  );
  expect(extraAnchors).toEqual([
    { anchor: 'lama', line: 4 },
    { anchor: 'tua', line: 5 },
  ]);
});

test('components and imports, with lines', () => {
  const { components, imports } = page(
    "import { Term, Compare as Banding } from '~/mdx';\nimport X, * as Y from 'z';\n\n<Banding>\n\n<Banding.Row a=\"<Bukan>\" />\n\n</Banding>\n",
  );
  expect(components).toEqual([
    { name: 'Banding', line: 7, attributes: new Map() },
    { name: 'Banding.Row', line: 9, attributes: new Map([['a', '<Bukan>']]) },
  ]);
  expect(imports).toEqual([
    { name: 'Term', imported: 'Term', from: '~/mdx', line: 4 },
    { name: 'Banding', imported: 'Compare', from: '~/mdx', line: 4 },
    { name: 'X', imported: 'default', from: 'z', line: 5 },
    { name: 'Y', imported: '*', from: 'z', line: 5 },
  ]);
});

test('words: what a reader sees', () => {
  expect(
    page(
      'import { Term } from \'~/mdx\';\n\n## Dua kata {#dua-kata}\n\nIni **lima** [kata di](../sini/#x "judul") <Term id="a-b">baris</Term> {/* tidak */}{x} — ke-2.\n\n```\nkode tidak\n```\n',
    ).words,
  ).toBe(8);
});

test('a lone < or { in prose ends nothing', () => {
  const found = page('p < .05 dan { teks\n\n<Ya />\n');
  expect(used(found)).toEqual([['Ya', 6]]);
});

test('texts in tags: of attributes and expressions, as a reader gets them, with lines', () => {
  const { attributeTexts } = page(
    '<Compare\n  caption="Ini \'itu\'"\n  rows={[\n    { a: \'Ia\\\'nya\', b: ["x"] },\n  ]}\n>\n\n`<i a="kode">` </Compare>\n',
  );
  expect(attributeTexts).toEqual([
    { tag: 'Compare', text: "Ini 'itu'", line: 5 },
    { tag: 'Compare', text: "Ia'nya", line: 7 },
    { tag: 'Compare', text: 'x', line: 7 },
  ]);
});
