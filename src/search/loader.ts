/*
 * All of search that every page runs: turns the link into a button and fetches the dialog when it is
 * wanted. Nothing else of search is requested before.
 */
import { slashIsOff } from './slash.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
if (link) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.append(...link.cloneNode(true).childNodes);
  link.replaceWith(button);

  const open = (opener: HTMLElement, query?: string | null) =>
    import('./dialog.ts')
      .then(({ openSearch }) => openSearch(link, opener, query))
      // Not there, or a browser too old for it.
      .catch(() => {
        const note = document.createElement('p');
        note.setAttribute('role', 'alert');
        note.textContent = link.dataset['failed'] ?? '';
        button.after(note);
        setTimeout(() => note.remove(), 9000);
      });

  const start = document.querySelector<HTMLElement>('[data-search-start]');
  for (const opener of [button, start]) opener?.addEventListener('click', () => open(opener));
  if (start) {
    start.hidden = false;
    const fromHash = () => {
      const query = new URLSearchParams(location.hash.slice(1)).get('q');
      if (query) open(start, query);
    };
    addEventListener('hashchange', fromHash);
    fromHash();
  }

  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const chord = event.ctrlKey || event.metaKey;
    if (event.altKey || !(chord ? key === 'k' : key === '/' && !slashIsOff())) return;
    if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    open(button);
  });
}
