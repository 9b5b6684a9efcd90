/** Licence of all texts (LICENSE-content.md), for files that leave the site. */
export const CONTENT_LICENCE = {
  name: 'CC BY-SA 4.0',
  url: 'https://creativecommons.org/licenses/by-sa/4.0/',
} as const;
