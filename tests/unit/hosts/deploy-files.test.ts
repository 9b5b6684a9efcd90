import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/* What no machine of ours runs: at least it names what exists, and cannot publish the stand-in. */

const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const commands = (text: string) =>
  [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);

/** The text of a workflow and its steps; every action is pinned. */
function workflow(name: string) {
  const text = readFileSync(`.github/workflows/${name}.yml`, 'utf8');
  const { jobs } = parse(text) as {
    jobs: Record<string, { steps: { uses?: string; run?: string; env?: object }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  return { text, steps };
}

test('the workflow for proposals runs what CI runs', () => {
  const { text, steps } = workflow('check');
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
  expect(text).toContain('contents: read');
  expect(text).not.toContain(': write');
});

test('the citation of the project names its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(parse(readFileSync('CITATION.cff', 'utf8'))).toMatchObject({ version });
});

test('the workflow for GitHub Pages refuses the stand-in address, and tests what it publishes', () => {
  const { text, steps } = workflow('pages');
  const build = steps.find(({ run }) => run?.includes('npm run build'));
  expect(Object.keys(build?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH', 'REPO_URL']);
  expect(commands(build?.run ?? '')).toEqual(['build', 'check:public', 'test:site']);
  for (const name of commands(text)) expect(scripts).toContain(name);
});

test('the container file copies what exists and runs commands that exist', () => {
  const text = readFileSync('hosts/Containerfile', 'utf8');
  expect(commands(text)).toEqual(['build', 'check:public', 'compress', 'hosts']);
  for (const name of commands(text)) expect(scripts).toContain(name);
  for (const [, sources = ''] of text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)) {
    for (const source of sources.split(' ')) expect(existsSync(source), source).toBe(true);
  }
  // The last stage holds what is served, and runs without root.
  expect(text.slice(text.lastIndexOf('FROM'))).toMatch(/^FROM \S*nginx-unprivileged:\d/);
});
