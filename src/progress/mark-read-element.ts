import { now, store } from './browser.ts';
import type { Outcome } from './types.ts';

/** `<kbp-mark-read>`: a toggle that remembers which version of an article was read. */
class KbpMarkRead extends HTMLElement {
  #stop?: () => void;
  /** What became of the mark that was set here: others than this one may be in memory. */
  #outcome: Outcome = 'saved';

  connectedCallback(): void {
    this.#button.hidden = false;
    this.#button.onclick = () => this.#toggle();
    this.#stop = store.subscribe(() => this.#show(false));
    this.#show(false);
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #button(): HTMLButtonElement {
    return this.querySelector('button') as HTMLButtonElement;
  }

  /** Read means: this version or a later one. */
  #isRead(): boolean {
    const { slug = '', version = '' } = this.dataset;
    return (store.get('read', slug)?.version ?? '') >= version;
  }

  #toggle(): void {
    const { slug = '', version = '' } = this.dataset;
    this.#outcome = this.#isRead()
      ? store.remove('read', slug)
      : store.update('read', slug, () => ({ at: now(), version }));
    this.#show(true);
  }

  /** @param toggled say so, also where the mark has been taken away */
  #show(toggled: boolean): void {
    const { slug = '', done, undone, changed, memory } = this.dataset;
    const read = this.#isRead();
    // Not `ariaPressed`: Firefox before 119 does not know it.
    this.#button.setAttribute('aria-pressed', String(read));
    const said = [];
    if (read) said.push(done);
    else if (store.get('read', slug)) said.push(changed);
    else if (toggled) said.push(undone);
    // It may have been saved since, with a later change.
    if (store.persistent) this.#outcome = 'saved';
    if (read && this.#outcome === 'memory') said.push(memory);
    const status = this.querySelector('p');
    if (status) status.textContent = said.join(' ');
  }
}

customElements.define('kbp-mark-read', KbpMarkRead);
