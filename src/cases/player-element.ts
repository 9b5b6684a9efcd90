import { fill } from '../core/fill.ts';
import { now, store } from '../progress/browser.ts';
import { endOf, othersOf, pathTo, type Step, stepsOf, type Ways } from './play.ts';
import css from './player.css?inline';
import type { Texts } from './texts.ts';

/** What stands in the browser's history with each step. */
interface Place {
  kbpCase?: { id: string; path: string[] };
}

/**
 * `<kbp-case>`: plays the server's HTML of a case or of the guide, one scene at a time. All that is
 * shown comes from the path (choices from the start); scenes are never hidden on paper.
 *
 * The address: `#<node>` names the scene, each step is an entry of the browser's history, so that
 * Back goes back one step. On a discreet page a step takes the place of the one before, so that
 * nothing is left to go back to after leaving. Without an id (the guide) nothing is written at all:
 * browsers keep their history on the disk, and answers to such questions do not belong there.
 */
class KbpCase extends HTMLElement {
  #texts = {} as Texts;
  #ways: Ways = new Map();
  #steps: Step[] = [];
  #playing = false;
  #bar!: HTMLElement;
  #way!: HTMLElement;
  #others: HTMLElement | undefined;
  #other: HTMLElement | undefined;
  readonly #onPop = (event: PopStateEvent) => this.#popped(event.state);

  connectedCallback(): void {
    if (this.#ways.size === 0) this.#prepare();
    addEventListener('popstate', this.#onPop);
    this.#open(history.state);
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#onPop);
  }

  get #id(): string {
    return this.dataset['id'] ?? '';
  }

  get #start(): string {
    return this.dataset['start'] ?? '';
  }

