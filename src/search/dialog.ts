import css from './dialog.css?inline';
import { fill, make } from './dom.ts';
import { searchFullText } from './full-text.ts';
import { type Answer, find, fullTextWords, type Prepared, prepare } from './query.ts';
import { hitRow, textRow } from './rows.ts';
import { setSlash, slashIsOff } from './slash.ts';
import type { SearchIndex } from './types.ts';

/*
 * The search dialog. Made when it is first opened, and kept with its query until the page is left.
 * Stage one answers from our own index at every key; stage two asks the full text, when the reader
 * says so or when stage one is thin.
 */

/** Fewer hits than this, or a best hit that answers less of the query, and the full text is asked. */
const ENOUGH_HITS = 3;
const ENOUGH_COVERED = 0.5;
const SHORTEST_FOR_TEXT = 3;
/** Pause in typing (ms) before the full text is asked unbidden: it costs some 150 KB. */
const PAUSE = 600;

let dialog: SearchDialog | undefined;

/**
 * Opens the dialog, with a query if one is given (from the address: any text, only ever shown).
 * @param link the link of `SearchButton.astro`, which knows the address of the page `cari` and the
 *   strings needed before the index is there
 * @param opener what gets the focus back
 */
export function openSearch(link: HTMLAnchorElement, opener: HTMLElement, query?: string | null) {
  dialog ??= new SearchDialog(link);
  dialog.open(opener, query);
}

class SearchDialog {
  private readonly link: HTMLAnchorElement;
  private readonly input = make('input', {
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
    maxLength: 200,
  });
  private readonly hint = make('p', { className: 'hint' });
  private readonly status = make('p', { role: 'status' });
  private readonly hits = make('ul', { className: 'hits' });
  private readonly retry: HTMLButtonElement;
  private readonly textButton = make('button', {
    type: 'button',
    className: 'button quiet',
    hidden: true,
  });
  private readonly textStatus = make('p', { role: 'status' });
  private readonly none = make('div', { className: 'none', hidden: true });
  private readonly foot = make('label', { className: 'foot-line', hidden: true });
  private readonly element: HTMLDialogElement;

  private prepared: Prepared | undefined;
  private opener: HTMLElement | undefined;
  private answer: Answer = { hits: [], covered: 0 };
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts queries, so that a late answer of the full text to an earlier one is dropped. */
  private turn = 0;

  constructor(link: HTMLAnchorElement) {
    this.link = link;
    const { close = '', retry = '' } = link.dataset;
    const name = link.querySelector('span')?.textContent ?? '';
    const title = make('h2', { id: 'search-title' }, [name]);
    const closer = make('button', { type: 'button', className: 'button quiet' }, [close]);
    this.retry = make('button', { type: 'button', className: 'button', hidden: true }, [retry]);
    this.input.setAttribute('aria-labelledby', title.id);
    this.element = make('dialog', { className: 'search no-print' }, [
      make('div', {}, [
        make('div', { className: 'bar' }, [title, closer]),
        this.input,
        this.hint,
        this.status,
        this.retry,
        this.hits,
        this.textButton,
        this.textStatus,
        this.none,
        this.foot,
      ]),
    ]);
    this.element.setAttribute('aria-labelledby', title.id);

    closer.addEventListener('click', () => this.element.close());
    this.retry.addEventListener('click', () => this.load());
    this.textButton.addEventListener('click', () => this.askText());
    this.input.addEventListener('input', () => this.ask());
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('click', (event) => this.onClick(event));
    this.element.addEventListener('close', () => this.opener?.focus());

    addStyles();
    document.body.append(this.element);
  }

  open(opener: HTMLElement, query?: string | null): void {
    this.opener = opener;
    if (query) this.input.value = query.slice(0, this.input.maxLength);
    if (!this.element.open) this.element.showModal();
    this.input.focus();
    this.input.select();
    if (!this.prepared) this.load();
    else if (query) this.ask();
  }

  /** Fetches the index. A failure leaves a sentence and a button; the page itself is untouched. */
  private async load(): Promise<void> {
    const { loading = '', failed = '' } = this.link.dataset;
    this.retry.hidden = true;
    this.status.textContent = loading;
    try {
      const response = await fetch(new URL('indeks.json', this.link.href));
      if (!response.ok) throw new Error(String(response.status));
      this.prepared = prepare((await response.json()) as SearchIndex);
    } catch {
      this.status.textContent = failed;
      this.retry.hidden = false;
      return;
    }
    if (document.activeElement === this.retry) this.input.focus();
    this.fillIn(this.prepared.index);
    this.ask();
  }

