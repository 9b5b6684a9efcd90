import { fill } from '../core/fill.ts';
import { now, store } from '../progress/browser.ts';
import { ItemView } from './item-view.ts';
import { summarize } from './progress.ts';
import { type Texts, unpackTexts } from './texts-format.ts';

/**
 * `<kbp-quiz>`: enhances the server's HTML of one quiz. It holds the items' views, the line of
 * progress, the summary and the notice on storage; everything about one item is in `ItemView`.
 */
class KbpQuiz extends HTMLElement {
  #views: ItemView[] = [];
  #texts = {} as Texts;
  #stop?: () => void;

  connectedCallback(): void {
    if (this.#views.length === 0) this.#start();
    // Another tab may have answered. What this tab has begun stays as it is.
    this.#stop = store.subscribe(() => {
      for (const view of this.#views) if (view.untouched && view.open) view.restore();
      this.#update();
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #start(): void {
    const { content } = this.#find('template') as HTMLTemplateElement;
    const part = (selector: string) =>
      content.querySelector(selector)?.cloneNode(true) as HTMLElement;
    this.#texts = unpackTexts(this.dataset['texts']);
    const host = {
      store,
      now,
      texts: this.#texts,
      part,
      answered: (view: ItemView) => this.#answered(view),
    };
    this.#views = [...this.querySelectorAll<HTMLFormElement>('.q-item')].map(
      (form) => new ItemView(form, host),
    );
    this.append(part('.q-summary'));
    for (const view of this.#views) view.restore();
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'missed') this.#ask(this.#sum().missed);
      if (action === 'over') this.#ask(this.#views.map(({ id }) => id));
      if (action === 'all') this.#showAll();
      if (action === 'hand-in') this.#handIn();
    });
    this.#update();
  }

  #sum() {
    return summarize(this.#views, (id) => store.get('item', id));
  }

  #answered(view: ItemView): void {
    if (!store.persistent) view.note(this.#find('.q-memory'));
    if (this.#views.some(({ open, hidden }) => open && !hidden)) return;
    this.#showAll();
    const { answered, total } = this.#sum();
    if (answered === total) view.say(this.#texts.finished);
  }

  /** Asks some items again, and shows these alone. */
  #ask(ids: readonly string[]): void {
    for (const view of this.#views) {
      view.hidden = !ids.includes(view.id);
      if (!view.hidden) view.again();
    }
    this.#find('[data-do=all]').hidden = ids.length === this.#views.length;
    this.#update();
    this.#views.find(({ hidden }) => !hidden)?.focus();
  }

  #showAll(): void {
    for (const view of this.#views) view.hidden = false;
    this.#find('[data-do=all]').hidden = true;
    this.#update();
  }

  /** A result code for a teacher; where the quiz stands alone its summary offers it. */
  async #handIn(): Promise<void> {
    try {
      (await import('../teach/hand-in/make.ts')).openHandIn(this);
    } catch {
      const said = this.#find('.hi-said');
      said.textContent = said.dataset['notLoadedText'] ?? '';
    }
  }

  /** The line of progress, the notice on storage, and the summary. */
  #update(): void {
    const sum = this.#sum();
    const texts = this.#texts;
    if (sum.answered > 0) {
      const values = { done: sum.answered, total: sum.total };
      this.#find('.q-progress').textContent = fill(texts.progress, values);
    }
    const notice = this.#find('.q-memory');
    notice.hidden = store.persistent;
    if (store.available) notice.textContent = notice.dataset['full'] ?? '';
    const summary = this.#find('.q-summary');
    summary.hidden = sum.answered < sum.total || this.#views.some(({ open }) => open);
    if (summary.hidden) return;
    const count = (key: 'first' | 'now', right: number) =>
      fill(texts[key], { right, total: sum.scored });
    const lines = [
      count('first', sum.firstRight),
      ...(sum.right > sum.firstRight ? [count('now', sum.right)] : []),
      texts[sum.sureWrong.length > 0 ? 'mostly' : 'calm'],
    ];
    this.#find('.q-lines').replaceChildren(...lines.map((text) => element('p', text)));
    this.#find('.q-sure-wrong').replaceChildren(
      ...sum.sureWrong.map((id) => {
        const row = element('li', '');
        const link = element('a', this.#views.find((view) => view.id === id)?.stem ?? '');
        link.setAttribute('href', `#soal-${id}`);
        row.append(link);
        return row;
      }),
    );
    this.#find('[data-do=missed]').hidden = sum.missed.length === 0;
  }

  #find(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

customElements.define('kbp-quiz', KbpQuiz);
