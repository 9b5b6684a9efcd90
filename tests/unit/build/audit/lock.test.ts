import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Lock,
  type LockEntry,
  licenceFaults,
  lockedPackages,
  lockFaults,
} from '../../../../src/build/audit/lock.ts';
import { packageOf } from '../../../../src/build/audit/shipped.ts';

const integrity = `sha512-${'a'.repeat(86)}==`;
const sound: LockEntry = { version: '1.0.0', license: 'MIT', integrity };
const lockOf = (entry: LockEntry): Lock => ({
  lockfileVersion: 3,
  packages: { '': {}, 'node_modules/one': sound, 'node_modules/one/node_modules/@x/two': entry },
});
const faultsOf = (entry: LockEntry, scripts: string[] = []) =>
  lockFaults(lockOf(entry), new Set(scripts));

test('a sound lock has no faults', () => {
  expect(faultsOf({ ...sound, resolved: 'https://registry.example/two-1.0.0.tgz' })).toEqual([]);
  expect(faultsOf({ ...sound, hasInstallScript: true }, ['@x/two'])).toEqual([]);
});

test.each<[string, LockEntry]>([
  ['no integrity', { version: '1.0.0', license: 'MIT' }],
  ['a weak hash', { ...sound, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
  ['from git', { ...sound, resolved: 'git+ssh://git@example.org/two.git#abc' }],
  ['without encryption', { ...sound, resolved: 'http://registry.example/two-1.0.0.tgz' }],
  ['from a file', { ...sound, resolved: 'file:../two.tgz' }],
  ['a link', { link: true, resolved: '../two' }],
  ['a script', { ...sound, hasInstallScript: true }],
])('%s is a fault that names the package', (_, entry) => {
  const faults = faultsOf(entry);
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) expect(fault).toContain('@x/two');
});

test('another version of the lock, and an empty one, are faults', () => {
  expect(lockFaults({ lockfileVersion: 2, packages: {} }, new Set())).toHaveLength(2);
});

test('only permissive licences may reach readers; the build may use weak copyleft', () => {
  const faults = (license: string, shipped: string[] = []) =>
    licenceFaults(lockedPackages(lockOf({ ...sound, license })), new Set(shipped));
  expect(faults('MIT', ['@x/two'])).toEqual([]);
  expect(faults('MPL-2.0')).toEqual([]);
  expect(faults('MPL-2.0', ['@x/two'])).toEqual([
    '@x/two 1.0.0 (MPL-2.0) is in dist/: only permissive licences may be.',
  ]);
  expect(faults('GPL-3.0-only')).toHaveLength(1);
  expect(faults('')).toHaveLength(1);
  expect(faults('MIT', ['three'])).toEqual(['three is in dist/, but not in the lock.']);
});

test('the lock of this project is sound', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const { allowScripts } = read('package.json') as { allowScripts: object };
  const lock = read('package-lock.json') as Lock;
  expect(lockFaults(lock, new Set(Object.keys(allowScripts)))).toEqual([]);
  expect(licenceFaults(lockedPackages(lock), new Set())).toEqual([]);
});

test('a module belongs to the innermost package', () => {
  expect(packageOf('/a/node_modules/@b/c/node_modules/d/index.js?v=1')).toBe('d');
  expect(packageOf('C:\\a\\node_modules\\@b\\c\\x.css')).toBe('@b/c');
  expect(packageOf('/a/src/x.ts')).toBeUndefined();
});
