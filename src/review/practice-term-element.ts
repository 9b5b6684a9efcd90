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

  /** Cards that are in review, those under an older id of the term included. */
  get #added(): string[] {
    const all = [...this.#cards, ...(this.dataset['old']?.split(' ') ?? [])];
    return all.filter((id) => store.get('card', id));
  }

  #isIn(): boolean {
    return this.#added.length > 0;
  }

  #toggle(): void {
    const { done, undone, memory } = this.dataset;
    if (this.#isIn()) for (const id of this.#added) store.remove('card', id);
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
