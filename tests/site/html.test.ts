import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './dist.ts';

/** How many pages of a family are looked at: they share a template, and the Nu checker reads them all. */
const OF_A_FAMILY = 12;

test('html-validate finds nothing on the pages with an address of their own, and on some of each family', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
  });
  const seen = new Map<string, number>();
  const looked = pages.filter(({ language, page }) => {
    if (!page.includes('/')) return true;
    const family = `${language} ${page.slice(0, page.lastIndexOf('/'))}`;
    seen.set(family, (seen.get(family) ?? 0) + 1);
    return (seen.get(family) ?? 0) <= OF_A_FAMILY;
  });
  expect(looked.length).toBeGreaterThan(200);
  const faults: string[] = [];
  for (const page of looked) {
    const report = await validator.validateString(page.html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) {
        faults.push(`${page.path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(faults).toEqual([]);
});
