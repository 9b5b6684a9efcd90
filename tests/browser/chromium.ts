import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';

/** How to start the browser that was found. */
export interface Browser {
  executablePath: string;
  args: string[];
}

/** Root in a container may not use Chromium's sandbox; the quiet flags keep it off the network. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const runs = (path: string | undefined): path is string => {
  try {
    accessSync(path ?? '', constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The first Chromium there is: `CHROMIUM_PATH`, a system one, the npm package `@sparticuz/chromium`
 * (Linux x64, pinned by the lock file), Playwright's own download. Throws with what to install.
 */
export async function findChromium(): Promise<Browser> {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) {
    if (runs(wanted)) return { executablePath: wanted, args: ARGS };
    throw new Error(`CHROMIUM_PATH is "${wanted}", but nothing there can be run.`);
  }
  const system = SYSTEM.find(runs);
  if (system) return { executablePath: system, args: ARGS };
  if (process.platform === 'linux' && process.arch === 'x64') {
    // It unpacks itself into the temporary folder: keep that inside the checkout.
    const folder = resolve('.cache/chromium');
    mkdirSync(folder, { recursive: true });
    process.env['TMPDIR'] = folder;
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    // Its own flags are for serverless hosts (one process, web security off): not for tests.
    return { executablePath, args: [...ARGS, '--headless=shell'] };
  }
  const own = chromium.executablePath();
  if (runs(own)) return { executablePath: own, args: ARGS };
  throw new Error(
    'No Chromium found for the browser tests. Install Chromium or Chrome, or run "npx playwright install chromium", or set CHROMIUM_PATH.',
  );
}
