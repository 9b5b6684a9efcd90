import { expect, test } from 'vitest';
import { type Changes, report, swap } from './fixture.ts';

/* A file that cannot be read counts as there, with all it may hold: one slip is told once. */

const REFERENCES = 'content/references.yaml';
const twice = (text: string) => `${text}${text}`;
const article = swap(['title: Peran klien', 'title: Peran: klien']);
const english = swap(['title: The role of the client', 'title: The role: of the client']);

test.each<[string, Changes, string]>([
  ['a source twice', { [REFERENCES]: twice }, 'Keep one of the two.'],
  [
    'a source without its colon',
    { [REFERENCES]: swap(['type: book', 'type book']) },
    'Mend the YAML',
  ],
  ['no file of sources', { [REFERENCES]: null }, 'Create content/references.yaml.'],
  ['an article', { 'content/docs/peran-klien.mdx': article }, 'Mend the YAML'],
  ['its translation', { 'content/docs/en/peran-klien.mdx': english }, 'Mend the YAML'],
])('%s that cannot be read is one fault', (_what, changes, mend) => {
  const text = report(changes);
  expect(text).toMatch(/^1 fault in the content:/);
  expect(text).toContain(mend);
  expect(text).not.toContain('warning');
});
