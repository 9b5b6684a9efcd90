import { ContentError } from '../core/faults.ts';
import { readYamlFile } from '../core/yaml-source.ts';
import { type Contact, contactsSchema } from './schema.ts';

/** The help contacts in the order of the file. Throws `ContentError` with every fault. */
export function loadContacts(): Contact[] {
  const { data, faults } = readYamlFile('content/contacts.yaml', contactsSchema);
  if (!data) throw new ContentError(faults);
  return data.contacts;
}
