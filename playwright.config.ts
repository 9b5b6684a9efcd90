import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser/chromium.ts';

const { executablePath, args } = await findChromium();
const port = Number(process.env['TEST_PORT'] ?? 4329);

/** A server for one built folder; each project of tests has its own. */
const server = (folder: string, base: string, at: number) => ({
  command: `node src/build/bin/serve.ts ${folder}`,
  env: { PORT: String(at), BASE_PATH: base },
  url: `http://localhost:${at}/${base ? `${base}/` : ''}`,
  reuseExistingServer: false,
});

export default defineConfig({
  outputDir: 'test-results',
  fullyParallel: true,
  // axe needs some 20 s for the glossary's four states on a slow machine.
  timeout: 90_000,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list']],
  expect: {
    // A busy machine may be slow; what fails, fails a little later.
    timeout: 10_000,
    // What a widget tells assistive technology: all of it, and in one folder.
    toMatchAriaSnapshot: { children: 'deep-equal', pathTemplate: '{testDir}/aria/{arg}{ext}' },
  },
  use: {
    launchOptions: { executablePath, args },
    locale: 'id-ID',
    viewport: { width: 360, height: 740 },
  },
  projects: [
    {
      name: 'site',
      testDir: 'tests/browser',
      testIgnore: '**/base/**',
      // What takes minutes (every seed, every page in both languages) is in `faults`.
      grepInvert: /@slow/,
      use: { baseURL: `http://localhost:${port}` },
    },
    {
      name: 'faults',
      testDir: 'tests/browser/faults',
      use: { baseURL: `http://localhost:${port}` },
    },
    {
      name: 'audit',
      testDir: 'tests/audit',
      use: { baseURL: `http://localhost:${port}` },
    },
    {
      name: 'base',
      testDir: 'tests/browser/base',
      use: { baseURL: `http://localhost:${port + 1}` },
    },
  ],
  webServer: [server('dist', '', port), server('dist-sub', 'sub', port + 1)],
});
