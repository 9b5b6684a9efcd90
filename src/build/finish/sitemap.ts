import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePath } from '../../site/config.ts';
import { isUnlisted } from '../../site/embed.ts';
import { parsePath } from '../../site/urls.ts';

/**
 * Takes the pages that search engines shall leave alone out of the map of the site, which Starlight
 * makes of every page.
 * @param dir address of `dist/`
 */
export async function trimSitemap(dir: URL): Promise<void> {
  const root = fileURLToPath(dir);
  for (const name of await readdir(root)) {
    if (!/^sitemap-\d+\.xml$/.test(name)) continue;
    const file = join(root, name);
    await writeFile(file, listedOnly(await readFile(file, 'utf8')));
  }
}

/** A sitemap without the unlisted pages; pure. */
export function listedOnly(xml: string, base = basePath): string {
  return xml.replace(/<url><loc>([^<]*)<\/loc>.*?<\/url>/gs, (entry, address: string) =>
    isUnlisted(parsePath(new URL(address).pathname, base).page) ? '' : entry,
  );
}
