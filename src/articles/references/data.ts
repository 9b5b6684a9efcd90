import { ContentError } from '../../core/faults.ts';
import { readYamlFile } from '../../core/yaml-source.ts';
import { type Reference, type References, referencesSchema } from './schema.ts';

let cache: References | undefined;

/** `content/references.yaml` by key, read once. Throws `ContentError` with every fault. */
export function loadReferences(): References {
  if (!cache) {
    const { data, faults } = readYamlFile('content/references.yaml', referencesSchema);
    if (!data) throw new ContentError(faults);
    cache = data;
  }
  return cache;
}

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
