import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleSlugs } from '../../src/site/curriculum.ts';
import { attribute, pageAt } from './dist.ts';

/* No claim of the texts this project grew from goes unanswered, and no answer moves away unseen. */

interface Claim {
  claim: string;
  verdict: string;
  met: string[];
}
const claims = parse(readFileSync('tests/site/claims.yaml', 'utf8')) as Record<string, Claim>;

/** How far the letters of each text run; words after a number are what was found beside them. */
const LAST = ['q', 'l', 'l', 'k', 't'];

test('every claim of the five texts is there', () => {
  const lettered = Object.keys(claims).filter((id) => /^\d[a-z]$/.test(id));
  const expected = LAST.flatMap((last, text) =>
    Array.from(
      { length: last.charCodeAt(0) - 96 },
      (_, n) => `${text}${String.fromCharCode(97 + n)}`,
    ),
  );
  expect(lettered).toEqual(expected);
});

test.each(Object.entries(claims))(
  '%s is met where the list says',
  (_id, { claim, verdict, met }) => {
    expect(claim).toBeTruthy();
    expect(['supported', 'nuanced', 'contradicted', 'open']).toContain(verdict);
    expect(met.length).toBeGreaterThan(0);
    for (const place of met) {
      const [slug = '', anchor] = place.split('#');
      expect(articleSlugs(), place).toContain(slug);
      for (const language of ['id', 'en'] as const) {
        const ids = pageAt(language, slug).elements.map((element) => attribute(element, 'id'));
        if (anchor) expect(ids, `${place} (${language})`).toContain(anchor);
      }
    }
  },
);
