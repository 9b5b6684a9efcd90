import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '../fixtures.ts';
import { prefixes } from '../kinds.ts';

/*
 * What the tests of faults share. Every page is watched for what hostile input would do: a dialog, a
 * script, image or frame that the server did not write, an inline handler, a `javascript:` address.
 */

export { expect, type Page };
export type Language = keyof typeof prefixes;
export const languages = Object.keys(prefixes) as Language[];

const strings = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(`content/i18n/${language}.json`, 'utf8')),
  ]),
) as Record<Language, Record<string, string>>;

/** An interface string, as the page has to say it. */
export function text(language: Language, key: string): string {
  const found = strings[language][key];
  if (!found) throw new Error(`There is no interface string "${key}".`);
  return found;
}

/** Numbers from 0 up to 1, the same again for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export const oneOf = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

/** Elements that input may never make, and attributes that would run it. */
const MADE = 'script, img, iframe, frame, object, embed, base, video, audio, marquee, portal';

export const test = base.extend<{ guard: undefined }>({
  guard: [
    async ({ context }, use) => {
      const seen: string[] = [];
      context.on('page', (page) =>
        page.on('dialog', async (dialog) => {
          seen.push(`dialog: ${dialog.message()}`);
          await dialog.dismiss();
        }),
      );
      await context.exposeBinding('kbpMade', (_source, what: string) => seen.push(what));
      await context.addInitScript((made) => {
        const tell = (window as unknown as { kbpMade(what: string): void }).kbpMade;
        const runs = ({ name, value }: Attr) =>
          name.startsWith('on') || /^\s*(?:javascript|vbscript|data:text\/html)/i.test(value);
        const look = (node: Node) => {
          if (!(node instanceof Element)) return;
          for (const element of [node, ...node.querySelectorAll('*')]) {
            if (element.matches(made) || [...element.attributes].some(runs)) {
              tell(`made: ${element.outerHTML.slice(0, 200)}`);
            }
          }
        };
        // What the parser puts in before is the server's; the policy holds for that.
        document.addEventListener('DOMContentLoaded', () =>
          new MutationObserver((records) => {
            for (const { addedNodes, target } of records) {
              if (addedNodes.length > 0) addedNodes.forEach(look);
              else if (target instanceof Element && [...target.attributes].some(runs)) look(target);
            }
          }).observe(document, { childList: true, subtree: true, attributes: true }),
        );
      }, MADE);
      await use(undefined);
      expect(seen, 'what input has made or run').toEqual([]);
    },
    { auto: true },
  ],
});

/** Brings every element of ours near, and waits until its script has taken it over. */
export const ready = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ours = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('kbp-'),
    );
    for (const element of ours) {
      element.scrollIntoView();
      await customElements.whenDefined(element.localName);
    }
    scrollTo(0, 0);
  });

/** The page reads: a heading, and text enough. */
export async function expectReadable(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
}

/** All that is stored, by key. */
export const everything = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ ...localStorage }));

/** Puts these keys in place of all that is stored. */
export const store = (page: Page, entries: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((all) => {
    localStorage.clear();
    for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
  }, entries);
