import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeManifest } from '../../../../src/teach/package/manifest.ts';
import { mayReplace } from '../../../../src/teach/package/target.ts';

const place = mkdtempSync(join(tmpdir(), 'kbp-'));
afterAll(() => rmSync(place, { recursive: true }));

function folder(name: string, files: Readonly<Record<string, string>> = {}): string {
  const path = join(place, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

test('only a new or empty folder, or one of its own, is emptied for copies', () => {
  const own = folder('own', { 'old.zip': '' });
  writeManifest(own, '2026-11-22', []);
  expect(mayReplace(own)).toBe(true);
  expect(mayReplace(join(place, 'none'))).toBe(true);
  expect(mayReplace(folder('empty'))).toBe(true);
  expect(mayReplace(folder('copy', { 'BACA-DULU.txt': '' }))).toBe(true);
  expect(mayReplace(folder('work', { 'thesis.txt': 'x' }))).toBe(false);
  expect(mayReplace(folder('app', { 'manifest.json': '{"name":"x"}' }))).toBe(false);
  expect(mayReplace(process.cwd())).toBe(false);
});
