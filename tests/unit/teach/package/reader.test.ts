import { describe, expect, test } from 'vitest';
import { type About, type Printed, printDocument } from '../../../../src/teach/package/reader.ts';

const article = (slug: string, main: string): Printed => ({
  slug,
  title: `Judul ${slug}`,
  description: `Tentang ${slug}`,
  date: '2026-11-22',
  url: `https://a.example/${slug}/`,
  html: `<html><body><main>${main}</main></body></html>`,
});
const about: About = {
  language: 'id',
  title: 'Apa itu <klien>?',
  date: '2026-11-22',
  url: 'https://a.example/satu/',
  help: 'https://a.example/bantuan/',
};
const styles = { links: ['../site/a.css'], css: 'p{}' };
const print = (articles: Printed[], unit?: About['unit']) =>
  printDocument(unit ? { ...about, unit } : about, articles, styles);

describe('an article on paper', () => {
  const html = print([
    article(
      'satu',
      `<header><h1 id="_top">Satu</h1></header><nav>no</nav><p class="no-print">no</p>
      <section class="quiz">no</section><script>no</script><template>no</template>
      <h2 id="a">A</h2><a href="#a">in</a><a href="/glosarium/klien/">term</a><a href="../dua/#b">two</a>
      <svg aria-labelledby="t u"><title id="t">T</title><path fill="url(#g)"/></svg>`,
    ),
  ]);
  test('leaves out what is for the screen', () => expect(html).not.toContain('no<'));
  test('gives its ids its slug, also where they are named', () => {
    expect(html).toContain('<h2 id="satu--a">');
    expect(html).toContain('href="#satu--a"');
    expect(html).toContain('aria-labelledby="satu--t satu--u"');
    expect(html).toContain('fill="url(#satu--g)"');
  });
  test('leads to the site by public addresses', () => {
    expect(html).toContain('href="https://a.example/glosarium/klien/"');
    expect(html).toContain('href="https://a.example/dua/#b"');
  });
  test('says where it comes from, which version it is, how to cite it, and where help is', () => {
    const end = html.slice(html.indexOf('<section class="colophon">'));
    expect(
      end
        .replace(/<path[^>]*>/, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/ +/g, ' '),
    ).toMatchInlineSnapshot(
      `" Alamat https://a.example/satu/ Cara mengutip Klien, Bukan Pasien. (2026, 22 November). Apa itu &lt;klien&gt;? https://a.example/satu/ Versi (perubahan terakhir): 22 November 2026 Teks berlisensi CC BY-SA 4.0: https://creativecommons.org/licenses/by-sa/4.0/. Anda boleh menyalin, membagikan, dan mengubahnya. Sebutkan sumbernya, tunjukkan perubahan Anda, dan pakai lisensi yang sama. Isinya belum ditinjau oleh konselor, dosen, atau guru BK. Sedang tidak aman? Nomor bantuan dapat berubah; yang terbaru: https://a.example/bantuan/ "`,
    );
    expect(end).toContain('role="img"');
  });
  test('writes titles as text', () => expect(html).toContain('<title>Apa itu &lt;klien&gt;? |'));
});

describe('the reader of a unit', () => {
  const html = print(
    [
      article('satu', '<h1 id="_top">Satu</h1><a href="/dua/#b">two</a><a href="/dua/">top</a>'),
      article('dua', '<h1 id="_top">Dua</h1><h2 id="b">B</h2>'),
    ],
    { number: 3, summary: 'Ringkas' },
  );
  test('has all articles in order, with unlike ids', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['satu--_top', 'dua--_top', 'dua--b']);
  });
  test('leads from one article to another inside', () => {
    expect(html).toContain('<a href="#dua--b">two</a><a href="#dua--_top">top</a>');
  });
  test('lists them after a title page', () => {
    expect(html).toContain('Bacaan unit 3');
    expect(html).toContain('<li><a href="#dua--_top">Judul dua</a><br>Tentang dua</li>');
  });
  test('says where it comes from once', () => {
    expect(html.split('class="colophon"')).toHaveLength(2);
  });
});
