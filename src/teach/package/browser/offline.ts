/*
 * Comes before the site's own scripts in a copy. They know addresses as the site has them
 * (`/glosarium/klien/`) and fetch files; a copy lies anywhere, and from a disk nothing can be
 * fetched. So what they ask for comes as a script of its own (`cari/indeks.json.js` beside
 * `cari/indeks.json`), and links that they make are led to the file in the copy.
 */
import { fileOf } from '../addresses.ts';

const script = document.currentScript as HTMLScriptElement;
/** The copy's own folder: the script lies one below. */
const root = new URL('..', script.src).href;
const base = script.dataset['base'] ?? '/';
const held: Record<string, string> = {};
Object.assign(globalThis, { kbpHeld: held });

/** The file of the copy that an address means, as it stands in an address; undefined for others. */
function fileIn(address: string | URL): string | undefined {
  const url = new URL(address, location.href);
  if (url.protocol !== location.protocol || url.host !== location.host) return undefined;
  const whole = url.origin === 'null' ? `file://${url.pathname}` : url.origin + url.pathname;
  if (whole.startsWith(root)) return fileOf(whole.slice(root.length));
  // On Windows a path of a file's address keeps its drive.
  const path = url.protocol === 'file:' ? url.pathname.replace(/^\/[a-z]:/i, '') : url.pathname;
  return path.startsWith(base) ? fileOf(path.slice(base.length)) : undefined;
}

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
  const file = input instanceof Request ? undefined : fileIn(input);
  // Pagefind needs a server anyway: WebAssembly is not read from a disk.
  if (file === undefined || file.startsWith('pagefind/')) return fetchFromServer(input, init);
  return new Response(await textOf(file));
};

/** Leads a link made by a script to the file in the copy. */
function mend(link: HTMLAnchorElement): void {
  const raw = link.getAttribute('href');
  if (!raw || raw.startsWith('#') || !URL.canParse(raw, location.href)) return;
  const url = new URL(raw, location.href);
  const file = fileIn(url);
  const address = file === undefined ? url.href : root + file + url.search + url.hash;
  if (address !== url.href) link.href = address;
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
