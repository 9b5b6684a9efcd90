/*
 * `npm run test:package`: makes all copies of `dist/` twice and has them opened by programs that are
 * not ours: unzip and nginx, zimcheck, pdfinfo and pdftotext; then builds the site with the copies in
 * it. Takes some four minutes, so it is not part of `npm test`; what needs no such program is tested
 * there (`tests/site/package.test.ts`, `tests/browser/package.spec.ts`).
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { loadCurriculum } from '../src/site/curriculum.ts';
import { pageTitle } from '../src/site/pages.ts';
import { absoluteHref } from '../src/site/urls.ts';
import { type Manifest, type Package, publishedCopies } from '../src/teach/package/manifest.ts';
import { findChromium } from './browser/chromium.ts';

const work = resolve('.cache/package');
const port = Number(process.env['TEST_PORT'] ?? 4329) + 2;
/** A school server puts the folder anywhere. */
const PLACE = '/sekolah/bk';
let notRun = 0;

const folderOf = (run: string) => join(work, run);
rmSync(work, { recursive: true, force: true });
for (const run of ['a', 'b']) {
  const { status } = spawnSync(
    process.execPath,
    ['src/teach/package/bin/package.ts', '--to', folderOf(run)],
    { stdio: ['ignore', 'inherit', 'ignore'] },
  );
  assert.equal(status, 0, 'the command');
}
const { manifest } = publishedCopies(folderOf('a')) as { manifest: Manifest };
const kinds = (kind: Package['kind']) => manifest.packages.filter((one) => one.kind === kind);
const path = ({ name }: Package) => join(folderOf('a'), name);

check('two runs are the same', () => {
  const again = publishedCopies(folderOf('b'))?.manifest;
  // A ZIM file bears the day of its making: they differ around midnight.
  assert.deepEqual(again, manifest);
});
await checkZip();
checkZim();
checkPdfs();
checkPublished();
rmSync(work, { recursive: true, force: true });
if (notRun > 0 && process.env['CI']) process.exit(1);

function check(name: string, run: () => void): void {
  run();
  console.log(`ok: ${name}`);
}

/** Whether a program is there; says so where it is not. */
function has(program: string, args: readonly string[], what: string): boolean {
  if (!spawnSync(program, args).error) return true;
  console.log(`NOT RUN: ${what}, for ${program} is not installed.`);
  notRun += 1;
  return false;
}

