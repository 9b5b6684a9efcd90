/** The path of a request as hosts hold it against their rules: decoded, without a query. */
export function pathOf(url: string): string {
  const path = url.replace(/\?.*/s, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * Where the other spellings of a page's address lead: with `index.html`, or without the closing slash.
 * Without this, relative links of a page would lead astray, and headers made for its address be missing.
 * @param path decoded
 * @param isFolder whether a path, without a closing slash, is that of a folder with a page
 * @returns undefined for an address that is as it should be, and for names that are none of ours
 */
export function cleanPath(path: string, isFolder: (path: string) => boolean): string | undefined {
  // Plain names only: what browsers would read as another host must not come into a redirect.
  const [, folder, name] = /^(\/(?:[\w.~-]+\/)*)([\w.~-]+)$/.exec(path) ?? [];
  if (folder === undefined) return undefined;
  if (name === 'index.html') return folder;
  return isFolder(path) ? `${path}/` : undefined;
}
