import { expect, test } from 'vitest';
import type { Entry } from '../../../src/glossary/filter-names.ts';
import { pack, unpack } from '../../../src/glossary/index-format.ts';
import { ALIAS_STATUSES } from '../../../src/glossary/schema.ts';

const head = { id: 'nasihat', en: 'advice' };

test('a term comes back as it was, with every alias status', () => {
  const aliases = ALIAS_STATUSES.map((status) => ({ text: `kata ${status}`, status }));
  const entry: Entry = { id: 'nasihat', head, root: 'nasihat', aliases };
  expect(unpack(pack(entry))).toEqual(entry);
});

test('without root and aliases it is four strings', () => {
  const packed = pack({ id: 'nasihat', head, aliases: [] });
  expect(packed).toEqual(['nasihat', 'nasihat', 'advice', '']);
  expect(unpack(packed)).toEqual({ id: 'nasihat', head, root: undefined, aliases: [] });
});

test('the mark between alias and status cannot come from a text', () => {
  const packed = pack({ id: 'a', head, aliases: [{ text: 'x~avoid', status: 'admitted' }] });
  expect(unpack(packed).aliases).toEqual([{ text: 'x avoid', status: 'admitted' }]);
});
