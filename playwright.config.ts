import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser/chromium.ts';

const { executablePath, args } = await findChromium();
const port = Number(process.env['TEST_PORT'] ?? 4329);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath, args },
    locale: 'id-ID',
    viewport: { width: 360, height: 740 },
  },
  webServer: {
    command: 'node src/build/bin/serve.ts',
    env: { PORT: String(port), BASE_PATH: '' },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
