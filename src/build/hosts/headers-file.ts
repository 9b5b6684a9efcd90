import {
  COMMON,
  EMBED_FOLDERS,
  embedHeaders,
  FOR_EVER,
  HASHED_FOLDERS,
  type Headers,
  pageHeaders,
  SHARED,
} from './headers.ts';

/*
 * `_headers`, as Netlify, Cloudflare Pages and their like read it. Hosts differ in what happens when
 * two matching rules set the same header (one joins both, another takes the last), and two joined
 * policies would forbid what either forbids. So no header of ours is set by two rules that match the
 * same address. Cloudflare takes 100 rules, and lines of 2,000 characters.
 */

export interface Rule {
  /** A path: `:name` stands for one segment, `*` at the end for anything. */
  pattern: string;
  headers: Headers;
}

/**
 * The fewest patterns that fit every page and tell those for frames from the others: a page's folder
 * with a placeholder for its last segment.
 * @param paths of pages, base path included, each with its slash at the end
 * @param base the base path
 */
export function pagePatterns(paths: Iterable<string>, base: string): string[] {
  const patterns = [...paths].map((path) =>
    path === base ? path : path.replace(/[^/]+\/$/, ':page/'),
  );
  return [...new Set(patterns)].sort();
}

/** The rules for a build. */
export function headerRules(paths: Iterable<string>, policy: string, base: string): Rule[] {
  const embeds = EMBED_FOLDERS.map((folder) => `${base}${folder}/`);
  return [
    { pattern: `${base}*`, headers: COMMON },
    ...HASHED_FOLDERS.map((folder) => ({
      pattern: `${base}${folder}/*`,
      headers: { 'Cache-Control': FOR_EVER, ...(folder === '_astro' ? SHARED : {}) },
    })),
    ...pagePatterns(paths, base).map((pattern) => ({
      pattern,
      headers: embeds.some((start) => pattern.startsWith(start))
        ? embedHeaders(policy)
        : pageHeaders(policy),
    })),
  ];
}

/** The rules as a file. */
export function headersFile(rules: readonly Rule[]): string {
  const blocks = rules.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `# Written by the build; see docs/hosting.md.\n${blocks.join('\n\n')}\n`;
}

/**
 * Reads such a file.
 * @throws Error with the line, where a host would skip it
 */
export function parseHeadersFile(text: string): Rule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const fault = (what: string) => new Error(`_headers:${index + 1}: ${what}`);
    if (line === '' || line.startsWith('#')) continue;
    if (line.length > 2000) throw fault('longer than 2,000 characters');
    if (line.startsWith('/')) {
      if (/\*(?!$)/.test(line)) throw fault('"*" stands only at the end');
      rules.push({ pattern: line, headers: {} });
      continue;
    }
    const [, name, value] = /^([A-Za-z-]+):\s*(\S.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!name || !value || !rule) throw fault('neither a path nor a header');
    if (rule.headers[name]) throw fault(`a second ${name}`);
    rule.headers[name] = value;
  }
  return rules;
}

/** Whether a rule's pattern fits a path. */
export function fits(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[A-Za-z]\w*/g, '[^/]+')
    .replace(/\*$/, '.*');
  return new RegExp(`^${source}$`).test(path);
}

/** The headers for a path. */
export function headersFor(rules: readonly Rule[], path: string): Headers {
  const matching = rules.filter(({ pattern }) => fits(pattern, path));
  return Object.assign({}, ...matching.map(({ headers }) => headers));
}

/** Headers that more than one matching rule sets: hosts would differ in what they send. */
export function clashes(rules: readonly Rule[], path: string): string[] {
  const names = rules
    .filter(({ pattern }) => fits(pattern, path))
    .flatMap(({ headers }) => Object.keys(headers));
  return names.filter((name, index) => names.indexOf(name) !== index);
}
