import type { Language } from '../../core/languages.ts';
import type { PageSource } from '../../core/mdx-source.ts';
import { pageSource } from '../../site/pages.ts';
import { absoluteHref } from '../../site/urls.ts';

/** A part of an article with an address of its own. */
export interface Section {
  anchor: string;
  title: string;
  /** Public address, with the anchor. */
  url: string;
}

type Heading = PageSource['headings'][number];

/** Whether a heading opens a section: it has an anchor, and is of the second or third level. */
export function opensSection(heading: Heading): heading is Heading & { anchor: string } {
  return heading.anchor !== undefined && heading.depth <= 3;
}

/** The sections of an article, in order. */
export function articleSections(language: Language, slug: string): Section[] {
  return pageSource(language, slug)
    .headings.filter(opensSection)
    .map(({ anchor, text }) => ({
      anchor,
      title: text,
      url: absoluteHref(language, `${slug}#${anchor}`),
    }));
}
