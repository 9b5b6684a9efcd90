/*
 * Builds the site as if it were served under `/sub/` (into `dist-sub/`) and runs the link check over
 * that build. A file of its own because not every shell can set a variable before a command.
 */
import { spawnSync } from 'node:child_process';

const env = { ...process.env, BASE_PATH: '/sub/', DIST: 'dist-sub' };

function run(command: string, args: string[]): void {
  const bin = process.platform === 'win32' ? `${command}.cmd` : command;
  const { status } = spawnSync(bin, args, {
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('astro', ['build', '--outDir', 'dist-sub', '--silent']);
run('vitest', [
  'run',
  '--project',
  'site',
  'tests/site/links.test.ts',
  'tests/site/policy.test.ts',
  'tests/site/package.test.ts',
]);
