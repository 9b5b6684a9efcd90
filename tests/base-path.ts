/*
 * Builds the site as if it were served under `/sub/` and one article had moved (into `dist-sub/`), and
 * runs over that build the tests in which base path and redirects count. A file of its own because not
 * every shell can set a variable before a command.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCopy, copyProject } from '../src/build/bench/project-copy.ts';
import { REDIRECTS } from '../src/site/redirects.ts';
import { REDIRECT } from './hosts/servers.ts';

const env = { BASE_PATH: '/sub/', DIST: 'dist-sub' };

// In a copy, because the site itself may have no redirect yet: whoever writes the first one shall not
// be the first to see what becomes of it.
const copy = copyProject('sub');
for (const [from, to] of Object.entries(REDIRECT)) {
  appendFileSync(join(copy, REDIRECTS), `${from}: ${to}\n`);
}
buildCopy(copy, env);
rmSync(env.DIST, { recursive: true, force: true });
renameSync(join(copy, 'dist'), env.DIST);
rmSync(copy, { recursive: true });

const windows = process.platform === 'win32';
const tests = ['links', 'policy', 'parity', 'html', 'hosts', 'package'];
const { status } = spawnSync(
  windows ? 'vitest.cmd' : 'vitest',
  ['run', '--project', 'site', ...tests.map((name) => `tests/site/${name}.test.ts`)],
  { env: { ...process.env, ...env }, stdio: 'inherit', shell: windows },
);
process.exit(status ?? 1);
