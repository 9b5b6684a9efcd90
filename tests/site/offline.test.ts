import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { shortHash } from '../../src/build/finish/offline.ts';
import { commonFiles, filesOf, sizeOf } from '../../src/offline/choice.ts';
import { isListed, type OfflineList } from '../../src/offline/list.ts';
import { articleSlugs } from '../../src/site/curriculum.ts';
import { t } from '../../src/site/strings.ts';
import { attribute, basePath, DIST, files, pageAt, pages } from './dist.ts';

const read = (file: string) => readFileSync(join(DIST, file));
const list: OfflineList = JSON.parse(read('luring/berkas.json').toString());
const fileAt = (path: string) => (/(?:^|\/)$/.test(path) ? `${path}index.html` : path);
const LANGUAGES = ['id', 'en'] as const;

describe('the list of what can be saved', () => {
  test('holds the size and hash of every file as it was built', () => {
    for (const [path, , size, hash] of list.files) {
      const data = read(fileAt(path));
      expect([data.length, shortHash(data)], path).toEqual([size, hash]);
    }
  });

  test('every page of a language is in its set', () => {
    for (const language of LANGUAGES) {
      const all = new Set(filesOf(list, [language]).map(([path]) => path));
      const missing = pages
        .filter((page) => page.language === language)
        .map(({ path }) => path.slice(basePath.length))
        .filter((path) => isListed(path) && !all.has(path));
      expect(missing).toEqual([]);
    }
  });

  test('every article has a set with itself, its quiz, the contacts and this page', () => {
    for (const language of LANGUAGES) {
      const prefix = language === 'id' ? '' : 'en/';
      for (const slug of articleSlugs()) {
        const held = filesOf(list, [`${language}/${slug}`]).map(([path]) => path);
        for (const page of [slug, `kuis/${slug}`, 'bantuan', 'luring', 'glosarium', 'ulasan']) {
          expect(held, `${language}/${slug}`).toContain(`${prefix}${page}/`);
        }
      }
    }
  });

  test('what a saved page loads is saved with it', () => {
    for (const language of LANGUAGES) {
      const held = new Set(filesOf(list, [`${language}/peran-klien`]).map(([path]) => path));
      for (const page of [pageAt(language, 'peran-klien'), pageAt(language, 'luring')]) {
        for (const element of page.elements) {
          const address =
            element.tagName === 'script'
              ? attribute(element, 'src')
              : /stylesheet|shortcut icon/.test(attribute(element, 'rel') ?? '') &&
                attribute(element, 'href');
          if (address) expect(held, page.path).toContain(address.slice(basePath.length));
        }
      }
    }
  });

  test('weighs at most 32 KB, and one article at most 0.4 MB, everything at most 4 MB', async () => {
    const { brotliCompressSync } = await import('node:zlib');
    const own = brotliCompressSync(read('luring/berkas.json')).length;
    const rows = LANGUAGES.flatMap((language) => [
      `${language}: always ${sizeOf(commonFiles(list, language)).packed}`,
      ...[language, `${language}:siapa-klien`, `${language}/klien-bukan-pasien`].map((name) => {
        const { packed, size } = sizeOf(filesOf(list, [name]));
        expect(packed, name).toBeLessThanOrEqual(name === language ? 4_000_000 : 700_000);
        return `${name}: ${packed} to fetch (gzip), ${size} to keep`;
      }),
    ]);
    console.log(`\nBytes: list ${own} (br), sw.js ${read('sw.js').length}\n${rows.join('\n')}\n`);
    expect(own).toBeLessThanOrEqual(32_000);
    for (const language of LANGUAGES) {
      for (const slug of articleSlugs()) {
        expect(sizeOf(filesOf(list, [`${language}/${slug}`])).packed, slug).toBeLessThan(400_000);
      }
    }
  });
});

describe('the page', () => {
  test.each(LANGUAGES)('%s: stands at any address, so every link is a whole one', (language) => {
    const faults = pageAt(language, 'luring').elements.flatMap((element) => {
      const address = attribute(element, 'href') ?? attribute(element, 'src');
      return address === undefined || /^(?:\/|#|https:)/.test(address) ? [] : address;
    });
    expect(faults).toEqual([]);
  });

  test('no page registers or asks for anything by itself', () => {
    const scripts = files.filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
    const registers = scripts.filter((file) => read(file).includes('serviceWorker.register'));
    expect(registers).toHaveLength(1);
    const name = registers[0]?.replace('_astro/', '') ?? '-';
    const loaders = scripts.filter((file) => read(file).includes(name));
    expect(loaders).toHaveLength(1);
    const users = pages.filter((page) => page.html.includes(loaders[0] ?? '-'));
    expect(users.map(({ page }) => page)).toEqual(['luring', 'luring']);
  });
});

describe('installing', () => {
  test.each(LANGUAGES)('%s: name, start and icons', async (language) => {
    const prefix = language === 'id' ? '' : 'en/';
    const manifest = JSON.parse(read(`${prefix}manifest.webmanifest`).toString());
    expect(manifest).toMatchObject({
      name: t(language, 'site.name'),
      lang: language,
      start_url: basePath + prefix,
      scope: basePath,
    });
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(read(src.slice(basePath.length))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    for (const address of ['', 'luring']) {
      const link = pageAt(language, address).elements.find(
        (element) => attribute(element, 'rel') === 'manifest',
      );
      expect(link && attribute(link, 'href')).toBe(`${basePath}${prefix}manifest.webmanifest`);
    }
  });
});
