import { fill } from '../core/fill.ts';
import { now, store } from '../progress/browser.ts';
import type { Rating } from '../progress/types.ts';
import { ItemView, unpackTexts } from '../quiz/elements.ts';
import { parseCard } from './cards.ts';
import { localDay } from './days.ts';
import type { KnownItem, Task } from './due.ts';
import { ratingOf } from './rating.ts';
import { afterReview } from './schedule.ts';
import { type Seen, seenCard, seenItem } from './state.ts';
import type { Words } from './words.ts';

/** A page of this site that is no longer there, or no longer holds what was looked for. */
class Missing extends Error {}

/**
 * Practising a stack, one thing after another. Items come as they stand on their own quiz page, cards
 * from the page of their term: fetched, parsed and adopted, so that there is one source for both.
 * Everything is kept as it is answered; leaving at any time loses nothing.
 */
export class Practice {
  readonly #root: HTMLElement;
  readonly #words: Words;
  readonly #ended: (said: string) => void;
  #items: ReadonlyMap<string, KnownItem> = new Map();
  #queue: readonly Task[] = [];
  #index = 0;
  readonly #counts = { done: 0, skipped: 0, unloaded: 0 };
  /** Pages by address; those that could not be fetched are tried again. */
  readonly #pages = new Map<string, Document>();

