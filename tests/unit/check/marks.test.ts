import { expect, test } from 'vitest';
import { report, swap } from './fixture.ts';

test('straight marks where texts are printed as typed: YAML, strings, frontmatter', () => {
  expect(
    report({
      'content/quizzes/peran-klien.yaml': swap(
        ['en: Yes. }', 'en: "It\'s theirs, isn\'t it?" }'],
        ['id: Konselor membantu.', 'id: \'Ia bertanya: "Mau ke mana?"\''],
      ),
      'content/glossary/klien.yaml': swap([
        'contrast:',
        "aliases: { en: [{ text: clients' rights, status: admitted }] }\ncontrast:",
      ]),
      'content/references.yaml': swap([
        'title: Client-Centered Therapy',
        'title: "What\'s in a name?"',
      ]),
      'content/contacts.yaml': swap(['title: Kominfo', 'title: "Kominfo\'s page"']),
      'content/i18n/en.json': swap(['"Client"', '"Say \\"client\\""']),
      'content/docs/en/peran-klien.mdx': swap(
        ['title: The role of the client', "title: The client's role"],
        ['Explain the role.', 'Explain "client".'],
        ['First edition.', "The authors' first."],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "9 faults in the content:

    content/contacts.yaml:9
      field: contacts[0].source.title
      found: straight mark: Kominfo's
      mend:  Write a typographic apostrophe: Kominfo’s.

    content/docs/en/peran-klien.mdx:2
      field: title
      found: straight mark: client's
      mend:  Write a typographic apostrophe: client’s.

    content/docs/en/peran-klien.mdx:7
      field: objectives[0].text
      found: straight mark: "client"
      mend:  Write typographic marks: “ before and ” after what is quoted; inside these, ‘ and ’.

    content/docs/en/peran-klien.mdx:19
      field: changes[1].note
      found: straight mark: authors'
      mend:  Write a typographic apostrophe: authors’.

    content/glossary/klien.yaml:5
      field: aliases.en[0].text
      found: straight mark: clients'
      mend:  Write a typographic apostrophe: clients’.

    content/i18n/en.json:2
      field: site.name
      found: straight mark: "client"
      mend:  Write typographic marks: “ before and ” after what is quoted; inside these, ‘ and ’.

    content/quizzes/peran-klien.yaml:12
      field: items[0].options[0].feedback.en
      found: straight mark: It's
      mend:  Write a typographic apostrophe: It’s.

    content/quizzes/peran-klien.yaml:15
      field: items[0].options[1].feedback.id
      found: straight mark: "Mau ke mana?"
      mend:  Write typographic marks: “ before and ” after what is quoted; inside these, ‘ and ’.

    content/references.yaml:3
      field: rogers1951.title
      found: straight mark: What's
      mend:  Write a typographic apostrophe: What’s."
  `);
});

test('straight marks in headings and in the attributes of a component', () => {
  expect(
    report({
      'src/mdx.ts': (text) => `${text}export { default as Compare } from './Compare.astro';\n`,
      'content/docs/peran-klien.mdx': swap(['## Mengapa penting', '## "Mengapa" penting']),
      'content/docs/en/bantuan.mdx': swap([
        'Help contacts.',
        `import { Compare } from '~/mdx';\n\n<Compare\n  caption="Old"\n  columns={['One']}\n  rows={[\n    { aspect: 'The client\\'s own', cells: ["It's"] },\n  ]}\n/>`,
      ]),
      'content/docs/bantuan.mdx': swap([
        'Kontak bantuan.',
        `import { Compare } from '~/mdx';\n\n<Compare caption="Lama" columns={['Satu']} rows={[{ aspect: 'Kata ‘klien’', cells: ["“Ya”"] }]} />`,
      ]),
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/docs/en/bantuan.mdx:12
      field: <Compare>
      found: straight mark: client's
      mend:  Write a typographic apostrophe: client’s.

    content/docs/en/bantuan.mdx:12
      field: <Compare>
      found: straight mark: It's
      mend:  Write a typographic apostrophe: It’s.

    content/docs/peran-klien.mdx:24
      field: heading
      found: straight mark: "Mengapa"
      mend:  Write typographic marks: “ before and ” after what is quoted; inside these, ‘ and ’."
  `);
});

test('what is no prose, or is curled by the Markdown processor, may hold straight marks', () => {
  expect(
    report({
      'content/docs/en/bantuan.mdx': swap([
        'Help contacts.',
        '"It\'s here," they say: `\'a\'` and\n\n```\nx = "y"\n```',
      ]),
      'content/docs/en/peran-klien.mdx': swap([
        'topics: [klien]',
        'topics: [klien]\nsearchWords: ["what\'s a client"]',
      ]),
      'content/i18n/en.json': swap(['"Client"', '"‘Client’ isn’t “patient.”"']),
    }),
  ).toBe('sound');
});
