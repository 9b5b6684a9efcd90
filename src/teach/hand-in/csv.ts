import { csvFile } from '../../core/csv.ts';
import type { Bank } from './bank.ts';
import type { Cell, Checked } from './check.ts';

/*
 * The checked results as a spreadsheet: a row a result, columns with fixed English names, so that a
 * formula or a second program finds them in either language. Items stand by their number in the
 * quiz; the quiz with the most items sets how many columns there are.
 */

const COLUMNS = [
  'name',
  'quiz',
  'article',
  'points',
  'out_of',
  'right_first_try_reported',
  'first_answer_utc',
  'last_answer_utc',
  'code_made_utc',
  'tries',
  'hints_open',
  'other_revisions',
  'unknown_items',
];

/** A day and time, UTC: `2026-11-22 07:30:00`. */
const time = (seconds: number | undefined): string =>
  seconds === undefined
    ? ''
    : new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

const mark = (share: number): string => String(Math.round(share * 100) / 100);

/** A cell in a few letters: mark, `2 of 3` (agreement), `done`, `rev 1` (not marked), or nothing. */
function cellText(cell: Cell | undefined): string {
  if (!cell || cell.state === 'missing') return '';
  if (cell.state === 'marked') return mark(cell.score);
  if (cell.state === 'judged') return `${cell.agreed} of ${cell.total}`;
  return cell.state === 'done' ? 'done' : `rev ${cell.rev}`;
}

/** The file's text, byte order mark included. @param language column of the quiz's title */
export function resultsCsv(all: readonly Checked[], bank: Bank, language: 'id' | 'en'): string {
  const most = Math.max(0, ...all.map(({ cells }) => cells.length));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const head = [...COLUMNS, ...numbers.map((number) => `item_${number}`)];
  const rows = all.map(({ result, cells, points, of, firstRight, unknown, span }) => [
    result.name,
    bank[result.article]?.title[language === 'id' ? 0 : 1] ?? '',
    result.article,
    mark(points),
    String(of),
    String(firstRight),
    time(span?.[0]),
    time(span?.[1]),
    time(result.madeAt),
    String(result.items.reduce((sum, { attempts }) => sum + attempts, 0)),
    String(result.items.reduce((sum, { hints }) => sum + hints, 0)),
    String(cells.filter(({ state }) => state === 'revised').length),
    unknown.join('; '),
    ...numbers.map((number) => cellText(cells[number - 1])),
  ]);
  return csvFile([head, ...rows]);
}
