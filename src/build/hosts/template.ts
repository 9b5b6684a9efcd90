import { basePath } from '../../site/config.ts';
import {
  COMMON,
  EMBED_FOLDERS,
  embedHeaders,
  FOR_EVER,
  HASHED_FOLDERS,
  pageHeaders,
  SHARED,
} from './headers.ts';
import type { HostRedirect } from './redirects-file.ts';

/*
 * Fills the blanks `{{…}}` of the configurations in `hosts/`.
 */

/** What differs from server to server. */
export interface Place {
  /** Name under which the server answers: `bk.example.ac.id`. For Caddy its site address. */
  name: string;
  /** nginx's `listen`: a port, or an address with a port. */
  listen: string;
  /** Folder on the server; what is in `dist/` lies at this folder + the base path. */
  root: string;
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');

/** Values of the blanks, for either server. */
function values(server: 'nginx' | 'caddy', place: Place, policy: string, base: string) {
  const header = ([name, value]: [string, string]) =>
    server === 'nginx' ? `  add_header ${name} "${value}" always;` : `\t\t${name} "${value}"`;
  return {
    ...place,
    base,
    baseRegex: escaped(base),
    hashed: HASHED_FOLDERS.map((folder) => base + folder),
    embeds: EMBED_FOLDERS.map((folder) => base + folder),
    forEver: FOR_EVER,
    policy: pageHeaders(policy)['Content-Security-Policy'] ?? '',
    embedPolicy: embedHeaders(policy)['Content-Security-Policy'] ?? '',
    sharedOrigin: SHARED['Access-Control-Allow-Origin'] ?? '',
    headers: Object.entries(COMMON).map(header).join('\n'),
  };
}

/** Replaces each blank; a name that is not known stops it, and so does one that is never used. */
function fillBlanks(template: string, blanks: Readonly<Record<string, string>>): string {
  const unused = new Set(Object.keys(blanks));
  const text = template.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => {
    const value = blanks[name];
    if (value === undefined) throw new Error(`The template has an unknown blank ${blank}.`);
    unused.delete(name);
    return value;
  });
  if (unused.size > 0) throw new Error(`The template lacks {{${[...unused].join('}}, {{')}}}.`);
  return text;
}

/** `hosts/nginx.conf` for a place: to include in nginx's `http` block. */
export function nginxConfig(
  template: string,
  place: Place,
  policy: string,
  redirects: readonly HostRedirect[],
  base = basePath,
): string {
  const { hashed, embeds, ...rest } = values('nginx', place, policy, base);
  const anyOf = (paths: readonly string[]) => `(?:${paths.map(escaped).join('|')})`;
  return fillBlanks(template, {
    ...rest,
    hashed: anyOf(hashed),
    embeds: anyOf(embeds),
    redirects: redirects
      .map(([from, to]) => `  location = ${from} { return 301 ${to}; }`)
      .join('\n'),
  });
}

/** `hosts/Caddyfile` for a place. */
export function caddyConfig(
  template: string,
  place: Place,
  policy: string,
  redirects: readonly HostRedirect[],
  base = basePath,
): string {
  const { hashed, embeds, listen, baseRegex, ...rest } = values('caddy', place, policy, base);
  return fillBlanks(template, {
    ...rest,
    hashed: hashed.map((path) => `${path}/*`).join(' '),
    embeds: embeds.map((path) => `${path}/*`).join(' '),
    redirects: redirects.map(([from, to]) => `\tredir ${from} ${to} permanent`).join('\n'),
  });
}
