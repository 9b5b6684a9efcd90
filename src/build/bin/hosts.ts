/*
 * `npm run hosts -- --root /srv/klien [--name example.org] [--listen 80]`: fills the configurations of
 * `hosts/` from the build in `dist/` and writes them to `hosts/built/`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { siteUrl } from '../../site/config.ts';
import { hostRedirects } from '../hosts/redirects-file.ts';
import { caddyConfig, nginxConfig } from '../hosts/template.ts';
import { readBuiltPages } from '../hosts/write.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    name: { type: 'string', default: new URL(siteUrl).host },
    listen: { type: 'string', default: '80' },
  },
});
const { root, name, listen } = values;
if (!root) {
  console.error('Say where the files will lie on the server: npm run hosts -- --root /srv/klien');
  process.exit(1);
}
if (!existsSync('dist/_headers')) {
  console.error('dist holds no built site. Run "npm run build" first, with the same variables.');
  process.exit(1);
}

const { policy } = await readBuiltPages('dist');
const redirects = hostRedirects();
const place = { root, name, listen };
mkdirSync('hosts/built', { recursive: true });
for (const [file, fill] of [
  ['nginx.conf', nginxConfig],
  ['Caddyfile', caddyConfig],
] as const) {
  const text = fill(readFileSync(`hosts/${file}`, 'utf8'), place, policy, redirects);
  writeFileSync(`hosts/built/${file}`, text);
  console.log(`hosts/built/${file}`);
}
