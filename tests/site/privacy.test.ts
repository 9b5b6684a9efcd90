import { expect, test } from 'vitest';
import { allElements, attribute, pageAt, textOf } from './dist.ts';

/* Read before one decides what to do here, so it has to be read in two minutes. */

const MOST = 300;

test.each(['id', 'en'] as const)(`the privacy page in %s says it in ${MOST} words`, (language) => {
  const prose = pageAt(language, 'privasi').elements.find((element) =>
    (attribute(element, 'class') ?? '').split(/\s+/).includes('prose'),
  );
  const texts = prose
    ? allElements(prose).filter(({ tagName }) => tagName === 'p' || tagName === 'li')
    : [];
  const words = texts.flatMap((text) => textOf(text).match(/[\p{L}\p{N}][\p{L}\p{N}’:-]*/gu) ?? []);
  expect(words.length).toBeGreaterThan(150);
  expect(words.length).toBeLessThanOrEqual(MOST);
});
