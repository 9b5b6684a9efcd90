import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { YAMLParseError } from 'yaml';
import { parseYaml, yamlValue } from '../../../src/core/yaml-source.ts';
import { report, swap } from './fixture.ts';

/* Values that YAML reads as something else than text: told with their line, never thrown. */

const PASIEN = 'content/glossary/pasien.yaml';
const DEFINITION = 'definition: { id: "Orang yang *datang*.", en: "A person who *comes*." }';

test('a text that begins with an asterisk', () => {
  expect(
    report({
      [PASIEN]: swap([DEFINITION, 'definition:\n  id: *Pasien*\n  en: "A person."']),
      'content/docs/bantuan.mdx': swap(['title: Bantuan', 'title: *Bantuan* lain']),
      'content/curriculum.yaml': swap(['title: { id: Siapa klien?, en', 'title: { id: *Siapa, en']),
      'content/contacts.yaml': swap(['title: Kominfo', 'title: **Kominfo**']),
    }),
  ).toMatchInlineSnapshot(`
    "4 faults in the content:

    content/contacts.yaml:9
      field: (YAML)
      found: "**Kominfo**": a value that begins with "*" is no text in YAML
      mend:  Put quotation marks around the whole value: YAML wants them where a text begins with * [ { & ! @ % or \`.

    content/curriculum.yaml:3
      field: (YAML)
      found: "*Siapa": a value that begins with "*" is no text in YAML
      mend:  Put quotation marks around the whole value: YAML wants them where a text begins with * [ { & ! @ % or \`.

    content/docs/bantuan.mdx:2
      field: (YAML)
      found: Unexpected scalar at node end
      mend:  Put quotation marks around the whole value: YAML wants them where a text begins with * [ { & ! @ % or \`. Or mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that.

    content/glossary/pasien.yaml:4
      field: (YAML)
      found: "*Pasien*": a value that begins with "*" is no text in YAML
      mend:  Put quotation marks around the whole value: YAML wants them where a text begins with * [ { & ! @ % or \`."
  `);
});

test('a text that begins with another mark', () => {
  expect(
    report({
      [PASIEN]: swap([DEFINITION, 'definition:\n  id: [client]{en} adalah orang.\n  en: Who.']),
      'content/docs/bantuan.mdx': swap(['title: Bantuan', 'title: @bantuan']),
    }),
  ).toMatchInlineSnapshot(`
    "2 faults in the content:

    content/docs/bantuan.mdx:2
      field: (YAML)
      found: Plain value cannot start with reserved character @
      mend:  Put quotation marks around the whole value: YAML wants them where a text begins with * [ { & ! @ % or \`. Or mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that.

    content/glossary/pasien.yaml:4
      field: (YAML)
      found: Unexpected flow-map-start at node end
      mend:  Put quotation marks around the whole value: YAML wants them where a text begins with * [ { & ! @ % or \`. Or mend the YAML here or just above: look for a missing quote or colon, a tab, a colon inside unquoted text, or wrong indentation. The rest of the file is checked after that."
  `);
});

describe('aliases', () => {
  const read = (text: string) => parseYaml('x.yaml', text, z.any());
  test.each(['a: *Klien*\n', 'a: *Klien adalah orang\n', 'a: "x"\nb: *x\n', 'a: [*x]\n'])(
    'one that names nothing: %j',
    (text) => {
      expect(read(text).faults).toMatchObject([
        { field: '(YAML)', line: text.match(/^[^*]*/)?.[0].split('\n').length },
      ]);
      expect(() => yamlValue(text)).toThrow(YAMLParseError);
    },
  );

  test('one that names something is as good as its value', () => {
    expect(read('a: &x 1\nb: *x\n').data).toEqual({ a: 1, b: 1 });
  });

  test('a value that holds itself is told', () => {
    const { faults } = parseYaml('x.yaml', 'a: &x [*x]\n', z.object({ a: z.string() }));
    expect(faults).toMatchObject([{ field: 'a', found: 'a value that contains itself' }]);
  });

  test('too many of them are told', () => {
    const line = (n: number) =>
      `${n}: &n${n} [${Array(12)
        .fill(`*n${n - 1}`)
        .join(', ')}]`;
    const bomb = ['0: &n0 x', ...[1, 2, 3, 4].map(line)].join('\n');
    expect(read(bomb).faults).toMatchObject([{ line: 1, field: '(YAML)' }]);
  });
});
