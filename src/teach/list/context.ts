import type { List } from './code.ts';
import type { Kind, Material, MaterialsFile } from './materials-format.ts';

/** Strings of the page, keyed without their prefix `list.`. */
export type Said = Readonly<Record<string, string>>;

/** What both states of the page work with. */
export interface Context {
  said: Said;
  language: string;
  file: MaterialsFile;
  materials: ReadonlyMap<number, Material>;
  /** Address of a page of this site, for links. */
  hrefOf(page: string): string;
  /** Its public address, for what leaves the site. */
  publicOf(page: string): string;
  /** Public address of the reading view of a list. */
  addressOf(list: List): string;
}

/** Names of the states in the fragment: `#baca=<code>`, `#susun=<code>`. Part of published links. */
export const STATES = { read: 'baca', build: 'susun' } as const;

/** The word for a kind, in the page's language. */
export const kindWord = (said: Said, kind: Kind): string => said[`kind.${kind}`] ?? kind;

/** A day in words, in the page's language. */
export function dayWord(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}
