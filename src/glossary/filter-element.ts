import type { Language } from '../core/languages.ts';
import type { Match } from './filter.ts';
import type { Entry } from './filter-names.ts';
import type { FilterTexts } from './filter-strings.ts';
import type { Finder } from './finder.ts';
import type { PackedTerm } from './index-format.ts';

/*
 * The filter above the glossary. Its machinery and the file of names come when the field is first
 * used; the heads it knows from the page. What a reader types stays in the fragment (`#q=`).
 */

/** Rows shown at once; a button shows the rest. */
const FIRST_ROWS = 20;
/** Milliseconds until the heads in the page answer, if the file of names is not there by then. */
const HEADS_AFTER = 200;
/** Milliseconds after the last keystroke until the address follows: browsers limit its changes. */
const ADDRESS_AFTER = 150;

class Glossary extends HTMLElement {
  #texts: FilterTexts = JSON.parse(this.dataset['texts'] ?? '{}');
  #input = this.querySelector('input');
  #count = this.querySelector('[aria-live]');
  #found = this.querySelector<HTMLElement>('.gl-found');
  #rows = this.querySelector('.gl-found dl');
  #all = this.querySelector<HTMLButtonElement>('.gl-found button');
  #list = this.querySelector<HTMLElement>('.gl-list');
  #find: Finder | undefined;
  #isLoading = false;
  /** What could not be loaded, as a sentence for the reader. */
  #missing = '';
  #plural = new Intl.PluralRules(pageLanguage());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const input = this.#input;
    // What could not be had before is tried again.
    const again = () => {
      this.#isLoading &&= !this.#missing;
      this.#load();
    };
    input?.addEventListener('focus', again, { signal });
    input?.addEventListener('input', () => this.#typed(), { signal });
    input?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !input.value) return;
        // Some browsers clear the field on their own, some do not.
        event.preventDefault();
        input.value = '';
        this.#typed();
      },
      { signal },
    );
    this.#all?.addEventListener('click', () => this.#show(Number.POSITIVE_INFINITY), { signal });
    window.addEventListener('hashchange', () => this.#fromAddress(), { signal });
    this.#fromAddress();
    // Typed before this script had loaded, or kept by the browser on the way back.
    if (input?.value) this.#typed();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  #fromAddress(): void {
    const query = queryIn(location.hash);
    if (!this.#input || (query === undefined && !this.#input.value)) return;
    // A script may write more than the field lets a person type.
    this.#input.value = (query ?? '').slice(0, this.#input.maxLength);
    this.#load();
    this.#show();
    // The list was hidden when the browser looked for the row that the address names.
    if (query === undefined) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  #typed(): void {
    this.#load();
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#toAddress(), ADDRESS_AFTER);
  }

  #toAddress(): void {
    const query = this.#input?.value.trim() ?? '';
    const rest = location.pathname + location.search;
    if (query || queryIn(location.hash) !== undefined) {
      try {
        history.replaceState(null, '', query ? `#q=${encodeURIComponent(query)}` : rest);
      } catch {
        // Half a character has no escape, and some browsers allow only so many changes in a time.
      }
    }
  }

  /** Loads machinery and names, once. Without the names, heads alone are searched. */
  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const names = fetchNames(this.dataset['names'] ?? '');
    try {
      const { finderOfHeads, finderOfNames } = await import('./finder.ts');
      const early = await Promise.race([
        names,
        new Promise<void>((d) => setTimeout(d, HEADS_AFTER)),
      ]);
      if (!early) {
        this.#find = finderOfHeads(headsInPage(this), pageLanguage());
        this.#show();
      }
      const packed = await names;
      if (packed) {
        this.#find = await finderOfNames(packed, pageLanguage());
        this.#missing = '';
      } else this.#missing = this.#texts['glossary.found.partial'];
    } catch {
      this.#missing = this.#texts['glossary.found.failed'];
    }
    this.#show();
  }

  #show(limit = FIRST_ROWS): void {
    const query = this.#input?.value.trim() ?? '';
    if (!this.#found || !this.#list || !this.#rows || !this.#all || !this.#count) return;
    const matches = query ? this.#find?.(query) : undefined;
    this.#found.hidden = !matches;
    this.#list.classList.toggle('gl-away', !!matches);
    this.#rows.replaceChildren(
      ...(matches ?? []).slice(0, limit).flatMap((match) => this.#row(match) ?? []),
    );
    const count = matches?.length ?? 0;
    this.#all.hidden = count <= limit;
    this.#all.textContent = fill(this.#texts['glossary.found.all'], { count });
    const told = [matches && this.#countOf(count, query), query && this.#missing];
    this.#count.textContent = told.filter(Boolean).join(' ');
  }

  #countOf(count: number, query: string): string {
    if (count === 0) return fill(this.#texts['glossary.found.none'], { query });
    const rule = this.#plural.select(count) === 'one' ? 'one' : 'other';
    return fill(this.#texts[`glossary.found_${rule}`], { count });
  }

  /** The term's row of the list once more, without its id and with the reason. */
  #row({ id, reason }: Match): HTMLElement | undefined {
    const original = document.getElementById(id);
    if (!original) return undefined;
    const row = original.cloneNode(true) as HTMLElement;
    row.removeAttribute('id');
    const why = document.createElement('dd');
    why.className = 'gl-why';
    const kind = reason.kind === 'alias' ? reason.status : reason.kind;
    why.textContent = fill(this.#texts[`glossary.why.${kind}`], { text: reason.text });
    row.append(why);
    return row;
  }
}

/** Not `toLanguage`: its module brings the schemas' library along. */
function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'id';
}

/** The query in a fragment such as `#q=klien`; undefined when it names something else. */
function queryIn(hash: string): string | undefined {
  const query = hash.startsWith('#q=') ? new URLSearchParams(hash.slice(1)).get('q') : null;
  return query?.trim() || undefined;
}

/** The file of names; undefined when it cannot be had. */
async function fetchNames(address: string): Promise<PackedTerm[] | undefined> {
  try {
    const response = await fetch(address);
    const names: unknown = response.ok ? await response.json() : undefined;
    // A network may answer with data of its own.
    return Array.isArray(names) && names.every(Array.isArray) ? (names as PackedTerm[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Heads of the rows in the page, for the time before the names are there. */
function headsInPage(glossary: HTMLElement): Entry[] {
  const own = pageLanguage();
  return [...glossary.querySelectorAll<HTMLElement>('.gl-list dl > [id]')].map((row) => {
    const mine = row.querySelector('dt a')?.textContent ?? '';
    const other = row.querySelector('dt [lang]')?.textContent ?? '';
    const head = own === 'id' ? { id: mine, en: other } : { id: other, en: mine };
    return { id: row.id, head, aliases: [] };
  });
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));
}

customElements.define('kbp-glossary', Glossary);
