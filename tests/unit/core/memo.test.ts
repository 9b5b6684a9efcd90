import { expect, test } from 'vitest';
import { memoized } from '../../../src/core/memo.ts';

test('loads once, and again only after a failure', () => {
  let calls = 0;
  const load = memoized(() => {
    calls += 1;
    if (calls === 1) throw new Error('not yet');
    return calls;
  });
  expect(load).toThrow('not yet');
  expect([load(), load()]).toEqual([2, 2]);
});
