/*
 * `npm run bench:navigation`: from the click on a link to the first paint of the next page, with
 * nothing prefetched, with `<link rel=prefetch>`, and with speculation rules sent by a header. Over
 * the built site, on an emulated phone's width; the server answers slowly, since the browser's own
 * throttling does not reach prefetches. Medians; a measure, not a test. Results: CONTRIBUTING.md,
 * "Decisions and their reasons".
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../tests/browser/chromium.ts';

/** Round trip and time for the body (ms). */
const DELAY = { trip: 300, body: 100 };
const RUNS = Number(process.argv[2] ?? 9);
/** How long a finger or a button stays down, how long a mouse rests on a link before (ms). */
const PRESS = 90;
const REST = 300;
const [FROM, TO] = ['belajar/', 'peran-klien/'];
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

interface Way {
  name: string;
  /** When speculation rules act, if they do. */
  eagerness?: 'conservative' | 'moderate';
  /** Whether a script in the page adds `<link rel=prefetch>`. */
  link?: boolean;
  touch?: boolean;
  /** Whether the mouse rests on the link before the click. */
  rest?: boolean;
}
const WAYS: readonly Way[] = [
  { name: 'nothing, mouse' },
  { name: 'link prefetch, mouse at rest', link: true, rest: true },
  { name: 'rules, conservative, mouse', eagerness: 'conservative' },
  { name: 'rules, moderate, mouse at rest', eagerness: 'moderate', rest: true },
  { name: 'nothing, touch', touch: true },
  { name: 'rules, conservative, touch', eagerness: 'conservative', touch: true },
];

let way: Way = { name: '' };
let asked: string[] = [];
const server = createServer((request, response) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/rules.json') {
    response.writeHead(200, { 'Content-Type': 'application/speculationrules+json' });
    const rule = { source: 'document', where: { href_matches: '/*' }, eagerness: way.eagerness };
    response.end(JSON.stringify({ prefetch: [rule] }));
    return;
  }
  asked.push(path);
  const page = path.endsWith('/');
  let data: Buffer;
  try {
    data = gzipSync(readFileSync(`dist${path}${page ? 'index.html' : ''}`));
  } catch {
    response.writeHead(404).end();
    return;
  }
  const headers = {
    'Content-Type': page ? 'text/html' : (TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'),
    'Content-Encoding': 'gzip',
    'Cache-Control': page ? 'no-cache' : 'max-age=31536000, immutable',
    ETag: `"${data.length}"`,
    ...(page && way.eagerness && { 'Speculation-Rules': '"/rules.json"' }),
  };
  const known = request.headers['if-none-match'] === headers.ETag;
  setTimeout(
    () => response.writeHead(known ? 304 : 200, headers).end(known ? undefined : data),
    DELAY.trip + (page && !known ? DELAY.body : 0),
  );
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const root = `http://localhost:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch(await findChromium());

/** What a script of ours would do. */
const addLinks = (page: Page) =>
  page.evaluate(() => {
    const fetched = new Set<string>();
    const fetchIt = ({ target }: Event) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
      if (!link || link.origin !== location.origin || fetched.has(link.pathname)) return;
      fetched.add(link.pathname);
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = link.pathname;
      document.head.append(hint);
    };
    for (const type of ['pointerdown', 'pointerover']) addEventListener(type, fetchIt);
  });

/** One navigation: milliseconds from letting go of the link to the next page's first paint. */
async function measure(): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    hasTouch: way.touch ?? false,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(root + FROM);
  await page.waitForLoadState('networkidle');
  if (way.link) await addLinks(page);
  const link = page.locator(`main a[href="/${TO}"]`).first();
  await link.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await link.boundingBox()) ?? {};
  asked = [];
  if (!way.touch) await page.mouse.move(x + 5, y + 5);
  if (way.rest) await page.waitForTimeout(REST);
  const painted = page
    .waitForURL(root + TO, { waitUntil: 'commit' })
    .then(() =>
      page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0),
    );
  const touch = (type: 'touchStart' | 'touchEnd') =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchStart' ? [{ x: x + 5, y: y + 5 }] : [],
    });
  await (way.touch ? touch('touchStart') : page.mouse.down());
  await page.waitForTimeout(PRESS);
  const start = performance.now();
  await (way.touch ? touch('touchEnd') : page.mouse.up());
  await painted;
  const time = performance.now() - start;
  await context.close();
  return time;
}

console.log(`Medians of ${RUNS}; round trip ${DELAY.trip} ms, body ${DELAY.body} ms`);
for (way of WAYS) {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) times.push(await measure());
  const median = Math.round(times.sort((a, b) => a - b)[RUNS >> 1] ?? 0);
  const requests = asked.filter((path) => path === `/${TO}`).length;
  console.log(`${way.name.padEnd(34)} ${String(median).padStart(5)} ms, asked ${requests} times`);
}
await browser.close();
server.close();
