import { expect, test } from 'vitest';
import { readSearchInputs } from '../../../src/search/inputs.ts';
import { measure } from '../../../src/search/measure.ts';

/*
 * The goal over our own queries (CONTRIBUTING.md, "Decisions and their reasons"): 95 % have an answer
 * in the first three results, 80 % in the first. A change to words, weights or content that loses it
 * fails here.
 */
const inputs = readSearchInputs();

test.each(['queries', 'held-out'])('tests/search/%s.tsv', (name) => {
  const { all, skipped } = measure(inputs, `tests/search/${name}.tsv`, 'tests/search/topics.tsv');
  expect(skipped).toBe(0);
  expect(all.three / all.asked).toBeGreaterThanOrEqual(0.95);
  expect(all.first / all.asked).toBeGreaterThanOrEqual(0.8);
});
