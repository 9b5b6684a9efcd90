import { expect, test } from 'vitest';
import { memoized, onceByText } from '../../../src/core/memo.ts';

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

test('makes once of each text, also for a second copy under the same name', () => {
  let calls = 0;
  const make = (text: string) => {
    calls += 1;
    return { text };
  };
  const [one, copy, other] = ['test', 'test', 'other'].map((name) => onceByText(name, make));
  expect(one?.('a')).toBe(copy?.('a'));
  expect(one?.('b')).toEqual({ text: 'b' });
  expect(calls).toBe(2);
  expect(other?.('a')).not.toBe(one?.('a'));
});
