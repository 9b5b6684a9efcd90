import { expect, test } from 'vitest';
import { nextLock } from '../../../src/build/check/index.ts';
import { itemKey, LOCK } from '../../../src/build/check/lock-data.ts';
import { formatFaults } from '../../../src/core/faults.ts';
import { sample } from '../quiz/items.ts';
import { type Changes, report, swap, withSite } from './fixture.ts';

const ID = 'content/docs/peran-klien.mdx';
const EN = 'content/docs/en/peran-klien.mdx';
const QUIZ = 'content/quizzes/peran-klien.yaml';

/** What `npm run ids` does after these changes. */
const ids = (changes: Changes) =>
  withSite(changes, (root) => {
    const next = nextLock(root);
    return Array.isArray(next) ? formatFaults(next) : next.added.join('\n') || 'No new ids.';
  });

/** The lock after `npm run ids`, parsed. */
const locked = (changes: Changes) =>
  withSite(changes, (root) => {
    const next = nextLock(root);
    if (Array.isArray(next)) throw new Error(formatFaults(next));
    return JSON.parse(next.text);
  });

test('the lock holds pages, terms and items in a fixed order', () => {
  expect(locked({})).toMatchInlineSnapshot(`
    {
      "cases": {
        "panduan-bantuan": [
          "bahaya",
          "hasil-darurat",
          "hasil-guru",
        ],
        "tanya-rina": [
          "belok",
          "dekat",
          "kanan",
          "kiri",
          "lanjut",
          "naik",
          "pembuka",
          "pulang",
          "puncak",
          "ragu",
          "rencana",
          "rujukan",
        ],
      },
      "items": {
        "pk-pasangan": {
          "gone": [],
          "key": "dua=b satu=a tiga=a",
          "options": [
            "choices/a",
            "choices/b",
            "prompts/dua",
            "prompts/satu",
            "prompts/tiga",
          ],
          "rev": 1,
          "type": "match",
        },
        "pk-renung": {
          "gone": [],
          "key": "",
          "options": [
            "adil",
            "jelas",
          ],
          "rev": 1,
          "type": "reflect",
        },
        "pk-siapa": {
          "gone": [],
          "key": "klien",
          "options": [
            "dokter",
            "klien",
            "konselor",
          ],
          "rev": 1,
          "type": "single",
        },
      },
      "pages": {
        "": {
          "anchors": [],
          "objectives": [],
        },
        "bantuan": {
          "anchors": [],
          "objectives": [],
        },
        "peran-klien": {
          "anchors": [
            "mengapa-penting",
            "pertanyaan",
          ],
          "objectives": [
            "menilai-klaim",
            "menjelaskan-peran",
          ],
        },
      },
      "terms": [
        "klien",
        "pasien",
      ],
    }
  `);
});

