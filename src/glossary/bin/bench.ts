/*
 * `npm run bench:glossary [-- terms]`: how long a keystroke in the glossary's filter takes, on the
 * built page enlarged to 2,000 terms, at full speed and with the processor slowed down four times.
 * Each keystroke is made in several rounds and counts with its median, so that what else the machine
 * does disturbs little; the slowest single one is told beside it. Needs `dist/`. A measure, not a
 * test: times depend on the machine.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../tests/browser/chromium.ts';
import { startSite } from '../../build/bench/site-server.ts';
import { enlargeNames, enlargePage, groupBy, syntheticTerms } from './synthetic.ts';

/** Milliseconds a keystroke may take: a frame, and what still feels immediate on a slow phone. */
const GOALS = { 1: 16, 4: 50 } as const;
const ROUNDS = 5;
/** Milliseconds between keystrokes: nobody types as fast, but the page comes to rest. */
const PAUSE = 60;
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

/** One keystroke in one round. */
interface Keystroke {
  kind: string;
  /** The same in every round. */
  place: string;
  /** What stands in the field after it. */
  typed: string;
  /** Milliseconds from the input event to the end of a layout asked for at once, and of the next frame. */
  took: number;
}

const wanted = Number(process.argv[2] ?? 2000);
const port = await freePort();
const stop = await startSite(port);
const browser = await chromium.launch(await findChromium());
try {
  await run(`http://localhost:${port}/glosarium/`);
} finally {
  await browser.close();
  stop();
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
    const first = await firstUse(page);
    const strokes = await page.evaluate(typeAll, {
      queries: QUERIES,
      rounds: ROUNDS,
      pause: PAUSE,
    });
    report(slowdown, first, strokes);
    await session.detach();
  }
}

/**
 * Milliseconds from first touching the field to the first answer that knows all names, and the longest
 * that the page stood still meanwhile.
 */
async function firstUse(page: Page): Promise<{ ready: number; longest: number }> {
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('.gl-filter input');
    const rows = document.querySelector('.gl-found dl');
    if (!input || !rows) throw new Error('no filter on the page');
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const start = performance.now();
    input.value = 'pelanggan';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // Only the file of names knows this alias of "klien".
    while (!rows.querySelector('a[href$="/klien/"]')) await new Promise(requestAnimationFrame);
    const ready = performance.now() - start;
    // Long tasks are told a little later.
    await new Promise((done) => setTimeout(done, 300));
    return { ready, longest };
  });
}

/** Runs in the page: types each query letter by letter and measures up to the finished layout. */
async function typeAll({
  queries,
  rounds,
  pause,
}: {
  queries: typeof QUERIES;
  rounds: number;
  pause: number;
}): Promise<Keystroke[]> {
  const input = document.querySelector<HTMLInputElement>('.gl-filter input');
  if (!input) throw new Error('no filter on the page');
  const strokes: Keystroke[] = [];
  const stroke = async (kind: string, place: string, typed: string) => {
    await new Promise((done) => setTimeout(done, pause));
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    const took = performance.now() - start;
    strokes.push({ kind, place, typed, took: took + (await frame()) });
  };
  /** Milliseconds that the next frame takes: from its callbacks to the first task after it. */
  const frame = () =>
    new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const begun = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - begun);
        port2.postMessage(undefined);
      });
    });
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [kind, query]] of queries.entries()) {
      for (let end = 1; end <= query.length; end += 1) {
        await stroke(kind, `${index} ${end}`, query.slice(0, end));
      }
      await stroke('clearing', `${index}`, '');
    }
  }
  return strokes;
}

function report(
  slowdown: 1 | 4,
  { ready, longest }: { ready: number; longest: number },
  strokes: readonly Keystroke[],
): void {
  const goal = GOALS[slowdown];
  console.log(
    `\n${slowdown === 1 ? 'Full speed' : `${slowdown}x slower`}: ready ${ready.toFixed(0)} ms after the first touch, longest task ${longest < 50 ? 'under 50' : longest.toFixed(0)} ms; goal ${goal} ms a keystroke`,
  );
  console.log(`${'ms a keystroke'.padEnd(16)}    n  median    p95    max   slowest`);
  const places = [...groupBy(strokes, ({ place }) => place).values()].flatMap(
    (rounds) => at(0.5, rounds) ?? [],
  );
  const kinds = [...groupBy(places, ({ kind }) => kind), ['all', places] as const];
  for (const [kind, list] of kinds) {
    const parts = [0.5, 0.95, 1].map((part) => (at(part, list)?.took ?? 0).toFixed(1).padStart(6));
    const count = String(list.length).padStart(4);
    const slowest = JSON.stringify(at(1, list)?.typed);
    console.log(`${kind.padEnd(16)} ${count}  ${parts.join(' ')}   ${slowest}`);
  }
  const over = places.filter(({ took }) => took > goal).length;
  const single = strokes.filter(({ took }) => took > goal).length;
  console.log(
    `Over ${goal} ms: ${over} of ${places.length} keystrokes; of ${strokes.length} single ones ${single}, the slowest ${at(1, strokes)?.took.toFixed(1)} ms.`,
  );
}

/** The keystroke at a quantile of the times. */
function at(part: number, strokes: readonly Keystroke[]): Keystroke | undefined {
  const sorted = [...strokes].sort((a, b) => a.took - b.took);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
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
