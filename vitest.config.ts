import { defineConfig } from 'vitest/config';

// Two projects: pure logic, and the built `dist/` (which must exist: `npm test` builds it first).
export default defineConfig({
  test: {
    // Vitest leaves one core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'hosts', include: ['tests/hosts/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
