import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exponent, measured } from '../../../../src/build/bench/measured.ts';

test('a cost that doubles with the size is linear, one that quadruples is quadratic', () => {
  expect(exponent([10, 3], [20, 6])).toBeCloseTo(1);
  expect(exponent([10, 3], [20, 12])).toBeCloseTo(2);
});

test('a command that fails is an error that says what it said', () => {
  const failing = ['-e', 'console.error("no such thing"); process.exit(3)'];
  expect(() => measured(process.execPath, failing, { cwd: '.' })).toThrow('no such thing');
});

test.runIf(existsSync('/usr/bin/time'))('a command has a cost', () => {
  const { seconds, cpuSeconds, peakMegabytes } = measured(process.execPath, ['-e', ''], {
    cwd: '.',
  });
  expect(seconds).toBeGreaterThan(0);
  expect(cpuSeconds).toBeGreaterThanOrEqual(0);
  expect(peakMegabytes).toBeGreaterThan(10);
});