test('new ids are named, and the check asks for them', () => {
  const changes: Changes = {
    [ID]: (text) => `${text}\n## Baru {#baru}\n`,
    [EN]: (text) => `${text}\n## New {#baru}\n`,
    [QUIZ]: swap(['    options:', '    rev: 2\n    options:'], ['- id: dokter', '- id: teman']),
  };
  expect(report(changes)).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/ids.lock.json
      field: (file)
      found: 3 new ids are not in it: peran-klien#baru, item pk-siapa rev 2, option pk-siapa/teman
      mend:  Run "npm run ids"."
  `);
  expect(ids(changes)).toMatchInlineSnapshot(`
    "peran-klien#baru
    item pk-siapa rev 2
    option pk-siapa/teman"
  `);
});

test('a section, a page, a term and an item that vanished', () => {
  const changes: Changes = {
    [ID]: swap(['{#pertanyaan}', '{#pertanyaan-anda}']),
    [EN]: swap(['{#pertanyaan}', '{#pertanyaan-anda}'], [' [term](../glosarium/pasien/),', '']),
    'content/docs/bantuan.mdx': null,
    'content/docs/en/bantuan.mdx': null,
    'content/glossary/pasien.yaml': null,
    [QUIZ]: (text) =>
      text.slice(0, text.indexOf('  - id: pk-pasangan')) +
      text.slice(text.indexOf('  - id: pk-renung')),
  };
  expect(ids(changes)).toMatchInlineSnapshot(`
    "15 faults in the content:

    content/cases/tanya-rina.yaml:139
      field: debrief.points[1].ref
      found: unknown place "peran-klien#pertanyaan"
      mend:  Did you mean "peran-klien#pertanyaan-anda"? Name an article and an anchor of it.

    content/docs/en/peran-klien.mdx:14
      field: further[0]
      found: unknown page "bantuan"
      mend:  Name a page, or a term as "glosarium/<id>".

    content/docs/en/peran-klien.mdx:14
      field: further[1]
      found: unknown page "glosarium/pasien"
      mend:  Did you mean "glosarium/klien"? Name a page, or a term as "glosarium/<id>".

    content/docs/en/peran-klien.mdx:30
      field: link
      found: "../bantuan/#kontak-darurat": no such page
      mend:  Link a page that exists, or write it first.

    content/docs/peran-klien.mdx:14
      field: further[0]
      found: unknown page "bantuan"
      mend:  Name a page, or a term as "glosarium/<id>".

    content/docs/peran-klien.mdx:14
      field: further[1]
      found: unknown page "glosarium/pasien"
      mend:  Did you mean "glosarium/klien"? Name a page, or a term as "glosarium/<id>".

    content/docs/peran-klien.mdx:30
      field: link
      found: "../bantuan/#kontak-darurat": no such page
      mend:  Link a page that exists, or write it first.

    content/docs/peran-klien.mdx:30
      field: link
      found: "../glosarium/pasien/": no such page
      mend:  Did you mean "../glosarium/klien/"? Write content/glossary/pasien.yaml, or link another term.

    content/glossary/klien.yaml:5
      field: contrast[0]
      found: unknown term "pasien"
      mend:  Use the id of a term, or write content/glossary/pasien.yaml.

    content/guide.yaml:20
      field: nodes[2].refs[0]
      found: unknown place "peran-klien#pertanyaan"
      mend:  Did you mean "peran-klien#pertanyaan-anda"? Name an article and an anchor of it.

    content/ids.lock.json:7
      field: pages.bantuan
      found: page "bantuan" is gone
      mend:  Restore content/docs/bantuan.mdx, or add "bantuan: <new page>" to content/redirects.yaml.

    content/ids.lock.json:14
      field: pages.peran-klien.anchors[1]
      found: section "pertanyaan" of "peran-klien" is gone
      mend:  Links lead there: put it back, or put <Anchor id="pertanyaan" /> where its text is now, in both languages.

    content/ids.lock.json:24
      field: terms[1]
      found: term "pasien" is gone
      mend:  Restore content/glossary/pasien.yaml (its head word may change), or add "glosarium/pasien: glosarium/<new id>" to content/redirects.yaml.

    content/ids.lock.json:27
      field: items.pk-pasangan
      found: item "pk-pasangan" is gone
      mend:  Restore it, with "status: retired" if it shall not be shown: readers have answered it.

    content/quizzes/peran-klien.yaml:33
      field: items[1].refs[0]
      found: "peran-klien#pertanyaan"
      mend:  Name an article and an anchor that exist. Did you mean "peran-klien#pertanyaan-anda"?"
  `);
});

test('an old section kept as an extra anchor, a page and a term redirected: nothing is lost', () => {
  expect(
    report({
      [ID]: swap(
        ['{#pertanyaan}', '{#tanya}\n\n<Anchor id="pertanyaan" />'],
        ['Cite,', 'Anchor, Cite,'],
        ['glosarium/pasien]', 'glosarium/klien]'],
        ['../glosarium/pasien/', '../glosarium/klien/'],
      ),
      [EN]: swap(
        ['{#pertanyaan}', '{#tanya}\n\n<Anchor id="pertanyaan" />'],
        ['Cite,', 'Anchor, Cite,'],
        ['glosarium/pasien]', 'glosarium/klien]'],
        ['../glosarium/pasien/', '../glosarium/klien/'],
      ),
      'content/glossary/pasien.yaml': null,
      'content/glossary/klien.yaml': swap(['contrast: [pasien]', 'contrast: []']),
      'content/redirects.yaml': 'glosarium/pasien: glosarium/klien\n',
    }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: peran-klien#tanya
      mend:  Run "npm run ids"."
  `);
});

test('a page that moved must keep its sections', () => {
  expect(
    report({
      [LOCK]: swap([
        '"peran-klien": {',
        '"lama": { "anchors": ["mengapa-penting", "sejarah"], "objectives": [] },\n    "peran-klien": {',
      ]),
      'content/redirects.yaml': 'lama: peran-klien\n',
    }),
  ).toMatchInlineSnapshot(`
    "1 fault in the content:

    content/ids.lock.json:11
      field: pages.lama.anchors[1]
      found: section "sejarah" of "lama" (moved to "peran-klien") is gone
      mend:  Links lead there: put it back, or put <Anchor id="sejarah" /> where its text is now, in both languages."
  `);
});

