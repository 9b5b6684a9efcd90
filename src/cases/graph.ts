/*
 * The shape of a branching story, without its words: what leads where, what is never reached, how
 * long the ways are. Pure; a target that does not exist is left out of every walk.
 */

/** A node as far as the graph goes; one without choices is an end. */
export interface GraphNode {
  id: string;
  choices?: readonly { id: string; to: string }[] | undefined;
}

/** What can be said about a graph. Lists name nodes in the order of the file. */
export interface Shape {
  unreachable: string[];
  /** The nodes of one circle, in order; the first is the one that is met again. */
  cycle: string[] | undefined;
  ends: string[];
  /** Nodes with more than one choice that leads to them, each with these choices' nodes. */
  merges: { id: string; from: string[] }[];
  /** Decisions on the longest way to an end, with its nodes; absent where there is a circle. */
  longest: string[] | undefined;
  /** The same for the shortest way. */
  shortest: string[] | undefined;
}

/** Looks at a graph from its start; where the start does not exist, nothing is reachable. */
export function shapeOf(start: string, nodes: readonly GraphNode[]): Shape {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const next = (id: string) =>
    (byId.get(id)?.choices ?? []).map(({ to }) => to).filter((to) => byId.has(to));
  const reached = new Set<string>();
  const waiting = byId.has(start) ? [start] : [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...next(id));
  }
  const here = nodes.filter(({ id }) => reached.has(id));
  const cycle = circle(here, next);
  const [longest, shortest] = cycle || reached.size === 0 ? [] : extremes(start, next);
  const from = new Map<string, string[]>();
  for (const { id } of here) {
    for (const to of next(id)) from.set(to, [...(from.get(to) ?? []), id]);
  }
  return {
    unreachable: nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id),
    cycle,
    ends: here.filter(({ choices = [] }) => choices.length === 0).map(({ id }) => id),
    merges: here.flatMap(({ id }) => {
      const sources = from.get(id) ?? [];
      return sources.length > 1 ? [{ id, from: sources }] : [];
    }),
    longest,
    shortest,
  };
}

type Next = (id: string) => string[];

function circle(nodes: readonly GraphNode[], next: Next): string[] | undefined {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (id: string): string[] | undefined => {
    if (done.has(id)) return undefined;
    const at = way.indexOf(id);
    if (at >= 0) return way.slice(at);
    way.push(id);
    for (const to of next(id)) {
      const found = visit(to);
      if (found) return found;
    }
    way.pop();
    done.add(id);
    return undefined;
  };
  for (const { id } of nodes) {
    const found = visit(id);
    if (found) return found;
  }
  return undefined;
}

/** Longest and shortest way from a node to an end, as lists of nodes, both ends included. */
function extremes(start: string, next: Next): [longest: string[], shortest: string[]] {
  const known = new Map<string, [string[], string[]]>();
  const of = (id: string): [string[], string[]] => {
    const kept = known.get(id);
    if (kept) return kept;
    const ways = next(id).map(of);
    const pick = (index: 0 | 1, better: (a: number, b: number) => boolean) => {
      const all = ways.map((way) => way[index]);
      return all.reduce<string[] | undefined>(
        (best, way) => (!best || better(way.length, best.length) ? way : best),
        undefined,
      );
    };
    const found: [string[], string[]] = [
      [id, ...(pick(0, (a, b) => a > b) ?? [])],
      [id, ...(pick(1, (a, b) => a < b) ?? [])],
    ];
    known.set(id, found);
    return found;
  };
  return of(start);
}

/**
 * Nodes in reading order: a node before what it leads to, branches one after the other. This is the
 * order of the sections on a page, and gives each its number. Unreachable nodes come last.
 */
export function readingOrder<N extends GraphNode>(start: string, nodes: readonly N[]): N[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const after: N[] = [];
  const visit = (id: string) => {
    const node = byId.get(id);
    if (!node || seen.has(id)) return;
    seen.add(id);
    for (const { to } of [...(node.choices ?? [])].reverse()) visit(to);
    after.push(node);
  };
  visit(start);
  return [...after.reverse(), ...nodes.filter(({ id }) => !seen.has(id))];
}