  /**
   * @param root the `<kbp-review>` element
   * @param ended called with what to say when the stack is through or the reader leaves
   */
  constructor(root: HTMLElement, words: Words, ended: (said: string) => void) {
    this.#root = root;
    this.#words = words;
    this.#ended = ended;
    this.#section.addEventListener('click', (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'next') this.#go(1);
      if (action === 'skip') this.#skip();
      if (action === 'retry') this.#show();
      if (action === 'stop') this.#end();
    });
  }

  /** Begins with a stack. */
  run(tasks: readonly Task[], items: ReadonlyMap<string, KnownItem>): void {
    this.#queue = tasks;
    this.#items = items;
    this.#index = 0;
    Object.assign(this.#counts, { done: 0, skipped: 0, unloaded: 0 });
    this.#section.hidden = false;
    this.#show();
  }

  get #section(): HTMLElement {
    return this.#find('.rv-practice');
  }

  #go(steps: number): void {
    this.#index += steps;
    if (this.#index < this.#queue.length) this.#show();
    else this.#end();
  }

  /** Leaves one thing for later; after a page that cannot be fetched, all that needs that page. */
  #skip(): void {
    const address = this.#addressOf(this.#queue[this.#index]);
    if (this.#find('[data-do=retry]').hidden) {
      this.#counts.skipped += 1;
      this.#go(1);
      return;
    }
    const rest = this.#queue.slice(this.#index);
    const others = rest.filter((task) => this.#addressOf(task) !== address);
    this.#counts.unloaded += rest.length - others.length;
    this.#queue = [...this.#queue.slice(0, this.#index), ...others];
    this.#go(0);
  }

  #end(): void {
    this.#section.hidden = true;
    this.#slot.replaceChildren();
    const { done, skipped, unloaded } = this.#counts;
    const { texts } = this.#words;
    const said = [fill(texts.ended, { count: done })];
    if (skipped > 0) said.push(fill(texts.skipped, { count: skipped }));
    if (unloaded > 0) said.push(fill(texts.unloaded, { count: unloaded }));
    this.#ended(said.join(' '));
  }

  /** Address of the page that a task comes from. */
  #addressOf(task: Task | undefined): string {
    if (!task) return '';
    const { quizzes = '', terms = '' } = this.#root.dataset;
    return task.kind === 'item'
      ? `${quizzes}${this.#items.get(task.id)?.article}/`
      : `${terms}${parseCard(task.id)?.term}/`;
  }

  async #show(): Promise<void> {
    const task = this.#queue[this.#index];
    if (!task) return;
    const { texts } = this.#words;
    const address = this.#addressOf(task);
    this.#buttons('skip');
    if (!this.#pages.has(address)) this.#slot.replaceChildren(notice(texts.loading));
    try {
      const page = await this.#page(address);
      // The reader may have gone on or left meanwhile.
      if (this.#queue[this.#index] !== task || this.#section.hidden) return;
      if (task.kind === 'item') this.#showItem(task, page, address);
      else this.#showCard(task, page);
    } catch (error) {
      if (this.#queue[this.#index] !== task || this.#section.hidden) return;
      const gone = error instanceof Missing;
      const said = notice(gone ? texts.missing : texts.failed);
      this.#slot.replaceChildren(said);
      if (gone) this.#buttons('skip');
      else this.#buttons('retry', 'skip');
      said.focus();
    }
  }

  /** @param moved whether a redirect has been followed already: one step is all that they take */
  async #page(address: string, moved = false): Promise<Document> {
    const known = this.#pages.get(address);
    if (known) return known;
    const response = await fetch(address);
    if (response.status === 404) throw new Missing();
    if (!response.ok) throw new Error(String(response.status));
    let page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // The page of a renamed term, on a host that knows no redirects.
    const onward = moved ? undefined : onwardOf(page, new URL(address, location.href));
    if (onward) page = await this.#page(onward, true);
    // Some networks answer anything with a page of their own.
    if (!page.querySelector('kbp-quiz, .tp-definition')) throw new Error('not a page of this site');
    this.#pages.set(address, page);
    return page;
  }

  #showItem(task: Task, page: Document, address: string): void {
    const quiz = page.querySelector<HTMLElement>('kbp-quiz');
    const parts = quiz?.querySelector('template')?.content;
    const found = page.querySelector(`.q-item[data-id="${CSS.escape(task.id)}"]`);
    if (!quiz || !parts || !found) throw new Missing();
    const form = document.importNode(found, true) as HTMLFormElement;
    this.#slot.replaceChildren(form, this.#source(address, page));
    const host = {
      store,
      now,
      texts: unpackTexts(quiz.dataset['texts']),
      part: (selector: string) =>
        document.importNode(parts.querySelector(selector) as HTMLElement, true),
      answered: () => this.#answered(task),
    };
    const view = new ItemView(form, host);
    view.restore();
    view.again();
    this.#head(form.querySelector('.q-number') as HTMLElement);
    this.#before = task.corrected
      ? { at: task.at, rating: undefined, review: undefined }
      : this.#seenItem(task.id);
  }

  /** The entry on the screen as it was before the answer. */
  #before: Seen | undefined;

  #seenItem(id: string): Seen | undefined {
    const entry = store.get('item', id);
    return entry && seenItem(entry, localDay);
  }

  /** An item's answer is in the store: schedules it, and tells when it comes back. */
  #answered({ id }: Task): void {
    const entry = store.get('item', id);
    if (!entry) return;
    const first = !this.#find('[data-do=skip]').hidden;
    const before = this.#before ?? { at: entry.lastAt, rating: undefined, review: undefined };
    const review = afterReview(before, ratingOf(entry, localDay), entry.lastAt, localDay);
    store.update('item', id, (current) => ({ ...(current ?? entry), review: { ...review } }));
    this.#before = this.#seenItem(id);
    if (first) this.#counts.done += 1;
    this.#sayBack(review.due);
    this.#buttons('next');
  }

  #showCard(task: Task, page: Document): void {
    const card = parseCard(task.id);
    const other = page.querySelector('.tp-other i');
    const meaning = page.querySelector('.tp-definition');
    const head = page.querySelector('main h1');
    if (!card || !other || !meaning || !head) throw new Missing();
    const { content } = this.#find<HTMLTemplateElement>('template');
    const view = document.importNode(content, true).firstElementChild as HTMLElement;
    const part = (selector: string) => view.querySelector(selector) as HTMLElement;
    const [answer, rate, show] = [part('.rv-answer'), part('.rv-rate'), part('[data-do=show]')];
    part('.rv-ask').textContent = this.#words.texts[card.side];
    part('.rv-head').textContent = head.textContent;
    const source = card.side === 'meaning' ? [...meaning.childNodes] : [other];
    answer.append(...source.map((node) => document.importNode(node, true)));
    show.onclick = () => {
      show.hidden = true;
      answer.hidden = rate.hidden = false;
      answer.focus();
    };
    rate.onclick = (event) => {
      const chosen = (event.target as Element).closest('button')?.dataset['rating'];
      if (chosen) this.#rated(task.id, Number(chosen) as Rating);
    };
    this.#slot.replaceChildren(view);
    this.#head(part('h2'));
  }

  #rated(id: string, rating: Rating): void {
    const at = now();
    const entry = store.get('card', id);
    // Taken out in another tab: it is not put back.
    if (entry) {
      const review = afterReview(seenCard(entry), rating, at, localDay);
      store.update('card', id, (current) => ({
        ...(current ?? entry),
        at,
        rating,
        review: { ...review },
      }));
      this.#counts.done += 1;
      this.#sayBack(review.due);
    }
    this.#go(1);
  }

  /** Heading of the step, and the focus on it. */
  #head(heading: HTMLElement): void {
    const values = { number: this.#index + 1, total: this.#queue.length };
    heading.textContent = fill(this.#words.texts.step, values);
    heading.tabIndex = -1;
    heading.focus();
  }

  #source(address: string, page: Document): HTMLElement {
    const line = document.createElement('p');
    line.className = 'rv-source';
    const link = document.createElement('a');
    link.href = address;
    link.textContent = page.querySelector('main h1')?.textContent ?? '';
    line.append(`${this.#words.texts.source} `, link);
    return line;
  }

  #sayBack(due: string): void {
    const when = this.#words.when(due, localDay(now()));
    this.#find('.rv-said').textContent = fill(this.#words.texts.back, { when });
  }

  /** Shows these buttons alone; "stop" is always there. */
  #buttons(...names: string[]): void {
    for (const button of this.#section.querySelectorAll<HTMLElement>(':scope > p > [data-do]')) {
      const name = button.dataset['do'] ?? '';
      button.hidden = name !== 'stop' && !names.includes(name);
    }
  }

  get #slot(): HTMLElement {
    return this.#find('.rv-slot');
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector<E>(selector) as E;
  }
}

/** Where a page that only leads on leads to, on this site. */
function onwardOf(page: Document, base: URL): string | undefined {
  const refresh = page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
  const [, target] = /url=(.+)$/i.exec(refresh ?? '') ?? [];
  const onward = target && new URL(target, base);
  return onward && onward.origin === base.origin ? onward.pathname : undefined;
}

function notice(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'rv-notice';
  line.tabIndex = -1;
  line.textContent = text;
  return line;
}
