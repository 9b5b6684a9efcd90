/*
 * Addresses within a copy of the site: relative, and of files instead of folders, because a disk
 * shows the list of a folder where a server shows its page.
 */

/** What a copy needs to know to turn an address of the site into one of its own. */
export interface Copy {
  /** Base path of the build it is made from: `/`, `/sub/`. */
  base: string;
  /** Public origin of the site, without a slash at the end. */
  origin: string;
  /** Whether a file (`kuis/index.html`) is in the copy. */
  has(file: string): boolean;
}

/** The file that answers for a path below the base: `en/kuis/` is `en/kuis/index.html`. */
export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The way from one file to another: from `en/kuis/index.html` to `favicon.svg` is `../../favicon.svg`. */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const way = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
  // A first part with a colon would read as a scheme.
  return way.split('/')[0]?.includes(':') ? `./${way}` : way;
}

/**
 * An address of the site as it stands in a file of the copy. What leads out of the site, or to a
 * place on the same page, stays; what the copy does not hold leads to the site itself.
 * @param value as the page has it: `/sub/kuis/#x`, `../kuis/`, `#x`, `https://…`
 * @param from the file in which it stands: `en/glosarium/index.html`
 */
export function copyAddress(value: string, from: string, { base, origin, has }: Copy): string {
  if (/^(?:#|[a-z][a-z\d+.-]*:|\/\/|$)/i.test(value)) return value;
  const site = 'http://site';
  const url = new URL(value, site + base + from);
  const inside = url.origin === site && url.pathname.startsWith(base);
  const file = fileOf(decodeURI(url.pathname.slice(base.length)));
  const rest = url.search + url.hash;
  if (!inside || !has(file)) return origin + url.pathname + rest;
  return (file === from && rest) || encodeURI(relative(from, file)) + rest;
}
