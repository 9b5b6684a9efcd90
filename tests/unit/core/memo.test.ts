import { expect, test } from 'vitest';
import { memoized, resetContent } from '../../../src/core/memo.ts';

test('loads once, again after a reset, and again after a failure', () => {
  let calls = 0;
  const load = memoized(() => {
    calls += 1;
    if (calls === 1) throw new Error('not yet');
    return calls;
  });
  expect(load).toThrow('not yet');
  expect([load(), load()]).toEqual([2, 2]);
  resetContent();
  expect(load()).toBe(3);
});
