import { type Copy, copyAddress, relative } from './addresses.ts';
import { attribute, type Element, first, hasClass, parse, put, serialize, visit } from './html.ts';

/** Attributes that hold one address each. */
const ADDRESSES = ['href', 'src', 'poster', 'action'] as const;

/** What a page of a copy says about itself: HTML of our own making, in the page's language. */
export interface Notices {
  /** At the end of every page. */
  foot: string;
  /** Where the page's text begins, if it needs one. */
  top: string | undefined;
}

/**
 * A built page as a copy holds it: every address relative, and the module scripts, which browsers do
 * not run from a disk, replaced by one script for their set.
 * @param file its path in the copy
 * @param bundleOf the script for a set of module scripts (names of files, in their order)
 */
export function copyPage(
  html: string,
  file: string,
  copy: Copy,
  notices: Notices,
  bundleOf: (modules: readonly string[]) => string,
): string {
  const document = parse(html);
  const modules: string[] = [];
  visit(document, (element, remove) => {
    if (isModule(element)) {
      const source = attribute(element, 'src') ?? '';
      modules.push(source.slice(source.lastIndexOf('/') + 1));
      remove();
      return;
    }
    // There is no map of the site beside a copy, and no server that reads one.
    if (element.tagName === 'link' && attribute(element, 'rel') === 'sitemap') {
      remove();
      return;
    }
    for (const attr of element.attrs) {
      if (ADDRESSES.some((name) => name === attr.name)) {
        attr.value = copyAddress(attr.value, file, copy);
      } else if (attr.name === 'data-address' && attr.value.startsWith('/')) {
        // For links that are given to others, who do not have this copy.
        attr.value = copy.origin + attr.value;
      } else if (attr.name === 'content' && attribute(element, 'http-equiv') === 'refresh') {
        attr.value = attr.value.replace(
          /(url=)(.+)$/i,
          (_all, name: string, target: string) => name + copyAddress(target, file, copy),
        );
      }
    }
  });
  const head = first(document, ({ tagName }) => tagName === 'head');
  const main = first(document, ({ tagName }) => tagName === 'main');
  const foot = first(document, (element) => hasClass(element, 'foot'));
  const wrap = foot && (first(foot, (element) => hasClass(element, 'wrap')) ?? foot);
  if (head && modules.length > 0) {
    const source = encodeURI(relative(file, bundleOf(modules)));
    put(head, 'after', `<script defer src="${source}" data-base="${copy.base}"></script>`);
  }
  // Below the title, where the page's own text begins.
  const text = main && (first(main, (element) => hasClass(element, 'prose')) ?? main);
  if (text && notices.top) put(text, 'before', notices.top);
  if (wrap) put(wrap, 'after', notices.foot);
  return withQuotedCode(serialize(document));
}

/**
 * Code to copy names addresses that are no links of the page. Programs that look through HTML by
 * patterns, as `zimcheck` does, take them for some unless their quotation marks are escaped.
 */
function withQuotedCode(html: string): string {
  return html.replace(
    /(<code translate="no">)([^<]*)/g,
    (_all, tag: string, code: string) => tag + code.replaceAll('"', '&quot;'),
  );
}

/** What scripts fetch of a page: its main part, with the addresses as the site has them. */
export function pageToFetch(html: string): string {
  const main = first(parse(html), ({ tagName }) => tagName === 'main');
  if (!main) return html;
  visit(main, (element, remove) => {
    if (element.tagName === 'script') remove();
  });
  return `<!DOCTYPE html><main>${serialize(main)}</main>`;
}

function isModule(element: Element): boolean {
  return (
    element.tagName === 'script' &&
    attribute(element, 'type') === 'module' &&
    attribute(element, 'src') !== undefined
  );
}
