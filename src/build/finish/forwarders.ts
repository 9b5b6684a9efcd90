import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that does nothing but load another. */
const FORWARDER = /^\s*import\s*["']\.\/([^"']+\.js)["'];?\s*$/;

/**
 * Removes scripts that only import another one (what is left of a component's script when its
 * modules travel in a shared file) and says what to load in their place: a request saved each.
 * @param folder where the scripts are
 * @returns names of removed files, each with the name of the file to load
 */
export async function takeForwarders(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) continue;
    const target = FORWARDER.exec(await readFile(join(folder, name), 'utf8'))?.[1];
    if (target) found.set(name, target);
  }
  for (const name of found.keys()) await rm(join(folder, name));
  return found;
}

/**
 * The file a page should load for a script: itself, or what it forwards to.
 * @throws when forwarders lead in a circle
 */
export function finalTarget(name: string, forwarders: ReadonlyMap<string, string>): string {
  let target = name;
  for (let steps = 0; steps <= forwarders.size; steps += 1) {
    const next = forwarders.get(target);
    if (next === undefined) return target;
    target = next;
  }
  throw new Error(`The script ${name} forwards in a circle.`);
}
