import { expect, test } from 'vitest';
import { kindOf } from '../../../../src/build/audit/licence.ts';

test.each([
  ['MIT', 'permissive'],
  ['MPL-2.0', 'weak'],
  ['AGPL-3.0-or-later', 'copyleft'],
  ['(MIT OR GPL-3.0-only)', 'permissive'],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'weak'],
  ['MIT AND (GPL-2.0-only OR MPL-2.0)', 'weak'],
  ['MIT OR Apache-2.0 AND GPL-3.0-only', 'permissive'],
  ['MIT AND SEE LICENSE', 'unknown'],
  ['(MIT', 'unknown'],
  ['toString', 'unknown'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('%s is %s', (expression, kind) => {
  expect(kindOf(expression)).toBe(kind);
});
