import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { examineContent, nextLock } from '../../../src/build/check/index.ts';
import { LOCK } from '../../../src/build/check/lock-data.ts';
import { schemaFiles } from '../../../src/build/check/schemas.ts';
import { formatFaults } from '../../../src/core/faults.ts';

/*
 * A small site without faults, written to a folder of its own inside the checkout, and what the
 * check says after an author has changed some of it.
 */

const article = (en: boolean) => `---
title: ${en ? 'The role of the client' : 'Peran klien'}
description: ${en ? 'What a client does in counseling, and what nobody asks of them.' : 'Apa yang dilakukan klien dalam konseling, dan apa yang tidak diminta darinya.'}
lastUpdated: 2026-02-01
objectives:
  - id: menjelaskan-peran
    text: ${en ? 'Explain the role.' : 'Menjelaskan peran itu.'}
  - id: menilai-klaim
    text: ${en ? 'Judge claims.' : 'Menilai klaim.'}
level: intro
clientWord: klien
topics: [klien]
references: [rogers1951]
further: [bantuan, glosarium/pasien]
changes:
  - date: 2026-02-01
    note: ${en ? 'A section on questions.' : 'Bagian tentang pertanyaan.'}
  - date: 2026-01-01
    note: ${en ? 'First edition.' : 'Terbitan pertama.'}
---

import { Cite, Term } from '~/mdx';

## ${en ? 'Why it matters' : 'Mengapa penting'} {#mengapa-penting}

<Term id="klien">${en ? 'Clients' : 'Klien'}</Term> ${en ? 'decide' : 'memutuskan'} <Cite id="rogers1951" />.

### ${en ? 'Questions' : 'Pertanyaan'} {#pertanyaan}

${en ? 'See' : 'Lihat'} [${en ? 'help' : 'bantuan'}](../bantuan/#kontak-darurat) ${en ? 'and' : 'dan'} [${en ? 'above' : 'di atas'}](#mengapa-penting), [${en ? 'term' : 'istilah'}](../glosarium/pasien/), [${en ? 'quiz' : 'kuis'}](../kuis/peran-klien/).
`;

const page = (title: string, body: string) => `---
title: ${title}
description: Contoh kalimat empat puluh huruf, forty letters of a sentence.
---

${body}
`;

const term = (id: string, contrast: string) => `id: ${id}
term: { id: ${id}, en: ${id} }
definition: { id: "Orang yang *datang*.", en: "A person who *comes*." }
category: people-and-roles
contrast: [${contrast}]
references: [rogers1951]
`;

/** A node of the fixture's case: id, then `choice quality target` for each choice. */
const scene = (id: string, ...choices: string[]) => `  - id: ${id}
    text: { id: "Adegan ${id}.", en: "Scene ${id}." }
${
  choices.length > 0
    ? `    choices:\n${choices
        .map((line) => {
          const [choice, quality, to] = line.split(' ');
          return `      - id: ${choice}\n        text: { id: "“Ya.”", en: "“Yes.”" }\n        quality: ${quality}\n        reason: { id: Sebab., en: Because. }\n        to: ${to}\n`;
        })
        .join('')}`
    : `    ending: true\n    title: { id: Selesai ${id}, en: Done ${id} }\n`
}`;

/** Twelve nodes, four endings, two merges, three to five decisions. */
const story = `id: tanya-rina
title: { id: Tanya Rina, en: Rina asks }
summary: { id: "Rina bertanya apa yang harus ia lakukan kepada konselornya.", en: "Rina asks her counselor what she should do about it." }
role: { id: Anda konselor., en: You are a counselor. }
setting: { id: Rina tokoh rekaan., en: Rina is invented. }
minutes: 5
level: intro
articles: [peran-klien]
sensitive: []
start: pembuka
nodes:
${[
  scene('pembuka', 'tanya best kanan', 'tebak harmful kiri'),
  scene('kanan', 'dengar best lanjut', 'usul defensible belok'),
  scene('kiri', 'mundur best belok', 'desak harmful belok'),
  scene('lanjut', 'ringkas best dekat', 'tutup defensible pulang'),
  scene('belok', 'perbaiki best naik', 'biarkan harmful pulang'),
  scene('dekat', 'tawarkan best rencana', 'akhiri defensible pulang'),
  scene('naik', 'jelaskan best puncak', 'lewati harmful pulang'),
  scene('puncak', 'rujuk best rujukan', 'janji harmful ragu'),
  scene('pulang'),
  scene('rencana'),
  scene('rujukan'),
  scene('ragu'),
].join('')}debrief:
  text: { id: Yang dipertaruhkan., en: What was at stake. }
  points:
    - text: { id: Klien memutuskan., en: The client decides. }
      ref: peran-klien#mengapa-penting
      terms: [klien]
    - text: { id: Bertanya dulu., en: Ask first. }
      ref: peran-klien#pertanyaan
  references: [rogers1951]
`;

