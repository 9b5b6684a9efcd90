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

/** Where a copy lies, and what it was made from. */
export interface Place {
  /** Address of the page that is open. */
  here: string;
  /** Address of the copy's own folder, with a slash at the end. */
  root: string;
  /** Base path of the build it was made from. */
  base: string;
}

/**
 * The file of an opened copy that an address means, as it stands in an address; undefined for others.
 * @param address as a script of the site has it (`/glosarium/klien/`), or led to its file already
 */
export function fileIn(address: string | URL, { here, root, base }: Place): string | undefined {
  const url = new URL(address, here);
  const page = new URL(here);
  if (url.protocol !== page.protocol || url.host !== page.host) return undefined;
  // With its host, as the folder has it: on a file share that is the name of the machine.
  const whole = `${url.protocol}//${url.host}${url.pathname}`;
  if (whole.startsWith(root)) return fileOf(whole.slice(root.length));
  // On Windows a path of a file's address keeps its drive.
  const path = url.protocol === 'file:' ? url.pathname.replace(/^\/[a-z]:/i, '') : url.pathname;
  return path.startsWith(base) ? fileOf(path.slice(base.length)) : undefined;
}

/**
 * Where a link made by a script leads in an opened copy; undefined where it is right as it is. What
 * came out of here stays as it is: whoever watches the links sees each change again.
 */
export function linkIn(link: string, place: Place): string | undefined {
  if (!link || link.startsWith('#') || !URL.canParse(link, place.here)) return undefined;
  const url = new URL(link, place.here);
  const file = fileIn(url, place);
  const address = file === undefined ? url.href : place.root + file + url.search + url.hash;
  return address === url.href ? undefined : address;
}
