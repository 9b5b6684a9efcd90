import { expect, test } from 'vitest';
import { enlargeNames, enlargePage, syntheticTerms } from '../../../src/glossary/bin/synthetic.ts';
import { findTerms } from '../../../src/glossary/filter.ts';
import { prepare } from '../../../src/glossary/filter-names.ts';
import { finderOfHeads, finderOfNames } from '../../../src/glossary/finder.ts';
import { type PackedTerm, pack } from '../../../src/glossary/index-format.ts';

const terms = syntheticTerms(120);
const packed = terms.map(pack);
const QUERIES = [
  'layanan',
  'k',
  'konseling ba',
  'xyz',
  ...terms.slice(0, 20).map(({ head }) => head.en),
];

test('names readied in pieces answer as names readied at once', async () => {
  const [find, prepared] = [await finderOfNames(packed, 'id'), prepare(terms, 'id')];
  for (const query of QUERIES) expect(find(query)).toEqual(findTerms(prepared, query));
  expect(find('layanan').length).toBeGreaterThan(3);
});

test('of heads alone only heads are known', () => {
  const [first] = terms;
  const find = finderOfHeads(
    terms.map(({ id, head }) => ({ id, head, aliases: [] })),
    'id',
  );
  expect(find(first?.head.id ?? '')[0]?.id).toBe(first?.id);
  expect(find(first?.aliases[5]?.text ?? '')[0]?.reason.kind).not.toBe('alias');
});

test('the terms of the benchmark are always the same, and stand in the page', () => {
  expect(syntheticTerms(5)).toEqual(terms.slice(0, 5));
  const html =
    '<div class="gl-alphabet"><h3 id="huruf-a">A</h3><dl></dl></div><ul class="gl-names"></ul>';
  const page = enlargePage(html, terms);
  for (const { id } of terms) expect(page.split(`id="${id}"`)).toHaveLength(2);
  expect(() => enlargePage('<ul class="gl-names"></ul>', terms)).toThrow('mend the benchmark');
  const names = JSON.parse(enlargeNames('[["a"]]', terms)) as PackedTerm[];
  expect(names).toHaveLength(121);
});
