import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  type BuiltFile,
  isListed,
  linkedPages,
  makeList,
  type OfflineList,
} from '../../offline/list.ts';
import { basePath, offlineOff } from '../../site/config.ts';
import { loadCurriculum } from '../../site/curriculum.ts';
import { newestContentDate } from '../../site/pages.ts';

const pack = promisify(gzip);

/** 48 bits of SHA-256, in the alphabet of addresses; `src/offline/browser.ts` makes the same. */
export function shortHash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64url').slice(0, 8);
}

/**
 * Writes `sw.js` and the list of what can be saved, `luring/berkas.json`. Runs last: the list has the
 * hashes of the finished files. With `OFFLINE=off` the worker is the kill switch, and there is no list.
 * @param dir address of `dist/`
 */
export async function writeOffline(dir: URL): Promise<OfflineList | undefined> {
  const root = fileURLToPath(dir);
  await copyFile(`src/offline/worker/${offlineOff ? 'off' : 'sw'}.js`, join(root, 'sw.js'));
  if (offlineOff) return undefined;
  const list = makeList(await builtFiles(root), {
    units: loadCurriculum().units,
    date: newestContentDate(),
    hashOf: shortHash,
  });
  await writeFile(join(root, 'luring', 'berkas.json'), JSON.stringify(list));
  return list;
}

/** Every file of the build under the address it is asked by. */
async function builtFiles(root: string): Promise<BuiltFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .map((name) => name.replace(/^\/+/, ''))
    .filter((name) => isListed(addressOf(name)));
  const files: BuiltFile[] = [];
  const left = names.values();
  const lane = async () => {
    for (const name of left) files.push(await builtFile(root, name));
  };
  // A few at a time, as many as Node packs at once: all together would fill the memory.
  await Promise.all(Array.from({ length: 4 }, lane));
  return files;
}

const addressOf = (name: string) => name.replace(/(^|\/)index\.html$/, '$1');

async function builtFile(root: string, name: string): Promise<BuiltFile> {
  const data = await readFile(join(root, name));
  return {
    path: addressOf(name),
    size: data.length,
    // Pagefind has compressed its parts itself.
    packed: /\.pf_\w+$/.test(name) ? data.length : (await pack(data)).length,
    hash: shortHash(data),
    // Copied: a part of a text keeps the whole of it in memory.
    ...(name.endsWith('.html') && {
      links: structuredClone(linkedPages(data.toString('utf8'), basePath)),
    }),
  };
}
