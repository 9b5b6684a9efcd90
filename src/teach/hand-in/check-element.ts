import type { Outcome } from './run.ts';
import type { CheckTexts } from './texts.ts';

/** Far above any class's chats; reading a film by mistake would freeze the page. */
const LARGEST_FILE = 5_000_000;
/** One more than a code may have (`LIMITS.code`): more of an address is not even shown. */
const LONGEST = 8_001;

/**
 * `<kbp-check-codes>`: takes codes from the field, from files, and from the address. Reading and
 * marking come late, in `run.ts`; this page keeps nothing, and takes the code out of the address.
 */
class KbpCheckCodes extends HTMLElement {
  #texts = {} as CheckTexts;
  #outcome?: Outcome | undefined;
  /** Counts runs: only the latest may write. */
  #run = 0;

  connectedCallback(): void {
    this.#texts = JSON.parse(this.dataset['texts'] ?? '{}');
    const form = this.#find<HTMLFormElement>('form');
    const files = this.#find<HTMLInputElement>('input');
    form.hidden = false;
    form.onsubmit = (event) => {
      event.preventDefault();
      this.#check();
    };
    this.onclick = (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'file') files.click();
      if (action === 'clear') this.#clear();
      if (action === 'csv') this.#save();
    };
    files.onchange = () => this.#open(files);
    addEventListener('hashchange', this.#fromAddress);
    this.#fromAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#fromAddress);
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector) as E;
  }

  get #field(): HTMLTextAreaElement {
    return this.#find('textarea');
  }

  #say(text: string): void {
    this.#find('.ck-said').textContent = text;
  }

  /** A link a student sent: `#KBP1.…`. Other fragments are places on the page. */
  readonly #fromAddress = (): void => {
    const { hash, pathname, search } = location;
    if (!hash.startsWith('#KBP')) return;
    // So that it stays neither in the address bar nor in the history of this device.
    history.replaceState(null, '', pathname + search);
    this.#add(hash.slice(1, 1 + LONGEST));
    this.#check();
  };

  #add(text: string): void {
    const { value } = this.#field;
    this.#field.value = value.trim() ? `${value.trimEnd()}\n${text}` : text;
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    try {
      if (files.some(({ size }) => size > LARGEST_FILE)) {
        this.#say(this.#texts.fileTooLarge);
        return;
      }
      const texts = await Promise.all(files.map((file) => file.text()));
      const { findCodes } = await import('./code.ts');
      // Of a chat only the codes are of interest here.
      const { codes } = findCodes(texts.join('\n'));
      if (codes.length > 0) this.#add(codes.join('\n'));
      else {
        this.#say(this.#texts.none);
        return;
      }
      this.#check();
    } catch {
      this.#say(this.#texts.fileUnread);
    } finally {
      // The same file can be chosen again.
      input.value = '';
    }
  }

  async #check(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.#say(this.#texts.working);
    try {
      const { runCheck, showOutcome } = await import('./run.ts');
      const outcome = await runCheck(this.#field.value, this.dataset['bank'] ?? '');
      if (run !== this.#run) return;
      this.#outcome = outcome;
      const results = this.#find('.ck-results');
      results.hidden = outcome.read.length + outcome.unread.length === 0;
      if (results.hidden) {
        this.#say(this.#texts.none);
        this.#field.focus();
        return;
      }
      const quizzes = this.dataset['quizzes'] ?? '';
      this.#say(showOutcome(results, outcome, this.#texts, quizzes));
      this.#find('h2').focus();
    } catch {
      if (run === this.#run) this.#say(this.#texts.notLoaded);
    }
  }

  #clear(): void {
    this.#run += 1;
    this.#outcome = undefined;
    this.#field.value = '';
    this.#find('.ck-results').hidden = true;
    this.#find('.ck-tables').replaceChildren();
    this.#find('.ck-unread ul').replaceChildren();
    this.#say(this.#texts.cleared);
    this.#field.focus();
  }

  async #save(): Promise<void> {
    if (!this.#outcome) return;
    const { csvOf } = await import('./run.ts');
    const blob = new Blob([csvOf(this.#outcome)], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.#texts.csvName}.csv`;
    link.click();
    // The address lives as long as the page: some browsers read it late.
  }
}

customElements.define('kbp-check-codes', KbpCheckCodes);
