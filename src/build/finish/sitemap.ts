import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a page asks search engines to leave it out. */
export function isHidden(html: string): boolean {
  return /<meta name="robots" content="noindex">/.test(html);
}

/**
 * A sitemap without some addresses: what says `noindex` has no place in it. Pure.
 * @param hidden whole addresses as they stand in `<loc>`
 */
export function withoutHidden(xml: string, hidden: ReadonlySet<string>): string {
  return xml.replace(/<url>.*?<\/url>/gs, (entry) =>
    hidden.has(/<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '') ? '' : entry,
  );
}

/** Takes addresses out of every sitemap of a build. */
export async function trimSitemaps(root: string, hidden: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(root)) {
    if (!/^sitemap-\d+\.xml$/.test(name)) continue;
    const file = join(root, name);
    await writeFile(file, withoutHidden(await readFile(file, 'utf8'), hidden));
  }
}
