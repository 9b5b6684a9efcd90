import { describe, expect, test } from 'vitest';
import { type GraphNode, readingOrder, shapeOf } from '../../../src/cases/graph.ts';
import { waysIn } from '../../../src/cases/ways-in.ts';

/** Nodes in the form `a>b,c`. */
const nodes = (text: string): GraphNode[] =>
  text.split(' ').map((one) => {
    const [id = '', targets = ''] = one.split('>');
    const choices = targets.split(',').filter(Boolean);
    return { id, choices: choices.map((to, index) => ({ id: `${index}`, to })) };
  });

describe('the shape of a graph', () => {
  test('ends, merges, longest and shortest way', () => {
    expect(shapeOf('a', nodes('a>b,c b>d,e c>e,f d e>f f'))).toEqual({
      unreachable: [],
      cycle: undefined,
      ends: ['d', 'f'],
      merges: [
        { id: 'e', from: ['b', 'c'] },
        { id: 'f', from: ['c', 'e'] },
      ],
      longest: ['a', 'b', 'e', 'f'],
      shortest: ['a', 'b', 'd'],
    });
  });

  test('two choices that lead to the same node are a merge as well', () => {
    expect(shapeOf('a', nodes('a>b,b b')).merges).toEqual([{ id: 'b', from: ['a', 'a'] }]);
  });

  test('what is never reached, and targets that do not exist', () => {
    const shape = shapeOf('a', nodes('a>b,x b c>d d'));
    expect(shape.unreachable).toEqual(['c', 'd']);
    expect(shape.ends).toEqual(['b']);
    expect(shapeOf('nowhere', nodes('a>b b')).unreachable).toEqual(['a', 'b']);
  });

  test('a circle, and a node that leads to itself', () => {
    const shape = shapeOf('a', nodes('a>b b>c,d c>b d'));
    expect(shape.cycle).toEqual(['b', 'c']);
    expect(shape.longest).toBeUndefined();
    expect(shapeOf('a', nodes('a>a')).cycle).toEqual(['a']);
  });

  test('sixty merges in a row are walked once each', () => {
    const row = Array.from({ length: 60 }, (_, i) => `n${i}>n${i + 1},n${i + 1}`).join(' ');
    expect(shapeOf('n0', nodes(`${row} n60`)).longest).toHaveLength(61);
  });
});

describe('the order of reading', () => {
  const order = (start: string, text: string) =>
    readingOrder(start, nodes(text)).map(({ id }) => id);

  test('a node stands before what it leads to, branch after branch', () => {
    expect(order('a', 'd e a>b,c f c>e,f b>d,e')).toEqual(['a', 'b', 'd', 'c', 'e', 'f']);
  });

  test('loses nothing: circles, unreachable nodes, an unknown start', () => {
    expect(order('a', 'a>b b>a c')).toEqual(['a', 'b', 'c']);
    expect(order('x', 'a>b b')).toEqual(['a', 'b']);
  });
});

test('the choices that lead to a node, in the order of the file', () => {
  const from = waysIn({ nodes: nodes('a>b,c b>c c') as never });
  expect(from.get('c')?.map(({ node }) => node)).toEqual(['a', 'b']);
  expect(from.get('a')).toBeUndefined();
});
