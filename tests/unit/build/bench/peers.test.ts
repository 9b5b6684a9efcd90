import { expect, test } from 'vitest';
import { articles } from '../../../../src/build/bench/corpus.ts';
import { medians, type Report } from '../../../../src/build/bench/lighthouse.ts';
import { PEERS } from '../../../../src/build/bench/peers/generators.ts';

const list = articles(3);

test.each(PEERS.map((peer) => [peer.name, peer] as const))(
  '%s gets every word of every article',
  (_, peer) => {
    const files = [...peer.files(list)];
    for (const { slug, sections } of list) {
      for (const language of ['id', 'en'] as const) {
        const words = sections.flatMap(({ paragraphs }) => paragraphs[language]);
        const holding = files.filter(([, text]) => words.every((part) => text.includes(part)));
        expect(holding.map(([path]) => path)).toEqual([expect.stringContaining(slug)]);
      }
    }
  },
);

test.each(PEERS.map((peer) => [peer.name, peer] as const))(
  '%s is pinned to exact versions',
  (_, peer) => {
    for (const version of Object.values(peer.packages)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  },
);

test('Lighthouse counts with its medians', () => {
  const report = (score: number, lcp: number): Report => ({
    categories: {
      performance: { score },
      accessibility: { score: 1 },
      'best-practices': { score: 1 },
      seo: { score: null },
    },
    audits: { 'largest-contentful-paint': { numericValue: lcp } },
  });
  expect(medians([report(0.9, 3), report(0.5, 1), report(1, 2)])).toEqual({
    categories: [90, 100, 100, 0],
    lcp: 2,
    cls: 0,
    tbt: 0,
  });
});
