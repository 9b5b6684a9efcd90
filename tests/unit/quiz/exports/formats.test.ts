import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cartridgeFiles } from '../../../../src/quiz/exports/cartridge.ts';
import { quizDownloads } from '../../../../src/quiz/exports/downloads.ts';
import {
  FORMATS,
  type Format,
  KEEPS,
  type Keep,
  type Way,
} from '../../../../src/quiz/exports/formats.ts';
import { moodleXml } from '../../../../src/quiz/exports/moodle-xml.ts';
import { qtiFiles } from '../../../../src/quiz/exports/qti.ts';
import { split } from '../../../../src/quiz/exports/split.ts';
import { archive } from '../../../../src/quiz/exports/zip.ts';
import { ITEM_TYPES, type ItemType } from '../../../../src/quiz/schema.ts';
import { hostile, own, withXml } from './sets.ts';

// Making every file takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const timeZone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = timeZone ?? '';
  if (timeZone === undefined) delete process.env['TZ'];
});

test('an archive is the same, byte for byte, in any time zone and any order of files', () => {
  const files = { 'b.xml': '<b/>', 'imsmanifest.xml': '<m/>', 'a/a.xml': '<a/>' };
  process.env['TZ'] = 'Pacific/Kiritimati';
  const east = archive(files, '2026-02-03');
  process.env['TZ'] = 'America/Los_Angeles';
  const west = archive(Object.fromEntries(Object.entries(files).reverse()), '2026-02-03');
  expect(Buffer.from(west).equals(Buffer.from(east))).toBe(true);
});

test('fflate unpacks every archive of ours; the manifest comes first', () => {
  const archives = quizDownloads().filter(({ format }) => format.type === 'application/zip');
  expect(archives.length).toBeGreaterThan(0);
  for (const { bytes, name } of archives) {
    const files = unzipSync(bytes());
    expect(Object.keys(files)[0], name).toBe('imsmanifest.xml');
    expect(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array())).toContain('<manifest ');
  }
});

test('a second making gives the same bytes', () => {
  const [, set] = own.find(([name]) => name.startsWith('unit-')) ?? [];
  if (!set) throw new Error('no unit');
  for (const { id, make } of FORMATS) {
    expect(Buffer.from(make(set)).equals(Buffer.from(make(set))), id).toBe(true);
  }
});

test('names of files are unique, and hold no sign that an address would have to escape', () => {
  const names = quizDownloads().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z0-9.-]+$/.test(name))).toEqual([]);
});

/** What a format really made of an item of a type: kinds of its questions, as the format names them. */
const made: Record<Format['id'], (type: ItemType) => string[]> = {
  moodle: (type) =>
    withXml(moodleXml(hostile), (xml) => xml.texts(`question[idnumber="soal-${type}"]/@type`)),
  gift: (type) =>
    parse(FORMATS.find(({ id }) => id === 'gift')?.make(hostile) as string).flatMap((one) =>
      'id' in one && one.id?.replace(/\.\d$/, '') === `soal-${type}` ? [one.type] : [],
    ),
  qti: (type) =>
    withXml(qtiFiles(hostile)[`klien-bukan-pasien/soal-${type}.xml`] ?? '', (xml) =>
      xml.all('q:itemBody//*[@responseIdentifier]').map(({ element }) => element.name),
    ),
  cartridge: (type) =>
    withXml(cartridgeFiles(hostile)['klien-bukan-pasien/kuis.xml'] ?? '', (xml) =>
      xml
        .all('.//a:item')
        .filter((item) => item.attribute('ident').replace(/\.\d$/, '') === `soal-${type}`)
        .map((item) => item.text('.//a:qtimetadatafield[a:fieldlabel="cc_profile"]/a:fieldentry')),
    ),
  csv: (type) => {
    const item = hostile.quizzes[0]?.items.find((one) => one.type === type);
    return item ? split(item, 'en').map(({ kind }) => kind) : [];
  },
};

const isEssay = (kinds: readonly string[]) => /essay|extendedText/i.test(kinds.join());

/** What each way means for the questions that come out. */
const MEANS: Record<Way, (kinds: string[]) => boolean> = {
  native: (kinds) => kinds.length > 0 && !isEssay(kinds),
  allOrNothing: (kinds) => kinds.length === 1 && !isEssay(kinds),
  embedded: (kinds) => kinds.join() === 'cloze',
  places: (kinds) => kinds.join() === 'Matching',
  sequence: (kinds) => kinds.length === 1 && /multiple_choice|single/.test(kinds.join()),
  two: (kinds) => kinds.length === 2,
  rows: (kinds) => kinds.length === 3,
  blanks: (kinds) => kinds.length === 2,
  essay: (kinds) => kinds.length === 1 && isEssay(kinds),
};

describe.each(FORMATS)('the table of what $name makes of items is true', ({ id, carries }) => {
  test.each(ITEM_TYPES)('%s', (type) => {
    const kinds = made[id](type);
    expect(MEANS[carries[type]](kinds), `${carries[type]}: ${kinds}`).toBe(true);
  });
});

/** Words that are in a file of the hostile set where it keeps this. */
const WORDS: Partial<Record<Keep, RegExp>> = {
  options: /Feedback on a/,
  parts: /Reason/,
  explanation: /Because the person decides\./,
  hints: /Hint/,
  id: /soal-single/,
  // The level; the objective is a category in Common Cartridge.
  tags: /\bapply\b/i,
};
/** How the formats that know this write it; the others have it only as text, or not at all. */
const OWN: Partial<Record<Keep, RegExp>> = {
  hints: /<hint[ >]/,
  share: /fraction="33\.33333"|%33\.33333%|<mapEntry/,
  id: /<idnumber>soal-single<|\[id:soal-single\]|ident(?:ifier)?="(?:i-)?soal-single"|^soal-single,/m,
  tags: /<tag>|\[tag:/,
};

describe.each(FORMATS)('the table of what $name keeps is true', ({ id, keeps, make }) => {
  const files: Partial<Record<Format['id'], Record<string, string>>> = {
    qti: qtiFiles(hostile),
    cartridge: cartridgeFiles(hostile),
  };
  const text = Object.values(files[id] ?? { all: String(make(hostile)) }).join('\n');
  test.each(KEEPS)('%s', (what) => {
    const words = WORDS[what];
    if (words) expect(words.test(text), 'its words').toBe(keeps[what] !== 'no');
    const own = OWN[what];
    if (own) expect(own.test(text), 'its notation').toBe(keeps[what] === 'yes');
  });
});
