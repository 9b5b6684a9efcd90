import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finishPage } from '../../../src/build/finish/pages.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="id" data-theme="dark"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const sha = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('finishing a page', () => {
  test('the policy stands right after the charset and hashes what is inline', () => {
    const html = finishPage(
      page('<title>x</title><script>let a=1</script><style>b{color:red}</style>'),
    );
    expect(html).toContain('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"');
    expect(html).toContain(`script-src 'self' ${sha('let a=1')};`);
    expect(html).toContain(`style-src 'self' ${sha('b{color:red}')};`);
  });
  test('data blocks and linked scripts need no hash', () => {
    const html = finishPage(
      page('<script type="application/json">{"a":1}</script><script src="/a.js"></script>'),
    );
    expect(html).toContain("script-src 'self';");
  });
  test('scripts inside a template are hashed too', () => {
    expect(finishPage(page('', '<template><script>go()</script></template>'))).toContain(
      sha('go()'),
    );
  });
  test('empty scripts, the print sheet and the theme attribute go', () => {
    const html = finishPage(
      page(
        '<link rel="stylesheet" href="data:text/css," media="print"><script type="module"> </script>',
      ),
    );
    expect(html).not.toContain('media="print"');
    expect(html).not.toContain('<script');
    expect(html).toContain('<html lang="id">');
  });
  test('a linked script goes only when its file was empty', () => {
    const html = page('<script src="/_astro/a.js"></script><script src="/_astro/b.js"></script>');
    const finished = finishPage(html, new Set(['a.js']));
    expect(finished).not.toContain('a.js');
    expect(finished).toContain('b.js');
  });
});
