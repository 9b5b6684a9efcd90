import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a copy is made without: results and caches. */
const LEFT_OUT =
  /^(?:\.git|\.astro|\.cache|node_modules|packages|dist.*|test-results|playwright-report)$/;

/**
 * Copies the project's sources into a folder, so that a build of them leaves this checkout alone.
 * The copy has its packages below its own root, as every checkout has: the names of scoped styles
 * are made of paths, and Astro does not find packages through a link to their folder.
 * @param name a folder below `.cache/copies`; what stood there is removed
 * @returns the copy's folder
 */
export function copyProject(name: string): string {
  const to = join(process.cwd(), '.cache/copies', name);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync('.')) {
    if (!LEFT_OUT.test(entry)) cpSync(entry, join(to, entry), { recursive: true });
  }
  linkFiles('node_modules', join(to, 'node_modules'));
  return to;
}

/** A folder again, its files shared: hard links cost no room, and next to no time. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // A link to a package of another folder holds where it is; commands are links within.
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isDirectory()) {
      // Caches of Vite and Astro are written to: each copy starts without.
      if (!['.vite', '.astro', '.cache'].includes(entry.name)) linkFiles(source, target);
    } else {
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
    }
  }
}

/**
 * Builds a copy into its `dist/`.
 * @param env variables on top of ours
 * @throws Error with what the build said
 */
export function buildCopy(folder: string, env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const said = () => `${stdout}\n${stderr}`.split('\n').slice(-60).join('\n');
  if (status !== 0) throw new Error(`The build in ${folder} failed.\n${said()}`);
}
