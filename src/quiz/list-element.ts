import { fill } from '../core/fill.ts';
import { store } from '../progress/browser.ts';
import { summarize } from './progress.ts';

/** `<kbp-quiz-list>`: writes the reader's progress beside each quiz that has been begun. */
class KbpQuizList extends HTMLElement {
  #stop?: () => void;

  connectedCallback(): void {
    this.#update();
    this.#stop = store.subscribe(() => this.#update());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #update(): void {
    for (const row of this.querySelectorAll<HTMLElement>('[data-items]')) {
      const asked = (row.dataset['items'] ?? '').split(' ').map((item) => {
        const [id = '', rev] = item.split(':');
        return { id, rev: Number(rev) };
      });
      const sum = summarize(asked, (id) => store.get('item', id));
      const state = row.querySelector('[data-state]');
      if (!state) continue;
      state.textContent = sum.answered
        ? fill(this.dataset['progress'] ?? '', {
            done: sum.answered,
            total: sum.total,
            right: sum.firstRight,
          })
        : '';
    }
  }
}

customElements.define('kbp-quiz-list', KbpQuizList);
