import css from './dialog.css?inline';
import { fill, make } from './dom.ts';
import { searchFullText } from './full-text.ts';
import { type Answer, find, fullTextWords, type Hit, type Prepared, prepare } from './query.ts';
import { forget, keepSearches, recentSearches, remember } from './recent.ts';
import { fillOpening, hitRow, textRow } from './rows.ts';
import { setSlash, slashIsOff } from './slash.ts';
import type { Openings, SearchIndex } from './types.ts';

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
  private readonly meant = make('p', { className: 'meant', hidden: true });
  private readonly hits = make('ul', { className: 'hits' });
  private readonly retry: HTMLButtonElement;
  private readonly textButton = make('button', {
    type: 'button',
    className: 'button quiet',
    hidden: true,
  });
  private readonly textStatus = make('p', { role: 'status' });
  private readonly none = make('div', { className: 'none', hidden: true });
  private readonly recent = make('section', { className: 'recent', hidden: true });
  private readonly keep = make('input', { type: 'checkbox' });
  private readonly foot = make('div', { className: 'foot-line', hidden: true });
  private readonly element: HTMLDialogElement;

  private prepared: Prepared | undefined;
  private openings: { terms: string[]; pages: string[] } | undefined;
  private opener: HTMLElement | undefined;
  private answer: Answer = { hits: [], covered: 0, met: new Set() };
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts queries, so that a late answer of the full text to an earlier one is dropped. */
  private turn = 0;
  /**
   * Whether Enter was pressed before the index was there: its answer is followed once it comes, unless
   * the reader goes on typing, closes the dialog, or was told that it failed.
   */
  private hurried = false;
  private loading = false;

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
        this.meant,
        this.recent,
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
    this.input.addEventListener('input', () => {
      this.hurried = false;
      this.ask();
    });
    this.keep.addEventListener('change', () => {
      keepSearches(this.keep.checked);
      this.showRecent();
    });
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.element.addEventListener('click', (event) => this.onClick(event));
    this.element.addEventListener('close', () => {
      this.hurried = false;
      this.opener?.focus();
    });
    addEventListener('online', () => {
      if (!this.prepared && this.element.open) this.load();
    });

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
    else this.showRecent();
  }

  /** Fetches the index. A failure leaves a sentence and a button; the page itself is untouched. */
  private async load(): Promise<void> {
    // Closed and opened again while it is on its way, it comes once.
    if (this.loading) return;
    const { loading = '', failed = '', offline = '' } = this.link.dataset;
    this.loading = true;
    this.retry.hidden = true;
    this.status.textContent = loading;
    try {
      this.prepared = prepare(await this.fetch<SearchIndex>('indeks.json'));
    } catch {
      this.hurried = false;
      this.status.textContent = navigator.onLine ? failed : offline;
      this.retry.hidden = false;
      return;
    } finally {
      this.loading = false;
    }
    if (document.activeElement === this.retry) this.input.focus();
    this.fillIn(this.prepared.index);
    this.ask();
    if (this.hurried) this.follow();
    this.hurried = false;
    this.loadOpenings();
  }

  /** Fetches what rows say beside their titles. Without it they say less, and that is all. */
  private async loadOpenings(): Promise<void> {
    try {
      const { terms, pages } = await this.fetch<Openings>('pembuka.json');
      this.openings = { terms: terms.split('\n'), pages: pages.split('\n') };
    } catch {
      return;
    }
    const { hits, met } = this.answer;
    hits.forEach((hit, i) => {
      const row = this.hits.children[i];
      if (row) fillOpening(row, this.openingOf(hit), met);
    });
  }

  /** A file beside the page of search. */
  private async fetch<T>(name: string): Promise<T> {
    const response = await fetch(new URL(name, this.link.href));
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  private openingOf({ opening: [part, line] = ['terms', -1] }: Hit): string {
    return this.openings?.[part][line] ?? '';
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
    const slash = make('input', { type: 'checkbox', checked: !slashIsOff() });
    slash.addEventListener('change', () => setSlash(slash.checked));
    this.foot.append(
      make('label', {}, [this.keep, text['search.recent.keep']]),
      make('label', {}, [slash, text['search.slash']]),
    );
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
    const { hits, met, covered } = this.answer;
    this.hits.replaceChildren(...hits.map((hit) => hitRow(text, hit, met, this.openingOf(hit))));
    this.hint.hidden = query !== '';
    this.textStatus.textContent = '';
    this.textButton.hidden = query.length < SHORTEST_FOR_TEXT;
    this.count();
    this.suggest();
    this.showRecent();
    this.keepInAddress(query);
    const thin = hits.length < ENOUGH_HITS || covered < ENOUGH_COVERED;
    if (thin && !this.textButton.hidden && !savesData()) {
      this.pause = setTimeout(() => this.askText(), PAUSE);
    }
  }

  /** Asks what a button of the dialog says, and goes on from the field. */
  private askFor(query: string): void {
    this.input.value = query;
    this.input.focus();
    this.ask();
  }

  private suggest(): void {
    const { meant } = this.answer;
    this.meant.hidden = !meant;
    if (!meant || !this.prepared) return;
    const button = make('button', { type: 'button', className: 'plain' }, [meant]);
    button.addEventListener('click', () => this.askFor(meant));
    this.meant.replaceChildren(`${this.prepared.index.text['search.meant']} `, button);
  }

  /** Recent searches stand where the results will be, while nothing is asked. */
  private showRecent(): void {
    const queries = recentSearches();
    this.keep.checked = queries !== undefined;
    this.recent.hidden = !queries?.length || this.input.value.trim() !== '';
    if (!this.prepared || this.recent.hidden) return;
    const { text } = this.prepared.index;
    const rows = queries?.map((query) => {
      const again = make('button', { type: 'button', className: 'plain' }, [query]);
      const drop = make('button', { type: 'button', className: 'drop' }, ['×']);
      drop.setAttribute('aria-label', fill(text['search.recent.forget'], { query }));
      again.addEventListener('click', () => this.askFor(query));
      drop.addEventListener('click', () => {
        forget(query);
        this.showRecent();
        (this.recent.hidden ? this.input : this.recent.querySelector('button'))?.focus();
      });
      return make('li', {}, [again, drop]);
    });
    this.recent.replaceChildren(
      make('h3', {}, [text['search.recent']]),
      make('ul', {}, rows ?? []),
    );
  }

  /** On the page of search the address names the query, so that it can be copied. Never elsewhere. */
  private keepInAddress(query: string): void {
    const { pathname, search, hash } = location;
    if (this.link.pathname !== pathname || !(query || hash.startsWith('#q='))) return;
    try {
      // Half a character (of an emoji that was cut) has no escape: this throws.
      const fragment = query && `#q=${encodeURIComponent(query)}`;
      history.replaceState(history.state, '', pathname + search + fragment);
    } catch {
      // Some browsers allow only so many changes in a time; the next one will do.
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

  /** What Enter in the field means: the first result, or the full text where there is none. */
  private follow(): void {
    const [first] = this.links();
    if (first) first.click();
    else this.askText();
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
    } else if ((key === 'Home' || key === 'End') && place >= 0) {
      // In the field these keys move the caret, as everywhere.
      stay();
      links.at(key === 'Home' ? 0 : -1)?.focus();
    } else if (key === 'Enter' && target === this.input && !event.isComposing) {
      stay();
      remember(this.input.value);
      if (this.prepared) this.follow();
      else this.hurried = true;
    } else if (place >= 0 && key.length === 1 && !event.ctrlKey && !event.metaKey && key !== ' ') {
      // Typing goes on in the field.
      this.input.focus();
    }
  }

  private onClick(event: MouseEvent): void {
    const { target } = event;
    if (target === this.element) this.element.close();
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link) return;
    if (this.hits.contains(link)) remember(this.input.value);
    // A place on this very page lies behind the dialog.
    if (link.pathname === location.pathname && !event.ctrlKey && !event.metaKey) {
      this.element.close();
    }
  }
}

/** Styles come with the script, so that no page pays for them before search is opened. */
function addStyles(): void {
  // Safari before 16.4 has no such sheets: there the dialog works without its looks.
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {}
}

/** True where the reader asked the browser to save data. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
