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
  const edits = lastRow(a, b, limit)?.[b.length];
  return edits !== undefined && edits <= limit ? edits : undefined;
}

/**
 * Edits between a word and the nearest beginning of another, for words still being typed:
 * `confidencial` is one edit from the beginning of `confidentiality`.
 */
export function editsToBeginning(typed: string, word: string, limit: number): number | undefined {
  if (typed.length - word.length > limit) return undefined;
  const row = lastRow(typed, word, limit);
  const edits = row && Math.min(...row);
  return edits !== undefined && edits <= limit ? edits : undefined;
}

/** Edits from the whole of `a` to each beginning of `b`; undefined when all exceed `limit`. */
function lastRow(a: string, b: string, limit: number): number[] | undefined {
  // Each letter that the other word lacks costs an edit: this spares most pairs the table.
  let foreign = 0;
  for (const letter of a) if (!b.includes(letter)) foreign += 1;
  if (foreign > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      }
      current.push(edits);
      if (edits < least) least = edits;
    }
    // Even a swap of neighbours leaves no later cell below the least of this row.
    if (least > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  return last;
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;
