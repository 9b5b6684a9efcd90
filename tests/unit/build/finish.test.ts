import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
// Not exported by the package, so by its place: the test shall see what Astro really writes.
import { redirectTemplate } from '../../../node_modules/astro/dist/core/routing/3xx.js';
import { finishPage } from '../../../src/build/finish/pages.ts';
import { THEME_SCRIPT } from '../../../src/site/theme-script.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="id" data-theme="dark"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const FILE = 'bantuan/index.html';
const sha = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('finishing a page', () => {
  test('the policy stands right after the charset and hashes what is inline', () => {
    const html = finishPage(
      page(`<title>x</title><script>${THEME_SCRIPT}</script><style>b{color:red}</style>`),
      FILE,
    );
    expect(html).toContain('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"');
    expect(html).toContain(`script-src 'self' ${sha(THEME_SCRIPT)};`);
    expect(html).toContain(`style-src 'self' ${sha('b{color:red}')};`);
  });
  test('data blocks and linked scripts need no hash', () => {
    const html = finishPage(
      page('<script type="application/json">{"a":1}</script><script src="/a.js"></script>'),
      FILE,
    );
    expect(html).toContain("script-src 'self';");
  });
  test('scripts wait for the styles, but for the way out', () => {
    const html = finishPage(
      page(
        '<script type="module" src="/_astro/PageFrame.js"></script><script type="module" src="/_astro/LeaveQuickly.astro_0.x.js"></script>',
      ),
      FILE,
    );
    expect(html).toContain('src="/_astro/PageFrame.js" fetchpriority="low"></script>');
    expect(html).toContain('src="/_astro/LeaveQuickly.astro_0.x.js"></script>');
  });
  test('no inline script but ours is allowed, wherever it stands', () => {
    for (const html of [
      page('', '<p>x</p><script>go()</script>'),
      page('<script type="module">go()</script>'),
      page('', '<template><script>go()</script></template>'),
    ]) {
      expect(() => finishPage(html, FILE)).toThrow(
        'bantuan/index.html: an inline script that is none of ours: go()',
      );
    }
  });
  test('empty scripts, the print sheet and the theme attribute go', () => {
    const html = finishPage(
      page(
        '<link rel="stylesheet" href="data:text/css," media="print"><script type="module"> </script>',
      ),
      FILE,
    );
    expect(html).not.toContain('media="print"');
    expect(html).not.toContain('<script');
    expect(html).toContain('<html lang="id">');
  });
  test('a linked script goes only when its file was empty', () => {
    const html = page('<script src="/_astro/a.js"></script><script src="/_astro/b.js"></script>');
    const finished = finishPage(html, FILE, new Set(['a.js']));
    expect(finished).not.toContain('a.js');
    expect(finished).toContain('b.js');
  });
});

describe('a page at an old address', () => {
  /** As Astro writes it. */
  const astro = redirectTemplate({
    status: 301,
    absoluteLocation: 'https://example.org/sub/en/baru/?a=1&b=2',
    relativeLocation: '/sub/en/baru/?a=1&b=2',
    from: '/sub/en/lama/',
  });

  test('is a page in the language of its address, with a link to where it leads', () => {
    const html = finishPage(astro, 'en/lama/index.html');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<h1>This page has moved</h1>');
    expect(html).toContain(
      '<a href="/sub/en/baru/?a=1&amp;b=2">Open the page at its new address</a>',
    );
    expect(html).toContain(
      '<meta http-equiv="refresh" content="0; url=/sub/en/baru/?a=1&amp;b=2">',
    );
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(
      '<link rel="canonical" href="https://example.org/sub/en/baru/?a=1&amp;b=2">',
    );
    expect(html).toContain('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"');
    expect(finishPage(astro, 'lama/index.html')).toContain('<h1>Halaman ini sudah pindah</h1>');
    expect(html).not.toContain('Redirecting');
  });

  test('stops the build where it leads nowhere', () => {
    const html = page('<meta http-equiv="refresh" content="5">');
    expect(() => finishPage(html, FILE)).toThrow('A redirect without its addresses');
  });
});
