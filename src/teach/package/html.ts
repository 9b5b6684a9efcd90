import type { DefaultTreeAdapterTypes } from 'parse5';
import * as parse5 from 'parse5';

/* The little that the makers of copies need to know about a tree of parse5. */

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Calls `look` for every element below, outer ones first; what `remove` takes out is not entered. */
export function visit(parent: Parent, look: (element: Element, remove: () => void) => void): void {
  for (const node of [...parent.childNodes]) {
    if (!('tagName' in node)) continue;
    let gone = false;
    look(node, () => {
      gone = true;
      parent.childNodes = parent.childNodes.filter((child) => child !== node);
    });
    if (gone) continue;
    visit(node, look);
    if ('content' in node) visit(node.content, look);
  }
}

/** The first element that fits, in the order of the document. */
export function first(parent: Parent, fits: (element: Element) => boolean): Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = fits(node) ? node : first(node, fits);
    if (found) return found;
  }
  return undefined;
}

/** The value of an attribute; undefined where the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Whether an element carries a class. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Puts HTML of our own making into an element, before what is there or after it. */
export function put(into: Parent, where: 'before' | 'after', html: string): void {
  const { childNodes } = parse5.parseFragment(html);
  for (const node of childNodes) node.parentNode = into;
  into.childNodes =
    where === 'before' ? [...childNodes, ...into.childNodes] : [...into.childNodes, ...childNodes];
}

// What stands in <noscript> is read as HTML: it has links too.
const PLAIN = { scriptingEnabled: false };
/** A whole page as a tree. */
export const parse = (html: string) => parse5.parse(html, PLAIN);
/** The HTML of what is inside a node. */
export const serialize = (node: Parent) => parse5.serialize(node, PLAIN);
