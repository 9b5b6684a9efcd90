import { now, store } from '../progress/browser.ts';

/** `<kbp-practice-term>`: a toggle that puts a term's cards into review. */
class KbpPracticeTerm extends HTMLElement {
  #stop?: () => void;

  connectedCallback(): void {
    this.#button.hidden = false;
    this.#button.onclick = () => this.#toggle();
    this.#stop = store.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #button(): HTMLButtonElement {
    return this.querySelector('button') as HTMLButtonElement;
  }

  get #cards(): string[] {
    return (this.dataset['cards'] ?? '').split(' ');
  }

  #isIn(): boolean {
    return this.#cards.some((id) => store.get('card', id));
  }

  #toggle(): void {
    const { done, undone, memory } = this.dataset;
    if (this.#isIn()) for (const id of this.#cards) store.remove('card', id);
    else {
      const at = now();
      store.updateAll(this.#cards.map((id) => ['card', id, () => ({ at })] as const));
    }
    const kept = this.#isIn();
    const status = this.querySelector('[role=status]');
    const said = kept ? [done, ...(store.persistent ? [] : [memory])] : [undone];
    if (status) status.textContent = said.join(' ');
  }

  #show(): void {
    // Not `ariaPressed`: Firefox before 119 does not know it.
    this.#button.setAttribute('aria-pressed', String(this.#isIn()));
  }
}

customElements.define('kbp-practice-term', KbpPracticeTerm);
