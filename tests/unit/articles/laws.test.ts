import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * "An article number only if you saw that article" (content/STYLE.md). Whoever has read another one
 * says so in the note of its reference and adds it here.
 */
const READ: Record<string, string[]> = {
  'permendikdasmen6-2026': ['31'],
  'uu17-2023': ['74', '76', '276', '277'],
};

/** Every article number printed on a page, a term, a quiz, a case or in the guide, with its place. */
function printedNumbers(): [place: string, number: string][] {
  const files = ['docs', 'glossary', 'quizzes', 'cases'].flatMap((folder) =>
    readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(mdx|yaml)$/.test(name))
      .map((name) => `content/${folder}/${name}`),
  );
  return [...files, 'content/guide.yaml'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:Pasal|Articles?)((?:\s+(?:dan|and))?\s+\d+)+/g)]
      .flatMap(([text]) => text.match(/\d+/g) ?? [])
      .map((number): [string, string] => [file, number]),
  );
}

test('no number of an article that nobody read', () => {
  const read = Object.values(READ).flat();
  const numbers = printedNumbers();
  expect(numbers.filter(([, number]) => !read.includes(number))).toEqual([]);
  expect([...new Set(numbers.map(([, number]) => number))].sort()).toEqual([...read].sort());
});

test('the note of the reference says that it was read', () => {
  const references = parse(readFileSync('content/references.yaml', 'utf8')) as Record<
    string,
    { note?: string }
  >;
  for (const [key, numbers] of Object.entries(READ)) {
    const note = references[key]?.note ?? '';
    for (const number of numbers) {
      expect(note, key).toMatch(new RegExp(`\\b${number}\\b`));
    }
    expect(note, key).toMatch(/\bread (?:in|on)\b/i);
  }
});
