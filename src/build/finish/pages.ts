import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { basePath, siteUrl } from '../../site/config.ts';
import { THEME_SCRIPT } from '../../site/theme-script.ts';
import { parsePath } from '../../site/urls.ts';
import { contentSecurityPolicy } from './csp.ts';
import { leadsOn, movedPage } from './moved.ts';
import { isHidden, trimSitemaps } from './sitemap.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What the script of "leave this page" (`LeaveQuickly.astro`) is called. */
const URGENT = 'LeaveQuickly.';

/** Script types that a browser runs; others (JSON) are data and need no hash. */
const EXECUTABLE = new Set([undefined, '', 'module', 'text/javascript']);

/**
 * Finishes every page of a build: drops what Starlight's frame leaves behind and ours does not use,
 * and adds the policy with the hashes of what is inline. Runs after everything else that writes
 * HTML, since any later change would break the hashes.
 * @param dir address of `dist/`
 */
export async function finishPages(dir: URL): Promise<{ pages: number }> {
  const root = fileURLToPath(dir);
  await placeNotFound(root);
  const empty = await takeEmptyScripts(join(root, '_astro'));
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
  const hidden = new Set<string>();
  // Some at a time: while one is being read or written, another is finished.
  const left = files.values();
  const finishRest = async () => {
    for (const file of left) {
      const path = join(root, file);
      const html = finishPage(await readFile(path, 'utf8'), file, empty);
      if (isHidden(html)) hidden.add(addressOf(file));
      await writeFile(path, html);
    }
  };
  await Promise.all(Array.from({ length: 8 }, finishRest));
  await trimSitemaps(root, hidden);
  return { pages: files.length };
}

/** Public address of a built page, by its file below `dist/`. */
function addressOf(file: string): string {
  return siteUrl + basePath + file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
}

/** Static hosts answer unknown addresses with `404.html`, of the nearest folder where they can. */
async function placeNotFound(root: string): Promise<void> {
  for (const folder of [root, join(root, 'en')]) {
    await rename(join(folder, '404', 'index.html'), join(folder, '404.html'));
    await rm(join(folder, '404'), { recursive: true });
  }
}

/** Removes scripts that came out empty (what `trimStarlight` emptied); returns their names. */
async function takeEmptyScripts(folder: string): Promise<Set<string>> {
  const empty = new Set<string>();
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js') || (await stat(join(folder, name))).size > 2) continue;
    empty.add(name);
    await rm(join(folder, name));
  }
  return empty;
}

/**
 * The finishing of one page's HTML; pure.
 * @param file its path below `dist/`, which tells its language
 * @param emptyScripts names of script files that are gone because nothing was in them
 * @throws Error for an inline script that is none of ours: the policy would allow what stands here
 */
export function finishPage(
  html: string,
  file: string,
  emptyScripts: ReadonlySet<string> = new Set(),
): string {
  const { language } = parsePath(`/${file.replaceAll('\\', '/')}`, '/');
  const document = parse(leadsOn(html) ? movedPage(html, language) : html);
  const inline = { scripts: [] as string[], styles: [] as string[] };
  let head: Element | undefined;
  visit(document, (element, remove) => {
    const attributes = attributesOf(element);
    if (element.tagName === 'head') head = element;
    // Starlight's print sheet is emptied (ours prints from the one style sheet): save the request.
    if (element.tagName === 'link' && attributes['media'] === 'print') remove();
    const source = attributes['src'];
    if (element.tagName === 'script' && source !== undefined) {
      const name = source.slice(source.lastIndexOf('/') + 1);
      if (emptyScripts.has(name)) remove();
      // The page is there to be read before any script: styles first. The way out waits for nothing.
      else if (attributes['type'] === 'module' && !name.startsWith(URGENT)) {
        element.attrs.push({ name: 'fetchpriority', value: 'low' });
      }
    } else if (element.tagName === 'script') {
      const code = textOf(element);
      if (!code.trim()) remove();
      else if (EXECUTABLE.has(attributes['type'])) {
        if (code !== THEME_SCRIPT) {
          const start = code.trim().slice(0, 60);
          throw new Error(`${file}: an inline script that is none of ours: ${start}`);
        }
        inline.scripts.push(code);
      }
    }
    // Starlight draws each heading's link as an SVG; a sign from the style sheet weighs nothing.
    if (attributes['class'] === 'sl-anchor-icon') remove();
    // The index of the full text is made by now.
    element.attrs = element.attrs.filter(({ name }) => !name.startsWith('data-pagefind-'));
    if (element.tagName === 'style') inline.styles.push(textOf(element));
    if (element.tagName === 'html') {
      element.attrs = element.attrs.filter(({ name }) => name !== 'data-theme');
    }
    // Our styles tell only the third level apart.
    for (const attr of element.attrs) {
      if (attr.name === 'class')
        attr.value = attr.value.replace(/^(sl-heading-wrapper) level-h[^3]$/, '$1');
    }
    // What a document is anyway; Starlight's styles ask only for `rtl`.
    element.attrs = element.attrs.filter(({ name, value }) => name !== 'dir' || value !== 'ltr');
  });
  if (head) putPolicy(head, contentSecurityPolicy(inline));
  return serialize(document);
}

/** The policy stands right after the charset: what comes before a meta policy is not covered by it. */
function putPolicy(head: Element, policy: string): void {
  const meta: Element = {
    nodeName: 'meta',
    tagName: 'meta',
    attrs: [
      { name: 'http-equiv', value: 'Content-Security-Policy' },
      { name: 'content', value: policy },
    ],
    childNodes: [],
    namespaceURI: head.namespaceURI,
    parentNode: head,
  };
  const charset = head.childNodes.findIndex(
    (node) => 'attrs' in node && node.attrs.some(({ name }) => name === 'charset'),
  );
  head.childNodes.splice(charset + 1, 0, meta);
}

function visit(parent: Parent, look: (element: Element, remove: () => void) => void): void {
  for (const node of [...parent.childNodes]) {
    if (!('tagName' in node)) continue;
    look(node, () => {
      parent.childNodes = parent.childNodes.filter((child: Node) => child !== node);
    });
    visit(node, look);
    if ('content' in node) visit(node.content, look);
  }
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
