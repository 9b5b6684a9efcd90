import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What is text. Pagefind's own files, archives and pictures are packed already. */
const TEXTS = /\.(?:html|css|js|mjs|json|webmanifest|xml|svg|txt|csv|ris|bib)$/;
const PACKED = /\.(?:br|gz)$/;
/** Below this many bytes a smaller file saves nothing on the way. */
const LEAST = 1000;
/** Files at a time; zlib works on four threads. */
const AT_ONCE = 8;

/** Sums over all files that got company, in bytes. */
export interface Compressed {
  files: number;
  plain: number;
  br: number;
  gz: number;
}

/**
 * Lays a `.br` and a `.gz` file beside each text of a build, for servers that send these. The same
 * text gives the same bytes. Files of an earlier run whose original is gone are removed.
 * @param folder `dist/`
 * @param quick for tests: packs fast instead of small
 */
export async function compressFolder(folder: string, quick = false): Promise<Compressed> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => PACKED.test(one))) await rm(join(folder, name));
  const texts = names.filter((name) => TEXTS.test(name)).sort();
  const sum: Compressed = { files: 0, plain: 0, br: 0, gz: 0 };
  const next = texts.values();
  const work = async () => {
    for (const name of next) {
      const file = join(folder, name);
      const data = await readFile(file);
      if (data.length < LEAST) continue;
      const [br, gz] = await Promise.all([
        brotli(data, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quick ? 4 : 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
          },
        }),
        zip(data, { level: quick ? 4 : 9 }),
      ]);
      // Servers compare the times of the two.
      const { atime, mtime } = await stat(file);
      for (const [ending, packed] of [
        ['.br', br],
        ['.gz', gz],
      ] as const) {
        await writeFile(file + ending, packed);
        await utimes(file + ending, atime, mtime);
      }
      sum.files += 1;
      sum.plain += data.length;
      sum.br += br.length;
      sum.gz += gz.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sum;
}