const guide = `id: panduan-bantuan
start: bahaya
nodes:
  - id: bahaya
    text: { id: Terancam sekarang?, en: In danger now? }
    choices:
      - { id: ya, text: { id: Ya, en: "Yes" }, to: hasil-darurat }
      - { id: tidak, text: { id: Tidak, en: "No" }, to: hasil-guru }
  - id: hasil-darurat
    result: true
    title: { id: Pertolongan darurat, en: Emergency help }
    text: { id: Hubungi sekarang., en: Call now. }
    contacts: true
  - id: hasil-guru
    result: true
    title: { id: Guru BK, en: Guidance teacher }
    text: { id: Ada di sekolah., en: At school. }
    expect: [{ id: Didengarkan., en: Being heard. }]
    also: [hasil-darurat]
    refs: [peran-klien#pertanyaan]
checklist:
  - title: { id: Sebelum, en: Before }
    items: [{ id: Tulis., en: Write. }]
`;

const FILES: Record<string, string> = {
  'src/mdx.ts': `/* Components. */
export { default as Anchor } from './Anchor.astro';
export { default as Cite } from './Cite.astro';
export { default as Term } from './Term.astro';
`,
  'content/docs/index.mdx': page('Beranda', '[Mulai](./peran-klien/)'),
  'content/docs/en/index.mdx': page('Home', '[Begin](./peran-klien/)'),
  'content/docs/bantuan.mdx': page('Bantuan', 'Kontak bantuan.'),
  'content/docs/en/bantuan.mdx': page('Help', 'Help contacts.'),
  'content/docs/peran-klien.mdx': article(false),
  'content/docs/en/peran-klien.mdx': article(true),
  'content/glossary/klien.yaml': term('klien', 'pasien'),
  'content/glossary/pasien.yaml': term('pasien', 'klien'),
  'content/references.yaml': `rogers1951:
  type: book
  title: Client-Centered Therapy
  author: [{ family: Rogers, given: Carl R. }]
  issued: 1951
  language: en
`,
  'content/curriculum.yaml': `units:
  - id: siapa-klien
    title: { id: Siapa klien?, en: Who is the client? }
    summary: { id: Tentang klien., en: About clients. }
    articles: [peran-klien]
`,
  'content/contacts.yaml': `contacts:
  - id: darurat
    kind: emergency
    name: { id: Darurat, en: Emergency }
    purpose: { id: Untuk keadaan darurat., en: For emergencies. }
    hours: { id: Setiap saat., en: At any time. }
    area: { id: Indonesia., en: Indonesia. }
    channels: [{ kind: phone, label: "112", href: "tel:112" }]
    source: { title: Kominfo, date: 2025-11-25 }
    checkedOn: 2026-01-01
  - id: dengar
    kind: support
    name: { id: Dengar, en: Listen }
    purpose: { id: Untuk bercerita., en: For talking. }
    hours: { id: Siang., en: Daytime. }
    area: { id: Indonesia., en: Indonesia. }
    channels: [{ kind: whatsapp, label: "0811-1129-129", href: "https://wa.me/628111129129" }]
    source: { title: Kominfo, date: 2025-11-25 }
    checkedOn: 2026-01-01
    verifiedOn: 2026-01-02
`,
  'content/i18n/id.json': `{
  "site.name": "Klien",
  "search.count_one": "Satu hasil",
  "search.count_other": "{{count}} hasil untuk {{query}}"
}
`,
  'content/i18n/en.json': `{
  "site.name": "Client",
  "search.count_one": "One result",
  "search.count_other": "{{count}} results for {{query}}"
}
`,
  'content/quizzes/peran-klien.yaml': `article: peran-klien
items:
  - id: pk-siapa
    type: single
    objective: menjelaskan-peran
    bloom: understand
    stem: { id: Siapa yang memutuskan?, en: Who decides? }
    options:
      - id: klien
        correct: true
        text: { id: Klien, en: The client }
        feedback: { id: Benar., en: Yes. }
      - id: konselor
        text: { id: Konselor, en: The counselor }
        feedback: { id: Konselor membantu., en: The counselor helps. }
      - id: dokter
        text: { id: Dokter, en: The doctor }
        feedback: { id: Dokter tidak hadir., en: No doctor is there. }
    explanation: { id: Klien memutuskan., en: The client decides. }
    refs: ["peran-klien#mengapa-penting"]
    references: [rogers1951]
    terms: [klien]
  - id: pk-pasangan
    type: match
    objective: menilai-klaim
    bloom: understand
    stem: { id: Pasangkan., en: Match. }
    prompts:
      - { id: satu, text: { id: Satu, en: One }, answer: a, feedback: { id: Ya., en: Yes. } }
      - { id: dua, text: { id: Dua, en: Two }, answer: b, feedback: { id: Ya., en: Yes. } }
      - { id: tiga, text: { id: Tiga, en: Three }, answer: a, feedback: { id: Ya., en: Yes. } }
    choices:
      - { id: a, text: { id: A, en: A } }
      - { id: b, text: { id: B, en: B } }
    explanation: { id: Begitulah., en: So it is. }
    refs: ["peran-klien#pertanyaan"]
  - id: pk-renung
    type: reflect
    objective: menilai-klaim
    bloom: evaluate
    stem: { id: Menurut Anda?, en: What do you think? }
    model: { id: Begini., en: Like this. }
    criteria:
      - { id: jelas, text: { id: Jelas, en: Clear } }
      - { id: adil, text: { id: Adil, en: Fair } }
    explanation: { id: Begitulah., en: So it is. }
    refs: ["peran-klien#pertanyaan"]
`,
};
FILES['content/cases/tanya-rina.yaml'] = story;
FILES['content/guide.yaml'] = guide;
for (const { file, text } of schemaFiles()) FILES[file] = text;

