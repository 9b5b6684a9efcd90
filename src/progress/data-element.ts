import { fill } from '../core/fill.ts';
import { hasOffline, removeOffline } from '../offline/remove.ts';
import { now, store } from './browser.ts';
import { EXPORT_FORMAT, exportText, ImportError, importText } from './transfer.ts';

/** Far above any real export; reading a film by mistake would freeze the page. */
const LARGEST_FILE = 5_000_000;

/** `<kbp-data>`: says what is stored, and exports, imports and erases it. */
class KbpData extends HTMLElement {
  #said: Record<string, string> = {};
  #stop?: () => void;

  connectedCallback(): void {
    this.#said = JSON.parse(this.dataset['said'] ?? '{}');
    this.#find('section').hidden = false;
    const input = this.#find<HTMLInputElement>('input');
    const dialog = this.#find<HTMLDialogElement>('dialog');
    this.onclick = (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'export') this.#export();
      if (action === 'import') input.click();
      if (action === 'erase') {
        dialog.returnValue = '';
        // A browser too old for the question is not taken for a yes.
        if ('showModal' in dialog) dialog.showModal();
        else this.#say(this.#said['notErased']);
      }
    };
    input.onchange = () => this.#import(input);
    dialog.onclose = () => {
      if (dialog.returnValue !== 'yes') return;
      const erased = store.eraseAll() === 'saved';
      removeOffline(this.#base).then(
        () => {
          this.#update();
          this.#say(this.#said[erased ? 'erased' : 'notErased']);
        },
        () => this.#say(this.#said['notErased']),
      );
    };
    this.#stop = store.subscribe(() => this.#update());
    this.#update();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector) as E;
  }

  #say(text = ''): void {
    this.#find('.data-said').textContent = text;
  }

  #update(): void {
    const counts: Record<string, number> = {
      items: store.all('item').size,
      cards: store.all('card').size,
      cases: store.all('case').size,
      reads: store.all('read').size,
      settings: store.all('setting').size,
      aside: store.aside(),
    };
    const rules = new Intl.PluralRules(document.documentElement.lang);
    for (const row of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const count = counts[row.dataset['count'] ?? ''] ?? 0;
      const form = rules.select(count) === 'one' ? 'one' : 'other';
      row.textContent = fill(row.dataset[form] ?? '', { count });
      row.hidden = count === 0;
    }
    const nothing = this.#find('[data-nothing]');
    nothing.hidden = Object.values(counts).some(Boolean);
    hasOffline(this.#base).then((found) => {
      this.#find('[data-offline]').hidden = !found;
      if (found) nothing.hidden = true;
    });
    const blocked = this.#find('.data-blocked');
    blocked.hidden = store.persistent;
    if (store.available) blocked.textContent = blocked.dataset['full'] ?? '';
  }

  #export(): void {
    const time = now();
    const blob = new Blob([exportText(store, time)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${EXPORT_FORMAT}-${time.slice(0, 10)}.json`;
    link.click();
    // The address lives as long as the page: some browsers read it late.
    this.#say(this.#said['exported']);
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      if (file.size > LARGEST_FILE) throw new ImportError('foreign');
      const { outcome, ...counts } = importText(store, await file.text());
      const memory = outcome === 'memory' ? ` ${this.#said['memory']}` : '';
      this.#say(fill(this.#said['imported'] ?? '', counts) + memory);
    } catch (error) {
      this.#say(this.#said[error instanceof ImportError ? error.reason : 'unread']);
    }
    // The same file can be chosen again.
    input.value = '';
  }
}

customElements.define('kbp-data', KbpData);
