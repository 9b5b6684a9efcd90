/*
 * Comes before the site's own scripts in a copy. They know addresses as the site has them
 * (`/glosarium/klien/`) and fetch files; a copy lies anywhere, and from a disk nothing can be
 * fetched. So what they ask for comes as a script of its own (`cari/indeks.json.js` beside
 * `cari/indeks.json`), and links that they make are led to the file in the copy.
 */
import { fileIn, linkIn, type Place } from '../addresses.ts';

const script = document.currentScript as HTMLScriptElement;
/** The copy's own folder: the script lies one below. */
const root = new URL('..', script.src).href;
const base = script.dataset['base'] ?? '/';
const held: Record<string, string> = {};
Object.assign(globalThis, { kbpHeld: held });

const place = (): Place => ({ here: location.href, root, base });

const wanted = new Map<string, Promise<string>>();

/** The text of a file, by the script that holds it. */
function textOf(file: string): Promise<string> {
  const known = wanted.get(file);
  if (known) return known;
  const loading = new Promise<string>((resolve, reject) => {
    const element = document.createElement('script');
    const end = () => {
      element.remove();
      const text = held[file];
      if (text === undefined) {
        wanted.delete(file);
        reject(new TypeError(`The copy does not hold ${file}`));
      } else resolve(text);
    };
    element.src = `${root}${file}.js`;
    element.onload = end;
    element.onerror = end;
    document.head.append(element);
  });
  wanted.set(file, loading);
  return loading;
}

const fetchFromServer = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const file = input instanceof Request ? undefined : fileIn(input, place());
  // Pagefind needs a server anyway: WebAssembly is not read from a disk.
  if (file === undefined || file.startsWith('pagefind/')) return fetchFromServer(input, init);
  return new Response(await textOf(file));
};

/** Leads a link made by a script to the file in the copy. */
function mend(link: HTMLAnchorElement): void {
  const address = linkIn(link.getAttribute('href') ?? '', place());
  if (address !== undefined) link.href = address;
}

new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    if (target instanceof HTMLAnchorElement) mend(target);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node instanceof HTMLAnchorElement) mend(node);
      for (const link of node.querySelectorAll('a')) mend(link);
    }
  }
}).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['href'],
});
