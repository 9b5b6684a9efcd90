import type { Builder } from './builder.ts';
import { decodeList, encodeList, type Refusal } from './code.ts';
import { type Context, type Said, STATES } from './context.ts';
import { type MaterialsFile, materialsByKey } from './materials-format.ts';
import css from './reading-list.css?inline';

/** Puts the styles in, once. Safari before 16.4 has no such sheets: lists work without their looks. */
let addStyles = (): void => {
  addStyles = () => {};
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {}
};

/** Address of a page below a root that ends in a slash, as `href` makes it. */
function pageAddress(root: string, page: string): string {
  const [path, anchor] = page.split('#');
  return `${root}${path}/${anchor ? `#${anchor}` : ''}`;
}

/** `<kbp-reading-list>`: builds a list, or shows the one in the address. Stores and sends nothing. */
class KbpReadingList extends HTMLElement {
  #said: Said = {};
  #context?: Context;
  #builder?: Builder;
  #title = document.title;
  readonly #turn = () => void this.#route(true);

  connectedCallback(): void {
    addStyles();
    this.#said = JSON.parse(this.dataset['said'] ?? '{}');
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#turn);
  }

  #find(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector) as HTMLElement;
  }

  async #load(): Promise<void> {
    let file: MaterialsFile;
    let materials: Context['materials'];
    try {
      const response = await fetch(this.dataset['materials'] ?? '');
      if (!response.ok) throw new Error();
      file = await response.json();
      // Here too, because a network may answer with something else.
      materials = materialsByKey(file);
    } catch {
      this.#tell('lost');
      addEventListener('online', () => this.#load(), { once: true });
      return;
    }
    const { base = '', address = '' } = this.dataset;
    this.#context = {
      said: this.#said,
      language: document.documentElement.lang,
      file,
      materials,
      hrefOf: (page) => pageAddress(base, page),
      publicOf: (page) => pageAddress(address, page),
      addressOf: (list) =>
        `${pageAddress(address, 'guru/daftar-bacaan')}#${STATES.read}=${encodeList(list)}`,
    };
    addEventListener('hashchange', this.#turn);
    await this.#route(false);
  }

  #tell(message: Refusal | 'lost' | ''): void {
    this.#find('.rl-alert').textContent = this.#said[message] ?? '';
  }

  /** The builder, fetched once; who only reads a list never loads it. */
  async #build(context: Context): Promise<Builder> {
    const { Builder } = await import('./builder.ts');
    this.#builder ??= new Builder(this.#find('.rl-build'), context, (code) =>
      // In place: "back" leaves the page instead of undoing letter by letter.
      history.replaceState(history.state, '', `#${STATES.build}=${code}`),
    );
    return this.#builder;
  }

  /** Shows what the address says. @param turned whether the reader came here within the page */
  async #route(turned: boolean): Promise<void> {
    const context = this.#context;
    if (!context) return;
    const { hash } = location;
    const [, state, code = ''] = /^#(baca|susun)=(.*)$/s.exec(hash) ?? [];
    // A link within the page, to its content say, is no list.
    if (turned && !state && hash) return;
    const found = code || state === STATES.read ? decodeList(code) : undefined;
    const list = typeof found === 'object' ? found : undefined;
    const shown = state === STATES.read ? list : undefined;
    try {
      const view = shown && (await import('./view.ts')).readingView(shown, context);
      const builder = shown ? undefined : await this.#build(context);
      // Loading takes time: only the last address counts.
      if (location.hash !== hash) return;
      this.#find('[data-view]').replaceChildren(...(view ? [view] : []));
      builder?.show(list);
    } catch {
      this.#tell('lost');
      return;
    }
    this.#tell(typeof found === 'string' ? found : '');
    this.#find('.rl-fallback').hidden = true;
    this.#find('.rl-build').hidden = Boolean(shown);
    // The page's words are for those who build; who reads a list, or prints it, sees the list.
    for (const sibling of this.parentElement?.children ?? [])
      if (sibling instanceof HTMLElement && sibling !== this) sibling.hidden = Boolean(shown);
    document.title = shown?.title || this.#title;
    if (!turned) return;
    const head = this.#find(shown ? '[data-view] h2' : '[data-list-head]');
    head.focus();
    head.scrollIntoView();
  }
}

customElements.define('kbp-reading-list', KbpReadingList);
