import { existsSync, readdirSync } from 'node:fs';
import { hasManifest } from './manifest.ts';
import { READ_ME } from './site-copy.ts';

/** Folder in which the command works; what is left of a run that was broken off. */
export const WORK = '.work';

/**
 * Whether the command may empty a folder and write its own into it: one that is missing or empty, or
 * that it has made before. Anything else may be somebody's work (`--to .`, `--to ~`).
 */
export function mayReplace(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  if (names.length === 0 || names.includes(WORK) || names.includes(READ_ME.id)) return true;
  return hasManifest(folder);
}
