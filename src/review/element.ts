import { fill } from '../core/fill.ts';
import { now, store } from '../progress/browser.ts';
import { calibration } from './calibration.ts';
import { addDays, type Day, localDay } from './days.ts';
import { collect, type KnownItem, type Plan, perDay, planFor, type Task, todays } from './due.ts';
import { fetchItems } from './items-format.ts';
import type { Practice } from './practice.ts';
import css from './review.css?inline';
import { GOAL, goalOf, LIMIT, limitOf } from './settings.ts';
import { Words } from './words.ts';

/**
 * `<kbp-review>`: today's stack, the week, calibration and settings. Practising itself, with the
 * scheduler, is fetched when the reader begins (`practice.ts`).
 */
class KbpReview extends HTMLElement {
  #words = new Words({} as Words['texts'], 'id');
  /** Items of the quizzes by id; undefined until they are fetched. */
  #items: ReadonlyMap<string, KnownItem> | undefined;
  #practice: Practice | undefined;
  #stop?: () => void;

  connectedCallback(): void {
    this.#words = new Words(
      JSON.parse(this.dataset['texts'] ?? '{}'),
      document.documentElement.lang,
    );
    // Safari before 16.4 has no such sheets: review works there without its looks.
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    } catch {}
    this.onclick = (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'start') this.#begin(this.#today().stack);
      if (action === 'more') this.#begin(this.#today().waiting.slice(0, this.#limit()));
      if (action === 'reload') this.#load();
    };
    this.#listenToSettings();
    this.#stop = store.subscribe(() => {
      if (this.#find('.rv-practice').hidden) this.#load();
      this.#tellMemory();
    });
    this.#load();
    this.#find('.rv').hidden = false;
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** Fetches the list of items if there is an answer that needs it, and shows what there is. */
  async #load(): Promise<void> {
    const failed = this.#find('.rv-offline');
    if (!this.#items && store.all('item').size > 0) {
      try {
        this.#items = await fetchItems(this.dataset['items'] ?? '');
      } catch {
        failed.hidden = false;
      }
    }
    if (this.#items) failed.hidden = true;
    this.#find('[data-do=reload]').hidden = failed.hidden;
    this.#show();
  }

  #limit(): number {
    return limitOf(store.get('setting', LIMIT));
  }

  /** What there is to do, brought forward where a goal asks for it. */
  #tasks(today: Day): { tasks: Task[]; gone: number; plan: Plan | undefined } {
    const { tasks, gone } = collect(
      this.#items,
      store.all('item'),
      store.all('card'),
      localDay,
      today,
    );
    const goal = goalOf(store.get('setting', GOAL));
    const plan = goal && planFor(tasks, goal, today);
    return { tasks: plan?.tasks ?? tasks, gone, plan };
  }

  #today() {
    const today = localDay(now());
    return todays(this.#tasks(today).tasks, today, this.#limit());
  }

  async #begin(tasks: readonly Task[]): Promise<void> {
    const notice = this.#find('[data-not-loaded]');
    try {
      const { Practice } = await import('./practice.ts');
      // One for the page, also where the button was pressed twice while it was fetched.
      this.#practice ??= new Practice(this, this.#words, (said) => this.#ended(said));
      notice.hidden = true;
    } catch {
      notice.hidden = false;
      return;
    }
    this.#say('');
    this.#find('.rv-overview').hidden = true;
    this.#practice.run(tasks, this.#items ?? new Map());
  }

  #ended(said: string): void {
    this.#find('.rv-overview').hidden = false;
    this.#show();
    this.#say(said);
    this.#find('#hari-ini').focus();
  }

  #show(): void {
    const today = localDay(now());
    const { tasks, gone, plan } = this.#tasks(today);
    const { stack, waiting, done } = todays(tasks, today, this.#limit());
    const none = tasks.length === 0;
    this.#find('.rv-first').hidden = !none || !this.#find('.rv-offline').hidden;
    this.#find('[data-do=start]').hidden = stack.length === 0;
    this.#find('[data-do=more]').hidden = stack.length > 0 || waiting.length === 0;
    const lines = none ? [] : this.#lines(tasks, stack, waiting, done, today);
    if (!none) lines.push(...this.#goalLines(plan, today));
    if (gone > 0) lines.push(this.#words.count('gone', gone));
    this.#find('.rv-lines').replaceChildren(...lines.map((text) => made('p', text)));
    this.#showWeek(tasks, today);
    this.#showCalibration();
    this.#showSettings(today);
    this.#tellMemory();
  }

  #lines(
    tasks: readonly Task[],
    stack: readonly Task[],
    waiting: readonly Task[],
    done: number,
    today: Day,
  ): string[] {
    const words = this.#words;
    const { texts } = words;
    const lines: string[] = [];
    const sure = stack.filter(({ sureWrong }) => sureWrong).length;
    const corrected = stack.filter((task) => task.corrected).length;
    if (stack.length > 0) lines.push(words.count('today', stack.length));
    else lines.push(waiting.length > 0 ? texts.enough : texts.nothing);
    if (sure > 0) lines.push(words.count('sure', sure));
    if (corrected > 0) lines.push(words.count('corrected', corrected));
    const beyond = waiting.length - stack.length;
    if (beyond > 0) lines.push(words.count('beyond', beyond, { limit: this.#limit() }));
    if (waiting.length === 0) {
      const due = tasks.map((task) => task.due).sort()[0];
      if (due) lines.push(fill(texts.next, { when: words.when(due, today) }));
    }
    if (done > 0) lines.push(words.count('done', done));
    return lines;
  }

  #goalLines(plan: Plan | undefined, today: Day): string[] {
    const goal = goalOf(store.get('setting', GOAL));
    if (!goal) return [];
    const date = this.#words.date(goal.day);
    const { texts } = this.#words;
    if (!plan) return goal.day < today ? [fill(texts.goalPast, { date })] : [];
    if (plan.left === 0) return [];
    const limit = this.#limit();
    const said = [fill(texts.goal, { date, count: plan.left, most: plan.most })];
    if (plan.most > limit) said.push(fill(texts.goalMuch, { limit }));
    return said;
  }

  #showWeek(tasks: readonly Task[], today: Day): void {
    const week = perDay(tasks, today);
    const most = Math.max(1, ...week.map(({ count }) => count));
    this.#find('.rv-week').hidden = tasks.length === 0;
    this.#find('.rv-week tbody').replaceChildren(
      ...week.map(({ day, count }) => {
        const head = made('th', this.#words.day(day, 'short'));
        head.setAttribute('scope', 'row');
        const cell = document.createElement('td');
        cell.append(measure(String(count), count / most));
        const row = document.createElement('tr');
        row.append(head, cell);
        return row;
      }),
    );
  }

  #showCalibration(): void {
    const levels = calibration(store.all('item').values());
    const { texts } = this.#words;
    this.#find('.rv-calibration').hidden = levels.every(({ count }) => count === 0);
    for (const { sure, count, right, enough } of levels) {
      const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
      const share = right / Math.max(1, count);
      const cell = this.#find(`[data-level="${sure}"] td`);
      cell.replaceChildren(
        enough
          ? measure(fill(texts.share, { right, count, share: percent.format(share) }), share)
          : fill(texts.few, { count }),
      );
    }
  }

  /** Fills the form, but never while the reader is in it. */
  #showSettings(today: Day): void {
    const form = this.#find<HTMLFormElement>('.rv-settings');
    if (form.contains(document.activeElement)) return;
    const [limit, goal] = this.#fields();
    limit.value = String(this.#limit());
    goal.value = goalOf(store.get('setting', GOAL))?.day ?? '';
    goal.min = addDays(today, 1);
    // A goal that has passed is shown as it is; only a new one must lie ahead.
    if (goal.value && goal.value < goal.min) goal.min = goal.value;
  }

  #fields(): [limit: HTMLInputElement, goal: HTMLInputElement] {
    return [this.#find('[name=limit]'), this.#find('[name=goal]')];
  }

  #listenToSettings(): void {
    const form = this.#find<HTMLFormElement>('.rv-settings');
    const status = this.#find('.rv-saved');
    form.oninput = () => {
      status.textContent = '';
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      const [limit, goal] = this.#fields();
      const at = now();
      if (Number(limit.value) !== this.#limit()) {
        store.update('setting', LIMIT, () => ({ value: String(Number(limit.value)), at }));
      }
      // The same day again must not forget what has been seen since it was set.
      if (goal.value !== (goalOf(store.get('setting', GOAL))?.day ?? '')) {
        if (goal.value) store.update('setting', GOAL, () => ({ value: goal.value, at }));
        else store.remove('setting', GOAL);
      }
      const { saved, memory } = this.#words.texts;
      status.textContent = store.persistent ? saved : memory;
      this.#show();
    };
  }

  #tellMemory(): void {
    const notice = this.#find('.rv-memory');
    notice.hidden = store.persistent;
    if (store.available) notice.textContent = notice.dataset['full'] ?? '';
  }

  #say(text: string): void {
    this.#find('.rv-said').textContent = text;
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector) as E;
  }
}

function made(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** A number in words, with its bar. */
function measure(words: string, share: number): HTMLElement {
  const both = document.createElement('div');
  both.className = 'rv-measure';
  both.append(made('span', words), barOf(share));
  return both;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A bar that fills a share of its place; the number beside it says the same. */
function barOf(share: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const bar = document.createElementNS(SVG, 'rect');
  for (const [element, attributes] of [
    [svg, { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }],
    [bar, { width: String(Math.round(share * 100)), height: '10', fill: 'currentColor' }],
  ] as const) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }
  svg.append(bar);
  return svg;
}

customElements.define('kbp-review', KbpReview);
