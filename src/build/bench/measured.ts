import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command cost. */
export interface Cost {
  /** From start to end; on a busy machine longer than it need be. */
  seconds: number;
  /** Of the processor, all processes together; undefined where GNU time is missing. */
  cpuSeconds: number | undefined;
  /** Of the largest process at its largest, in MB (1,000,000 bytes); undefined without GNU time. */
  peakMegabytes: number | undefined;
}

const GNU_TIME = '/usr/bin/time';

/**
 * Runs a command to its end.
 * @throws Error with the end of what it said, where it fails
 */
export function measured(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'measured-'));
  const file = join(folder, 'time');
  const timed = existsSync(GNU_TIME);
  const [first = command, ...rest] = [
    ...(timed ? [GNU_TIME, '-q', '-o', file, '-f', '%U %S %M'] : []),
    command,
    ...args,
  ];
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(first, rest, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - begun) / 1000;
  const numbers = timed && status === 0 ? readFileSync(file, 'utf8').split(' ').map(Number) : [];
  rmSync(folder, { recursive: true });
  if (status !== 0) {
    const end = `${stdout}\n${stderr}`.split('\n').slice(-40).join('\n');
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}.\n${end}`);
  }
  const [user, system, kibibytes] = numbers;
  return {
    seconds,
    cpuSeconds: user === undefined || system === undefined ? undefined : user + system,
    peakMegabytes: kibibytes === undefined ? undefined : (kibibytes * 1024) / 1e6,
  };
}

/**
 * How fast something grows with a size: 1 is linear, 2 quadratic. From two points of a curve, so the
 * fixed cost of a small run makes it look better than it is.
 */
export function exponent(
  [size, cost]: readonly [size: number, cost: number],
  [largerSize, largerCost]: readonly [size: number, cost: number],
): number {
  return Math.log(largerCost / cost) / Math.log(largerSize / size);
}
