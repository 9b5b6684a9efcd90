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
 * @throws Error with what Pagefind says
 */
export async function writeFullText(dir: URL): Promise<{ pages: number }> {
  const root = fileURLToPath(dir);
  try {
    const made = await createIndex();
    if (!made.index) throw new Error(`Pagefind made no index: ${made.errors.join('; ')}`);
    const added = await made.index.addDirectory({ path: root });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    const { files, errors } = await made.index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      const file = join(root, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return { pages: added.page_count };
  } finally {
    await close();
  }
}
