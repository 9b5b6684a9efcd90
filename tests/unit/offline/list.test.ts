import { describe, expect, test } from 'vitest';
import {
  articlesOf,
  carriedOver,
  chosenNames,
  commonFiles,
  filesOf,
  sizeOf,
  toFetch,
} from '../../../src/offline/choice.ts';
import { type BuiltFile, linkedPages, makeList } from '../../../src/offline/list.ts';

const file = (path: string, html?: string): BuiltFile => ({
  path,
  packed: 10,
  size: 30,
  hash: `h-${path}`,
  ...(html !== undefined && { links: linkedPages(html, '/sub/') }),
});
const link = (...pages: string[]) => pages.map((page) => `<a href="/sub/${page}">x</a>`).join('');

const PAGES = ['', 'bantuan/', 'luring/', 'glosarium/', 'glosarium/klien/', 'glosarium/empati/'];
const both = (paths: string[]) => paths.flatMap((path) => [path, `en/${path}`]);
const BUILT: BuiltFile[] = [
  ...both(PAGES).map((path) => file(path, '')),
  file('satu/', link('glosarium/klien/#arti', 'kasus/rina/', 'tentang/')),
  file('en/satu/', link('en/glosarium/klien/')),
  file('dua/', link('glosarium/empati/')),
  file('en/dua/', ''),
  ...both(['kuis/satu/', 'kasus/rina/', 'tentang/', 'cari/indeks.json']).map((path) =>
    file(path, ''),
  ),
  ...['_astro/a.js', 'favicon.svg', 'ulasan/soal.json', 'guru/periksa/kunci.json'].map((path) =>
    file(path),
  ),
  ...['id', 'en'].flatMap((l) => [
    file(`pagefind/fragment/${l}_1.pf_fragment`),
    file(`pagefind/wasm.${l}.pagefind`),
    file(`pagefind/pagefind.${l}_1.pf_meta`),
  ]),
  file('pagefind/pagefind.js'),
  ...['404.html', 'en/404.html', 'sematan/kuis/satu/', 'unduhan/a.json', 'sw.js', 'robots.txt'].map(
    (path) => file(path, ''),
  ),
  ...['kartu-id.png', 'sitemap-0.xml', '_headers', 'pagefind/wasm.unknown.pagefind', 'CNAME'].map(
    (path) => file(path),
  ),
];
const about = {
  units: [
    { id: 'awal', articles: ['satu'] },
    { id: 'lanjut', articles: ['dua'] },
  ],
  date: '2026-11-22',
  hashOf: (text: string) => `build ${text.length}`,
};
const list = makeList(BUILT, about);
const paths = (...names: string[]) => filesOf(list, names).map(([path]) => path);

describe('the list', () => {
  test('leaves out what is not for reading offline', () => {
    const all = list.files.map(([path]) => path);
    for (const path of ['404.html', 'en/404.html', 'sematan/kuis/satu/', 'unduhan/a.json', 'sw.js'])
      expect(all).not.toContain(path);
    expect(all).not.toContain('kartu-id.png');
    expect(all).not.toContain('CNAME');
    expect(all).not.toContain('pagefind/wasm.unknown.pagefind');
  });

  test('any copy holds the contacts and the page of copies, in both languages, and all scripts', () => {
    for (const name of ['id', 'en', 'id/satu', 'en/dua', 'id:awal']) {
      expect(paths(name)).toEqual(
        expect.arrayContaining([
          ...both(['bantuan/', 'luring/']),
          ...['_astro/a.js', 'favicon.svg', 'ulasan/soal.json'],
        ]),
      );
    }
  });

  test('an article brings its quiz, and the terms and cases it links to, in its language', () => {
    expect(paths('id/satu')).toEqual(
      expect.arrayContaining(['satu/', 'kuis/satu/', 'glosarium/klien/', 'kasus/rina/']),
    );
    for (const path of ['en/satu/', 'dua/', 'glosarium/empati/', 'tentang/'])
      expect(paths('id/satu')).not.toContain(path);
    expect(paths('id/satu').some((path) => path.startsWith('pagefind/'))).toBe(false);
  });

  test('everything brings all of one language, the full text, and data that both read', () => {
    const all = paths('en');
    expect(all).toEqual(
      expect.arrayContaining([
        ...['en/satu/', 'en/dua/', 'en/tentang/', 'en/cari/indeks.json', 'guru/periksa/kunci.json'],
        ...['pagefind/pagefind.js', 'pagefind/wasm.en.pagefind', 'pagefind/pagefind.en_1.pf_meta'],
      ]),
    );
    for (const path of ['satu/', 'cari/indeks.json', 'pagefind/wasm.id.pagefind'])
      expect(all).not.toContain(path);
    expect(all.filter((path) => path.includes('fragment/'))).toEqual([
      'pagefind/fragment/en_1.pf_fragment',
    ]);
  });

  test('is the same for the same files in any order, and has another build for another file', () => {
    expect(makeList([...BUILT].reverse(), about)).toEqual(list);
    const other = BUILT.map((one) => (one.path === 'dua/' ? { ...one, hash: 'longer hash' } : one));
    expect(makeList(other, about).build).not.toBe(list.build);
  });
});

