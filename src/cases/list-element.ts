import { fill } from '../core/fill.ts';
import { store } from '../progress/browser.ts';

/** `<kbp-case-list>`: writes beside each case how far the reader has come. */
class KbpCaseList extends HTMLElement {
  #stop?: () => void;

  connectedCallback(): void {
    this.#update();
    this.#stop = store.subscribe(() => this.#update());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #update(): void {
    const rules = new Intl.PluralRules(document.documentElement.lang);
    for (const row of this.querySelectorAll<HTMLElement>('[data-case]')) {
      const { path = [], endings = [] } = store.get('case', row.dataset['case'] ?? '') ?? {};
      const known = (row.dataset['ends'] ?? '').split(' ');
      const reached = endings.filter((id) => known.includes(id)).length;
      const state = row.querySelector('[data-state]');
      if (!state) continue;
      const count = path.length;
      const begun = rules.select(count) === 'one' ? 'one' : 'other';
      if (reached > 0) {
        const values = { count: reached, total: known.length };
        state.textContent = fill(this.dataset['done'] ?? '', values);
      } else {
        state.textContent = count > 0 ? fill(this.dataset[begun] ?? '', { count }) : '';
      }
    }
  }
}

customElements.define('kbp-case-list', KbpCaseList);
