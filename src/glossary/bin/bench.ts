/*
 * `npm run bench:glossary [-- terms]`: how long a keystroke in the glossary's filter takes, on the
 * built page enlarged to 2,000 terms, at full speed and with the processor slowed down four times.
 * Needs `dist/`. A measure, not a test: times depend on the machine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../tests/browser/chromium.ts';
import { enlargeNames, enlargePage, syntheticTerms } from './synthetic.ts';

/** Milliseconds a keystroke may take: a frame, and what still feels immediate on a slow phone. */
const GOALS = { 1: 16, 4: 50 } as const;
const ROUNDS = 3;
/** Typed letter by letter, then cleared. */
const QUERIES: readonly [kind: string, query: string][] = [
  ['prefix', 'kon'],
  ['head', 'konselor'],
  ['class word', 'layanan'],
  ['alias', 'pelanggan'],
  ['inflected', 'dirahasiakan'],
  ['root', 'rujuk'],
  ['misspelling', 'konslor'],
  ['misspelling', 'psikoteravi'],
  ['other language', 'confidentiality'],
  ['question', 'apa beda klien dan pasien'],
  ['two words', 'layanan kerahasiaan'],
  ['no match', 'qqqqqq'],
  ['no match, long', 'zxqwv jklmnp tyghb vwxqz'],
];

/** One keystroke: what stood in the field after it, and how long it took in milliseconds. */
interface Keystroke {
  kind: string;
  typed: string;
  took: number;
}

const wanted = Number(process.argv[2] ?? 2000);
const port = await freePort();
const server = spawn('node', ['src/build/bin/serve.ts'], {
  env: { ...process.env, PORT: String(port), BASE_PATH: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch(await findChromium());
try {
  await once(server.stdout, 'data');
  await run(`http://localhost:${port}/glosarium/`);
} finally {
  await browser.close();
  server.kill();
}

async function run(address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const text = async (url: string) => (await context.request.get(url)).text();
  const [html, names] = [await text(address), await text(`${address}nama.json`)];
  const real = (JSON.parse(names) as unknown[]).length;
  const terms = syntheticTerms(Math.max(0, wanted - real));
  const body = { html: enlargePage(html, terms), names: enlargeNames(names, terms) };
  await page.route(address, (route) =>
    route.fulfill({ body: body.html, contentType: 'text/html; charset=utf-8' }),
  );
  await page.route(`${address}nama.json`, (route) =>
    route.fulfill({ body: body.names, contentType: 'application/json' }),
  );
  const size = (part: string) => `${(brotliCompressSync(part).length / 1000).toFixed(1)} KB br`;
  console.log(
    `${real + terms.length} terms (${real} real): page ${size(body.html)}, names ${size(body.names)}`,
  );
  for (const slowdown of [1, 4] as const) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(address);
    const ready = await firstUse(page);
    const strokes = await page.evaluate(typeAll, { queries: QUERIES, rounds: ROUNDS });
    report(slowdown, ready, strokes);
    await session.detach();
  }
}

/** Milliseconds from first touching the field to the first answer that knows all names. */
async function firstUse(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('.gl-filter input');
    const rows = document.querySelector('.gl-found dl');
    if (!input || !rows) throw new Error('no filter on the page');
    const start = performance.now();
    input.value = 'pelanggan';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // Only the file of names knows this alias of "klien".
    while (!rows.querySelector('a[href$="/klien/"]')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}

/** Runs in the page: types each query letter by letter and measures up to the finished layout. */
async function typeAll({
  queries,
  rounds,
}: {
  queries: typeof QUERIES;
  rounds: number;
}): Promise<Keystroke[]> {
  const input = document.querySelector<HTMLInputElement>('.gl-filter input');
  if (!input) throw new Error('no filter on the page');
  const strokes: Keystroke[] = [];
  const stroke = async (kind: string, typed: string) => {
    // A pace no one types at, but below the browser's limit on changes of the address.
    await new Promise((done) => setTimeout(done, 60));
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    strokes.push({ kind, typed, took: performance.now() - start });
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, query] of queries) {
      for (let end = 1; end <= query.length; end += 1) await stroke(kind, query.slice(0, end));
      await stroke('clearing', '');
    }
  }
  return strokes;
}

function report(slowdown: 1 | 4, ready: number, strokes: readonly Keystroke[]): void {
  const goal = GOALS[slowdown];
  console.log(
    `\n${slowdown === 1 ? 'Full speed' : `${slowdown}x slower`}: ready ${ready.toFixed(0)} ms after the first touch; goal ${goal} ms a keystroke`,
  );
  console.log(`${'ms a keystroke'.padEnd(18)}    n  median    p95    max   slowest`);
  const kinds = [...Map.groupBy(strokes, ({ kind }) => kind), ['all', strokes] as const];
  for (const [kind, list] of kinds) {
    const sorted = [...list].sort((a, b) => a.took - b.took);
    const at = (part: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    const cells = [0.5, 0.95, 1].map((part) => (at(part)?.took ?? 0).toFixed(1).padStart(6));
    console.log(
      `${kind.padEnd(18)} ${String(list.length).padStart(4)}  ${cells.join(' ')}   ${JSON.stringify(at(1)?.typed)}`,
    );
  }
  const over = strokes.filter(({ took }) => took > goal).length;
  console.log(
    over === 0
      ? 'Every keystroke meets the goal.'
      : `${over} of ${strokes.length} keystrokes miss the goal.`,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
