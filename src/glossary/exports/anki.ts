import { escapeHtml, inlineHtml } from '../../core/inline-markdown.ts';
import { type Language, type Localized, otherLanguage } from '../../core/languages.ts';
import { shownAliases } from '../listing.ts';
import type { Term } from '../schema.ts';
import { byId, type ExportInput } from './input.ts';

/*
 * `glosarium-anki.txt`: notes that Anki 2.1.55 and later imports as they are (the manual, "Text
 * Files" and "File Headers", https://docs.ankiweb.net/importing/text-files.html; checked against
 * `rslib/src/import_export/text/` of ankitects/anki).
 *
 * - Four notes a term, all of the note type Basic, which every Anki has: term to meaning in each
 *   language, and head to head both ways. One note with two cards would need a type of its own,
 *   and a text file cannot bring one. Where Anki calls the type by another name, the header is
 *   ignored and the reader chooses it.
 * - No `#columns`: with names of columns Anki maps fields by their English names, without it by
 *   order, which also holds where the fields are called otherwise.
 * - The deck is a column: Anki then creates missing decks, while `#deck` is ignored if there is none.
 * - The guid is ours and never changes, so importing again updates a note and keeps what the reader
 *   has learned. `#if matches` makes that the choice where the reader's last one was another.
 * - The front asks its question, so that no two notes have the same first field, which Anki would
 *   show as duplicates.
 * - HTML, with every text escaped and no double quote anywhere: a field that begins with one would
 *   be read as quoted. No tab or line break inside a field.
 * - Lines that begin with # are comments where they are no header, so licence and day stand there;
 *   since comments are not imported, each back names source and licence.
 */

/** What the cards say, in a language. */
export interface AnkiPhrases {
  /** Name of the deck from a head of this language to its meaning. */
  deckMeaning: string;
  /** Name of the deck from a head of this language to the other language's. */
  deckOther: string;
  /** The question under a head of this language: what does it mean? */
  askMeaning: string;
  /** The question under a head of this language: what is it in the other language? */
  askOther: string;
  /** Before other names of a term, on a back in this language. */
  also: string;
}

/** The kinds of notes, in the order of the file; the key ends the guid and never changes. */
const KINDS = [
  { key: 'id-def', language: 'id', meaning: true },
  { key: 'en-def', language: 'en', meaning: true },
  { key: 'id-en', language: 'id', meaning: false },
  { key: 'en-id', language: 'en', meaning: false },
] as const satisfies readonly { key: string; language: Language; meaning: boolean }[];

/** The whole file, ending in a line break. */
export function glossaryAnki(input: ExportInput, phrases: Localized<AnkiPhrases>): string {
  const { name, licence, date, address } = input.meta;
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#guid column:1',
    '#deck column:4',
    '#tags column:5',
    '#if matches:update current',
    `# ${name.id} / ${name.en}, ${address.id}`,
    `# ${licence.name}, ${licence.url}`,
    `# ${date}`,
  ];
  const notes = KINDS.flatMap((kind) =>
    byId(input.terms).map((term) =>
      [
        `kbp:${term.id}:${kind.key}`,
        front(term, kind, phrases),
        back(term, kind, input, phrases),
        `${name.id}::${phrases[kind.language][kind.meaning ? 'deckMeaning' : 'deckOther']}`,
        `klien-bukan-pasien::${term.category}`,
      ]
        .map((field) => field.replace(/[\t\r\n]+/g, ' '))
        .join('\t'),
    ),
  );
  return `${[...head, ...notes].join('\n')}\n`;
}

type Kind = (typeof KINDS)[number];

function front(term: Term, { language, meaning }: Kind, phrases: Localized<AnkiPhrases>): string {
  const ask = phrases[language][meaning ? 'askMeaning' : 'askOther'];
  return block(language, `${escapeHtml(term.term[language])}<br><small>${escapeHtml(ask)}</small>`);
}

function back(
  term: Term,
  { language, meaning }: Kind,
  { meta }: ExportInput,
  phrases: Localized<AnkiPhrases>,
): string {
  const answer = meaning
    ? block(language, inlineHtml(term.definition[language]).replaceAll('"', "'"))
    : otherHead(term, otherLanguage(language), phrases);
  const url = escapeHtml(meta.termAddress(term.id, language)).replaceAll("'", '%27');
  const source = `<a href='${url}'>${escapeHtml(meta.name[language])}</a>, ${escapeHtml(meta.licence.name)}`;
  return answer + block(language, `<small>${source}</small>`);
}

/** The head in a language, with the other names that would be right as well. */
function otherHead(term: Term, language: Language, phrases: Localized<AnkiPhrases>): string {
  const names = shownAliases(term, language).join(', ');
  const also = names && `<br><small>${escapeHtml(`${phrases[language].also}: ${names}`)}</small>`;
  return block(language, escapeHtml(term.term[language]) + also);
}

function block(language: Language, html: string): string {
  return `<div lang='${language}'>${html}</div>`;
}