describe('choosing', () => {
  test('a unit is its articles; unknown names are passed over; nothing is nothing', () => {
    expect(paths('id:awal')).toEqual(paths('id/satu'));
    expect(paths('id:hilang', 'id/hilang', 'xx', 'constructor', 'id:constructor')).toEqual([]);
    expect(paths()).toEqual([]);
    expect(paths('id/satu', 'id:awal')).toEqual(paths('id/satu'));
  });

  test('sizes add up, each file once', () => {
    const files = filesOf(list, ['id/satu', 'en/satu']);
    expect(new Set(files).size).toBe(files.length);
    expect(sizeOf(files)).toEqual({ packed: files.length * 10, size: files.length * 30 });
  });

  test('only what differs is fetched', () => {
    const wanted = filesOf(list, ['id/satu']);
    const held = wanted
      .slice(1)
      .map(
        ([path, packed, size, hash]) =>
          [path, packed, size, path === 'satu/' ? 'old' : hash] as const,
      );
    expect(toFetch(wanted, held).map(([path]) => path)).toEqual([wanted[0]?.[0], 'satu/'].sort());
  });

  test('what all articles bring is told once', () => {
    const common = commonFiles(list, 'id').map(([path]) => path);
    expect(common).toContain('glosarium/');
    expect(common).not.toContain('satu/');
    expect(common).not.toContain('glosarium/klien/');
  });

  test('whole units are kept by name, so that they can grow', () => {
    expect(chosenNames(list, 'id', new Set(['satu']))).toEqual(['id:awal']);
    const three = { units: { awal: ['satu', 'tiga'], lanjut: ['dua'] } };
    expect(chosenNames(three, 'en', new Set(['satu', 'dua']))).toEqual(['en/satu', 'en:lanjut']);
    expect([...articlesOf(three, 'en', ['en/satu', 'en:lanjut'])]).toEqual(['satu', 'dua']);
    expect([...articlesOf(three, 'id', ['id'])]).toEqual(['satu', 'tiga', 'dua']);
    expect([...articlesOf(three, 'id', ['en'])]).toEqual([]);
  });

  test('what was chosen from an older list is found in a newer one', () => {
    const old = { units: { awal: ['satu', 'dua'], lanjut: ['tiga', 'empat'] } };
    const over = (units: Record<string, string[]>, ...names: string[]) =>
      carriedOver(names, old, { units });
    // Nothing has changed, or the unit has grown.
    expect(over(old.units, 'id', 'id:awal', 'en/tiga')).toEqual(['id', 'id:awal', 'en/tiga']);
    expect(over({ awal: ['satu', 'baru', 'dua'] }, 'id:awal')).toEqual(['id:awal']);
    // An article has moved into another unit, or into one of its own.
    const moved = { awal: ['satu'], lanjut: ['dua', 'tiga', 'empat'] };
    expect(over(moved, 'id:awal')).toEqual(['id:awal', 'id/dua']);
    expect(over({ awal: ['satu'], sisa: ['dua'] }, 'en:awal')).toEqual(['en:awal', 'en:sisa']);
    // The unit has another id, whole or in parts.
    expect(over({ mula: ['satu', 'dua'] }, 'id:awal')).toEqual(['id:mula']);
    expect(over({ mula: ['satu', 'dua', 'nol'] }, 'id:awal')).toEqual(['id/satu', 'id/dua']);
    // What no version knew.
    expect(over(old.units, 'id:constructor', 'id:hilang')).toEqual([]);
  });
});
