import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/*
 * What no file of ours may do: make markup or code out of text. Text that comes from anywhere enters
 * a page as text; what the server writes as HTML comes from a helper that escapes it.
 */

const sources = globSync('{src,content}/**/*.{ts,js,astro,mdx}')
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

/** Comments may name what they warn of. */
const code = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*(?:\/\/|\*).*$/gm, '');

/** Where something stands, as `file: line`. */
function found(pattern: RegExp, files = sources): string[] {
  return files.flatMap((file) =>
    code(file)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

describe('sources', () => {
  test('there are some', () => {
    expect(sources.length).toBeGreaterThan(200);
  });

  test.each([
    [
      'markup from text',
      /\.(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|\.srcdoc\b|setHTML(?:Unsafe)?\(/,
    ],
    ['writing into the document', /document\.write/],
    ['code from text', /\beval\(|new Function\b|\bset(?:Timeout|Interval)\(\s*['"`]/],
    [
      'inline handlers',
      /setAttribute\(\s*['"`]on|\son(?:click|load|error|input|change|submit)=["'{]/,
    ],
    ['styles as attributes', /\sstyle=["'{]|setAttribute\(\s*['"`]style/],
  ])('no %s', (_what, pattern) => {
    // The footer of a PDF is no page of the site: Chromium knows no other way to give it a style.
    const files = sources.filter((file) => file !== 'src/teach/package/pdf.ts');
    expect(found(pattern, files)).toEqual([]);
  });

  test('HTML is written only from helpers that escape it, and by name', () => {
    /** What `set:html` may be given: a helper's result, or a name that stands for one. */
    const known = /set:html=\{(?:inlineHtml|jsonForScript)\(/;
    const rest = found(/set:html=/).filter((line) => !known.test(line));
    const names = rest.map((line) =>
      line.replace(/.*\/(\w+\.astro): .*set:html=\{([^}]*)\}.*/, '$1 $2'),
    );
    // Looked at one by one: each is made by `inlineHtml` or `escapeHtml` (the pieces in
    // `quiz/view.ts`), is an interface string, or comes from Starlight's head, our own styles and our one inline script.
    expect([...new Set(names)].sort()).toEqual([
      'BlueprintPage.astro objective',
      'Cloze.astro piece.html',
      'Head.astro content',
      'Head.astro styles',
      'PartNote.astro label',
      'PartNote.astro right',
      'ThemeProvider.astro THEME_SCRIPT',
    ]);
  });

  test('a page of another origin is parsed, never run', () => {
    expect(found(/DOMParser/)).toEqual([
      expect.stringMatching(/^src\/review\/practice\.ts: .*parseFromString\(.*'text\/html'\)/),
    ]);
  });
});
