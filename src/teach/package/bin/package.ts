/*
 * `npm run package`: copies to take along, made from `dist/` into `packages/`: see CONTRIBUTING.md,
 * "Copies to take along".
 *
 *   --only zip,zim,pdf   some kinds only
 *   --from <folder>      another built site than `dist`
 *   --to <folder>        another place than `packages`
 *   --folder             nothing but the unpacked copy of the site, in the place named
 *   --publish            then builds the site again with the copies in it
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archive } from '../../../quiz/exports/zip.ts';
import { DEFAULT_SITE_URL, siteUrl } from '../../../site/config.ts';
import { newestContentDate } from '../../../site/pages.ts';
import { KINDS, type Kind, type Package, packageOf, writeManifest } from '../manifest.ts';
import { makePdfs } from '../pdf.ts';
import { type Files, siteCopy } from '../site-copy.ts';
import { mayReplace, WORK } from '../target.ts';
import { makeZim } from '../zim.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    from: { type: 'string', default: 'dist' },
    to: { type: 'string', default: 'packages' },
    folder: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
  },
});
const asked = values.only?.split(',') ?? KINDS;
const unknown = asked.filter((kind) => !KINDS.some((known) => known === kind));
if (unknown.length > 0) fail(`There are ${KINDS.join(', ')}; not ${unknown.join(', ')}.`);
const wants = (kind: Kind) => asked.includes(kind);

if (siteUrl === DEFAULT_SITE_URL) {
  console.warn(`SITE_URL is not set: the copies name ${DEFAULT_SITE_URL} as the current site.`);
}
const to = resolve(values.to);
if (!mayReplace(to)) {
  fail(`${values.to} holds something else, and would be emptied. Name a new or an empty folder.`);
}
const day = newestContentDate();
const files = await siteCopy(values.from, day).catch((error: Error) => fail(error.message));

if (values.folder) {
  writeFolder(to, files);
  console.log(`${files.size} files in ${values.to}`);
  process.exit();
}

rmSync(to, { recursive: true, force: true });
const work = join(to, WORK);
const packages: Package[] = [];
const keep = (name: string, kind: Kind, bytes: Uint8Array, about: Partial<Package> = {}) => {
  const path = join(to, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  packages.push(packageOf(name, kind, bytes, about));
};

if (wants('zip')) {
  keep('klien-bukan-pasien.zip', 'zip', archive(Object.fromEntries(files), day));
}
if (wants('zim') || wants('pdf')) writeFolder(join(work, 'site'), files);
if (wants('zim')) {
  const zim = await makeZim(files, work, day);
  if (typeof zim === 'string') console.log(`NOT RUN: ${zim}`);
  else keep('klien-bukan-pasien.zim', 'zim', zim);
}
if (wants('pdf')) {
  for await (const { name, bytes, ...about } of makePdfs(values.from, work)) {
    keep(name, 'pdf', bytes, about);
  }
}
rmSync(work, { recursive: true, force: true });
writeManifest(to, day, packages);
for (const kind of KINDS) {
  const made = packages.filter((one) => one.kind === kind);
  const bytes = made.reduce((sum, one) => sum + one.bytes, 0);
  if (made.length > 0) console.log(`${kind}: ${made.length}, ${(bytes / 1e6).toFixed(1)} MB`);
}
console.log(`In ${values.to}/, content as of ${day}; the list is ${values.to}/manifest.json.`);

if (values.publish) {
  const { status } = spawnSync('astro', ['build'], {
    env: { ...process.env, PACKAGES_DIR: to },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}

function writeFolder(folder: string, tree: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of tree) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
