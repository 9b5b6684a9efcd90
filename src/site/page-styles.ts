import storyCss from '../cases/story.css?inline';
import contactsCss from '../help/contacts.css?inline';
import leaveCss from '../help/leave.css?inline';
import offlineCss from '../offline/offline.css?inline';

/*
 * Styles of single pages. Pages in `content/docs` share one style sheet, in which everything that
 * `~/mdx` offers adds up: what only one page needs would weigh on every article. So these few stand
 * in the head of their page, and the policy knows their hash.
 */
const STYLES: Readonly<Record<string, string>> = {
  bantuan: leaveCss,
  luring: offlineCss,
  'panduan-bantuan': storyCss + leaveCss,
};

/** Styles for the head of a page (without language and slashes), if it has any of its own. */
export function pageStyles(page: string): string | undefined {
  return page.startsWith('kasus/') ? contactsCss : STYLES[page];
}
