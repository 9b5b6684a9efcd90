/*
 * `npm run bench:peers [-- 20 100 500] [--lighthouse] [--only=VitePress]`: the same invented articles
 * in two languages, without terms and quizzes, built by this site and by other generators with their
 * default themes; what a first visit on a cheap phone costs, and what a build does. The others are
 * installed into a temporary folder, at exact versions. Needs a network the first time, and time:
 * half an hour on two free cores. A measure, not a test.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../tests/browser/chromium.ts';
import { inventedSite } from '../bench/at-scale.ts';
import { type Article, articles } from '../bench/corpus.ts';
import { lighthouse } from '../bench/lighthouse.ts';
import { type Cost, measured } from '../bench/measured.ts';
import { firstVisit } from '../bench/peers/first-visit.ts';
import { PEERS, type Peer } from '../bench/peers/generators.ts';
import { serveFolder } from '../bench/peers/serve.ts';

const RUNS = 5;
const options = process.argv.slice(2).filter((one) => one.startsWith('--'));
const numbers = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = numbers.length > 0 ? numbers : [20, 100, 500];
const only = options.find((one) => one.startsWith('--only='))?.slice('--only='.length);
const home = join(tmpdir(), 'klien-bukan-pasien-peers');

/** This site, as far as it can be compared: its articles alone. */
const OURS = 'this site';

interface Built {
  cost: Cost | undefined;
  site: string;
}

function install({ name, packages }: Peer): string {
  const folder = join(home, name.replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'peer', private: true, dependencies: packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  if (Object.keys(packages).length > 0 && !existsSync(join(folder, 'node_modules'))) {
    console.log(`Installing ${name} …`);
    measured('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder });
  }
  return folder;
}

function buildPeer(peer: Peer, list: readonly Article[]): Built {
  const folder = install(peer);
  // Nothing of a smaller size is left, nor any cache: a build on a fresh machine.
  for (const entry of readdirSync(folder)) {
    if (!['node_modules', 'package.json'].includes(entry)) {
      rmSync(join(folder, entry), { recursive: true });
    }
  }
  for (const cache of ['.cache', '.vite', '.astro']) {
    rmSync(join(folder, 'node_modules', cache), { recursive: true, force: true });
  }
  for (const [path, text] of peer.files(list)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const site = join(folder, peer.out);
  if (!peer.build) return { cost: undefined, site };
  const [command, ...args] = peer.build;
  const env = { ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_PERSISTENT_CACHE: '1', CI: '1' };
  return {
    cost: measured(join(folder, 'node_modules/.bin', command), args, { cwd: folder, env }),
    site,
  };
}

function buildOurs(count: number): Built {
  const folder = inventedSite({ articles: count, terms: 0, items: 0 });
  const cost = measured(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { cost, site: join(folder, 'dist') };
}

const found = await findChromium();
const browser = await chromium.launch(found);
const pad = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(12) : ` ${cell}`.padStart(13))).join('');

async function visit(address: string): Promise<(string | number)[]> {
  const { bytes, requests, fcp, lcp, cls, tbt } = await firstVisit(browser, address, {
    runs: RUNS,
  });
  const plain = await firstVisit(browser, address, { runs: 1, javaScript: false });
  const cells = [
    bytes,
    requests,
    Math.round(fcp),
    Math.round(lcp),
    cls.toFixed(3),
    Math.round(tbt),
  ];
  if (!options.includes('--lighthouse')) return [...cells, plain.bytes];
  return [...cells, plain.bytes, (await lighthouse(address, 3, found)).categories.join('/')];
}

const builds: (string | number)[][] = [];
try {
  const [smallest = 20] = sizes;
  console.log(`A first visit to an article, of ${smallest} in two languages (medians of ${RUNS}):`);
  console.log(
    pad(['', 'bytes', 'requests', 'FCP ms', 'LCP ms', 'CLS', 'TBT ms', 'no script', 'Lighthouse']),
  );
  const list: (Peer | typeof OURS)[] = [...PEERS.slice(0, 1), OURS, ...PEERS.slice(1)];
  for (const one of list) {
    const name = one === OURS ? OURS : one.name;
    if (only && name !== only) continue;
    for (const count of sizes) {
      const corpus = articles(count);
      const { cost, site } = one === OURS ? buildOurs(count) : buildPeer(one, corpus);
      if (cost) {
        const { seconds, cpuSeconds = Number.NaN, peakMegabytes = Number.NaN } = cost;
        builds.push([
          name,
          count,
          seconds.toFixed(1),
          cpuSeconds.toFixed(1),
          Math.round(peakMegabytes),
        ]);
      }
      const slug = corpus[4]?.slug ?? '';
      const { server, origin } = await serveFolder(site);
      // Of the larger sizes only the bytes are new.
      const address = origin + (one === OURS ? `/${slug}/` : one.address(slug));
      if (count === smallest) console.log(pad([name, ...(await visit(address))]));
      else {
        const { bytes } = await firstVisit(browser, address, { runs: 1 });
        console.log(pad([`  at ${count}`, bytes]));
      }
      server.closeAllConnections();
      server.close();
      if (one === OURS) rmSync(dirname(site), { recursive: true });
    }
  }
  console.log('\nBuilds:');
  console.log(pad(['', 'articles', 'wall s', 'CPU s', 'peak MB']));
  for (const row of builds) console.log(pad(row));
} finally {
  await browser.close();
}
