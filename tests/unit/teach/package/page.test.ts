import { describe, expect, test } from 'vitest';
import { copyPage, pageToFetch } from '../../../../src/teach/package/page.ts';

const copy = {
  base: '/',
  origin: 'https://a.example',
  has: (file: string) => !file.includes('luring'),
};
const make = (html: string, top?: string) =>
  copyPage(html, 'en/kuis/index.html', copy, { foot: '<p>foot</p>', top }, (modules) => {
    expect(modules).toEqual(['Learning.js', 'Frame.js']);
    return '_salinan/both.js';
  });

const page = `<!DOCTYPE html><html><head><link rel="sitemap" href="/sitemap-index.xml">
<link rel="canonical" href="https://a.example/en/kuis/"><link rel="stylesheet" href="/_astro/a.css">
</head><body><main><noscript><a href="/glosarium/">All</a></noscript><a href="/luring/">Away</a>
<kbp-x data-address="/guru/periksa/" data-items="/ulasan/soal.json"></kbp-x>
<script type="module" src="/_astro/Learning.js"></script></main>
<footer class="foot"><div class="wrap"><p>x</p></div></footer>
<script type="module" src="/_astro/Frame.js"></script></body></html>`;

describe('a page of a copy', () => {
  test('has relative addresses, one plain script, and says what it is', () => {
    expect(make(page, '<aside>top</aside>')).toMatchInlineSnapshot(`
      "<!DOCTYPE html><html><head>
      <link rel="canonical" href="https://a.example/en/kuis/"><link rel="stylesheet" href="../../_astro/a.css">
      <script defer="" src="../../_salinan/both.js" data-base="/"></script></head><body><main><aside>top</aside><noscript><a href="../../glosarium/index.html">All</a></noscript><a href="https://a.example/luring/">Away</a>
      <kbp-x data-address="https://a.example/guru/periksa/" data-items="/ulasan/soal.json"></kbp-x>
      </main>
      <footer class="foot"><div class="wrap"><p>x</p><p>foot</p></div></footer>
      </body></html>"
    `);
  });
  test('keeps a redirect inside the copy', () => {
    const html = '<html><head><meta http-equiv="refresh" content="0;url=/kuis/"></head></html>';
    expect(
      copyPage(html, 'lama/index.html', copy, { foot: '', top: undefined }, () => ''),
    ).toContain('content="0;url=../kuis/index.html"');
  });

  test('code to copy holds nothing that looks like an address of the page', () => {
    const code = '&lt;iframe src="https://a.example/x/">&lt;/iframe>';
    const html = `<main><a href="/kuis/">a</a><code translate="no">${code}</code></main>`;
    const made = copyPage(html, 'x/index.html', copy, { foot: '', top: undefined }, () => '');
    expect(made).toContain(
      '&lt;iframe src=&quot;https://a.example/x/&quot;&gt;&lt;/iframe&gt;</code>',
    );
    expect(made).toContain('<a href="../kuis/index.html">');
  });
});

test('what scripts fetch of a page is its main part, with the addresses of the site', () => {
  expect(
    pageToFetch(
      '<html><body><header>x</header><main><a href="/a/">a</a><script>1</script></main></body></html>',
    ),
  ).toBe('<!DOCTYPE html><main><a href="/a/">a</a></main>');
});
