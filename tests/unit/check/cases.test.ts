import { describe, expect, test } from 'vitest';
import { report, swap } from './fixture.ts';

const CASE = 'content/cases/tanya-rina.yaml';
const GUIDE = 'content/guide.yaml';

/** One scene with all its lines, as it stands in the fixture. */
const without = (id: string) => (text: string) => {
  const start = text.indexOf(`  - id: ${id}\n`);
  const next = text.indexOf('\n  - id: ', start + 1);
  const end = next < 0 ? text.indexOf('debrief:') : next + 1;
  return text.slice(0, start) + text.slice(end);
};
const both =
  (...changes: ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((current, change) => change(current), text);

test('the fixture is sound', () => {
  expect(report({})).toBe('sound');
});

describe('a case', () => {
  test('deviations from the schema, each with its line', () => {
    expect(
      report({
        [CASE]: swap(
          ['role: { id: Anda konselor., en: You are a counselor. }\n', ''],
          ['minutes: 5', 'minutes: five'],
          ['quality: best', 'quality: good'],
          ['en: "Scene kanan."', 'en: ""'],
          ['level: intro', 'level: intro\ntags: [a]'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "5 faults in the content:

      content/cases/tanya-rina.yaml:1
        field: role
        found: nothing (the field is missing)
        mend:  Add "role": a text in both languages, { id: …, en: … }.

      content/cases/tanya-rina.yaml:5
        field: minutes
        found: "five"
        mend:  Write a number here.

      content/cases/tanya-rina.yaml:7
        field: tags
        found: ["a"]
        mend:  There is no field "tags" here: rename or remove it. The fields here are: id, title, summary, role, setting, minutes, level, articles, sensitive, contentNote, start, nodes, debrief, waive.

      content/cases/tanya-rina.yaml:17
        field: nodes[0].choices[0].quality
        found: "good"
        mend:  Use one of: best, defensible, harmful.

      content/cases/tanya-rina.yaml:26
        field: nodes[1].text.en
        found: an empty value
        mend:  Text is empty: write it in this language."
    `);
  });

  test('file name and id differ', () => {
    expect(report({ [CASE]: swap(['id: tanya-rina', 'id: tanya-rani']) })).toMatchInlineSnapshot(`
      "3 faults in the content:

      content/cases/tanya-rina.yaml:1
        field: id
        found: "tanya-rani"
        mend:  Write "tanya-rina", as the file is named.

      content/ids.lock.json
        field: (file)
        found: 13 new ids are not in it: case tanya-rani, node tanya-rani/belok, node tanya-rani/dekat, node tanya-rani/kanan, node tanya-rani/kiri, node tanya-rani/lanjut, node tanya-rani/naik, node tanya-rani/pembuka, …
        mend:  Run "npm run ids".

      content/ids.lock.json:68
        field: cases.tanya-rina
        found: case "tanya-rina" is gone
        mend:  Restore content/cases/tanya-rina.yaml, or add "kasus/tanya-rina: kasus" to content/redirects.yaml."
    `);
  });

  test('a start that does not exist', () => {
    expect(report({ [CASE]: swap(['start: pembuka', 'start: pembukaan']) })).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/cases/tanya-rina.yaml:10
        field: start
        found: "pembukaan", no node of this file
        mend:  Did you mean "pembuka"? Name the node with which it begins."
    `);
  });

  test('a choice that leads nowhere, and the nodes behind it', () => {
    expect(report({ [CASE]: swap(['to: kanan', 'to: kannan']) })).toMatchInlineSnapshot(`
      "2 faults in the content:

      content/cases/tanya-rina.yaml:19
        field: nodes[0].choices[0].to
        found: "kannan", which choice "tanya" of node "pembuka" leads to, is no node
        mend:  Did you mean "kanan"? Name a node of this file, or write it.

      content/cases/tanya-rina.yaml:25
        field: nodes[1]
        found: node "kanan" is never reached from "pembuka", nor is what lies behind it: "lanjut", "dekat", "rencana"
        mend:  Let a choice lead there, or remove it."
    `);
  });

  test('a circle', () => {
    expect(report({ [CASE]: swap(['to: rujukan', 'to: belok']) })).toMatchInlineSnapshot(`
      "2 faults in the content:

      content/cases/tanya-rina.yaml:105
        field: nodes[7].choices
        found: a circle: "belok" → "naik" → "puncak" → "belok"
        mend:  A story goes on: let node "puncak" lead somewhere else.

      content/cases/tanya-rina.yaml:124
        field: nodes[10]
        found: node "rujukan" is never reached from "pembuka"
        mend:  Let a choice lead there, or remove it."
    `);
  });

  test('a node without choices, an ending with some, titles', () => {
    expect(
      report({
        [CASE]: swap(
          ['    ending: true\n    title: { id: Selesai ragu, en: Done ragu }\n', ''],
          ['    title: { id: Selesai rencana, en: Done rencana }\n', ''],
          [
            '    text: { id: "Adegan naik.", en: "Scene naik." }\n',
            '    text: { id: "Adegan naik.", en: "Scene naik." }\n    title: { id: Naik, en: Up }\n',
          ],
          [
            '    text: { id: "Adegan dekat.", en: "Scene dekat." }\n',
            '    text: { id: "Adegan dekat.", en: "Scene dekat." }\n    ending: true\n    title: { id: Dekat, en: Near }\n',
          ],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "4 faults in the content:

      content/cases/tanya-rina.yaml:81
        field: nodes[5].choices
        found: choices in the ending "dekat"
        mend:  Remove "ending: true", or remove the choices.

      content/cases/tanya-rina.yaml:94
        field: nodes[6].title
        found: a title in node "naik", which is no ending
        mend:  Only endings have a title: remove it, or say "ending: true".

      content/cases/tanya-rina.yaml:123
        field: nodes[9]
        found: the ending "rencana" has no title
        mend:  Give the ending a title of three to six words, in both languages.

      content/cases/tanya-rina.yaml:130
        field: nodes[11]
        found: node "ragu" leads nowhere
        mend:  Give it two to four choices, or say "ending: true" and a title."
    `);
  });

  test('choices that are all worth the same', () => {
    expect(
      report({
        [CASE]: swap([
          'quality: harmful\n        reason: { id: Sebab., en: Because. }\n        to: kiri',
          'quality: best\n        reason: { id: Sebab., en: Because. }\n        to: kiri',
        ]),
      }),
    ).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/cases/tanya-rina.yaml:14
        field: nodes[0].choices
        found: all choices of node "pembuka" are "best"
        mend:  Let at least one differ: there must be something to weigh."
    `);
  });

  test('ids twice, and one that the page needs itself', () => {
    expect(
      report({
        [CASE]: swap(
          ['- id: tebak', '- id: tanya'],
          ['to: rencana', 'to: pembahasan'],
          ['  - id: rencana', '  - id: pembahasan'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "4 faults in the content:

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "rencana" is gone
        mend:  Links and readers' paths lead there: give "rencana" back to the node that took its place. Its words may change.

      content/cases/tanya-rina.yaml:20
        field: nodes[0].choices[1].id
        found: choice "tanya" a second time in node "pembuka"
        mend:  Give it another id.

      content/cases/tanya-rina.yaml:120
        field: nodes[9].id
        found: node "pembahasan"
        mend:  The page uses this id itself: give the node another.

      content/ids.lock.json
        field: (file)
        found: 1 new id is not in it: node tanya-rina/pembahasan
        mend:  Run "npm run ids"."
    `);
  });

  test('too few nodes and endings, too short', () => {
    expect(
      report({
        [CASE]: both(
          without('puncak'),
          without('rujukan'),
          without('ragu'),
          without('naik'),
          without('dekat'),
          without('rencana'),
          swap(['to: naik', 'to: pulang'], ['to: dekat', 'to: pulang']),
        ),
      }),
    ).toMatchInlineSnapshot(`
      "8 faults in the content:

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: 6 nodes
        mend:  Write at least 12: a shorter story has too few ways to go.

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: 1 ending: "pulang"
        mend:  Write at least 3.

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "dekat" is gone
        mend:  Links and readers' paths lead there: give "dekat" back to the node that took its place. Its words may change.

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "naik" is gone
        mend:  Links and readers' paths lead there: give "naik" back to the node that took its place. Its words may change.

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "puncak" is gone
        mend:  Links and readers' paths lead there: give "puncak" back to the node that took its place. Its words may change.

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "ragu" is gone
        mend:  Links and readers' paths lead there: give "ragu" back to the node that took its place. Its words may change.

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "rencana" is gone
        mend:  Links and readers' paths lead there: give "rencana" back to the node that took its place. Its words may change.

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "rujukan" is gone
        mend:  Links and readers' paths lead there: give "rujukan" back to the node that took its place. Its words may change.

      1 warning in the content:

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: 3 decisions on the longest way, "pembuka" → "kanan" → "lanjut" → "pulang"
        mend:  Let one way have at least 4."
    `);
  });

  test('too many ways that meet again', () => {
    expect(report({ [CASE]: swap(['to: dekat', 'to: naik']) })).toMatchInlineSnapshot(`
      "2 faults in the content:

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: 3 nodes with more than one way in: "belok" (from "kanan", "kiri", "kiri"); "naik" (from "lanjut", "belok"); "pulang" (from "lanjut", "belok", "naik")
        mend:  Let ways meet in at most 2 nodes, so that what one chose still counts.

      content/cases/tanya-rina.yaml:77
        field: nodes[5]
        found: node "dekat" is never reached from "pembuka", nor is what lies behind it: "rencana"
        mend:  Let a choice lead there, or remove it."
    `);
  });

  test('too deep', () => {
    const chain = ['satu', 'dua']
      .map(
        (id, index, all) => `  - id: ${id}
    text: { id: Lagi., en: More. }
    choices:
      - id: terus
        text: { id: Terus., en: On. }
        quality: best
        reason: { id: Sebab., en: Because. }
        to: ${all[index + 1] ?? 'rujukan'}
      - id: henti
        text: { id: Henti., en: Stop. }
        quality: harmful
        reason: { id: Sebab., en: Because. }
        to: pulang
`,
      )
      .join('');
    expect(
      report({ [CASE]: swap(['to: rujukan', 'to: satu'], ['debrief:', `${chain}debrief:`]) }),
    ).toMatchInlineSnapshot(`
      "2 faults in the content:

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: 7 decisions on the way "pembuka" → "kanan" → "belok" → "naik" → "puncak" → "satu" → "dua" → "rujukan"
        mend:  Let every way end after at most 6 decisions.

      content/ids.lock.json
        field: (file)
        found: 2 new ids are not in it: node tanya-rina/dua, node tanya-rina/satu
        mend:  Run "npm run ids"."
    `);
  });

  test('what it points to', () => {
    expect(
      report({
        [CASE]: swap(
          ['articles: [peran-klien]', 'articles: [peran-klein]'],
          ['ref: peran-klien#pertanyaan', 'ref: peran-klien#pertanyan'],
          ['terms: [klien]', 'terms: [klein]'],
          ['references: [rogers1951]', 'references: [rogers1915]'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "4 faults in the content:

      content/cases/tanya-rina.yaml:8
        field: articles[0]
        found: unknown article "peran-klein"
        mend:  Did you mean "peran-klien"? Name the slug of an article.

      content/cases/tanya-rina.yaml:137
        field: debrief.points[0].terms[0]
        found: unknown term "klein"
        mend:  Did you mean "klien"? Name the id of a term, or write it first.

      content/cases/tanya-rina.yaml:139
        field: debrief.points[1].ref
        found: unknown place "peran-klien#pertanyan"
        mend:  Did you mean "peran-klien#pertanyaan"? Name an article and an anchor of it.

      content/cases/tanya-rina.yaml:140
        field: debrief.references[0]
        found: unknown reference "rogers1915"
        mend:  Did you mean "rogers1951"? Add it to content/references.yaml."
    `);
  });

  test('a scene that can hurt, untold; told; waived with a reason', () => {
    const scene = swap(
      ['id: "Adegan belok."', 'id: "Rina menyebut kekerasan di rumah."'],
      ['en: "Scene belok."', 'en: "Rina mentions violence at home."'],
    );
    expect(report({ [CASE]: scene })).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/cases/tanya-rina.yaml:65
        field: nodes[4].text.id
        found: "kekerasan" in node "belok", but "sensitive" does not name it
        mend:  Add "violence" to "sensitive" and say it in "contentNote". If it is harmless here, add to "waive": { rule: sensitive, reason: … }."
    `);
    expect(
      report({
        [CASE]: both(
          scene,
          swap([
            'sensitive: []',
            'sensitive: [violence]\ncontentNote: { id: Boleh dilewati., en: You may skip it. }',
          ]),
        ),
      }),
    ).toBe('sound');
    const waive = 'waive:\n  - { rule: sensitive, reason: Only a poster on the wall. }';
    expect(report({ [CASE]: both(scene, swap(['sensitive: []', waive])) })).toBe('sound');
    expect(report({ [CASE]: swap(['sensitive: []', waive]) })).toMatchInlineSnapshot(`
      "1 warning in the content:

      content/cases/tanya-rina.yaml:10
        field: waive[0]
        found: "sensitive", without need
        mend:  Remove this waiver: nothing untold is touched."
    `);
  });

  test('everyday words are no alarm', () => {
    const calm = swap(
      [
        'id: "Adegan belok."',
        'id: "Ia meninggalkan ruang; ada batas, misalnya bila nyawa terancam."',
      ],
      ['en: "Scene belok."', 'en: "She leaves the room; a grievance, a hit song, life in danger."'],
    );
    expect(report({ [CASE]: calm })).toBe('sound');
  });

  test('a note without a topic, a topic without a note', () => {
    expect(
      report({ [CASE]: swap(['sensitive: []', 'contentNote: { id: Berat., en: Hard. }']) }),
    ).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/cases/tanya-rina.yaml:9
        field: contentNote
        found: "contentNote" without "sensitive"
        mend:  Name in "sensitive" what the note is about, or remove the note."
    `);
    expect(
      report({ [CASE]: swap(['sensitive: []', 'sensitive: [grief]']) }),
    ).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/cases/tanya-rina.yaml:9
        field: sensitive
        found: "sensitive" without "contentNote"
        mend:  Say what is touched and that one may skip the case, in both languages."
    `);
  });

  test('texts keep to the Markdown of YAML texts', () => {
    expect(
      report({ [CASE]: swap(['id: Klien memutuskan.', 'id: "Klien [memutuskan](../x/)."']) }),
    ).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/cases/tanya-rina.yaml:135
        field: debrief.points[0].text.id
        found: links are not allowed here (use refs, related or terms)
        mend:  Use *italic*, **bold** and [word]{en} or [word]{id} only, in one line."
    `);
  });
});

describe('the guide', () => {
  test('no way from the first question straight to the contacts', () => {
    expect(report({ [GUIDE]: swap(['    contacts: true\n', '']) })).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/guide.yaml:4
        field: nodes[0]
        found: no answer of the first question "bahaya" leads to contacts
        mend:  Let one answer lead straight to a result with "contacts: true": in danger there is no time for questions."
    `);
  });

  test('what it points to, and its graph', () => {
    expect(
      report({
        [GUIDE]: swap(
          ['also: [hasil-darurat]', 'also: [bahaya, hasil-guru]'],
          ['refs: [peran-klien#pertanyaan]', 'refs: [peran-klien#tanya]'],
          ['to: hasil-guru', 'to: hasil-gru'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "5 faults in the content:

      content/guide.yaml:8
        field: nodes[0].choices[1].to
        found: "hasil-gru", which choice "tidak" of node "bahaya" leads to, is no node
        mend:  Did you mean "hasil-guru"? Name a node of this file, or write it.

      content/guide.yaml:14
        field: nodes[2]
        found: node "hasil-guru" is never reached from "bahaya"
        mend:  Let a choice lead there, or remove it.

      content/guide.yaml:19
        field: nodes[2].also[0]
        found: "bahaya" in node "hasil-guru", no result
        mend:  Name the id of a result.

      content/guide.yaml:19
        field: nodes[2].also[1]
        found: "hasil-guru" itself
        mend:  Name another result.

      content/guide.yaml:20
        field: nodes[2].refs[0]
        found: unknown place "peran-klien#tanya"
        mend:  Name an article and an anchor of it."
    `);
  });

  test('a question has no quality', () => {
    expect(
      report({ [GUIDE]: swap(['- { id: ya,', '- { id: ya, quality: best,']) }),
    ).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/guide.yaml:7
        field: nodes[0].choices[0].quality
        found: "best"
        mend:  There is no field "quality" here: rename or remove it. The fields here are: id, text, to."
    `);
  });

  test('a page that shows it, without the file', () => {
    expect(
      report({
        [GUIDE]: null,
        'src/mdx.ts': (text) => `${text}export { default as HelpGuide } from './H.astro';\n`,
        'content/docs/bantuan.mdx': (text) =>
          `${text.replace(/---\n\n/, "---\n\nimport { HelpGuide } from '~/mdx';\n\n")}\n<HelpGuide />\n`,
      }),
    ).toMatchInlineSnapshot(`
      "2 faults in the content:

      content/docs/bantuan.mdx:10
        field: component
        found: <HelpGuide />, but there is no content/guide.yaml
        mend:  Write content/guide.yaml, or remove it.

      content/ids.lock.json:63
        field: cases.panduan-bantuan
        found: case "panduan-bantuan" is gone
        mend:  Restore content/guide.yaml."
    `);
  });
});

describe('promises', () => {
  test('a node that is gone or renamed', () => {
    expect(
      report({ [CASE]: swap(['to: ragu', 'to: bimbang'], ['  - id: ragu', '  - id: bimbang']) }),
    ).toMatchInlineSnapshot(`
      "2 faults in the content:

      content/cases/tanya-rina.yaml:11
        field: nodes
        found: node "ragu" is gone
        mend:  Links and readers' paths lead there: give "ragu" back to the node that took its place. Its words may change.

      content/ids.lock.json
        field: (file)
        found: 1 new id is not in it: node tanya-rina/bimbang
        mend:  Run "npm run ids"."
    `);
  });

  test('a case that is gone; one that is redirected', () => {
    expect(report({ [CASE]: null })).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/ids.lock.json:68
        field: cases.tanya-rina
        found: case "tanya-rina" is gone
        mend:  Restore content/cases/tanya-rina.yaml, or add "kasus/tanya-rina: kasus" to content/redirects.yaml."
    `);
    const kasus = (title: string) =>
      `---\ntitle: ${title}\ndescription: Contoh kalimat empat puluh huruf, forty letters of a sentence.\n---\n\nKasus.\n`;
    expect(
      report({
        [CASE]: null,
        'content/docs/kasus.mdx': kasus('Kasus'),
        'content/docs/en/kasus.mdx': kasus('Cases'),
        'content/redirects.yaml': 'kasus/tanya-rina: kasus\n',
      }),
    ).toMatchInlineSnapshot(`
      "1 fault in the content:

      content/ids.lock.json
        field: (file)
        found: 1 new id is not in it: page kasus
        mend:  Run "npm run ids"."
    `);
  });

  test('links to scenes are checked', () => {
    expect(
      report({
        'content/docs/bantuan.mdx': (text) =>
          `${text}\n[a](../kasus/tanya-rina/#pulang) [b](../kasus/tanya-rina/#pulag) [c](../kasus/tanya-rino/)\n`,
      }),
    ).toMatchInlineSnapshot(`
      "2 faults in the content:

      content/docs/bantuan.mdx:8
        field: link
        found: "../kasus/tanya-rina/#pulag": no such section
        mend:  Did you mean "pulang"? Sections there: pembuka, kanan, kiri, lanjut, belok, dekat, naik, puncak, ….

      content/docs/bantuan.mdx:8
        field: link
        found: "../kasus/tanya-rino/": no such page
        mend:  Did you mean "../kasus/tanya-rina/"? Write content/cases/tanya-rino.yaml, or link another case."
    `);
  });
});
