import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { leadsOn } from '../../src/build/finish/moved.ts';
import { basePath } from '../../src/site/config.ts';
import { parsePath } from '../../src/site/urls.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** The built site under test: `dist/`, or the folder named by `DIST` (the build under a base path). */
export const DIST = resolve(process.env['DIST'] ?? 'dist');
export { basePath };

if (!existsSync(join(DIST, 'index.html'))) {
  throw new Error(`${DIST} holds no built site: run "npm run build" first (npm test does).`);
}

/** One built page. */
export interface Page {
  /** Path as a server answers it, base included: `/sub/en/kuis/`. */
  path: string;
  /** Language and page without prefix, by the path. */
  language: 'id' | 'en';
  page: string;
  html: string;
  elements: Element[];
}

/** Every element of a tree, in document order, contents of templates included. */
export function allElements(root: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return root.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const inner = 'content' in node ? allElements(node.content) : [];
    return [node, ...inner, ...allElements(node)];
  });
}

/** Value of an attribute, undefined where it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value;
}

/** Visible and hidden text of an element. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');
}

export const files: string[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

export const pages: Page[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    const path = basePath + file.replace(/(^|\/)index\.html$/, '$1');
    let elements: Element[] | undefined;
    return {
      path,
      ...parsePath(path),
      html,
      // Parsed when asked for: most files of tests look at few pages.
      get elements() {
        elements ??= allElements(parse(html));
        return elements;
      },
    };
  });

/** Pages that a reader reaches by a link: no not-found pages, and no old addresses. */
export const realPages = pages.filter(
  ({ page, html }) => !/^404(\.html)?$/.test(page) && !leadsOn(html),
);

/** A page by language and address; fails the test that asks for one that is not there. */
export function pageAt(language: 'id' | 'en', page: string): Page {
  const found = pages.find((p) => p.language === language && p.page === page);
  if (!found) throw new Error(`No page "${page}" in ${language}.`);
  return found;
}
