import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, othersOf, pathTo, stepsOf, type Ways } from '../../../src/cases/play.ts';

/** Node to `choice>target` words. */
const ways = (nodes: Record<string, string>): Ways =>
  new Map(
    Object.entries(nodes).map(([id, choices]) => [
      id,
      new Map(
        choices.split(' ').flatMap((one) => {
          const [choice, to] = one.split('>');
          return choice && to ? [[choice, to]] : [];
        }),
      ),
    ]),
  );
const story = ways({ a: 'x>b y>c', b: 'x>d y>e', c: 'x>e y>f', d: '', e: 'x>f', f: '' });

describe('the steps of a path', () => {
  test('lead from node to node', () => {
    expect(stepsOf(story, 'a', ['x', 'y'])).toEqual([
      { node: 'a', choice: 'x', to: 'b' },
      { node: 'b', choice: 'y', to: 'e' },
    ]);
    expect(endOf('a', stepsOf(story, 'a', ['x', 'y']))).toBe('e');
    expect(endOf('a', [])).toBe('a');
  });

  test('end at a choice that is not there any more, and at a node that is gone', () => {
    expect(stepsOf(story, 'a', ['x', 'gone', 'x'])).toHaveLength(1);
    expect(stepsOf(story, 'a', ['gone'])).toEqual([]);
    expect(stepsOf(ways({ a: 'x>b' }), 'a', ['x'])).toEqual([]);
    expect(stepsOf(story, 'nowhere', ['x'])).toEqual([]);
  });

  test('never run on behind an ending', () => {
    expect(stepsOf(story, 'a', ['x', 'x', 'x', 'y'])).toHaveLength(2);
  });
});

describe('the path to a node', () => {
  test('is the shortest, and none for the start', () => {
    expect(pathTo(story, 'a', 'a')).toEqual([]);
    expect(pathTo(story, 'a', 'f')).toEqual(['y', 'y']);
  });

  test('keeps to the way the reader came', () => {
    const steps = stepsOf(story, 'a', ['y', 'x', 'x']);
    expect(pathTo(story, 'a', 'e')).toEqual(['x', 'y']);
    expect(pathTo(story, 'a', 'e', steps)).toEqual(['y', 'x']);
    expect(pathTo(story, 'a', 'f', steps)).toEqual(['y', 'x', 'x']);
  });

  test('is undefined for anything else', () => {
    for (const node of ['', 'g', 'constructor', '__proto__', '<img src=x>']) {
      expect(pathTo(story, 'a', node), node).toBeUndefined();
    }
    expect(pathTo(ways({ a: '', b: '' }), 'a', 'b')).toBeUndefined();
  });
});

test('what was not chosen, step by step, with the path to it', () => {
  expect(othersOf(story, stepsOf(story, 'a', ['x', 'y', 'x']))).toEqual([
    [{ node: 'a', choice: 'y', to: 'c', path: ['y'] }],
    [{ node: 'b', choice: 'x', to: 'd', path: ['x', 'x'] }],
    [],
  ]);
});

test('whatever was stored, a path leads to a node of the story, and its way there is a path', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('x', 'y', 'z', '')), (path) => {
      const steps = stepsOf(story, 'a', path);
      const end = endOf('a', steps);
      expect(story.has(end)).toBe(true);
      const own = steps.map(({ choice }) => choice);
      expect(path.slice(0, own.length)).toEqual(own);
      expect(pathTo(story, 'a', end, steps)).toEqual(own);
    }),
    { seed: Number(process.env['SEED'] ?? 1) },
  );
});