/** unzip unpacks, nginx serves, Chromium reads and searches. */
async function checkZip(): Promise<void> {
  const what = 'the ZIP file over a server';
  if (!has('unzip', ['-v'], what) || !has('nginx', ['-v'], what)) return;
  const [zip] = kinds('zip');
  assert(zip);
  const root = join(work, 'school');
  const site = join(root, PLACE);
  mkdirSync(site, { recursive: true });
  assert.equal(spawnSync('unzip', ['-q', path(zip), '-d', site]).status, 0, 'unzip');
  assert(existsSync(join(site, 'index.html')), 'index.html at the root, as Kolibri wants it');

  const configuration = join(work, 'nginx.conf');
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log;
events {}
http {
  access_log off;
  types { text/html html; text/css css; text/javascript js; image/svg+xml svg; image/png png; application/wasm wasm; }
  client_body_temp_path ${work}/t1; proxy_temp_path ${work}/t2; fastcgi_temp_path ${work}/t3;
  uwsgi_temp_path ${work}/t4; scgi_temp_path ${work}/t5;
  server { listen 127.0.0.1:${port}; root ${root}; }
}`,
  );
  const server = spawn('nginx', ['-e', join(work, 'error.log'), '-c', configuration], {
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}${PLACE}/`;
  const browser = await chromium.launch(await findChromium());
  try {
    await answers(address);
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    for (const name of pages) {
      assert.equal((await fetch(address + encodeURI(name))).status, 200, name);
    }
    console.log(`ok: nginx serves ${pages.length} pages of the unpacked ZIP under ${PLACE}/`);

    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(address);
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    await page.getByRole('searchbox').fill('kata');
    await page.locator('.hits a').first().waitFor();
    await page.getByRole('button', { name: 'Cari di seluruh teks' }).click();
    const found = page.locator('.hits li', { hasText: 'Dari isi teks' }).getByRole('link');
    await found.first().click();
    await page.waitForURL((url) => url.pathname !== `${PLACE}/`);
    assert(page.url().startsWith(address), page.url());
    assert.deepEqual(complaints, []);
    console.log('ok: there the full text is searched, and its results lead to files');
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Waits until the server answers. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx does not answer: ${readFileSync(join(work, 'error.log'), 'utf8')}`);
}

function checkZim(): void {
  if (!has('zimwriterfs', ['--version'], 'the ZIM file')) return;
  if (!has('zimcheck', ['--version'], 'the check of the ZIM file')) return;
  const [zim] = kinds('zim');
  assert(zim);
  check('zimcheck finds the ZIM file sound (all its tests)', () => {
    const { status, stdout } = spawnSync('zimcheck', ['-A', path(zim)], { encoding: 'utf8' });
    assert.match(stdout, /Overall Test Status: Pass/);
    assert.equal(status, 0);
  });
}

function checkPdfs(): void {
  const { units } = loadCurriculum();
  const articles = units.flatMap((unit) => unit.articles).length;
  check('a PDF of each article and unit, in each language', () => {
    assert.equal(kinds('pdf').length, 2 * (articles + units.length));
  });
  const what = 'the reading of the PDFs';
  if (!has('pdfinfo', ['-v'], what) || !has('pdftotext', ['-v'], what)) return;
  let sheets = 0;
  for (const pdf of kinds('pdf')) {
    const { stdout: info } = spawnSync('pdfinfo', [path(pdf)], { encoding: 'utf8' });
    const count = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
    assert(count > 1, `${pdf.name}: ${count} pages`);
    assert.match(info, /^Tagged:\s+yes/m, pdf.name);
    assert.match(info, /^Page size:.*A4/m, pdf.name);
    sheets += count;
    const { stdout } = spawnSync('pdftotext', ['-layout', path(pdf), '-'], { encoding: 'utf8' });
    // Lines are the layout's. Without -layout it would drop hyphens at their ends.
    const text = stdout.replace(/\s+/g, '');
    const [language = 'id'] = pdf.languages;
    const unit = units.find(({ id }) => id === pdf.unit);
    const needed = [
      pdf.article
        ? absoluteHref(language, pdf.article)
        : absoluteHref(language, `belajar#${unit?.id}`),
      absoluteHref(language, 'bantuan'),
      'CC BY-SA 4.0',
      ...(unit ? unit.articles : [pdf.article ?? '']).map((slug) => pageTitle(language, slug)),
    ];
    for (const words of needed) {
      assert(text.includes(words.replace(/\s+/g, '')), `${pdf.name} lacks "${words}"`);
    }
  }
  console.log(`ok: pdfinfo and pdftotext read ${kinds('pdf').length} PDFs, ${sheets} pages`);
}

function checkPublished(): void {
  const out = join(work, 'site');
  const { status } = spawnSync('astro', ['build', '--silent', '--outDir', out], {
    env: { ...process.env, PACKAGES_DIR: folderOf('a') },
    stdio: ['ignore', 'inherit', 'ignore'],
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, 'the build with copies');
  check('a build with PACKAGES_DIR lists and holds the copies, a plain one none', () => {
    const listed = ['', 'en/'].map((prefix) =>
      readFileSync(join(out, prefix, 'guru/salinan-luring/index.html'), 'utf8'),
    );
    for (const { name, sha256 } of manifest.packages) {
      const bytes = readFileSync(join(out, 'unduhan/paket', name));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, name);
      assert(
        listed.some((page) => page.includes(`unduhan/paket/${name}"`)),
        name,
      );
    }
    const plain = readFileSync('dist/guru/salinan-luring/index.html', 'utf8');
    assert(!plain.includes('unduhan/paket'));
    assert(!existsSync('dist/unduhan/paket'));
  });
}
