import { strToU8, zipSync } from 'fflate';

/** Files of an archive by path, with forward slashes. */
export type Files = Readonly<Record<string, string>>;

/**
 * A ZIP archive that is the same, byte for byte, whenever it is made: the manifest first, then by
 * path, every file with the same time. ZIP has no time zones; fflate writes the local reading of a
 * date, so the date is made from local parts and reads the same on every machine.
 * @param day ISO day that stands as the time of all files
 */
export function archive(
  files: Readonly<Record<string, string | Uint8Array>>,
  day: string,
): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const first = (path: string) => (path === 'imsmanifest.xml' ? 0 : 1);
  const sorted = Object.keys(files).sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1));
  const bytes = (file: string | Uint8Array = '') =>
    typeof file === 'string' ? strToU8(file) : file;
  return zipSync(Object.fromEntries(sorted.map((path) => [path, bytes(files[path])])), {
    mtime: new Date(year, month - 1, date),
    level: 9,
  }) as Uint8Array<ArrayBuffer>;
}