  get #path(): string[] {
    return this.#steps.map(({ choice }) => choice);
  }

  #find(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  #prepare(): void {
    this.#texts = JSON.parse(this.dataset['texts'] ?? '{}');
    const scenes = [...this.querySelectorAll<HTMLElement>('.st-node')];
    this.#ways = new Map(
      scenes.map((scene) => [
        scene.id,
        new Map(
          [...scene.querySelectorAll<HTMLAnchorElement>('[data-choice]')].map((link) => [
            link.dataset['choice'] ?? '',
            link.hash.slice(1),
          ]),
        ),
      ]),
    );
    const { content } = this.#find('template') as HTMLTemplateElement;
    const part = (selector: string) =>
      (content.querySelector(selector)?.cloneNode(true) as HTMLElement | undefined) ?? undefined;
    this.#bar = part('.st-bar') as HTMLElement;
    this.#way = part('.st-way') as HTMLElement;
    this.#others = part('.st-others');
    this.#other = part('.st-other');
    this.#find('.st-extras').append(this.#bar, this.#way, this.#others ?? '');
    this.addEventListener('click', (event) => this.#clicked(event));
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const action = target.closest('button')?.dataset['do'];
    if (action === 'back') this.#go(this.#path.slice(0, -1));
    if (action === 'restart') this.#go([]);
    if (action === 'mode') this.#setMode(!this.#playing);
    const link = target.closest('a');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !this.#playing || !isPlain || !this.contains(link)) return;
    const choice = link.dataset['choice'];
    const path = choice
      ? [...this.#path, choice]
      : link.getAttribute('href')?.startsWith('#') && this.#pathTo(link.hash);
    if (!path) return;
    event.preventDefault();
    this.#go(path);
  }

  /** The path to the node that a fragment names, if it names one. */
  #pathTo(hash: string): string[] | undefined {
    return pathTo(this.#ways, this.#start, hash.slice(1), this.#steps);
  }

  /** What is shown at first: the history's own place, the address's, or where the reader was. */
  #open(state: unknown): void {
    const kept = store.get('case', this.#id)?.path ?? [];
    this.#steps = stepsOf(this.#ways, this.#start, this.#id ? kept : []);
    const path = this.#placeOf(state) ?? this.#pathTo(location.hash) ?? this.#path;
    this.#steps = stepsOf(this.#ways, this.#start, path);
    const named = this.#named(location.hash);
    this.#setMode(!named);
    if (named) named.scrollIntoView();
    else if (this.#steps.length > 0) this.#mark('replaceState');
  }

  /** A part of the page that is only there where all paths are shown. */
  #named(hash: string): Element | undefined {
    return [...this.querySelectorAll('.st-debrief, .st-all > [id]')].find(
      ({ id }) => hash === `#${id}`,
    );
  }

  #placeOf(state: unknown): string[] | undefined {
    const place = (state as Place | null)?.kbpCase;
    return place?.id === this.#id && Array.isArray(place.path) ? place.path : undefined;
  }

  /** Back and Forward, and links to a scene from outside. */
  #popped(state: unknown): void {
    const named = this.#named(location.hash);
    if (named && this.#playing && named.getClientRects().length === 0) {
      this.#setMode(false);
      named.scrollIntoView();
    }
    if (!this.#playing || named) return;
    const path =
      this.#placeOf(state) ?? (location.hash ? this.#pathTo(location.hash) : ([] as string[]));
    if (path) this.#show(path);
  }

  /** A step the reader takes: shown, remembered, and put into the history. */
  #go(path: readonly string[]): void {
    this.#show(path);
    this.#mark(this.dataset['discreet'] === undefined ? 'pushState' : 'replaceState');
  }

  #mark(how: 'pushState' | 'replaceState'): void {
    const place: Place = { kbpCase: { id: this.#id, path: this.#path } };
    if (this.#id) history[how](place, '', `#${endOf(this.#start, this.#steps)}`);
  }

  #show(path: readonly string[]): void {
    this.#steps = stepsOf(this.#ways, this.#start, path);
    this.#keep();
    this.#render();
    const scene = this.#scene();
    const heading = scene.querySelector<HTMLElement>('h2');
    heading?.focus();
    const judged = scene.querySelector('.st-from.is-taken strong')?.textContent ?? '';
    this.#find('[role=status]').textContent = `${shownText(heading)}. ${judged}`;
  }

  #keep(): void {
    const id = this.#id;
    if (!id) return;
    const path = this.#path;
    const end = endOf(this.#start, this.#steps);
    const reached = this.#scene().dataset['node'] === 'end' ? [end] : [];
    const before = store.get('case', id)?.endings ?? [];
    const endings = [...new Set([...before, ...reached])];
    if (path.length === 0 && endings.length === 0) store.remove('case', id);
    else {
      store.update('case', id, (current) => ({
        ...current,
        at: now(),
        path,
        ...(endings.length > 0 ? { endings } : {}),
      }));
    }
    const notice = this.#find('.st-memory');
    if (store.available) notice.textContent = notice.dataset['full'] ?? '';
    notice.hidden = store.persistent;
  }

  #scene(node = endOf(this.#start, this.#steps)): HTMLElement {
    return this.querySelector(`#${CSS.escape(node)}`) as HTMLElement;
  }

  #setMode(playing: boolean): void {
    this.#playing = playing;
    this.classList.toggle('is-playing', playing);
    const button = this.#bar.querySelector('[data-do=mode]') as HTMLElement;
    const hadFocus = document.activeElement === button;
    button.textContent = playing ? this.#texts.showAll : this.#texts.play;
    // Where all is shown, the way back must not be at the end of it.
    if (playing) this.#find('.st-extras').prepend(this.#bar);
    else this.#find('.st-all').before(this.#bar);
    this.#render();
    if (hadFocus) button.focus();
  }

  /** Marks in the page what belongs to the path; the style sheet hides the rest on screens. */
  #render(): void {
    for (const marked of this.querySelectorAll('.is-here, .is-taken')) {
      marked.classList.remove('is-here', 'is-taken');
    }
    const last = this.#steps.at(-1);
    const scene = this.#scene();
    scene.classList.add('is-here');
    const isEnd = scene.dataset['node'] === 'end';
    this.classList.toggle('is-over', isEnd);
    if (last) this.#wayIn(last)?.classList.add('is-taken');
    const number = scene.querySelector('.st-step');
    if (number && !isEnd) {
      number.textContent = fill(this.#texts.step, { number: this.#steps.length + 1 });
    }
    for (const button of this.#bar.querySelectorAll<HTMLElement>(
      '[data-do=back], [data-do=restart]',
    )) {
      button.hidden = !this.#playing || !last;
    }
    this.#way.hidden = !this.#playing || !last;
    this.#way.querySelector('ol')?.replaceChildren(
      ...this.#steps.map((step) => {
        const row = document.createElement('li');
        row.append(...this.#told(step));
        return row;
      }),
    );
    if (this.#others) {
      this.#others.hidden = !this.#playing || !isEnd;
      if (!this.#others.hidden) this.#renderOthers(this.#others);
    }
  }

  /** A choice in its own words, and how the authors judge it. */
  #told({ node, choice, to }: Step): (Node | string)[] {
    const words = this.#scene(node)
      .querySelector(`[data-choice="${CSS.escape(choice)}"]`)
      ?.firstElementChild?.cloneNode(true);
    const label = this.#wayIn({ node, choice, to })?.querySelector('strong')?.cloneNode(true);
    return [words ?? '', ...(label ? [' ', label] : [])];
  }

  /** Where the scene a choice leads to tells about that choice. */
  #wayIn({ node, choice, to }: Step): HTMLElement | null {
    return this.#scene(to).querySelector(`[data-from="${CSS.escape(`${node} ${choice}`)}"]`);
  }

  #renderOthers(section: HTMLElement): void {
    for (const old of section.querySelectorAll('h3, details')) old.remove();
    for (const [index, others] of othersOf(this.#ways, this.#steps).entries()) {
      const heading = document.createElement('h3');
      heading.textContent = fill(this.#texts.step, { number: index + 1 });
      section.append(heading);
      for (const other of others) {
        const row = this.#other?.cloneNode(true) as HTMLElement;
        row.querySelector('summary')?.append(this.#told(other)[0] ?? '');
        const [judged, text] = [
          this.#wayIn(other)?.querySelector('.st-judged'),
          this.#scene(other.to).querySelector('.st-text'),
        ];
        row.lastElementChild?.before(
          ...[judged, text].flatMap((piece) => (piece ? [piece.cloneNode(true)] : [])),
        );
        const button = row.querySelector('button');
        if (button) button.onclick = () => this.#go(other.path);
        section.append(row);
      }
    }
  }
}

/** What of an element is to be seen. */
function shownText(element: HTMLElement | null): string {
  return element?.innerText.trim() ?? '';
}

// Before the element takes over, so that nothing shows that should not. A browser without sheets made
// by script (Safari before 16.4) keeps the whole tree as linked sections, as without JavaScript.
if (Array.isArray(document.adoptedStyleSheets)) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  customElements.define('kbp-case', KbpCase);
}
