/*
 * Where a reader is in a story: pure, for the page's script. A path is the list of choices from the
 * start, by id; it is what the store keeps, and it is read again at every visit: a choice that is no
 * longer there ends it.
 */

/** Node to its choices, each with the node it leads to; in order. */
export type Ways = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A step that was taken. */
export interface Step {
  node: string;
  choice: string;
  to: string;
}

/** The steps of a path, as far as the story knows them. */
export function stepsOf(ways: Ways, start: string, path: readonly string[]): Step[] {
  const steps: Step[] = [];
  let node = start;
  for (const choice of path) {
    const to = ways.get(node)?.get(choice);
    if (to === undefined || !ways.has(to)) break;
    steps.push({ node, choice, to });
    node = to;
  }
  return steps;
}

/** The node that steps lead to. */
export const endOf = (start: string, steps: readonly Step[]): string => steps.at(-1)?.to ?? start;

/**
 * The path to a node: along the given steps if they come by it, else the shortest there is.
 * Undefined where the story has no such node, or no way to it.
 */
export function pathTo(
  ways: Ways,
  start: string,
  node: string,
  steps: readonly Step[] = [],
): string[] | undefined {
  if (node === start) return [];
  const place = steps.findIndex(({ to }) => to === node);
  if (place >= 0) return steps.slice(0, place + 1).map(({ choice }) => choice);
  const paths = new Map<string, string[]>([[start, []]]);
  // A map hands out what is added while it is walked: breadth first.
  for (const [from, path] of paths) {
    for (const [choice, to] of ways.get(from) ?? []) {
      if (!paths.has(to)) paths.set(to, [...path, choice]);
    }
  }
  return ways.has(node) ? paths.get(node) : undefined;
}

/** A choice that was not taken, and the path that leads to its consequence. */
export interface Other extends Step {
  path: string[];
}

/** At each step, the choices that were not taken. */
export function othersOf(ways: Ways, steps: readonly Step[]): Other[][] {
  return steps.map(({ node, choice: taken }, index) => {
    const before = steps.slice(0, index).map(({ choice }) => choice);
    return [...(ways.get(node) ?? [])]
      .filter(([choice]) => choice !== taken)
      .map(([choice, to]) => ({ node, choice, to, path: [...before, choice] }));
  });
}
