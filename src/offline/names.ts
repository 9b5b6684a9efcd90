/*
 * Names that the page and the worker (`worker/sw.js`, which has them again: it is one plain file)
 * agree on. Several sites may share an origin, so the base path is part of each cache's name.
 */

/** Beginning of the names of all our caches under a base path; the build's name follows. */
export const cachePrefix = (base: string): string => `kbp-luring ${base} `;

/** Address, below the base, of the note that makes a cache a whole copy. Written last. */
export const NOTE = 'luring/salinan.json';
/** Address of the list that a copy was made from. */
export const KEPT_LIST = 'luring/salinan-berkas.json';
/** Address of the worker. */
export const WORKER = 'sw.js';

/** The note in a whole copy: its build and the names of the chosen sets. */
export interface Note {
  v: 1;
  build: string;
  sets: string[];
}
