/*
 * `npm run bench:quiz`: how long a quiz takes to answer a click, from the click to the next paint
 * (Event Timing), on a processor slowed down six times. Every question is answered and checked. Needs
 * `dist/`. A measure, not a test: times depend on the machine.
 */
import { chromium } from '@playwright/test';
import { findChromium } from '../../../tests/browser/chromium.ts';
import { startSite } from '../../build/bench/site-server.ts';

const PORT = 4391;
const SLOWER = 6;
/** Milliseconds within which 98 of 100 clicks are to be answered. */
const GOAL = 100;
const PAGES = ['kuis/klien-bukan-pasien/', 'en/kuis/asas-konseling/', 'klien-bukan-pasien/'];

const stop = await startSite(PORT);
const browser = await chromium.launch(await findChromium());
try {
  for (const address of PAGES) {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(() => {
      const took: Record<number, number> = {};
      Object.assign(window, { took });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEventTiming & {
          interactionId: number;
        })[]) {
          const { interactionId, duration } = entry;
          if (interactionId) took[interactionId] = Math.max(took[interactionId] ?? 0, duration);
        }
      }).observe({
        type: 'event',
        buffered: true,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`http://localhost:${PORT}/${address}`);
    await page.locator('kbp-quiz').scrollIntoViewIfNeeded();
    await page.locator('[data-do=check]').first().waitFor();
    let clicks = 0;
    for (const item of await page.locator('.q-item').all()) {
      for (const choice of await item.locator('.q-field fieldset, .q-field').all()) {
        const first = choice.locator('input[type=radio], input[type=checkbox]').first();
        if ((await first.count()) === 0) continue;
        await first.click();
        clicks += 1;
      }
      await item.locator('[data-do=check]').click();
      clicks += 1;
    }
    // Two frames, so that the last click's entry is there.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const took = await page.evaluate(() =>
      Object.values((window as unknown as { took: Record<number, number> }).took),
    );
    // Interactions faster than 16 ms are not reported: they count as 16.
    const all = [...took, ...Array(Math.max(0, clicks - took.length)).fill(16)].sort(
      (a, b) => a - b,
    );
    const at = (share: number) => all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)];
    console.log(
      `/${address.padEnd(28)} ${clicks} clicks: median ${at(0.5)} ms, p98 ${at(0.98)} ms (goal ${GOAL})`,
    );
    await page.close();
  }
} finally {
  await browser.close();
  stop();
}
