import type { Language } from '../../core/languages.ts';
import { pageSource } from '../../site/pages.ts';
import { absoluteHref } from '../../site/urls.ts';

/** A part of an article with an address of its own. */
export interface Section {
  anchor: string;
  title: string;
  /** Public address, with the anchor. */
  url: string;
}

/** The sections of an article, in order; those of the second and third level. */
export function articleSections(language: Language, slug: string): Section[] {
  return pageSource(language, slug).headings.flatMap(({ anchor, text, depth }) =>
    anchor && depth <= 3
      ? [{ anchor, title: text, url: absoluteHref(language, `${slug}#${anchor}`) }]
      : [],
  );
}
