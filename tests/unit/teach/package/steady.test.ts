import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  packageOf,
  publishedCopies,
  writeManifest,
} from '../../../../src/teach/package/manifest.ts';
import { steadyPdf } from '../../../../src/teach/package/pdf.ts';
import { steady } from '../../../../src/teach/package/zim.ts';

test('a PDF bears the day of its content and keeps its length', () => {
  const pdf = (time: string) =>
    Buffer.from(`%PDF\xe9 /CreationDate (D:${time}+00'00') /ModDate (D:${time}+00'00')`, 'latin1');
  expect(steadyPdf(pdf('20301231235959'), '2026-11-22')).toEqual(pdf('20261122000000'));
});

test('a ZIM file has no random bytes and a sound checksum', () => {
  const zim = (random: number) => {
    const file = Buffer.alloc(160, 7);
    file.fill(random, 8, 24);
    file.writeBigUInt64LE(144n, 72);
    file.write('\x0f\x0dXapian Glass', 90, 'latin1');
    file.fill(random, 106, 122);
    file.fill(random, 144);
    return file;
  };
  const made = steady(zim(1));
  expect(made).toEqual(steady(zim(2)));
  expect(made.subarray(144)).toEqual(createHash('md5').update(made.subarray(0, 144)).digest());
});

describe('copies to publish', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kbp-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const bytes = Buffer.from('zip');

  test('there are none in a plain build', () => expect(publishedCopies('')).toBeUndefined());
  test('a folder without a list is told', () => {
    expect(() => publishedCopies(folder)).toThrow('has no manifest.json: run "npm run package"');
  });
  test('those of the list, if they are what it says', () => {
    writeFileSync(join(folder, 'a.zip'), bytes);
    writeManifest(folder, '2026-11-22', [packageOf('a.zip', 'zip', bytes, {})]);
    expect(publishedCopies(folder)?.manifest.packages).toMatchObject([
      { name: 'a.zip', bytes: 3, languages: ['id', 'en'] },
    ]);
    writeFileSync(join(folder, 'a.zip'), 'other');
    expect(() => publishedCopies(folder)).toThrow('is not the file its list names');
  });
  test('no name leads out of the folder', () => {
    const outside = packageOf('../a.zip', 'zip', bytes, {});
    expect(() => writeManifest(folder, '2026-11-22', [outside])).toThrow();
  });
});
