import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type BuiltFile, isListed, makeList, type OfflineList } from '../../offline/list.ts';
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
    base: basePath,
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
    .map((name) => name.replace(/^\/+/, ''));
  const address = (name: string) => name.replace(/(^|\/)index\.html$/, '$1');
  return Promise.all(
    names
      .filter((name) => isListed(address(name)))
      .map(async (name): Promise<BuiltFile> => {
        const data = await readFile(join(root, name));
        const page = name.endsWith('.html');
        return {
          path: address(name),
          size: data.length,
          // Pagefind has compressed its parts itself.
          packed: /\.pf_\w+$/.test(name) ? data.length : (await pack(data)).length,
          hash: shortHash(data),
          ...(page && { html: data.toString('utf8') }),
        };
      }),
  );
}
