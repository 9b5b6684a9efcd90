import { fill } from '../../core/fill.ts';
import type { Bank } from './bank.ts';
import { type Cell, type Checked, checkResult } from './check.ts';
import { CodeError, decode, type Fault, findCodes } from './code.ts';
import { resultsCsv } from './csv.ts';
import type { CheckTexts } from './texts.ts';

/*
 * What comes when codes are checked: reading, marking, and the tables. Names and ids from codes are
 * strangers' words: they reach the page as text nodes, and an address only where the bank has them.
 */

/** Codes checked at once: some classes together. More would make tables no one can read. */
const MOST_CODES = 300;

/** What became of a text with codes. */
export interface Outcome {
  read: readonly Checked[];
  unread: readonly { number: number; code: string; why: Fault | 'quiz' }[];
  repeated: number;
  /** Codes beyond the limit. */
  left: number;
  most: number;
  bank: Bank;
}

let bank: Bank | undefined;

/**
 * Reads and marks all codes of a text.
 * @throws where the bank cannot be fetched
 */
export async function runCheck(text: string, bankAddress: string): Promise<Outcome> {
  const { codes, repeated } = findCodes(text);
  const read: Checked[] = [];
  const unread: { number: number; code: string; why: Fault | 'quiz' }[] = [];
  const left = Math.max(0, codes.length - MOST_CODES);
  if (codes.length > 0) bank ??= await fetchBank(bankAddress);
  for (const [index, code] of codes.slice(0, MOST_CODES).entries()) {
    const number = index + 1;
    try {
      const checked = checkResult(await decode(code), bank ?? {});
      if (checked) read.push(checked);
      else unread.push({ number, code, why: 'quiz' });
    } catch (error) {
      if (!(error instanceof CodeError)) throw error;
      unread.push({ number, code, why: error.fault });
    }
  }
  return { read, unread, repeated, left, most: MOST_CODES, bank: bank ?? {} };
}

async function fetchBank(address: string): Promise<Bank> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const found: Bank = await response.json();
  // Some networks answer anything with something of their own; it must not be kept.
  if (!Object.values(found).every((quiz) => Array.isArray(quiz?.items))) throw new Error('no bank');
  return found;
}

const pageLanguage = () => (document.documentElement.lang.startsWith('en') ? 'en' : 'id');

/** The spreadsheet of an outcome, in the page's language. */
export function csvOf({ read, bank: keys }: Outcome): string {
  return resultsCsv(read, keys, pageLanguage());
}

/** Shows an outcome in the page's section for results, and returns it in one sentence. */
export function showOutcome(
  section: HTMLElement,
  { read, unread, repeated, left, most, bank: keys }: Outcome,
  texts: CheckTexts,
  quizzes: string,
): string {
  const find = (selector: string) => section.querySelector(selector) as HTMLElement;
  const articles = [...new Set(read.map(({ result }) => result.article))];
  find('.ck-tables').replaceChildren(
    ...articles.map((article) => {
      const rows = read.filter(({ result }) => result.article === article);
      return table(article, rows, keys, texts, quizzes);
    }),
  );
  find('[data-do=csv]').hidden = read.length === 0;
  find('.ck-unread').hidden = unread.length === 0;
  find('.ck-unread ul').replaceChildren(
    ...unread.map(({ number, code, why }) => {
      const start = code.length > 16 ? `${code.slice(0, 16)}…` : code;
      return element('li', fill(texts.fault, { number, start, why: texts[why] }));
    }),
  );
  const counts = { read: read.length, unread: unread.length, repeated };
  const more = left > 0 ? ` ${fill(texts.most, { count: most })}` : '';
  return fill(texts.said, counts) + more;
}

/** One quiz's results. It scrolls by itself where it is wider than the window. */
function table(
  article: string,
  rows: readonly Checked[],
  keys: Bank,
  texts: CheckTexts,
  quizzes: string,
): HTMLElement {
  const language = pageLanguage();
  const locale = language === 'en' ? 'en-US' : 'id-ID';
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const quiz = keys[article];
  const title = quiz?.title[language === 'id' ? 0 : 1] ?? '';
  const caption = fill(texts.caption, { title });

  const items = (quiz?.items ?? []).map(([id], index) => {
    const cell = head('');
    const link = element('a', String(index + 1));
    link.setAttribute('href', `${quizzes}${article}/#soal-${id}`);
    link.setAttribute('aria-label', fill(texts.item, { number: index + 1 }));
    cell.append(link);
    return cell;
  });
  const top = element('tr', '');
  top.append(
    ...[texts.name, texts.points, texts.first].map(head),
    ...items,
    ...[texts.time, texts.notes].map(head),
  );
  const made = document.createElement('table');
  made.append(element('caption', caption));
  made.createTHead().append(top);
  const body = made.createTBody();
  for (const checked of rows) {
    const { result, points, of, firstRight, cells, span } = checked;
    const row = body.insertRow();
    const name = element('th', result.name || texts.noName);
    name.setAttribute('scope', 'row');
    // A name may be of any language and direction.
    name.dir = 'auto';
    const when = span
      ? times.formatRange(new Date(span[0] * 1000), new Date(span[1] * 1000))
      : texts.missing;
    const notes = element('td', '');
    notes.append(...notesOf(checked, texts).map((text) => element('p', text)));
    row.append(
      name,
      element('td', fill(texts.pointsOf, { points: numbers.format(points), of })),
      element('td', String(firstRight)),
      ...cells.map((cell) => element('td', cellText(cell, texts, numbers))),
      element('td', when),
      notes,
    );
  }
  const scroll = element('div', '');
  scroll.className = 'ck-scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', caption);
  scroll.append(made);
  return scroll;
}

function cellText(cell: Cell, texts: CheckTexts, numbers: Intl.NumberFormat): string {
  if (cell.state === 'marked') return numbers.format(cell.score);
  if (cell.state === 'judged') {
    return fill(texts.agreed, { agreed: cell.agreed, total: cell.total });
  }
  return texts[cell.state];
}

/** What a teacher should know before trusting the mark. */
function notesOf({ result, cells, unknown }: Checked, texts: CheckTexts): string[] {
  const count = (state: Cell['state']) => cells.filter((cell) => cell.state === state).length;
  const sum = (of: (item: Checked['result']['items'][number]) => number) =>
    result.items.reduce((all, item) => all + of(item), 0);
  const notes: [text: string, count: number][] = [
    [texts.noteMissing, count('missing')],
    [texts.noteRevised, count('revised')],
    [texts.noteUnknown, unknown.length],
    [texts.noteTries, sum(({ attempts }) => attempts)],
    [texts.noteHints, sum(({ hints }) => hints)],
  ];
  return notes.flatMap(([text, number]) => (number > 0 ? fill(text, { count: number }) : []));
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function head(text: string): HTMLElement {
  const made = element('th', text);
  made.setAttribute('scope', 'col');
  return made;
}
