/*
 * `npm run bench:leave`: how long "leave this page" takes to blank the window, from the click or the
 * third Esc to the next paint (Event Timing), on a processor slowed down six times. The page it leads
 * to never answers here, as on a bad network. Needs `dist/`. A measure, not a test: times depend on
 * the machine.
 */
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../tests/browser/chromium.ts';
import { startSite } from '../../build/bench/site-server.ts';

const PORT = 4392;
const SLOWER = 6;
const TIMES = 9;
/** Milliseconds within which nothing of the page may be seen any more. */
const GOAL = 100;
const PAGES = ['bantuan/', 'en/panduan-bantuan/', 'kasus/jangan-bilang-siapa-siapa/'];
const WAYS = ['click', 'Esc three times'] as const;

const stop = await startSite(PORT);
const browser = await chromium.launch(await findChromium());
try {
  for (const address of PAGES) {
    for (const way of WAYS) {
      const took: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
        took.push(await leave(page, address, way));
        await page.close();
      }
      took.sort((a, b) => a - b);
      console.log(
        `/${address.padEnd(34)} ${way.padEnd(16)} median ${took[TIMES >> 1]} ms, slowest ${took.at(-1)} ms (goal ${GOAL})`,
      );
    }
  }
} finally {
  await browser.close();
  stop();
}

/** Leaves a page; the milliseconds until it was gone. */
async function leave(page: Page, address: string, way: (typeof WAYS)[number]): Promise<number> {
  await page.route('https://*.wikipedia.org/**', () => new Promise<void>(() => {}));
  // Told by the page itself: while it is being left nobody can ask it.
  await page.addInitScript(() => {
    let hiddenAt = Number.POSITIVE_INFINITY;
    // The event that hid the page: it began before, and its paint came after.
    new PerformanceObserver((list) => {
      const entry = list
        .getEntries()
        .find((one) => one.startTime <= hiddenAt && one.startTime + one.duration >= hiddenAt);
      if (entry) console.info(`gone ${entry.duration}`);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new MutationObserver(() => {
      if (!document.documentElement?.hidden) return;
      hiddenAt = Math.min(hiddenAt, performance.now());
      // What is faster than Event Timing reports counts as 16.
      setTimeout(() => console.info('gone 16'), 2000);
    }).observe(document, { attributeFilter: ['hidden'], subtree: true });
  });
  const gone = page.waitForEvent('console', (message) => message.text().startsWith('gone'));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`http://localhost:${PORT}/${address}`);
  await page.locator('[data-leave-key]').waitFor();
  // Not waited for: what is clicked leads away, and there is nothing to come.
  if (way === 'click')
    page
      .locator('[data-leave]')
      .click({ noWaitAfter: true })
      .catch(() => {});
  else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  return Number((await gone).text().split(' ')[1]);
}
