import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { DIST } from './dist.ts';

test('the Nu HTML checker finds no error in dist', async (context) => {
  const java = process.env['JAVA'] ?? 'java';
  try {
    execFileSync(java, ['-version'], { stdio: 'ignore' });
  } catch {
    const message = 'NOT RUN: the Nu HTML checker needs Java, and none was found.';
    console.log(message);
    if (process.env['CI']) throw new Error(message);
    context.skip(message);
  }
  const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
  let output = '';
  try {
    execFileSync(java, ['-jar', jar, '--errors-only', '--skip-non-html', '--format', 'gnu', DIST], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stderr, status, signal } = error as { stderr: string; status: number; signal: string };
    // Killed (for lack of memory, say) it says nothing, and that is no praise.
    output = stderr || `the checker ended with ${signal ?? status}`;
  }
  expect(output.split('\n').filter(Boolean)).toEqual([]);
}, 300_000);
