import { innerQuotes } from '../../core/inner-quotes.ts';
import { shareLinks } from './share.ts';

/**
 * A text with the section's title in it, always inside “ ”; `fill()` would be a file, and a request,
 * of its own.
 */
const withTitle = (text = '', title: string) => text.replace('{{title}}', () => innerQuotes(title));

/**
 * `<kbp-cite>`: buttons that copy or save what stands on the page, and a choice of section that leads
 * every address on it (texts, links to share, QR code) to that section.
 */
class KbpCite extends HTMLElement {
  connectedCallback(): void {
    this.onclick = (event) => {
      const button = (event.target as Element).closest('button');
      if (button?.dataset['copy']) this.#copy(button, button.dataset['copy']);
      if (button?.dataset['save']) this.#save(button.dataset['save'], button.dataset['file'] ?? '');
    };
    const pick = this.querySelector('select');
    if (pick) pick.onchange = () => this.#lead(pick);
    for (const part of this.querySelectorAll<HTMLElement>('.cite-copy, .cite-pick')) {
      part.hidden = false;
    }
  }

  async #copy(button: HTMLElement, id: string): Promise<void> {
    const source = document.getElementById(id);
    const status = button.parentElement?.querySelector('[role=status]');
    if (!source || !status) return;
    // Emptied first, so that a second copy is announced again.
    status.textContent = '';
    try {
      await writeBoth(source);
      status.textContent = this.dataset['copied'] ?? '';
    } catch {
      // No permission, no secure context, or an old browser.
      getSelection()?.selectAllChildren(source);
      status.textContent = this.dataset['failed'] ?? '';
    }
  }

  #save(id: string, name: string): void {
    const text = document.getElementById(id)?.textContent ?? '';
    // HTML knows no CR LF, the format of RIS asks for it.
    const lines = name.endsWith('.ris') ? text.replaceAll('\n', '\r\n') : text;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([lines], { type: 'text/plain' }));
    link.download = name;
    link.click();
    // The address lives as long as the page: some browsers read it late.
  }

  #lead(pick: HTMLSelectElement): void {
    const title = pick.value ? (pick.selectedOptions[0]?.text.trim() ?? '') : '';
    const url = (this.dataset['url'] ?? '') + (pick.value && `#${pick.value}`);
    for (const place of this.querySelectorAll('[data-url]')) place.textContent = url;
    for (const place of this.querySelectorAll<HTMLElement>('[data-part]')) {
      place.textContent = title && withTitle(place.dataset['part'], title);
    }
    const name = this.dataset['title'] ?? '';
    const share = shareLinks({ title: title ? `${name}: ${title}` : name, url });
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-share]')) {
      link.href = share[link.dataset['share'] as keyof typeof share];
    }
    this.#draw(url);
    // What was copied before is of another address.
    for (const status of this.querySelectorAll('[role=status]')) status.textContent = '';
    const said = this.querySelector<HTMLElement>('[data-picked]');
    if (said) said.textContent = title && withTitle(said.dataset['picked'], title);
  }

  /** The code for an address; while it cannot be drawn, none rather than that of another address. */
  async #draw(url: string): Promise<void> {
    const place = this.querySelector<HTMLElement>('.cite-qr');
    if (!place) return;
    const label = place.querySelector('svg')?.getAttribute('aria-label') ?? this.#label;
    this.#label = label;
    this.#wanted = url;
    place.replaceChildren();
    try {
      const { drawQrCode } = await import('../list/qr-view.ts');
      const drawn = this.#wanted === url && drawQrCode(url, label);
      if (drawn) place.replaceChildren(drawn);
    } catch {
      // Lost network: the address stands above as text, and another choice tries again.
    }
  }
  #label = '';
  #wanted = '';
}

/** Copies an element as text and, where the browser can, with its italics. */
async function writeBoth(source: HTMLElement): Promise<void> {
  const text = source.textContent ?? '';
  if (source.querySelector('em') && 'ClipboardItem' in window) {
    const of = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    const rich = new XMLSerializer().serializeToString(source);
    await navigator.clipboard.write([
      new ClipboardItem({ ...of('text/plain', text), ...of('text/html', rich) }),
    ]);
  } else await navigator.clipboard.writeText(text);
}

customElements.define('kbp-cite', KbpCite);
