import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { t } from '../../site/strings.ts';
import { absoluteHref } from '../../site/urls.ts';
import type { Files } from './site-copy.ts';

const ILLUSTRATION = 'ilustrasi-48.png';
/** Kiwix has a full-text index of its own; scripts cannot load Pagefind's there. */
const NOT_IN_ZIM = /^pagefind\//;

/**
 * The copy as a ZIM file for Kiwix, by `zimwriterfs` (Debian: zim-tools); a sentence that says what
 * is missing where it is not installed.
 * @param work folder in which `site/` holds the unpacked copy; changed
 * @throws Error with what the tool says
 */
export async function makeZim(files: Files, work: string, day: string): Promise<Buffer | string> {
  const site = join(work, 'site');
  const target = join(work, 'copy.zim');
  if (spawnSync('zimwriterfs', ['--version']).error) {
    return 'no ZIM file was made. Install zim-tools (zimwriterfs).';
  }
  for (const name of files.keys()) {
    if (NOT_IN_ZIM.test(name)) rmSync(join(site, name), { force: true });
  }
  const icon = await sharp('public/favicon.svg', { density: 300 }).resize(48, 48).png().toBuffer();
  writeFileSync(join(site, ILLUSTRATION), icon);
  const { status, stdout, stderr } = spawnSync(
    'zimwriterfs',
    [
      '--welcome=index.html',
      `--illustration=${ILLUSTRATION}`,
      '--language=ind,eng',
      `--title=${t('id', 'site.name')}`,
      `--description=${t('id', 'copy.zim')}`,
      `--creator=${t('id', 'site.name')}`,
      `--publisher=${t('id', 'site.name')}`,
      '--name=klien-bukan-pasien_mul',
      `--flavour=${day}`,
      '--tags=education;counseling;_category:other',
      `--source=${absoluteHref('id', '')}`,
      '--threads=1',
      site,
      target,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`zimwriterfs: ${stdout}${stderr}`);
  return steady(readFileSync(target));
}

/** Begins a Xapian database; two bytes of version and its UUID follow (xapian: glass_version.cc). */
const XAPIAN = Buffer.from('\x0f\x0dXapian Glass', 'latin1');

/**
 * The file with UUIDs made from its content instead of random ones: its own and those of the search
 * indexes inside. The checksum at the end counts them, so it is made anew. What still differs is the
 * day on which it was made, which the tool takes from the clock. Offsets: openzim.org, "ZIM file
 * format".
 */
export function steady(zim: Buffer): Buffer {
  const UUID_AT = 8;
  const CHECKSUM_POSITION_AT = 72;
  const made = Buffer.from(zim);
  const checksumAt = Number(made.readBigUInt64LE(CHECKSUM_POSITION_AT));
  const md5 = () => createHash('md5').update(made.subarray(0, checksumAt)).digest();
  made.fill(0, UUID_AT, UUID_AT + 16);
  for (let at = made.indexOf(XAPIAN); at >= 0; at = made.indexOf(XAPIAN, at + 1)) {
    const uuid = at + XAPIAN.length + 2;
    made.fill(0, uuid, uuid + 16);
  }
  md5().copy(made, UUID_AT);
  md5().copy(made, checksumAt);
  return made;
}
