import { memoized } from '../../core/memo.ts';
import { readYamlFile, type Source, soundData } from '../../core/yaml-source.ts';
import { type Reference, type References, referencesSchema } from './schema.ts';

/** Where the references live, from the project's root. */
const REFERENCES = 'content/references.yaml';

/** Reads the references, sound or not. */
export function readReferences(root?: string): Source<References> {
  return readYamlFile(REFERENCES, referencesSchema, root);
}

/**
 * Every reference by key.
 * @throws ContentError with all faults
 */
export const loadReferences: () => References = memoized(
  () => soundData([readReferences()])[0] ?? {},
);

/** One source; an unknown key is an error that names it (the content check says more). */
export function getReference(key: string): Reference {
  const reference = loadReferences()[key];
  if (!reference) {
    throw new Error(
      `Unknown reference "${key}": add it to content/references.yaml or mend the key.`,
    );
  }
  return reference;
}
