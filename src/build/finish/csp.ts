import { createHash } from 'node:crypto';

/** A CSP source for inline code: `'sha256-…'` of its exact text. */
function hashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;
}

/**
 * The page's Content-Security-Policy for a `<meta>` (so without `frame-ancestors`, which only a
 * header can carry). No inline code but what is hashed; no style attributes at all.
 * @param inline texts of the page's executable inline scripts and inline styles
 */
export function contentSecurityPolicy(inline: { scripts: string[]; styles: string[] }): string {
  const sources = (codes: string[]) =>
    ["'self'", ...[...new Set(codes)].map(hashSource).sort()].join(' ');
  return [
    "default-src 'self'",
    `script-src ${sources(inline.scripts)}`,
    `style-src ${sources(inline.styles)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}
