/*
 * `npm run lighthouse [-- runs]`: Lighthouse's mobile scores for one page of each main kind, as
 * medians, served as `npm start` serves them. A measure, not a test: times depend on the machine.
 * Lighthouse is fetched by npx at a fixed version, to keep its hundred packages out of the lock.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { findChromium } from '../../../tests/browser/chromium.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PORT = 4390;
const PAGES = [
  '',
  'klien-bukan-pasien/',
  'glosarium/klien/',
  'kuis/klien-bukan-pasien/',
  'en/',
  'en/klien-bukan-pasien/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

const runs = Number(process.argv[2] ?? 3);
const { executablePath, args } = await findChromium();
const server = spawn('node', ['src/build/bin/serve.ts'], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise<void>((done) => server.stdout.once('data', () => done()));
mkdirSync('.cache/lighthouse', { recursive: true });

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

console.log(`Medians of ${runs}: ${CATEGORIES.join(' / ')}, LCP ms, CLS, TBT ms`);
try {
  for (const page of PAGES) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) {
      const out = '.cache/lighthouse/report.json';
      const { status } = spawnSync(
        'npx',
        [
          '--yes',
          LIGHTHOUSE,
          `http://localhost:${PORT}/${page}`,
          '--quiet',
          '--output=json',
          `--output-path=${out}`,
          `--chrome-flags=--headless=new ${args.join(' ')}`,
        ],
        {
          env: { ...process.env, CHROME_PATH: executablePath },
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      );
      if (status !== 0) throw new Error(`Lighthouse failed on /${page}.`);
      reports.push(JSON.parse(readFileSync(out, 'utf8')) as Report);
    }
    const scores = CATEGORIES.map((c) =>
      Math.round(100 * median(reports.map((r) => r.categories[c].score ?? 0))),
    );
    const audit = (id: string) => median(reports.map((r) => r.audits[id]?.numericValue ?? 0));
    console.log(
      `/${page.padEnd(28)} ${scores.join(' / ')}  LCP ${Math.round(audit('largest-contentful-paint'))}  CLS ${audit('cumulative-layout-shift').toFixed(3)}  TBT ${Math.round(audit('total-blocking-time'))}`,
    );
  }
} finally {
  server.kill();
}