test('a key, a type, an option or a rev that changed', () => {
  expect(
    report({
      [QUIZ]: swap(
        ['        correct: true\n', ''],
        ['- id: konselor\n', '- id: konselor\n        correct: true\n'],
        ['id: tiga,', 'id: empat,'],
      ),
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: option pk-pasangan/prompts/empat
      mend:  Run "npm run ids".

    content/quizzes/peran-klien.yaml:3
      field: items[0].rev
      found: another key: "konselor" instead of "klien"
      mend:  Raise "rev" to 2: readers have answered the item as it was.

    content/quizzes/peran-klien.yaml:23
      field: items[1].id
      found: without option "prompts/tiga"
      mend:  Raise "rev" to 2: readers have answered the item as it was."
  `);
});

test('a key that changed with a raised rev is fine until ids are locked', () => {
  expect(
    ids({
      [QUIZ]: swap(
        ['    options:', '    rev: 2\n    options:'],
        ['        correct: true\n', ''],
        ['- id: konselor\n', '- id: konselor\n        correct: true\n'],
      ),
    }),
  ).toMatchInlineSnapshot(`"item pk-siapa rev 2"`);
});

test('an option that went with a raised rev may not come back, nor may the rev be lowered', () => {
  const raised = locked({
    [QUIZ]: swap(['    options:', '    rev: 2\n    options:'], ['- id: dokter', '- id: teman']),
  });
  expect(raised.items['pk-siapa'].gone).toEqual(['dokter']);
  expect(report({ [LOCK]: JSON.stringify(raised) })).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: option pk-siapa/dokter
      mend:  Run "npm run ids".

    content/quizzes/peran-klien.yaml:3
      field: items[0].id
      found: option "dokter" is used again
      mend:  Choose a new id: this one stood for another option before.

    content/quizzes/peran-klien.yaml:3
      field: items[0].rev
      found: 1, but 2 is locked
      mend:  Write at least 2."
  `);
});

test('no id is locked while the content has faults', () => {
  expect(
    ids({
      [ID]: (text) => `${text}\n## Baru {#Baru Sekali}\n`,
      [EN]: (text) => `${text}\n## New {#Baru Sekali}\n`,
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/en/peran-klien.mdx:32
      field: heading
      found: anchor "Baru Sekali"
      mend:  Use lower-case letters, digits and single hyphens: {#baru-sekali}.

    content/docs/peran-klien.mdx:32
      field: heading
      found: anchor "Baru Sekali"
      mend:  Use lower-case letters, digits and single hyphens: {#baru-sekali}."
  `);
});

test('a file that cannot be read has lost no ids', () => {
  expect(
    report({
      [QUIZ]: swap(['items:', 'items']),
      'content/glossary/pasien.yaml': ': {',
      [ID]: swap(['title: Peran klien', 'title: "Peran']),
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/docs/peran-klien.mdx:20
      field: (YAML)
      found: Missing closing "quote
      mend:  Mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that.

    content/glossary/pasien.yaml:1
      field: (YAML)
      found: Flow map in block collection must be sufficiently indented and end with a }
      mend:  Mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that.

    content/quizzes/peran-klien.yaml:2
      field: (YAML)
      found: Implicit keys need to be on a single line
      mend:  Mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that."
  `);
});

test('a lock that was edited by hand', () => {
  expect(report({ [LOCK]: '{ "pages": {}, "terms": {}, "item": {} }' })).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/ids.lock.json:1
      field: item
      found: {}
      mend:  There is no field "item" here: rename or remove it. Did you mean "items"?

    content/ids.lock.json:1
      field: items
      found: nothing (the field is missing)
      mend:  Add "items": a group of fields.

    content/ids.lock.json:1
      field: terms
      found: {}
      mend:  Write a list here."
  `);
});

test('an objective that vanished, and a type that changed under the same rev', () => {
  const change = swap(['id: menilai-klaim', 'id: menimbang-klaim']);
  expect(
    report({
      [ID]: change,
      [EN]: change,
      [QUIZ]: (text) =>
        text
          .replaceAll('objective: menilai-klaim', 'objective: menimbang-klaim')
          .replace('type: single', 'type: multiple')
          .replace('- id: konselor\n', '- id: konselor\n        correct: true\n'),
    }),
  ).toMatchInlineSnapshot(`
    "3 faults in the content:

    content/ids.lock.json
      field: (file)
      found: 1 new id is not in it: objective peran-klien/menimbang-klaim
      mend:  Run "npm run ids".

    content/ids.lock.json:17
      field: pages.peran-klien.objectives[0]
      found: objective "menilai-klaim" of "peran-klien" is gone
      mend:  Restore the id in both languages; its text may change.

    content/quizzes/peran-klien.yaml:4
      field: items[0].type
      found: "multiple", but "single" is locked
      mend:  Raise "rev" to 2: readers have answered the item as it was."
  `);
});

test('a mark of language on a word of a blank leaves its key as it was', () => {
  const item = sample('cloze');
  const blanks = item.blanks.map((blank) => {
    const en = blank.accept.en.map((word) => `[${word}]{id}`);
    return { ...blank, accept: { ...blank.accept, en } };
  });
  expect(itemKey({ ...item, blanks })).toBe(itemKey(item));
  expect(itemKey(item)).toBe('dua=0,28|0.28 satu=kerja sama|cooperation');
});
