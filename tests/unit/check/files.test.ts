import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examineContent } from '../../../src/build/check/index.ts';
import { report, swap, withSite } from './fixture.ts';

const BANTUAN = 'content/docs/bantuan.mdx';
const EN = 'content/docs/en/bantuan.mdx';

test('files of data with another ending, in another place', () => {
  expect(
    report({
      'content/glossary/empati.yml': 'id: empati\n',
      'content/glossary/Simpati.YAML': 'id: simpati\n',
      'content/glossary/catatan.txt': 'x',
      'content/quizzes/lama/peran-klien.yaml': 'x: 1\n',
      'content/cases/rina.json': '{}',
      'content/redirects.yml': 'a: b\n',
      'content/glosary/empati.yaml': 'id: empati\n',
      'content/i18n/de.json': '{}',
      'content/glossary/.keep': '',
    }),
  ).toMatchInlineSnapshot(`
    "8 faults in the content:

    content/cases/rina.json
      field: (file name)
      found: a file that nothing reads
      mend:  Rename it to end in .yaml, or move it out of content/cases/.

    content/glosary
      field: (file name)
      found: a folder that nothing reads
      mend:  Did you mean "glossary"? Rename it, or move it out of content/.

    content/glossary/Simpati.YAML
      field: (file name)
      found: a file that nothing reads
      mend:  Rename it to end in .yaml: otherwise it is not read.

    content/glossary/catatan.txt
      field: (file name)
      found: a file that nothing reads
      mend:  Rename it to end in .yaml, or move it out of content/glossary/.

    content/glossary/empati.yml
      field: (file name)
      found: a file that nothing reads
      mend:  Rename it to end in .yaml: otherwise it is not read.

    content/i18n/de.json
      field: (file name)
      found: a file that nothing reads
      mend:  Did you mean "en.json" or "id.json"? Remove it: the site has id.json and en.json.

    content/quizzes/lama
      field: (file name)
      found: a folder
      mend:  Move its files to content/quizzes/: folders in it are not read.

    content/redirects.yml
      field: (file name)
      found: a file that nothing reads
      mend:  Did you mean "redirects.yaml"? Rename it, or move it out of content/."
  `);
});

test('files among the pages', () => {
  expect(
    report({
      'content/docs/a.MDX': 'x',
      'content/docs/b.mkdn': 'x',
      'content/docs/c.html': 'x',
      'content/docs/d.png': '\u0089PNG',
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/a.MDX
      field: (file name)
      found: a page that is not MDX
      mend:  Rename it to end in .mdx: pages are checked and translated as MDX only.

    content/docs/b.mkdn
      field: (file name)
      found: a page that is not MDX
      mend:  Rename it to end in .mdx: pages are checked and translated as MDX only.

    content/docs/c.html
      field: (file name)
      found: neither a page nor a picture
      mend:  Move it out of content/docs/: only pages and their pictures (avif, gif, jpeg, jpg, png, svg, webp) belong there.

    content/docs/d.png
      field: (file name)
      found: a picture that no page shows
      mend:  Show it on a page, ![what it shows](./d.png), or remove it."
  `);
});

test('pictures: too heavy, of another kind than they say', () => {
  const show = (name: string) => (text: string) => `${text}\n![Lingkaran](./${name})\n`;
  expect(
    report({
      [BANTUAN]: show('besar.svg'),
      'content/docs/besar.svg': `<svg>${' '.repeat(9_000_000)}</svg>`,
      [EN]: show('lain.png'),
      'content/docs/en/lain.png': '<svg></svg>',
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/besar.svg
      field: (file)
      found: a picture of 9.0 MB
      mend:  Make it smaller than 200 KB: readers pay for every megabyte.

    content/docs/en/lain.png
      field: (file)
      found: no picture of the kind its ending names
      mend:  Save the picture again as such."
  `);
  expect(
    report({
      [BANTUAN]: show('kecil.svg'),
      'content/docs/kecil.svg': '<svg></svg>',
      [EN]: swap(['Help contacts.', 'Help. ![Circle](../kecil.svg)']),
    }),
  ).toBe('sound');
});

test('folders that are named like files throw nothing', () => {
  const { faults } = withSite({}, (root) => {
    mkdirSync(join(root, 'content/docs/folder.mdx'));
    mkdirSync(join(root, 'content/quizzes/folder.yaml'));
    return examineContent(root);
  });
  expect(faults).toMatchObject([{ file: 'content/quizzes/folder.yaml', found: 'a folder' }]);
});
