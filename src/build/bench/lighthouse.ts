import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from '../../../tests/browser/chromium.ts';

/** Fetched by npx at this version, to keep its hundred packages out of the lock. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** Lighthouse's categories, as it shows them. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is read of Lighthouse's report. */
export interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

/** Medians of some runs. */
export interface Scores {
  /** 0 to 100, in the order of {@link CATEGORIES}. */
  categories: number[];
  /** ms */
  lcp: number;
  cls: number;
  /** ms */
  tbt: number;
}

/** The middle value; of an even number the upper of the two. */
export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians of what some reports say. */
export function medians(reports: readonly Report[]): Scores {
  const audit = (id: string) => median(reports.map((one) => one.audits[id]?.numericValue ?? 0));
  return {
    categories: CATEGORIES.map((category) =>
      Math.round(100 * median(reports.map((one) => one.categories[category].score ?? 0))),
    ),
    lcp: audit('largest-contentful-paint'),
    cls: audit('cumulative-layout-shift'),
    tbt: audit('total-blocking-time'),
  };
}

/**
 * Runs Lighthouse's mobile audit on an address, which this process may be serving meanwhile.
 * @param flags more of Lighthouse's own, such as another throttling
 * @throws Error where it cannot be run
 */
export async function lighthouse(
  address: string,
  runs: number,
  { executablePath, args }: Browser,
  flags: readonly string[] = [],
): Promise<Scores> {
  mkdirSync('.cache/lighthouse', { recursive: true });
  const out = '.cache/lighthouse/report.json';
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) {
    const child = spawn(
      'npx',
      [
        '--yes',
        LIGHTHOUSE,
        address,
        '--quiet',
        '--output=json',
        `--output-path=${out}`,
        `--chrome-flags=--headless=new ${args.join(' ')}`,
        ...flags,
      ],
      {
        env: { ...process.env, CHROME_PATH: executablePath },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new Error(`Lighthouse failed on ${address}.`);
    reports.push(JSON.parse(readFileSync(out, 'utf8')) as Report);
  }
  return medians(reports);
}
