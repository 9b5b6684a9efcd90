import type { Case, Choice } from './schema.ts';

/** A choice that leads to a node, and the node in which it is made. */
export interface WayIn {
  node: string;
  choice: Choice;
}

/** The choices that lead to each node, in the order of the file. */
export function waysIn({ nodes }: Pick<Case, 'nodes'>): ReadonlyMap<string, readonly WayIn[]> {
  const ways = new Map<string, WayIn[]>();
  for (const { id, choices = [] } of nodes) {
    for (const choice of choices) {
      ways.set(choice.to, [...(ways.get(choice.to) ?? []), { node: id, choice }]);
    }
  }
  return ways;
}
