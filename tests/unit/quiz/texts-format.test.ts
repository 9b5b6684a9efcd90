import { expect, test } from 'vitest';
import { scriptTexts } from '../../../src/quiz/texts.ts';
import { packTexts, unpackTexts } from '../../../src/quiz/texts-format.ts';

test.each(['id', 'en'] as const)('the texts in %s arrive as they were sent', (language) => {
  const texts = scriptTexts(language);
  expect(unpackTexts(packTexts(texts))).toEqual(texts);
  expect(Object.values(texts).join('')).not.toContain('\n');
});