  /** Puts in the strings that came with the index. */
  private fillIn({ text, root }: SearchIndex): void {
    this.hint.textContent = text['search.hint'];
    this.textButton.textContent = text['search.fullText'];
    this.none.append(
      make('p', {}, [text['search.noneHelp']]),
      make('ul', {}, [
        make('li', {}, [make('a', { href: `${root}glosarium/` }, [text['search.allTerms']])]),
        make('li', {}, [make('a', { href: `${root}belajar/` }, [text['search.allArticles']])]),
      ]),
    );
    const box = make('input', { type: 'checkbox', checked: !slashIsOff() });
    box.addEventListener('change', () => setSlash(box.checked));
    this.foot.append(box, text['search.slash']);
    this.foot.hidden = false;
  }

  /** Stage one: answers from our own index. */
  private ask(): void {
    const { prepared } = this;
    if (!prepared) return;
    const query = this.input.value.trim();
    const { text } = prepared.index;
    this.turn += 1;
    clearTimeout(this.pause);
    this.answer = find(prepared, query);
    this.hits.replaceChildren(...this.answer.hits.map((hit) => hitRow(text, hit)));
    this.hint.hidden = query !== '';
    this.textStatus.textContent = '';
    this.textButton.hidden = query.length < SHORTEST_FOR_TEXT;
    this.count();
    const thin = this.answer.hits.length < ENOUGH_HITS || this.answer.covered < ENOUGH_COVERED;
    if (thin && !this.textButton.hidden && !savesData()) {
      this.pause = setTimeout(() => this.askText(), PAUSE);
    }
  }

  /** Stage two: the full text, behind what is there already. */
  private async askText(): Promise<void> {
    const { prepared } = this;
    if (!prepared || this.textButton.hidden) return;
    const { text, fullText, root } = prepared.index;
    const turn = this.turn;
    const focused = document.activeElement === this.textButton;
    clearTimeout(this.pause);
    this.textStatus.textContent = text['search.fullText.loading'];
    try {
      const found = await searchFullText(fullText, fullTextWords(prepared, this.input.value));
      if (turn !== this.turn) return;
      const known = new Set(this.links().map(({ pathname, hash }) => pathname + hash));
      // A term is one short page: its sections say nothing new beside its own row.
      const pageOf = (href: string) =>
        href.startsWith(`${root}glosarium/`) ? href.replace(/#.*/, '') : href;
      const fresh = found.filter(({ href }) => !known.has(href) && !known.has(pageOf(href)));
      const rows = fresh.map((hit) => textRow(text, hit));
      this.hits.append(...rows);
      this.textStatus.textContent = fresh.length > 0 ? '' : text['search.fullText.none'];
      this.textButton.hidden = true;
      this.count();
      // The button that was pressed is gone: go on where its results begin.
      if (focused) (rows[0]?.querySelector('a') ?? this.input).focus();
    } catch {
      if (turn === this.turn) this.textStatus.textContent = text['search.fullText.failed'];
    }
  }

  private count(): void {
    const { prepared } = this;
    if (!prepared) return;
    const { text } = prepared.index;
    const query = this.input.value.trim();
    const count = this.hits.childElementCount;
    const form = count === 1 ? 'search.count_one' : 'search.count_other';
    this.status.textContent =
      query === '' ? '' : fill(text[count > 0 ? form : 'search.none'], { count, query });
    this.none.hidden = query === '' || count > 0;
  }

  private links(): HTMLAnchorElement[] {
    return [...this.hits.querySelectorAll('a')];
  }

  private onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    const links = this.links();
    const place = links.indexOf(target as HTMLAnchorElement);
    const stay = () => event.preventDefault();
    if (key === 'Escape' && !event.isComposing) {
      // A search field would only be emptied by the first press; one press closes.
      stay();
      this.element.close();
    } else if (key === 'ArrowDown' && (target === this.input || place >= 0)) {
      stay();
      links[Math.min(place + 1, links.length - 1)]?.focus();
    } else if (key === 'ArrowUp' && place >= 0) {
      stay();
      (links[place - 1] ?? this.input).focus();
    } else if (key === 'Enter' && target === this.input && !event.isComposing) {
      stay();
      if (links[0]) links[0].click();
      else this.askText();
    } else if (place >= 0 && key.length === 1 && !event.ctrlKey && !event.metaKey && key !== ' ') {
      // Typing goes on in the field.
      this.input.focus();
    }
  }

  private onClick(event: MouseEvent): void {
    const { target } = event;
    if (target === this.element) this.element.close();
    const link = target instanceof Element ? target.closest('a') : null;
    // A place on this very page lies behind the dialog.
    if (link && link.pathname === location.pathname && !event.ctrlKey && !event.metaKey) {
      this.element.close();
    }
  }
}

/** Styles come with the script, so that no page pays for them before search is opened. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** True where the reader asked the browser to save data. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
