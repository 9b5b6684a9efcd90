import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finalTarget, takeForwarders } from '../../../src/build/finish/forwarders.ts';
import { finishPage } from '../../../src/build/finish/pages.ts';

test('files that only load another are removed and named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forwarders-'));
  const files = {
    'MarkRead.js': 'import"./records.js";',
    'Data.js': "import './records.js'\n",
    'Quiz.js': 'import{a}from"./records.js";a();',
    'Both.js': 'import"./records.js";run();',
    'records.js': 'run()',
    'notes.txt': 'import"./records.js";',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  expect(await takeForwarders(folder)).toEqual(
    new Map([
      ['Data.js', 'records.js'],
      ['MarkRead.js', 'records.js'],
    ]),
  );
  expect(readdirSync(folder)).toEqual(['Both.js', 'Quiz.js', 'notes.txt', 'records.js']);
});

test('a chain is followed to its end, a circle is an error', () => {
  const chain = new Map([
    ['a.js', 'b.js'],
    ['b.js', 'c.js'],
  ]);
  expect(finalTarget('a.js', chain)).toBe('c.js');
  expect(finalTarget('x.js', chain)).toBe('x.js');
  const circle = new Map([
    ['a.js', 'b.js'],
    ['b.js', 'a.js'],
  ]);
  expect(() => finalTarget('a.js', circle)).toThrow('a.js forwards in a circle');
});

test('a page loads what was meant, once', () => {
  const script = (name: string) => `<script type="module" src="/sub/_astro/${name}"></script>`;
  const html = `<html><head></head><body>${['A.js', 'B.js', 'page.js'].map(script).join('')}</body></html>`;
  const forwarders = new Map([
    ['A.js', 'records.js'],
    ['B.js', 'records.js'],
  ]);
  const sources = [
    ...finishPage(html, { empty: new Set(), forwarders }).matchAll(/src="([^"]+)"/g),
  ];
  expect(sources.map(([, source]) => source)).toEqual([
    '/sub/_astro/records.js',
    '/sub/_astro/page.js',
  ]);
});
