/*
 * Readers of the exported files, written from the formats' rules and not from our writers. They
 * throw where a real program would guess.
 */

/** RFC 4180 with a byte order mark in front: rows of cells. Every row ends in CRLF. */
export function readCsv(text: string): string[][] {
  if (text[0] !== '\uFEFF') throw new Error('no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = /(?:[^"]|"")*"/y;
      end.lastIndex = at + 1;
      const found = end.exec(text)?.[0];
      if (found === undefined) throw new Error(`a quote that does not close, at ${at}`);
      cell = found.slice(0, -1).replaceAll('""', '"');
      at = end.lastIndex;
    } else {
      cell = /[^",\r\n]*/.exec(text.slice(at))?.[0] ?? '';
      at += cell.length;
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`${JSON.stringify(text[at])} after a cell, at ${at}`);
  }
  if (row.length > 0) throw new Error('no line break at the end');
  return rows;
}

/** Rows as objects, by the names in the first row; the guard is taken off. */
export function csvRecords(text: string): Record<string, string>[] {
  const [names = [], ...rows] = readCsv(text);
  return rows.map((row) => {
    if (row.length !== names.length) throw new Error(`${row.length} cells: ${row.join(' | ')}`);
    const cells = row.map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell));
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** The headers that Anki knows (https://docs.ankiweb.net/importing/text-files.html, and `if matches`). */
const ANKI_HEADERS = [
  'separator',
  'html',
  'tags',
  'columns',
  'notetype',
  'deck',
  'notetype column',
  'deck column',
  'tags column',
  'guid column',
  'match scope',
  'if matches',
];

export interface AnkiFile {
  headers: Record<string, string>;
  comments: string[];
  /** All columns of each note, as they stand. */
  notes: string[][];
}

/** Anki's way: `#key:value` lines and comments first, then a note a line. */
export function readAnki(text: string): AnkiFile {
  if (!text.endsWith('\n')) throw new Error('no line break at the end');
  const lines = text.slice(0, -1).split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const headers: Record<string, string> = {};
  const comments: string[] = [];
  for (const line of lines.slice(0, first)) {
    const [key = '', ...value] = line.slice(1).split(':');
    if (ANKI_HEADERS.includes(key.trim().toLowerCase())) headers[key] = value.join(':');
    else comments.push(line);
  }
  const notes = lines.slice(first).map((line) => {
    if (line === '' || line.startsWith('#')) throw new Error(`no note: ${line}`);
    const columns = line.split('\t');
    if (columns.some((column) => column.startsWith('"'))) throw new Error(`a quote: ${line}`);
    return columns;
  });
  return { headers, comments, notes };
}
