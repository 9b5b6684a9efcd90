/*
 * `npm run check:public`: refuses a build that must not be published, because its addresses are those
 * of the stand-in for `SITE_URL`. For deploy workflows, after the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SITE_URL } from '../../site/config.ts';

const folder = process.argv[2] ?? 'dist';
const host = new URL(DEFAULT_SITE_URL).host;
const bad = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:html|xml|json|txt|csv)$/.test(file))
  .filter((file) => readFileSync(join(folder, file), 'utf8').includes(host));
if (bad.length > 0) {
  console.error(
    `${bad.length} files hold the address ${DEFAULT_SITE_URL}, ${bad[0]} among them. Set SITE_URL to the public address and build again.`,
  );
  process.exit(1);
}
console.log('No file holds the stand-in address: this build may be published.');
