/*
 * Near spellings: how many slips lie between what a reader typed and a word. Pure, for the browser.
 */

/** How many slips of the key a word of this length may hold and still count as near. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Edits between two words (insert, delete, replace, swap of neighbours: optimal string alignment),
 * or undefined when there are more than `limit`.
 */
export function editsWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const row = lastRow(a, b, limit);
  const edits = row?.[b.length];
  return edits !== undefined && edits <= limit ? edits : undefined;
}

/**
 * Edits between a word and the nearest beginning of another, for words still being typed:
 * `confidencial` is one edit from the beginning of `confidentiality`.
 */
export function editsToBeginning(typed: string, word: string, limit: number): number | undefined {
  if (typed.length - word.length > limit) return undefined;
  const row = lastRow(typed, word, limit);
  if (!row) return undefined;
  const last = Math.min(word.length, typed.length + limit);
  let least = limit + 1;
  for (let column = Math.max(0, typed.length - limit); column <= last; column += 1) {
    least = Math.min(least, cell(row, column));
  }
  return least <= limit ? least : undefined;
}

/** Rows of the table, used again for every pair: thousands are compared at one keystroke. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const;

/**
 * Edits from the whole of `a` to the beginnings of `b` whose length differs from that of `a` by no
 * more than `limit`; undefined when all exceed the limit. The row is good until the next call.
 */
function lastRow(a: string, b: string, limit: number): Uint16Array | undefined {
  if (b.length + 2 > rows[0].length) {
    const size = 2 * b.length;
    rows = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  }
  let [beforeLast, last, current] = rows;
  // Only a band around the diagonal can hold few edits; beside it stands more than the limit.
  const tooMany = limit + 1;
  const width = Math.min(b.length, limit);
  for (let column = 0; column <= width; column += 1) last[column] = column;
  last[width + 1] = tooMany;
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    current[from - 1] = from === 1 ? row : tooMany;
    let least = from === 1 ? row : tooMany;
    for (let column = from; column <= to; column += 1) {
      const same = letter === b.charCodeAt(column - 1);
      let edits = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      ) {
        edits = Math.min(edits, cell(beforeLast, column - 2) + 1);
      }
      current[column] = edits;
      if (edits < least) least = edits;
    }
    current[to + 1] = tooMany;
    // Even a swap of neighbours leaves no later cell below the least of this row.
    if (least > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last;
}

const cell = (row: Uint16Array, column: number) => row[column] ?? Number.POSITIVE_INFINITY;
