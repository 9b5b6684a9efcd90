import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { quizDownloads } from '../../src/quiz/exports/downloads.ts';
import { FORMATS } from '../../src/quiz/exports/formats.ts';
import { articleSlugs, loadCurriculum } from '../../src/site/curriculum.ts';
import { assetHref } from '../../src/site/urls.ts';
import { csvRecords } from '../unit/glossary/exports/readers.ts';
import { attribute, DIST, files, pageAt, pages, textOf } from './dist.ts';

/* The quizzes' files as they lie in the build. What is in them in full: tests/unit/quiz/exports. */

const downloads = quizDownloads();
const read = (file: string) => readFileSync(join(DIST, file));
const ofFormat = (id: string) => downloads.filter(({ format }) => format.id === id);

/** Parses XML with libxml2; throws where it is not well-formed. */
function wellFormed(source: string): void {
  XmlDocument.fromString(source).dispose();
}

test('every article and unit lies there in every format and both languages, and nothing else', () => {
  const sets = articleSlugs().length + loadCurriculum().units.length;
  expect(downloads).toHaveLength(sets * FORMATS.length * 2);
  expect(files.filter((file) => file.startsWith('unduhan/kuis/'))).toEqual(
    downloads.map(({ file }) => file).sort(),
  );
});

test('every file is the same, byte for byte, when it is made again', () => {
  for (const { file, set, format } of downloads) {
    expect(read(file).equals(Buffer.from(format.make(set))), file).toBe(true);
  }
});

test('libxml2 parses every Moodle file', () => {
  for (const { file } of ofFormat('moodle')) wellFormed(read(file).toString());
});

test('gift-pegjs parses every GIFT file', () => {
  for (const { file } of ofFormat('gift')) {
    expect(parse(read(file).toString()).length, file).toBeGreaterThan(1);
  }
});

test('fflate unpacks every QTI package and cartridge, and libxml2 parses every file in them', () => {
  for (const { file } of [...ofFormat('qti'), ...ofFormat('cartridge')]) {
    for (const bytes of Object.values(unzipSync(read(file)))) wellFormed(strFromU8(bytes));
  }
});

test("the system's unzip finds every archive sound and unpacks one", (context) => {
  const unzip = (...args: string[]) => execFileSync('unzip', args, { encoding: 'utf8' });
  try {
    unzip('-v');
  } catch {
    const message = 'NOT RUN: no "unzip" on this machine.';
    console.log(message);
    if (process.env['CI']) throw new Error(message);
    context.skip(message);
  }
  const archives = [...ofFormat('qti'), ...ofFormat('cartridge')].map(({ file }) =>
    join(DIST, file),
  );
  for (const archive of archives) expect(unzip('-tq', archive)).toContain('No errors');
  const folder = mkdtempSync(join(tmpdir(), 'kbp-lms-'));
  try {
    unzip('-q', archives[0] ?? '', '-d', folder);
    wellFormed(readFileSync(join(folder, 'imsmanifest.xml'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('our reader by RFC 4180 reads every CSV file, and its links lead to pages that are there', () => {
  const paths = new Set(pages.map(({ path }) => path));
  for (const { file, set } of ofFormat('csv')) {
    const records = csvRecords(read(file).toString());
    expect(records.length, file).toBeGreaterThanOrEqual(set.quizzes.length);
    const links = records.flatMap((record) =>
      Object.values(record)
        .join(' ')
        .match(/https:\/\/[^\s)]+/g),
    );
    for (const link of new Set(links)) {
      const url = new URL(link ?? '');
      if (url.hostname === 'creativecommons.org') continue;
      expect(paths, link ?? '').toContain(url.pathname);
    }
  }
});

test("every section that a quiz's file leads to is on its page", () => {
  const ids = new Map(
    pages.map((page) => [
      page.path,
      new Set(page.elements.flatMap((e) => attribute(e, 'id') ?? [])),
    ]),
  );
  const links = ofFormat('gift').flatMap(({ file }) =>
    [
      ...read(file)
        .toString()
        .matchAll(/href\\="([^"]+)"/g),
    ].map(([, link = '']) => link.replaceAll('\\', '')),
  );
  expect(links.length).toBeGreaterThan(400);
  for (const link of new Set(links)) {
    const { pathname, hash, hostname } = new URL(link);
    if (hostname !== 'creativecommons.org' && hash) {
      expect(ids.get(pathname), link).toContain(hash.slice(1));
    }
  }
});

describe.each(['id', 'en'] as const)('the page in %s', (language) => {
  const page = pageAt(language, 'kuis-lms');
  const links = page.elements.filter((e) => attribute(e, 'download') !== undefined);

  test('offers every file of its language, each with its size', () => {
    const wanted = downloads.filter(({ set }) => set.language === language);
    expect(links.map((e) => attribute(e, 'href'))).toEqual(
      wanted.map(({ file }) => assetHref(file)),
    );
    const items = page.elements.filter(
      (e) => e.tagName === 'li' && e.childNodes.some((child) => links.includes(child as never)),
    );
    expect(items.map((e) => /(\d+) KB$/.exec(textOf(e).trim())?.[1])).toEqual(
      wanted.map(({ file }) => String(Math.round(read(file).length / 1000))),
    );
  });

  test('says in two tables what each format makes of our items', () => {
    const heads = page.elements.filter(
      (e) => e.tagName === 'th' && attribute(e, 'scope') === 'col',
    );
    const names = FORMATS.map(({ name }) => name);
    expect(heads.map(textOf).filter((text) => names.includes(text))).toEqual([...names, ...names]);
  });
});
