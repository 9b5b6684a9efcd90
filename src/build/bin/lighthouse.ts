/*
 * `npm run lighthouse [-- runs] [--stress]`: Lighthouse's mobile scores for one page of each main kind,
 * as medians, served as `npm start` serves them; under stress a network of 400 kbit/s with 300 ms and
 * a processor six times slower, really slowed down. A measure, not a test: times depend on the machine.
 */
import { findChromium } from '../../../tests/browser/chromium.ts';
import { CATEGORIES, lighthouse } from '../bench/lighthouse.ts';
import { startSite } from '../bench/site-server.ts';

const PORT = 4390;
const PAGES = [
  '',
  'klien-bukan-pasien/',
  'glosarium/klien/',
  'kuis/klien-bukan-pasien/',
  'en/',
  'en/klien-bukan-pasien/',
];

const STRESS = [
  '--throttling-method=devtools',
  '--throttling.rttMs=300',
  '--throttling.requestLatencyMs=300',
  '--throttling.downloadThroughputKbps=400',
  '--throttling.uploadThroughputKbps=400',
  '--throttling.cpuSlowdownMultiplier=6',
];

const given = process.argv.slice(2);
const flags = given.includes('--stress') ? STRESS : [];
const runs = Number(given.find((one) => /^\d+$/.test(one)) ?? 3);
const browser = await findChromium();
const stop = await startSite(PORT);

console.log(`Medians of ${runs}: ${CATEGORIES.join(' / ')}, LCP ms, CLS, TBT ms`);
try {
  for (const page of PAGES) {
    const scores = await lighthouse(`http://localhost:${PORT}/${page}`, runs, browser, flags);
    console.log(
      `/${page.padEnd(28)} ${scores.categories.join(' / ')}  LCP ${Math.round(scores.lcp)}  CLS ${scores.cls.toFixed(3)}  TBT ${Math.round(scores.tbt)}`,
    );
  }
} finally {
  stop();
}
