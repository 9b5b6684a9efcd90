import type { Browser } from '@playwright/test';
import { median } from '../lighthouse.ts';

/** A first visit to a page on a cheap phone; medians. */
export interface FirstVisit {
  /** Bytes over the network, headers included, until nothing is loaded any more. */
  bytes: number;
  requests: number;
  /** ms */
  fcp: number;
  /** ms */
  lcp: number;
  cls: number;
  /** ms of long tasks beyond 50 each, from the first paint on */
  tbt: number;
}

/** A slow connection and a processor four times slower than the one at hand. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: 750e3 / 8,
};
const SLOWDOWN = 4;

/** Opens an address some times, each in a browser that has never been there. */
export async function firstVisit(
  browser: Browser,
  address: string,
  { runs, javaScript = true }: { runs: number; javaScript?: boolean },
): Promise<FirstVisit> {
  const visits: FirstVisit[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      javaScriptEnabled: javaScript,
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    let bytes = 0;
    let requests = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('http')) requests += 1;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const times = javaScript ? await page.evaluate(paints) : { fcp: 0, lcp: 0, cls: 0, tbt: 0 };
    visits.push({ bytes, requests, ...times });
    await context.close();
  }
  const middle = (key: keyof FirstVisit) => median(visits.map((visit) => visit[key]));
  return {
    bytes: middle('bytes'),
    requests: middle('requests'),
    fcp: middle('fcp'),
    lcp: middle('lcp'),
    cls: middle('cls'),
    tbt: middle('tbt'),
  };
}

/** Runs in the page: what the browser has noted of the load. */
async function paints(): Promise<{ fcp: number; lcp: number; cls: number; tbt: number }> {
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((done) => {
      const observer = new PerformanceObserver((list) => done(list.getEntries()));
      observer.observe({ type, buffered: true });
      // What has nothing to tell is not called: two frames are enough for the others.
      requestAnimationFrame(() => requestAnimationFrame(() => done(observer.takeRecords())));
    });
  const [fcp = 0] = (await entries('paint'))
    .filter(({ name }) => name === 'first-contentful-paint')
    .map(({ startTime }) => startTime);
  const lcp = (await entries('largest-contentful-paint')).at(-1)?.startTime ?? 0;
  const shifts = (await entries('layout-shift')) as (PerformanceEntry & { value: number })[];
  const tasks = await entries('longtask');
  return {
    fcp,
    lcp,
    cls: shifts.reduce((sum, { value }) => sum + value, 0),
    tbt: tasks
      .filter(({ startTime }) => startTime >= fcp)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
  };
}
