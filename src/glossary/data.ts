import { ContentError } from '../core/faults.ts';
import { readYamlFolder } from '../core/yaml-source.ts';
import { type Term, termSchema } from './schema.ts';

let cache: Term[] | undefined;

/** All terms in order of id, read once. Throws `ContentError` with every fault of every file. */
export function loadTerms(): Term[] {
  if (!cache) {
    const sources = readYamlFolder('content/glossary', termSchema);
    const faults = sources.flatMap((source) => source.faults);
    if (faults.length > 0) throw new ContentError(faults);
    cache = sources.flatMap(({ data }) => data ?? []);
  }
  return cache;
}

let byId: Map<string, Term> | undefined;

/** The same by id. */
export function termMap(): Map<string, Term> {
  byId ??= new Map(loadTerms().map((term) => [term.id, term]));
  return byId;
}
