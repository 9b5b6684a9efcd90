import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PUBLISHED, PUBLISHED_LIST, publishedCopies } from './manifest.ts';

/**
 * Puts the copies that `PACKAGES_DIR` names into a build, with their list; does nothing without it.
 * @param dir address of `dist/`
 * @returns how many there are
 */
export function publishCopies(dir: URL): number {
  const published = publishedCopies();
  if (!published) return 0;
  const { folder, manifest } = published;
  const root = fileURLToPath(dir);
  const names = manifest.packages.map(({ name }) => name);
  for (const name of names) {
    const target = join(root, PUBLISHED, name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(folder, name), target);
  }
  cpSync(join(folder, 'manifest.json'), join(root, PUBLISHED_LIST));
  return names.length;
}
