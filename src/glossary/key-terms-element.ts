/*
 * Previews of marked terms (WCAG 1.4.13: dismissible, hoverable, persistent). One popover serves the
 * page; it is filled by cloning the term's entry from "Key terms" and stands right after its link, so
 * that Tab leads into it. Without a popover API, or for a term without entry, the link is just a link.
 */

/** Milliseconds the pointer rests before a preview opens, and may be away before it closes. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;
/** Least distance to the window's edges, and to the link, in CSS pixels (script-set position). */
const EDGE = 8;
const GAP = 4;

class KeyTerms extends HTMLElement {
  #box: HTMLElement | null = null;
  #link: HTMLAnchorElement | null = null;
  /** What opened the preview, and so what closes it. */
  #by: 'hover' | 'focus' | 'tap' = 'hover';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Kind of the pointer that was last pressed. */
  #pointer = '';
  /** A link whose preview was dismissed stays closed until pointer and focus have left it. */
  #dismissed: HTMLAnchorElement | null = null;
  #stop = new AbortController();

  connectedCallback(): void {
    const template = this.querySelector('template')?.content;
    const box = template && (document.importNode(template, true).firstElementChild as HTMLElement);
    if (!box || !('popover' in box)) return;
    this.#box = box;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const on = <K extends keyof DocumentEventMap>(
      type: K,
      listener: (event: DocumentEventMap[K]) => void,
    ) => document.addEventListener(type, listener, { signal });
    on('pointerover', (event) => {
      if (event.pointerType !== 'touch') this.#over(event.target);
    });
    on('pointerdown', (event) => {
      this.#pointer = event.pointerType;
      if (!this.#holds(event.target)) this.#close();
    });
    on('focusin', ({ target }) => {
      const link = termLink(target);
      if (link?.matches(':focus-visible')) this.#open(link, 'focus');
      else if (this.#by !== 'hover' && !this.#holds(target)) this.#close();
    });
    on('focusout', ({ target }) => {
      if (target === this.#dismissed) this.#dismissed = null;
    });
    on('click', (event) => this.#click(event));
    on('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.#link) return;
      const link = this.#link;
      this.#dismissed = link;
      // Focus must not be lost with the preview it is in.
      if (this.#box?.contains(document.activeElement)) link.focus();
      this.#close();
    });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#close();
  }

  #holds(target: EventTarget | null): boolean {
    return (
      target instanceof Node && !!(this.#link?.contains(target) || this.#box?.contains(target))
    );
  }

  #over(target: EventTarget | null): void {
    clearTimeout(this.#timer);
    const link = termLink(target);
    const active = document.activeElement;
    if (!link && this.#dismissed !== active) this.#dismissed = null;
    if (this.#holds(target)) return;
    if (link) this.#timer = setTimeout(() => this.#open(link, 'hover'), OPEN_AFTER);
    else if (this.#by === 'hover' && !this.#box?.contains(active)) {
      this.#timer = setTimeout(() => this.#close(), CLOSE_AFTER);
    }
  }

  /** On a touch screen the first tap opens the preview, the second follows the link. */
  #click(event: MouseEvent): void {
    const link = termLink(event.target);
    // A click without a pointer (detail 0) comes from the keyboard.
    if (!link || event.detail === 0 || this.#pointer !== 'touch' || link === this.#link) return;
    this.#dismissed = null;
    this.#open(link, 'tap');
    if (this.#link === link) event.preventDefault();
  }

  #open(link: HTMLAnchorElement, by: 'hover' | 'focus' | 'tap'): void {
    clearTimeout(this.#timer);
    if (link === this.#link && by === 'focus') this.#by = by;
    const box = this.#box;
    // The term's entry among the key terms leads to the same page.
    const entry = [...this.querySelectorAll<HTMLAnchorElement>('dt a')]
      .find(({ pathname }) => pathname === link.pathname)
      ?.closest('div');
    if (!box || !entry || link === this.#link || link === this.#dismissed) return;
    this.#close();
    this.#by = by;
    const [head, text, more] = box.children;
    head?.replaceChildren(...copies(entry.querySelector('dt')));
    text?.replaceChildren(...copies(entry.querySelector('dd')));
    if (more instanceof HTMLAnchorElement) more.href = link.href;
    link.after(box);
    link.setAttribute('aria-describedby', 'kt-text');
    this.#link = link;
    box.showPopover();
    if (!CSS.supports('position-area', 'block-end')) place(box, link);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = null;
    this.#box?.remove();
  }
}

function termLink(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;
}

/** Copies of an element's content; links are copied as their text, for the preview has its own. */
function copies(element: Element | null): Node[] {
  return [...(element?.childNodes ?? [])].map((node) => {
    if (!(node instanceof HTMLAnchorElement)) return node.cloneNode(true);
    const strong = document.createElement('strong');
    strong.textContent = node.textContent;
    return strong;
  });
}

/** Puts the preview below its link, or above where there is no room, and inside the window. */
function place(box: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom, width } = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - box.offsetWidth - EDGE;
  const x = Math.max(EDGE, Math.min(left + width / 2 - box.offsetWidth / 2, room));
  const below = bottom + GAP;
  const above = top - GAP - box.offsetHeight;
  const y = below + box.offsetHeight > innerHeight && above > 0 ? above : below;
  box.style.setProperty('--x', `${x + scrollX}px`);
  box.style.setProperty('--y', `${y + scrollY}px`);
}

customElements.define('kbp-key-terms', KeyTerms);
