import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMON, policyOf } from '../../src/build/hosts/headers.ts';
import { findChromium } from '../browser/chromium.ts';
import { ask, findProgram, type Running, SERVERS, startServer } from './servers.ts';

/*
 * What real servers make of the configurations in `hosts/`: `npm run test:hosts`. Needs `dist/` and
 * `dist-sub/` (npm run build, npm run test:base).
 */

const BUILDS = [
  ['dist', '/'],
  ['dist-sub', '/sub/'],
] as const;
const ARTICLE = 'klien-bukan-pasien/';
const EMBED = `sematan/kuis/${ARTICLE}`;

for (const [build] of BUILDS) {
  if (!existsSync(`${build}/_headers`)) {
    throw new Error(`${build} holds no built site: run "npm run build" and "npm run test:base".`);
  }
}

for (const name of SERVERS) {
  const program = findProgram(name);
  if (!program) {
    const message = `NOT RUN: ${name} is not installed (on Debian: apt install ${name}).`;
    console.log(message);
    test.skipIf(!process.env['CI'])(message, () => {
      throw new Error(message);
    });
    continue;
  }
  describe.each(BUILDS)(`${name} over %s at %s`, (build, base) => {
    let server: Running;
    beforeAll(async () => {
      server = await startServer(name, program, build, base);
    }, 120_000);
    afterAll(() => server?.stop());
    const get = (path: string, headers?: Record<string, string>, method?: string) =>
      ask(server.port, base + path, headers, method);
    const fileText = (path: string) => readFileSync(join(server.site, path), 'utf8');
    const hashed = () => {
      const file = readdirSync(join(server.site, '_astro')).find((one) => one.endsWith('.css'));
      return `_astro/${file}`;
    };

    test('pages come with every header, once', async () => {
      for (const path of ['', ARTICLE, `en/${ARTICLE}`, 'kuis/', 'panduan-bantuan/', EMBED]) {
        const { status, headers, body } = await get(path);
        expect(status, path).toBe(200);
        for (const [header, value] of Object.entries(COMMON)) {
          expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
        }
        expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
        expect(headers['cache-control'], path).toBe('no-cache');
        expect(headers['server'] ?? '', path).not.toMatch(/\d/);
        const framed = path === EMBED;
        const policy = String(headers['content-security-policy']);
        expect(policy.includes("frame-ancestors 'none'"), path).toBe(!framed);
        expect(headers['cross-origin-resource-policy'], path).toBe(
          framed ? 'cross-origin' : 'same-origin',
        );
        // Two policies would arrive joined by a comma.
        expect(policy).not.toContain(',');
        const own = policyOf(body.toString()) ?? 'no policy in the page';
        for (const source of own.split(/[; ]+/)) expect(policy.split(/[; ]+/)).toContain(source);
      }
    });

    test('scripts and styles are kept for a year, and may be loaded by a frame without origin', async () => {
      const { status, headers } = await get(hashed());
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toBeUndefined();
      const index = readdirSync(join(server.site, 'pagefind', 'index'))[0];
      const part = await get(`pagefind/index/${index}`);
      expect(part.headers['cache-control']).toContain('immutable');
      for (const other of [
        'pagefind/pagefind.js',
        'robots.txt',
        'favicon.svg',
        'cari/indeks.json',
      ]) {
        const answer = await get(other);
        expect(answer.status, other).toBe(200);
        expect(answer.headers['cache-control'], other).toBe('no-cache');
        expect(answer.headers['content-security-policy'], other).toBeUndefined();
      }
    });

    test('pages are asked for again, and then cost nothing', async () => {
      for (const encoding of ['identity', 'gzip', 'br, gzip']) {
        const first = await get(ARTICLE, { 'Accept-Encoding': encoding });
        const { etag } = first.headers;
        expect(etag, encoding).toBeTruthy();
        const second = await get(ARTICLE, {
          'Accept-Encoding': encoding,
          'If-None-Match': String(etag),
        });
        expect(second.status, encoding).toBe(304);
        expect(second.body.length).toBe(0);
      }
    });

    test('texts are compressed, and say that they differ by what is asked for', async () => {
      for (const path of [ARTICLE, hashed(), 'cari/indeks.json', 'unduhan/glosarium.csv']) {
        const file = path.endsWith('/') ? `${path}index.html` : path;
        const gzip = await get(path, { 'Accept-Encoding': 'gzip' });
        expect(gzip.headers['content-encoding'], path).toBe('gzip');
        expect(gzip.headers['vary'], path).toMatch(/accept-encoding/i);
        expect(gunzipSync(gzip.body).toString() === fileText(file), path).toBe(true);
        const plain = await get(path);
        expect(plain.headers['content-encoding'], path).toBeUndefined();
        expect(plain.body.toString() === fileText(file), path).toBe(true);
        if (name === 'nginx') continue;
        const br = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
        expect(br.headers['content-encoding'], path).toBe('br');
        expect(brotliDecompressSync(br.body).toString() === fileText(file), path).toBe(true);
      }
    });

    test('every kind of file has its type', async () => {
      const types: Record<string, RegExp> = {
        html: /^text\/html; charset=utf-8$/,
        css: /^text\/css; charset=utf-8$/,
        js: /^text\/javascript; charset=utf-8$/,
        json: /^application\/json/,
        svg: /^image\/svg\+xml/,
        png: /^image\/png$/,
        txt: /^text\/plain; charset=utf-8$/,
        xml: /^(?:text|application)\/xml/,
        csv: /^text\/csv/,
        zip: /^application\/zip$/,
        imscc: /^application\/zip$/,
        bib: /^application\/x-bibtex/,
        ris: /^application\/x-research-info-systems/,
        webmanifest: /^application\/manifest\+json/,
      };
      const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
      for (const [ending, type] of Object.entries(types)) {
        const file = files.find((one) => one.endsWith(`.${ending}`) && !/404/.test(one));
        if (!file) continue;
        const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
        expect((await get(path)).headers['content-type'] ?? 'no type', path).toMatch(type);
      }
    });

    test('unknown addresses answer 404 in their language, and are not kept', async () => {
      for (const [path, words] of [
        ['tidak-ada/', 'lang="id"'],
        ['tidak-ada', 'lang="id"'],
        ['_astro/tidak-ada.js', 'lang="id"'],
        ['sematan/kuis/tidak-ada/', 'lang="id"'],
        ['english/', 'lang="id"'],
        ['en/not-there/', 'lang="en"'],
        ['en/not-there/at/all', 'lang="en"'],
        ['404.html', 'lang="id"'],
        ['en/404.html', 'lang="en"'],
      ] as const) {
        for (const encoding of ['identity', 'gzip, br']) {
          const { status, headers, body } = await get(path, { 'Accept-Encoding': encoding });
          expect(status, path).toBe(404);
          expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
          expect(headers['cache-control'], path).toBe('no-cache');
          expect(headers['access-control-allow-origin'], path).toBeUndefined();
          expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
          expect(headers['referrer-policy'], path).toBe('no-referrer');
          if (encoding === 'identity') expect(body.toString(), path).toContain(words);
        }
      }
    });

    test('each page has one address; redirects name the path alone', async () => {
      for (const [from, to] of [
        ['klien-bukan-pasien', ARTICLE],
        ['en', 'en/'],
        // Caddy before 2.6.3 drops the query; no address of ours has one.
        ...(name === 'nginx' ? ([['kuis?a=1', 'kuis/?a=1']] as const) : []),
        [`${ARTICLE}index.html`, ARTICLE],
        ['nama-lama', ARTICLE],
        ['nama-lama/', ARTICLE],
        ['en/nama-lama/', `en/${ARTICLE}`],
        ['sematan/kuis/nama-lama/', EMBED],
        ['unduhan/kuis/nama-lama.id.imscc', 'unduhan/kuis/klien-bukan-pasien.id.imscc'],
      ] as const) {
        const { status, headers } = await get(from);
        expect([301, 308], from).toContain(status);
        expect(headers.location, from).toBe(base + to);
        expect(headers['referrer-policy'], from).toBe('no-referrer');
      }
    });

    test('a redirect never leads to another host', async () => {
      for (const path of [
        '//example.org/index.html',
        '/%09/example.org/index.html',
        '/%0a/example.org/index.html',
        '/%5c/example.org/index.html',
        '/\\example.org/index.html',
        '//example.org/..',
        `//example.org/%2e%2e${base}kuis`,
      ]) {
        const { headers } = await ask(server.port, path);
        // Browsers leave out tabs and line breaks.
        expect(headers.location?.replace(/\s/g, '') ?? '/', path).toMatch(/^\/(?![/\\])/);
      }
    });

    test('parts of a file can be asked for', async () => {
      const whole = (await get('kartu-id.png')).body;
      const part = await get('kartu-id.png', { Range: 'bytes=100-199' });
      expect(part.status).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.length}`);
      expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
      expect((await get('kartu-id.png', { Range: 'bytes=99999999-' })).status).toBe(416);
    });

    test('no folder is listed, and nothing hidden or above the folder is served', async () => {
      for (const path of [
        '_astro/',
        'unduhan/',
        'folder-tanpa-halaman/',
        '.rahasia',
        '.git/config',
        '%2egit/config',
        '_headers',
        '_redirects',
        '../site.conf',
        '..%2f..%2fsite.conf',
        '%2e%2e/%2e%2e/site.conf',
      ]) {
        const { status, body } = await get(path);
        expect([400, 404], path).toContain(status);
        expect(body.toString(), path).not.toMatch(/secret|add_header|a\.txt|Index of/);
      }
    });

    test('only reading is allowed', async () => {
      expect((await get(ARTICLE, {}, 'HEAD')).status).toBe(200);
      for (const method of ['POST', 'PUT', 'DELETE']) {
        expect([403, 404, 405], method).toContain((await get(ARTICLE, {}, method)).status);
      }
    });

    describe('in a browser', () => {
      let browser: Browser;
      beforeAll(async () => {
        browser = await chromium.launch(await findChromium());
      }, 60_000);
      afterAll(() => browser?.close());

      /** Opens an address and notes everything that is blocked or fails. */
      const open = async (address: string) => {
        const page = await browser.newPage();
        const faults: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) faults.push(message.text());
        });
        page.on('pageerror', (error) => faults.push(error.message));
        await page.goto(address);
        return { page, faults };
      };
      /** A page of another origin around a frame; notes the messages that reach it. */
      const frame = async (path: string, sandbox = '') => {
        const parent = createServer((_request, response) => {
          response.setHeader('Content-Type', 'text/html');
          response.end(
            `<!doctype html><title>x</title><script>messages = []; onmessage = (e) => messages.push(e.data)</script>
             <iframe ${sandbox} width="600" height="900" src="http://localhost:${server.port}${base}${path}"></iframe>`,
          );
        }).listen(0, '127.0.0.1');
        await once(parent, 'listening');
        const { port } = parent.address() as AddressInfo;
        const opened = await open(`http://127.0.0.1:${port}/`);
        return { ...opened, inner: opened.page.frameLocator('iframe'), parent };
      };

      test('nothing of ours is blocked, the full-text search included', async () => {
        const { page, faults } = await open(`http://localhost:${server.port}${base}${ARTICLE}`);
        await page.getByRole('button', { name: 'Cari' }).click();
        await page.getByRole('searchbox').fill('timbal');
        await page.getByRole('button', { name: 'Cari di seluruh teks' }).click();
        await page.locator('dialog mark').first().waitFor();
        for (const path of ['panduan-bantuan/', 'bantuan/', 'kasus/saya-harus-bagaimana/']) {
          await page.goto(`http://localhost:${server.port}${base}${path}`);
        }
        expect(faults).toEqual([]);
        await page.close();
      });

      test('a quiz may be framed by another site, and tells its height', async () => {
        const { page, faults, inner, parent } = await frame(EMBED);
        await inner.getByRole('button', { name: 'Periksa jawaban' }).first().waitFor();
        const [message] = (await page.evaluate('messages')) as { height: number }[];
        expect(message).toEqual({ type: 'kbp:height', version: 1, height: expect.any(Number) });
        expect(message?.height).toBeGreaterThan(900);
        expect(faults).toEqual([]);
        await page.close();
        parent.close();
      });

      test('so it may in a sandbox without an origin', async () => {
        const { page, faults, inner, parent } = await frame(EMBED, 'sandbox="allow-scripts"');
        await inner.getByRole('button', { name: 'Periksa jawaban' }).first().waitFor();
        expect(faults).toEqual([]);
        await page.close();
        parent.close();
      });

      test.each([ARTICLE, `kuis/${ARTICLE}`, 'bantuan/', '', 'tidak-ada/'])(
        '%s refuses to be framed',
        async (path) => {
          const { page, faults, parent } = await frame(path);
          expect(faults.join('\n')).toMatch(/frame-ancestors|X-Frame-Options/);
          expect(await page.evaluate('messages')).toEqual([]);
          await page.close();
          parent.close();
        },
      );
    });
  });
}
