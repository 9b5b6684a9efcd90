import { expect, test } from 'vitest';
import { report, swap } from './fixture.ts';

const ID = 'content/docs/peran-klien.mdx';
const EN = 'content/docs/en/peran-klien.mdx';
const PASIEN = 'content/glossary/pasien.yaml';

test('mentions left unmarked, marked too late, marked again', () => {
  expect(
    report({
      [ID]: swap(
        ['\n<Term id="klien">', '\nMenurut klien, <Term id="klien">'],
        ['Lihat [bantuan]', 'Pasiennya\nmemilih <Term id="klien">klien</Term>. Lihat [bantuan]'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "3 warnings in the content:

    content/docs/peran-klien.mdx:26
      field: body
      found: "klien", not marked as a term
      mend:  Mark this mention, not the one after it: <Term id="klien">klien</Term>. If it is not meant as the term, add klien to "unmarked" in the frontmatter.

    content/docs/peran-klien.mdx:30
      field: body
      found: "Pasiennya", not marked as a term
      mend:  Mark the first mention in a section: <Term id="pasien">Pasiennya</Term>. If it is not meant as the term, add pasien to "unmarked" in the frontmatter.

    content/docs/peran-klien.mdx:31
      field: <Term id>
      found: "klien" a second time in its section
      mend:  Mark only the first mention (line 26): write this one as plain text."
  `);
});

test('what settles a mention: the file, the term, the name', () => {
  const mention = swap(['Lihat [bantuan]', 'Pasiennya memilih. Lihat [bantuan]']);
  const settled = swap(
    ['Lihat [bantuan]', 'Pasiennya memilih. Lihat [bantuan]'],
    ['changes:', 'unmarked: [pasien]\nchanges:'],
  );
  const everyday = (value: string) => (text: string) => `${text}everyday: ${value}\n`;
  expect(report({ [ID]: settled })).toBe('sound');
  expect(report({ [ID]: mention, [PASIEN]: everyday('true') })).toBe('sound');
  expect(report({ [ID]: mention, [PASIEN]: everyday('[Pasien]') })).toBe('sound');
});

test('entries that settle nothing', () => {
  expect(
    report({
      [EN]: swap(['changes:', 'unmarked: [klien, pasein, pasien, pasien]\nchanges:']),
      [PASIEN]: (text) => `${text}everyday: [pasein]\n`,
      'content/glossary/klien.yaml': (text) => `${text}everyday: kadang\n`,
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/docs/en/peran-klien.mdx:15
      field: unmarked[1]
      found: unknown term "pasein"
      mend:  Did you mean "pasien"? Name a term, or remove it.

    content/docs/en/peran-klien.mdx:15
      field: unmarked[3]
      found: "pasien" a second time
      mend:  Remove the second one.

    content/glossary/klien.yaml:7
      field: everyday
      found: "kadang"
      mend:  Write true or false here.

    content/glossary/pasien.yaml:7
      field: everyday[0]
      found: "pasein", not a name of this term
      mend:  Did you mean "pasien"? Write a name that the term has here.

    1 warning in the content:

    content/docs/en/peran-klien.mdx:15
      field: unmarked[2]
      found: "pasien", of which no mention is unmarked
      mend:  Remove it."
  `);
});

test('pages that are no articles need no marks', () => {
  expect(
    report({ 'content/docs/bantuan.mdx': swap(['Kontak bantuan.', 'Klien dan pasien.']) }),
  ).toBe('sound');
});
