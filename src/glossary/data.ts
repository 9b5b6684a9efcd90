import { basename } from 'node:path';
import { memoized } from '../core/memo.ts';
import { readYamlFolder, type Source, soundData } from '../core/yaml-source.ts';
import { type Term, termSchema } from './schema.ts';

/** Where terms live, from the project's root. */
const GLOSSARY = 'content/glossary';

/** Reads every term, sound or not; a file name that differs from the id is a fault. */
export function readTerms(root?: string): Source<Term>[] {
  return readYamlFolder(GLOSSARY, termSchema, root).map((source) => {
    const name = basename(source.file, '.yaml');
    if (!source.data || source.data.id === name) return source;
    const fault = {
      file: source.file,
      line: source.lineOf(['id']),
      field: 'id',
      found: `"${source.data.id}"`,
      mend: `Make id and file name equal: write "${name}", or rename the file to ${source.data.id}.yaml.`,
    };
    return { ...source, faults: [...source.faults, fault] };
  });
}

/**
 * Every term of the glossary, in order of file name (so of id).
 * @throws ContentError with all faults of all files
 */
export const loadTerms: () => Term[] = memoized(() => soundData(readTerms()));

/** The same by id. */
export const termMap: () => ReadonlyMap<string, Term> = memoized(
  () => new Map(loadTerms().map((term) => [term.id, term])),
);
