import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces, which our dialog replaces: some 400 KB that nobody would load. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the index of the full text and writes it to `pagefind/`. We write the files: Pagefind's own
 * writing may still go on when its process is ended, and left scripts cut short.
 * @param dir address of `dist/`
 * @param meanwhile runs once the pages are read, while Pagefind works out the index; may change them
 * @throws Error with what Pagefind says
 */
export async function writeFullText(
  dir: URL,
  meanwhile: () => Promise<void>,
): Promise<{ pages: number }> {
  const root = fileURLToPath(dir);
  try {
    const made = await createIndex();
    if (!made.index) throw new Error(`Pagefind made no index: ${made.errors.join('; ')}`);
    const added = await made.index.addDirectory({ path: root });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    const [{ files, errors }] = await Promise.all([made.index.getFiles(), meanwhile()]);
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      const file = join(root, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, path === 'pagefind-entry.json' ? sorted(content) : content);
    }
    return { pages: added.page_count };
  } finally {
    await close();
  }
}

/** Pagefind writes its languages in any order; sorted, two builds are the same byte for byte. */
const sorted = (json: Uint8Array) =>
  JSON.stringify(sortKeys(JSON.parse(new TextDecoder().decode(json))));

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
