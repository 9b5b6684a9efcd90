import { execFileSync } from 'node:child_process';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { DIST, pages } from './dist.ts';

test('html-validate finds nothing on any page', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
  });
  const faults: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(page.html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) {
        faults.push(`${page.path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test('the Nu HTML checker finds no error in dist', async (context) => {
  const java = process.env['JAVA'] ?? 'java';
  try {
    execFileSync(java, ['-version'], { stdio: 'ignore' });
  } catch {
    const message = 'NOT RUN: the Nu HTML checker needs Java, and none was found.';
    console.log(message);
    if (process.env['CI']) throw new Error(message);
    context.skip(message);
  }
  const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
  let output = '';
  try {
    execFileSync(java, ['-jar', jar, '--errors-only', '--skip-non-html', '--format', 'gnu', DIST], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    output = (error as { stderr?: string }).stderr ?? String(error);
  }
  expect(output.split('\n').filter(Boolean)).toEqual([]);
});
