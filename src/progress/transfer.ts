import { decode, FORMAT, isFields, isId, KINDS, timeOf } from './entries.ts';
import type { Change, Kind, Outcome, Store } from './types.ts';

/* The reader's copy: everything as a file, and such a file back again. Only "My data" loads it. */

/** Name of the export file's format; its number is `FORMAT`. */
export const EXPORT_FORMAT = 'klien-bukan-pasien';
const kinds = Object.keys(KINDS) as Kind[];
/** What the reader has searched for stays on the device: no file carries it (`src/search/recent.ts`). */
const STAYS = 'recent-searches';

/** What an import did with the file's entries. */
export interface ImportResult {
  /** Taken over: new here, or newer than ours. */
  merged: number;
  /** Left as they were: ours is as new or newer. */
  kept: number;
  /** Not understood: damaged, or of a kind or format this version does not know. */
  refused: number;
  outcome: Outcome;
}

/**
 * Why a file was refused: `damaged` (no readable JSON, or parts missing), `foreign` (not a file of
 * this site), `newer` (written by a later version).
 */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly reason: 'damaged' | 'foreign' | 'newer';
  constructor(reason: ImportError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Everything as a file's text (JSON), for the reader to keep. An entry of a newer format goes along
 * as it stands: the file is the reader's backup.
 * @param now the time of the export, ISO 8601
 */
export function exportText(store: Store, now: string): string {
  const entries = Object.fromEntries(
    kinds.map((kind) => {
      const carried = [...store.raw(kind)].filter(([id]) => id !== STAYS);
      return [kind, Object.fromEntries(carried)];
    }),
  );
  return JSON.stringify(
    { format: EXPORT_FORMAT, version: FORMAT, exportedAt: now, entries },
    null,
    1,
  );
}

/**
 * Merges such a file: the newest wins, entry by entry; ids that no item has any more are kept.
 * @throws ImportError on a file that is not ours, damaged, or of a newer format
 */
export function importText(store: Store, text: string): ImportResult {
  const result: ImportResult = { merged: 0, kept: 0, refused: 0, outcome: 'saved' };
  const changes: Change[] = [];
  for (const [name, group] of Object.entries(readExport(text))) {
    if (!isFields(group)) {
      result.refused += 1;
      continue;
    }
    const kind = kinds.find((known) => known === name);
    for (const [id, value] of Object.entries(group)) {
      const entry = kind && isId(id) && id !== STAYS ? decode(kind, value) : 'bad';
      if (!kind || entry === 'bad' || entry === 'newer') {
        result.refused += 1;
        continue;
      }
      const current = store.get(kind, id);
      if (current && timeOf(kind, current) >= timeOf(kind, entry)) result.kept += 1;
      else {
        result.merged += 1;
        changes.push([kind, id, () => entry] as unknown as Change);
      }
    }
  }
  return { ...result, outcome: store.updateAll(changes) };
}

/** The entries of an export file by kind, not yet looked at one by one. */
function readExport(text: string): Readonly<Record<string, unknown>> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new ImportError('damaged');
  }
  if (!isFields(file) || file['format'] !== EXPORT_FORMAT) throw new ImportError('foreign');
  const { version, entries } = file;
  if (typeof version === 'number' && version > FORMAT) throw new ImportError('newer');
  if (!isFields(entries)) throw new ImportError('damaged');
  return entries;
}
