import { expect, test } from 'vitest';
import { checkFuture } from '../../../src/build/check/future.ts';
import { examineContent } from '../../../src/build/check/index.ts';
import { formatFaults } from '../../../src/core/faults.ts';
import { type Changes, report, swap, withSite } from './fixture.ts';

const ID = 'content/docs/peran-klien.mdx';
const QUIZ = 'content/quizzes/peran-klien.yaml';
const page = (title: string) =>
  `---\ntitle: ${title}\ndescription: Contoh kalimat empat puluh huruf, forty letters of a sentence.\n---\n\nA.\n`;
const QUIZ_TEXT = (article: string, id: string) => `article: ${article}
items:
  - id: ${id}
    type: reflect
    objective: menilai-klaim
    bloom: evaluate
    stem: { id: Menurut Anda?, en: What do you think? }
    model: { id: Begini., en: Like this. }
    criteria:
      - { id: satu, text: { id: Satu, en: One } }
      - { id: dua, text: { id: Dua, en: Two } }
    explanation: { id: Begitulah., en: So it is. }
    refs: ["peran-klien#pertanyaan"]
`;

test('a term: malformed YAML', () => {
  expect(
    report({ 'content/glossary/klien.yaml': swap(['category:', '\tcategory:']) }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/glossary/klien.yaml:4
      field: (YAML)
      found: Tabs are not allowed as indentation
      mend:  Mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that."
  `);
});

test('a term: every deviation from the schema at once, each with its line', () => {
  expect(
    report({
      'content/glossary/klien.yaml':
        'id: Klien\nterm: { id: klien }\ndefinitoin: { id: a, en: b }\ndefinition:\n  id: Orang.\n  en: ""\naliases: { id: [{ text: konsumen, status: wrong }] }\ncategory: people\nrelated: pasien\n',
    }),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/glossary/klien.yaml:1
      field: id
      found: "Klien"
      mend:  Use lower-case letters, digits and single hyphens, as in "hak-pasien".

    content/glossary/klien.yaml:2
      field: term.en
      found: nothing (the field is missing)
      mend:  The translation is missing: add "en" with this text in that language.

    content/glossary/klien.yaml:3
      field: definitoin
      found: {"id":"a","en":"b"}
      mend:  There is no field "definitoin" here: rename or remove it. Did you mean "definition"?

    content/glossary/klien.yaml:6
      field: definition.en
      found: an empty value
      mend:  Text is empty: write it in this language.

    content/glossary/klien.yaml:7
      field: aliases.id[0].status
      found: "wrong"
      mend:  Use one of: admitted, abbreviation, inflection, old, misspelling, avoid.

    content/glossary/klien.yaml:8
      field: category
      found: "people"
      mend:  Use one of: concepts, people-and-roles, services, goals-and-evaluation, functions, principles-asas, process, skills, ethics, settings-and-law, approaches. Did you mean "people-and-roles"?

    content/glossary/klien.yaml:9
      field: related
      found: "pasien"
      mend:  Write a list here."
  `);
});

test('a term: file name and id differ', () => {
  expect(
    report({
      'content/glossary/pasien.yaml': null,
      'content/glossary/orang-sakit.yaml': (text) =>
        text +
        'id: pasien\nterm: { id: pasien, en: patient }\ndefinition: { id: Orang., en: A person. }\ncategory: people-and-roles\ncontrast: [klien]\n',
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/glossary/orang-sakit.yaml:1
      field: id
      found: "pasien"
      mend:  Make id and file name equal: write "orang-sakit", or rename the file to pasien.yaml.

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: term orang-sakit
      mend:  Run "npm run ids"."
  `);
});

test('a term: unknown, itself, one-way contrast, twice', () => {
  expect(
    report({
      'content/glossary/klien.yaml': swap(
        ['contrast: [pasien]', 'contrast: [klien]\nrelated: [pasein, pasien, pasien]'],
        ['[rogers1951]', '[rogers1915]'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "5 faults in the content:

    content/glossary/klien.yaml:5
      field: contrast[0]
      found: the term itself
      mend:  Name another term, or remove it.

    content/glossary/klien.yaml:6
      field: related[0]
      found: unknown term "pasein"
      mend:  Did you mean "pasien"? Use the id of a term, or write content/glossary/pasein.yaml.

    content/glossary/klien.yaml:6
      field: related[2]
      found: "pasien" a second time
      mend:  Remove the second one.

    content/glossary/klien.yaml:7
      field: references[0]
      found: unknown reference "rogers1915"
      mend:  Did you mean "rogers1951"? Add it to content/references.yaml.

    content/glossary/pasien.yaml:5
      field: contrast[0]
      found: "klien", which does not name "pasien"
      mend:  Contrast goes both ways: add "pasien" to "contrast" in content/glossary/klien.yaml."
  `);
});

test('a term: the same field twice', () => {
  expect(
    report({ 'content/glossary/klien.yaml': (text) => `${text}category: concepts\n` }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/glossary/klien.yaml:7
      field: (YAML)
      found: the field category a second time
      mend:  Keep one of the two."
  `);
});

test('a text outside the Markdown subset', () => {
  expect(
    report({
      'content/glossary/klien.yaml': swap(
        ['Orang yang *datang*.', 'Lihat [ini](../x/) <b>x</b> [klien]{id}'],
        ['A person who *comes*.', 'Of *two'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/glossary/klien.yaml:3
      field: definition.en
      found: an asterisk without its partner
      mend:  Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line.

    content/glossary/klien.yaml:3
      field: definition.id
      found: HTML is not allowed here
      mend:  Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line.

    content/glossary/klien.yaml:3
      field: definition.id
      found: links are not allowed here (use refs, related or terms)
      mend:  Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line.

    content/glossary/klien.yaml:3
      field: definition.id
      found: {id} marks a word of this text's own language
      mend:  Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line."
  `);
});

test('a word outside the Markdown subset, in a list of words', () => {
  const blank =
    "{ id: satu, accept: { id: [klien], en: ['[client]{en}'] }, feedback: { id: Ya., en: Yes. } }";
  expect(
    report({
      [QUIZ]: swap(
        ['type: reflect', 'type: cloze'],
        ['model: { id: Begini., en: Like this. }', "text: { id: '{{satu}}', en: '{{satu}}' }"],
        ['criteria:\n', `blanks:\n      - ${blank}\n`],
        ['      - { id: jelas, text: { id: Jelas, en: Clear } }\n', ''],
        ['      - { id: adil, text: { id: Adil, en: Fair } }\n', ''],
      ),
    }),
  ).toContain(`field: items[2].blanks[0].accept.en[0]
  found: {en} marks a word of this text's own language`);
});

test('a quiz: schema faults, unknown type, missing feedback and translation', () => {
  expect(
    report({
      [QUIZ]: swap(
        ['type: single', 'type: singel'],
        ['type: match', 'type: order'],
        [
          'bloom: understand\n    stem: { id: Pasangkan., en: Match. }',
          'bloom: understand\n    stem: { id: Pasangkan. }',
        ],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "5 faults in the content:

    content/quizzes/peran-klien.yaml:4
      field: items[0].type
      found: "singel"
      mend:  Use one of: single, multiple, true-false-reason, match, order, cloze, judge, reflect. Did you mean "single"?

    content/quizzes/peran-klien.yaml:23
      field: items[1].steps
      found: nothing (the field is missing)
      mend:  Add "steps": a list.

    content/quizzes/peran-klien.yaml:27
      field: items[1].stem.en
      found: nothing (the field is missing)
      mend:  The translation is missing: add "en" with this text in that language.

    content/quizzes/peran-klien.yaml:28
      field: items[1].prompts
      found: [{"id":"satu","text":{"id":"Satu","en":"One"},"answer":"a","feedback":{"id":"Ya.","en":"Yes."}},{"id":"dua","text":{"…
      mend:  There is no field "prompts" here: rename or remove it. The fields here are: id, rev, objective, bloom, stem, explanation, refs, references, hints, terms, sensitive, status, fixedOrder, waive, type, steps.

    content/quizzes/peran-klien.yaml:32
      field: items[1].choices
      found: [{"id":"a","text":{"id":"A","en":"A"}},{"id":"b","text":{"id":"B","en":"B"}}]
      mend:  There is no field "choices" here: rename or remove it. The fields here are: id, rev, objective, bloom, stem, explanation, refs, references, hints, terms, sensitive, status, fixedOrder, waive, type, steps."
  `);
});

test('a quiz: unknown objective, section, page, term, reference', () => {
  expect(
    report({
      [QUIZ]: swap(
        ['objective: menjelaskan-peran', 'objective: menjelaskan-pern'],
        ['"peran-klien#mengapa-penting"', '"peran-klien#mengapa-pentig", "peran-kleen#x"'],
        ['references: [rogers1951]', 'references: [rogers]'],
        ['terms: [klien]', 'terms: [kliem]'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "5 faults in the content:

    content/quizzes/peran-klien.yaml:5
      field: items[0].objective
      found: "menjelaskan-pern"
      mend:  Name an objective of "peran-klien". Did you mean "menjelaskan-peran"?

    content/quizzes/peran-klien.yaml:20
      field: items[0].refs[0]
      found: "peran-klien#mengapa-pentig"
      mend:  Name an article and an anchor that exist. Did you mean "peran-klien#mengapa-penting"?

    content/quizzes/peran-klien.yaml:20
      field: items[0].refs[1]
      found: "peran-kleen#x"
      mend:  Name an article and an anchor that exist.

    content/quizzes/peran-klien.yaml:21
      field: items[0].references[0]
      found: "rogers"
      mend:  Name a key of content/references.yaml. Did you mean "rogers1951"?

    content/quizzes/peran-klien.yaml:22
      field: items[0].terms[0]
      found: "kliem"
      mend:  Name the id of a glossary term. Did you mean "klien"?

    1 warning in the content:

    content/quizzes/peran-klien.yaml:2
      field: items
      found: none for menjelaskan-peran
      mend:  Write at least one item for each objective of the article."
  `);
});

test('a quiz: no right answer, and advice on writing', () => {
  expect(
    report({
      [QUIZ]: swap(
        ['        correct: true\n', ''],
        ['answer: b,', 'answer: c,'],
        ['Siapa yang memutuskan?', 'Siapa yang tidak memutuskan?'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/quizzes/peran-klien.yaml:3
      field: items[0].rev
      found: another key: "" instead of "klien"
      mend:  Raise "rev" to 2: readers have answered the item as it was.

    content/quizzes/peran-klien.yaml:8
      field: items[0].options
      found: "no "correct: true""
      mend:  Mark exactly one with "correct: true".

    content/quizzes/peran-klien.yaml:22
      field: items[1].rev
      found: another key: "dua=c satu=a tiga=a" instead of "dua=b satu=a tiga=a"
      mend:  Raise "rev" to 2: readers have answered the item as it was.

    content/quizzes/peran-klien.yaml:29
      field: items[1].prompts[1].answer
      found: "c"
      mend:  Name the id of one of the choices. Did you mean "a" or "b"?

    2 warnings in the content:

    content/quizzes/peran-klien.yaml:7
      field: items[0].stem
      found: "id 28 characters, en 12"
      mend:  One language says more than the other: bring both to the same content. Or add it to "waive" (rule: length-ratio) with the reason.

    content/quizzes/peran-klien.yaml:7
      field: items[0].stem.id
      found: "Siapa yang tidak memutuskan?"
      mend:  Ask for what is right, or set the negative word in **bold**. Or add it to "waive" (rule: negative-stem) with the reason."
  `);
});

test('a quiz: ids twice, in one file, over files, in one item', () => {
  expect(
    report({
      [QUIZ]: swap(
        ['id: pk-pasangan', 'id: pk-siapa'],
        ['id: dua,', 'id: satu,'],
        ['- id: konselor', '- id: klien'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "5 faults in the content:

    content/ids.lock.json:27
      field: items.pk-pasangan
      found: item "pk-pasangan" is gone
      mend:  Restore it, with "status: retired" if it shall not be shown: readers have answered it.

    content/quizzes/peran-klien.yaml:3
      field: items[0].id
      found: without option "konselor"
      mend:  Raise "rev" to 2: readers have answered the item as it was.

    content/quizzes/peran-klien.yaml:13
      field: items[0].options[1].id
      found: "klien"
      mend:  Give each of the options its own id.

    content/quizzes/peran-klien.yaml:23
      field: items[1].id
      found: "pk-siapa"
      mend:  Give it an id that no other item of this quiz has.

    content/quizzes/peran-klien.yaml:30
      field: items[1].prompts[1].id
      found: "satu"
      mend:  Give each of the prompts its own id."
  `);
});

test('a quiz: of no article, and file name that differs', () => {
  expect(
    report({
      'content/quizzes/peran-klein.yaml': (text) => text + QUIZ_TEXT('peran-klein', 'x-satu'),
      'content/quizzes/tujuan.yaml': (text) => text + QUIZ_TEXT('peran-klien', 'x-dua'),
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/ids.lock.json
      field: (file)
      found: 2 new ids are not in it: item x-dua, item x-satu
      mend:  Run "npm run ids".

    content/quizzes/peran-klein.yaml:1
      field: article
      found: unknown article "peran-klein"
      mend:  Did you mean "peran-klien"? Name the file after an article.

    content/quizzes/tujuan.yaml:1
      field: article
      found: "peran-klien"
      mend:  Write "tujuan", as the file is named.

    2 warnings in the content:

    content/quizzes/peran-klein.yaml:2
      field: items
      found: 1 items of 1 types
      mend:  Give a quiz at least three items of at least two types.

    content/quizzes/tujuan.yaml:2
      field: items
      found: 1 items of 1 types
      mend:  Give a quiz at least three items of at least two types."
  `);
});

test('references: unknown field, bad date, wrong name, used nowhere', () => {
  expect(
    report({
      'content/references.yaml': (text) =>
        `${text}Aca 2014:\n  type: report\n  title: Code\n  author: [ACA, { famly: X }]\n  issued: "2014-13-01"\n  URL: www.example.org\n  lang: en\n  language: en\n`,
    }),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/references.yaml:7
      field: Aca 2014
      found: "Aca 2014"
      mend:  Use lower-case letters, digits and single hyphens, as in "hak-pasien".

    content/references.yaml:10
      field: Aca 2014.author[0]
      found: "ACA"
      mend:  Write a group of fields (family, given, suffix, literal) here.

    content/references.yaml:10
      field: Aca 2014.author[1].family
      found: nothing (the field is missing)
      mend:  Add "family": text.

    content/references.yaml:10
      field: Aca 2014.author[1].famly
      found: "X"
      mend:  There is no field "famly" here: rename or remove it. Did you mean "family"?

    content/references.yaml:11
      field: Aca 2014.issued
      found: "2014-13-01"
      mend:  Write a date as 2026-01-31.

    content/references.yaml:12
      field: Aca 2014.URL
      found: "www.example.org"
      mend:  Write a whole address that begins with https://.

    content/references.yaml:13
      field: Aca 2014.lang
      found: "en"
      mend:  There is no field "lang" here: rename or remove it. Did you mean "language"?"
  `);
});

test('references: one that is used nowhere is a warning', () => {
  expect(
    report({
      'content/references.yaml': (text) =>
        `${text}aca2014:\n  type: report\n  title: Code\n  issued: 2014\n  language: en\n`,
    }),
  ).toMatchInlineSnapshot(`
    "1 warning in the content:

    content/references.yaml:7
      field: aca2014
      found: "aca2014" is used nowhere
      mend:  Cite it, or remove it."
  `);
});

test('curriculum: unknown article, twice, unit twice', () => {
  expect(
    report({
      'content/curriculum.yaml': (text) =>
        `${swap(['[peran-klien]', '[peran-klien, peran-kleen, peran-klien]'])(text)}${text.slice(7)}`,
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/curriculum.yaml:5
      field: units[0].articles[1]
      found: unknown article "peran-kleen"
      mend:  Write content/docs/peran-kleen.mdx and content/docs/en/peran-kleen.mdx.

    content/curriculum.yaml:5
      field: units[0].articles[2]
      found: "peran-klien" a second time
      mend:  An article has one place: remove one of them.

    content/curriculum.yaml:6
      field: units[1].id
      found: unit "siapa-klien" a second time
      mend:  Give it another id.

    content/curriculum.yaml:9
      field: units[1].articles[0]
      found: "peran-klien" a second time
      mend:  An article has one place: remove one of them."
  `);
});

test('curriculum missing', () => {
  expect(report({ 'content/curriculum.yaml': null })).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/curriculum.yaml
      field: (file)
      found: no such file
      mend:  Create content/curriculum.yaml."
  `);
});

test('contacts: emergency not first, dates, numbers that differ, id twice', () => {
  expect(
    report({
      'content/contacts.yaml': swap(
        ['id: dengar', 'id: darurat'],
        ['kind: emergency', 'kind: reporting'],
        ['kind: support', 'kind: emergency'],
        ['"tel:112"', '"tel:119"'],
        ['https://wa.me/628111129129', 'https://wa.me/628111129192'],
        ['verifiedOn: 2026-01-02', 'verifiedOn: 2025-12-31'],
        ['checkedOn: 2026-01-01', 'checkedOn: 2025-01-01'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "6 faults in the content:

    content/contacts.yaml:3
      field: contacts[0].kind
      found: "darurat" stands before "darurat"
      mend:  Put contacts of kind "emergency" first.

    content/contacts.yaml:8
      field: contacts[0].channels[0].href
      found: "tel:119", but readers see "112"
      mend:  Make both the same number.

    content/contacts.yaml:10
      field: contacts[0].checkedOn
      found: 2025-01-01, before the date of the source (2025-11-25)
      mend:  Write the day on which this source was looked up, or correct its date.

    content/contacts.yaml:11
      field: contacts[1].id
      found: contact "darurat" a second time
      mend:  Give it another id.

    content/contacts.yaml:17
      field: contacts[1].channels[0].href
      found: "https://wa.me/628111129192", but readers see "0811-1129-129"
      mend:  Make both the same number.

    content/contacts.yaml:20
      field: contacts[1].verifiedOn
      found: 2025-12-31, before the source was last looked up (2026-01-01)
      mend:  Call again and write that day, or remove "verifiedOn"."
  `);
});

test('contacts: none for emergencies, tel for a web channel', () => {
  expect(
    report({
      'content/contacts.yaml': swap(
        ['kind: emergency', 'kind: support'],
        ['kind: whatsapp', 'kind: web'],
        ['https://wa.me/628111129129', 'tel:08111129129'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/contacts.yaml:1
      field: contacts
      found: no contact of kind "emergency"
      mend:  Add the emergency number as the first contact.

    content/contacts.yaml:17
      field: contacts[1].channels[0].href
      found: "tel:08111129129" for a channel of kind "web"
      mend:  Write an https address."
  `);
});

test('interface strings: missing key, empty, placeholders, plural pair, key twice', () => {
  expect(
    report({
      'content/i18n/en.json': swap(
        ['"site.name": "Client"', '"site.nam": ""'],
        ['results for {{query}}', 'results for {{term}}'],
      ),
      'content/i18n/id.json': swap(['  "search.count_one": "Satu hasil",\n', '']),
    }),
  ).toMatchInlineSnapshot(`
    "6 faults in the content:

    content/i18n/en.json
      field: site.name
      found: no key "site.name"
      mend:  Did you mean "site.nam"? Add it; the other language says "Klien".

    content/i18n/en.json:2
      field: site.nam
      found: an empty text
      mend:  Write the text.

    content/i18n/en.json:4
      field: search.count_other
      found: placeholders "count", "term"
      mend:  Use the same placeholders in both languages; Indonesian has "count", "query".

    content/i18n/id.json
      field: search.count_one
      found: no key "search.count_one"
      mend:  Add it; the other language says "One result".

    content/i18n/id.json
      field: site.nam
      found: no key "site.nam"
      mend:  Did you mean "site.name"? Add it; the other language says "".

    content/i18n/id.json:3
      field: search.count_other
      found: no "search.count_one"
      mend:  Add "search.count_one" beside it."
  `);
});

test('interface strings: a key twice', () => {
  expect(
    report({
      'content/i18n/en.json': swap([
        '"site.name": "Client"',
        '"site.name": "Client",\n  "site.name": "Clients"',
      ]),
    }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/i18n/en.json:3
      field: (YAML)
      found: the field site.name a second time
      mend:  Keep one of the two."
  `);
});

test('redirects: from a page, to nothing, malformed', () => {
  expect(
    report({ 'content/redirects.yaml': 'bantuan: peran-klien\nlama: peran-kleen\n' }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/redirects.yaml:1
      field: bantuan
      found: "bantuan" is a page
      mend:  Remove the redirect, or the page.

    content/redirects.yaml:2
      field: lama
      found: leads to unknown page "peran-kleen"
      mend:  Did you mean "peran-klien"? Lead to a page that exists, in one step."
  `);
});

test('redirects: malformed addresses', () => {
  expect(report({ 'content/redirects.yaml': '/lama/: peran-klien\n' })).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/redirects.yaml:1
      field: /lama/
      found: "/lama/"
      mend:  Write a page without language and outer slashes, as in "peran-klien" or "glosarium/klien"."
  `);
});

test('JSON Schemas out of date or missing', () => {
  expect(
    report({ 'content/schemas/term.schema.json': '{}', 'content/schemas/quiz.schema.json': null }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/schemas/quiz.schema.json
      field: (file)
      found: no such file
      mend:  Run "npm run schemas".

    content/schemas/term.schema.json
      field: (file)
      found: out of date
      mend:  Run "npm run schemas"."
  `);
});

test('mistakes in several files are listed together, by file and line', () => {
  expect(
    report({
      [ID]: swap(['<Term id="klien">', '<Term id="kleen">']),
      'content/glossary/klien.yaml': swap(['category: people-and-roles', 'category: people']),
      [QUIZ]: swap(['objective: menilai-klaim', 'objective: menilai']),
      'content/i18n/en.json': swap(['"One result"', '""']),
      'content/contacts.yaml': swap(['checkedOn: 2026-01-01', 'checkedOn: 2025-01-01']),
    }),
  ).toMatchInlineSnapshot(`
    "5 faults in the content:

    content/contacts.yaml:10
      field: contacts[0].checkedOn
      found: 2025-01-01, before the date of the source (2025-11-25)
      mend:  Write the day on which this source was looked up, or correct its date.

    content/docs/peran-klien.mdx:26
      field: <Term id>
      found: unknown term "kleen"
      mend:  Did you mean "klien"? Use the id of a term, or write content/glossary/kleen.yaml.

    content/glossary/klien.yaml:4
      field: category
      found: "people"
      mend:  Use one of: concepts, people-and-roles, services, goals-and-evaluation, functions, principles-asas, process, skills, ethics, settings-and-law, approaches. Did you mean "people-and-roles"?

    content/i18n/en.json:3
      field: search.count_one
      found: an empty text
      mend:  Write the text.

    content/quizzes/peran-klien.yaml:25
      field: items[1].objective
      found: "menilai"
      mend:  Name an objective of "peran-klien". Did you mean "menilai-klaim"?

    1 warning in the content:

    content/docs/peran-klien.mdx
      field: <Term>
      found: no link to the term "klien"
      mend:  content/docs/en/peran-klien.mdx:26 links it: link it here as well."
  `);
});

test('a quiz: wrong kinds of values, and lists that are too short or too long', () => {
  expect(
    report({
      [QUIZ]: swap(
        [
          '    type: single',
          '    type: single\n    rev: 0\n    hints: [{ id: a, en: a }, { id: b, en: b }, { id: c, en: c }, { id: d, en: d }]',
        ],
        ['correct: true', 'correct: ya'],
        ['refs: ["peran-klien#mengapa-penting"]', 'refs: []'],
        ['    type: match', '    type: match\n    rev: satu'],
        [
          '      - { id: tiga, text: { id: Tiga, en: Three }, answer: a, feedback: { id: Ya., en: Yes. } }\n',
          '',
        ],
        ['explanation: { id: Begitulah., en: So it is. }', 'explanation: Begitulah.'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "7 faults in the content:

    content/quizzes/peran-klien.yaml:5
      field: items[0].rev
      found: 0
      mend:  Write a number of at least 1.

    content/quizzes/peran-klien.yaml:6
      field: items[0].hints
      found: [{"id":"a","en":"a"},{"id":"b","en":"b"},{"id":"c","en":"c"},{"id":"d","en":"d"}]
      mend:  Give at most 3 entries; there are 4.

    content/quizzes/peran-klien.yaml:12
      field: items[0].options[0].correct
      found: "ya"
      mend:  Write true or false here.

    content/quizzes/peran-klien.yaml:22
      field: items[0].refs
      found: []
      mend:  Give at least 1 entry; there are 0.

    content/quizzes/peran-klien.yaml:27
      field: items[1].rev
      found: "satu"
      mend:  Write a number here.

    content/quizzes/peran-klien.yaml:31
      field: items[1].prompts
      found: [{"id":"satu","text":{"id":"Satu","en":"One"},"answer":"a","feedback":{"id":"Ya.","en":"Yes."}},{"id":"dua","text":{"…
      mend:  Give at least 3 entries; there are 2.

    content/quizzes/peran-klien.yaml:37
      field: items[1].explanation
      found: "Begitulah."
      mend:  Write a text in both languages, { id: …, en: … } here."
  `);
});

test('contacts: an https address for a phone', () => {
  expect(
    report({ 'content/contacts.yaml': swap(['"tel:112"', '"https://112.go.id"']) }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/contacts.yaml:8
      field: contacts[0].channels[0].href
      found: "https://112.go.id" for a channel of kind "phone"
      mend:  Write "tel:" and the number."
  `);
});

test('interface strings: another order is a warning', () => {
  expect(
    report({
      'content/i18n/en.json': (text) =>
        swap(
          ['  "site.name": "Client",\n', ''],
          ['{{query}}"\n', '{{query}}",\n  "site.name": "Client"\n'],
        )(text),
    }),
  ).toMatchInlineSnapshot(`
    "1 warning in the content:

    content/i18n/en.json:4
      field: site.name
      found: another place than in Indonesian
      mend:  Move it to the top, as in content/i18n/id.json."
  `);
});

test('redirects: where files or pages of data stand, of one language, to a 404', () => {
  expect(
    report({
      'content/docs/404.mdx': page('Tidak ditemukan'),
      'content/docs/en/404.mdx': page('Not found'),
      'content/redirects.yaml': `kuis/peran-klien: bantuan
kutip/peran-klien: bantuan
sematan/kuis/peran-klien: bantuan
guru/kisi-kisi/peran-klien: bantuan
unduhan: bantuan
en/lama: bantuan
lama: "404"
kuis/lama: kuis/peran-klien
kasus/lama: kasus/tanya-rini
`,
    }),
  ).toMatchInlineSnapshot(`
    "8 faults in the content:

    content/redirects.yaml:1
      field: kuis/peran-klien
      found: "kuis/peran-klien" is a page
      mend:  Remove the redirect, or the page.

    content/redirects.yaml:2
      field: kutip/peran-klien
      found: "kutip/peran-klien" is a page
      mend:  Remove the redirect, or the page.

    content/redirects.yaml:3
      field: sematan/kuis/peran-klien
      found: "sematan/kuis/peran-klien" is a page
      mend:  Remove the redirect, or the page.

    content/redirects.yaml:4
      field: guru/kisi-kisi/peran-klien
      found: "guru/kisi-kisi/peran-klien" is a page
      mend:  Remove the redirect, or the page.

    content/redirects.yaml:5
      field: unduhan
      found: "unduhan", the address of no page
      mend:  Files stand at this address: only pages can be redirected.

    content/redirects.yaml:6
      field: en/lama
      found: "en/lama", the address of no page
      mend:  Write the old page without language: "lama" stands for both.

    content/redirects.yaml:7
      field: lama
      found: leads to unknown page "404"
      mend:  Lead to a page that exists, in one step.

    content/redirects.yaml:9
      field: kasus/lama
      found: leads to unknown page "kasus/tanya-rini"
      mend:  Did you mean "kasus/tanya-rina"? Lead to a page that exists, in one step."
  `);
});

test('marks where a text is shown as it is', () => {
  expect(
    report({
      'content/curriculum.yaml': swap(
        ['id: Siapa klien?', 'id: "Siapa *klien*?"'],
        ['id: Tentang klien.', 'id: "Tentang *klien* dan [client]{en}."'],
      ),
      'content/contacts.yaml': swap(['id: Darurat, en', 'id: "Darurat [emergency]{en}", en']),
      'content/glossary/pasien.yaml': swap(['term: { id: pasien', 'term: { id: "**pasien**"']),
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/contacts.yaml:4
      field: contacts[0].name.id
      found: marks in "Darurat [emergency]{en}"
      mend:  Write plain words: this text is shown as it is.

    content/curriculum.yaml:3
      field: units[0].title.id
      found: marks in "Siapa *klien*?"
      mend:  Write plain words: this text is shown as it is.

    content/glossary/pasien.yaml:2
      field: term.id
      found: marks in "**pasien**"
      mend:  Write plain words: this text is shown as it is."
  `);
});

test('addresses on the web: https, and a host', () => {
  const from = 'source: { title: Kominfo, date';
  expect(
    report({
      'content/contacts.yaml': swap([
        from,
        'source: { title: Kominfo, url: "javascript:alert(1)", date',
      ]),
      'content/references.yaml': swap([
        '  language: en',
        '  URL: http://example.org/x\n  language: en',
      ]),
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/contacts.yaml:9
      field: contacts[0].source.url
      found: "javascript:alert(1)"
      mend:  Write a whole address that begins with https://.

    content/references.yaml:6
      field: rogers1951.URL
      found: "http://example.org/x"
      mend:  Write a whole address that begins with https://."
  `);
  const url = (address: string) =>
    report({
      'content/contacts.yaml': swap([from, `source: { title: Kominfo, url: "${address}", date`]),
    });
  for (const address of [
    'https:/a.id',
    'https://a',
    'https://a,id/x',
    'www.a.id',
    'https://a.id/x y',
  ])
    expect(url(address)).toContain('Write a whole address that begins with https://.');
  for (const address of ['https://a.id', 'https://a-b.c.go.id:8080/x?y=z#ä', 'https://a.id?x'])
    expect(url(address)).toBe('sound');
});

test('a day that has not come yet, told by the clock and by every other day', () => {
  const contacts = {
    'content/contacts.yaml': swap(['checkedOn: 2026-01-01', 'checkedOn: 2096-01-01']),
  };
  const future = (changes: Changes, today: string) =>
    withSite(changes, (root) => examineContent(root, [(c) => checkFuture(c, today)]).faults);
  expect(formatFaults(future(contacts, '2026-03-01'))).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/contacts.yaml:10
      field: contacts[0].checkedOn
      found: 2096-01-01, a day after today (2026-03-01)
      mend:  Write a day that has come: look at the year."
  `);
  // Not where the day has come, nor by a clock that is behind all content.
  expect(future(contacts, '2096-01-01')).toEqual([]);
  expect(future({}, '2001-01-01')).toEqual([]);
  const article = swap(
    ['lastUpdated: 2026-02-01', 'lastUpdated: 2062-02-01'],
    ['- date: 2026-02-01', '- date: 2062-02-01'],
  );
  const both = {
    'content/docs/peran-klien.mdx': article,
    'content/docs/en/peran-klien.mdx': article,
  };
  expect(future(both, '2026-03-01').map(({ file, line }) => `${file}:${line}`)).toEqual([
    'content/docs/en/peran-klien.mdx:4',
    'content/docs/en/peran-klien.mdx:16',
    'content/docs/peran-klien.mdx:4',
    'content/docs/peran-klien.mdx:16',
  ]);
});
