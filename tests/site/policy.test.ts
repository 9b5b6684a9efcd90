import { expect, test } from 'vitest';
import { THEME_SCRIPT } from '../../src/site/theme-script.ts';
import { attribute, pages, textOf } from './dist.ts';

const policyOf = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];

test('every page has the strict policy before anything it could cover', () => {
  for (const page of pages) {
    const policy = policyOf(page.html);
    expect(policy, page.path).toBeDefined();
    expect(policy, page.path).not.toMatch(/unsafe|https?:|\*/);
    for (const rule of ["default-src 'self'", "object-src 'none'", "form-action 'none'"]) {
      expect(policy, page.path).toContain(rule);
    }
    const before = page.html.slice(0, page.html.indexOf('Content-Security-Policy'));
    expect(before, page.path).not.toMatch(/<(script|link|style)\b/);
  }
});

test('no element carries a style attribute or an inline handler', () => {
  const faults = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      element.attrs
        .filter(({ name }) => name === 'style' || /^on[a-z]/.test(name))
        .map(({ name, value }) => `${page.path}: <${element.tagName} ${name}="${value}">`),
    ),
  );
  expect(faults).toEqual([]);
});

test('the theme script is the only inline code, the same on every page', () => {
  const codes = new Set(
    pages.flatMap((page) =>
      page.elements
        .filter((e) => e.tagName === 'script' && attribute(e, 'src') === undefined)
        .filter((e) => !/json/.test(attribute(e, 'type') ?? ''))
        .map(textOf),
    ),
  );
  expect([...codes]).toEqual([THEME_SCRIPT]);
});

test('nothing on a page is loaded from another origin', () => {
  const faults = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      ['src', 'srcset', 'data', 'poster']
        .map((name) => attribute(element, name))
        .concat(
          element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet'
            ? [attribute(element, 'href')]
            : [],
        )
        .filter((value) => value && /^(https?:)?\/\//.test(value))
        .map((value) => `${page.path}: ${value}`),
    ),
  );
  expect(faults).toEqual([]);
});
