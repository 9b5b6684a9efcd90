/*
 * What a licence asks of those who pass a package on. Pure. Three kinds are told apart: permissive
 * (name the authors), weak copyleft (the package's own files stay under it), and copyleft (what
 * contains it goes under it as well).
 */

/** Kinds of licence, the mildest first; `unknown` is what we have not judged. */
export const KINDS = ['permissive', 'weak', 'copyleft', 'unknown'] as const;
export type LicenceKind = (typeof KINDS)[number];

/** By SPDX identifier (https://spdx.org/licenses/); add one after reading it. */
const KNOWN = new Map<string, LicenceKind>(
  Object.entries({
    '0BSD': 'permissive',
    'Apache-2.0': 'permissive',
    'BlueOak-1.0.0': 'permissive',
    'BSD-2-Clause': 'permissive',
    'BSD-3-Clause': 'permissive',
    'CC-BY-4.0': 'permissive',
    'CC0-1.0': 'permissive',
    ISC: 'permissive',
    MIT: 'permissive',
    'MIT-0': 'permissive',
    'Python-2.0': 'permissive',
    Unlicense: 'permissive',
    Zlib: 'permissive',
    'EPL-2.0': 'weak',
    'LGPL-2.1-only': 'weak',
    'LGPL-2.1-or-later': 'weak',
    'LGPL-3.0-only': 'weak',
    'LGPL-3.0-or-later': 'weak',
    'MPL-2.0': 'weak',
    'AGPL-3.0-only': 'copyleft',
    'AGPL-3.0-or-later': 'copyleft',
    'CC-BY-SA-4.0': 'copyleft',
    'GPL-2.0-only': 'copyleft',
    'GPL-2.0-or-later': 'copyleft',
    'GPL-3.0-only': 'copyleft',
    'GPL-3.0-or-later': 'copyleft',
  }),
);

/**
 * The kind of an SPDX expression, as it stands in a package's `license` field. Of alternatives (`OR`)
 * the mildest counts, of what holds together (`AND`) the strictest; what cannot be read is unknown.
 */
export function kindOf(expression: string | undefined): LicenceKind {
  const tokens = expression?.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const pick = (one: LicenceKind, other: LicenceKind, choose: 'min' | 'max') =>
    KINDS[Math[choose](KINDS.indexOf(one), KINDS.indexOf(other))] ?? 'unknown';
  const single = (): LicenceKind => {
    const token = tokens[at++];
    if (token !== '(') return KNOWN.get(token ?? '') ?? 'unknown';
    const inside = either();
    return tokens[at++] === ')' ? inside : 'unknown';
  };
  const both = (): LicenceKind => {
    let kind = single();
    while (tokens[at] === 'AND') {
      at += 1;
      kind = pick(kind, single(), 'max');
    }
    return kind;
  };
  function either(): LicenceKind {
    let kind = both();
    while (tokens[at] === 'OR') {
      at += 1;
      kind = pick(kind, both(), 'min');
    }
    return kind;
  }
  const kind = either();
  return at === tokens.length ? kind : 'unknown';
}
