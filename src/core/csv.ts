/*
 * Comma-separated values as a spreadsheet opens them well.
 *
 * - Form: RFC 4180. Commas, CRLF also after the last row, a cell with a comma, quote or line break
 *   in quotes, quotes doubled.
 * - UTF-8 with a byte order mark, without which Excel takes the bytes for the machine's old code
 *   page. No `sep=` line: only Excel understands it, and reads it in place of the mark.
 * - Formulas: a spreadsheet runs a cell that begins with = + - @, a tab or a line break, quoted or
 *   not (OWASP, "CSV Injection"). Such a cell gets an apostrophe in front. So does one that begins
 *   with an apostrophe, so that the way back is one rule: where a cell begins with ', drop it.
 */

/** What a spreadsheet takes for the beginning of a formula, or our own guard. */
const RISKY = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell as the file holds it: guarded, then quoted where RFC 4180 asks for it. */
function csvCell(text: string): string {
  const guarded = RISKY.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The whole file, byte order mark included; the first row holds the names of the columns. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
