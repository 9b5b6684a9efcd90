import { memoized } from '../core/memo.ts';
import { readYamlFile, type Source, soundData } from '../core/yaml-source.ts';
import { type Contact, contactsSchema } from './schema.ts';

/** Where the help contacts live, from the project's root. */
const CONTACTS = 'content/contacts.yaml';

/** Reads the contacts, sound or not. */
export function readContacts(root?: string): Source<{ contacts: Contact[] }> {
  return readYamlFile(CONTACTS, contactsSchema, root);
}

/**
 * Help contacts in the order in which they are shown.
 * @throws ContentError with all faults
 */
export const loadContacts: () => Contact[] = memoized(() =>
  soundData([readContacts()]).flatMap(({ contacts }) => contacts),
);