/** New text of a file, a function of its old text, or null to delete it. */
export type Changes = Record<string, string | null | ((text: string) => string)>;

/** Replaces a piece of text that must be there. */
export function swap(...pairs: [from: string, to: string][]): (text: string) => string {
  return (text) =>
    pairs.reduce((current, [from, to]) => {
      if (!current.includes(from)) throw new Error(`The fixture does not hold "${from}".`);
      return current.replace(from, to);
    }, text);
}

let lock: string | undefined;

/** Runs something on the changed site, whose ids were locked before the change. */
export function withSite<T>(changes: Changes, run: (root: string) => T): T {
  mkdirSync('.cache', { recursive: true });
  const root = mkdtempSync(join('.cache', 'check-'));
  try {
    for (const [file, text] of Object.entries(FILES)) write(root, file, text);
    lock ??= lockOf(root);
    write(root, LOCK, lock);
    for (const [file, change] of Object.entries(changes)) {
      if (change === null) rmSync(join(root, file));
      else {
        const old = file === LOCK ? (lock ?? '') : (FILES[file] ?? '');
        write(root, file, typeof change === 'function' ? change(old) : change);
      }
    }
    return run(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What an author sees after these changes, faults first; `sound` where nothing is wrong. */
export function report(changes: Changes): string {
  return withSite(changes, (root) => {
    const { faults, warnings } = examineContent(root);
    const parts = [
      ...(faults.length > 0 ? [formatFaults(faults)] : []),
      ...(warnings.length > 0 ? [formatFaults(warnings, 'warning')] : []),
    ];
    return parts.join('\n\n') || 'sound';
  });
}

function lockOf(root: string): string {
  const next = nextLock(root);
  if (Array.isArray(next)) throw new Error(formatFaults(next));
  return next.text;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
