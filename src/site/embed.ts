/*
 * Pages for an iframe on other sites. They alone may be framed, and hosts tell them by their address
 * (`src/build/hosts/`), so no other page may live there.
 */

/** First part of their addresses, after the language. */
export const EMBED = 'sematan';

/** Whether a page (without language and outer slashes) is made for a frame on another site. */
export function isEmbed(page: string): boolean {
  return page.startsWith(`${EMBED}/`);
}
