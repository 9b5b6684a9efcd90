import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineContent } from '../../../src/build/check/index.ts';
import { type Fault, formatFaults } from '../../../src/core/faults.ts';
import { KINDS, type Mistake, randomOf, realContent } from './mistakes.ts';

/*
 * Mistakes in the real content: each is told, with its file, its line where it has one, and how to
 * mend it; none is silent and nothing throws. The seed is fixed; `SEED=7` makes others.
 */

const SEED = Number(process.env['SEED'] ?? 1);
const LEAST = 200;

const files = realContent();
let root = '';

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  root = mkdtempSync(join('.cache', 'mistakes-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  cpSync('src/mdx.ts', join(root, 'src/mdx.ts'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The mistakes of a seed, each as often as its kind says. */
function mistakes(): Mistake[] {
  const random = randomOf(SEED);
  return KINDS.flatMap(([kind, make, times = 3]) =>
    Array.from({ length: times }, () => make(files, random)).flatMap((made) =>
      made ? [{ kind, ...made }] : [],
    ),
  );
}

/** Groups in which no two mistakes touch the same file, or the same page's twin. */
function rounds(all: readonly Mistake[]): Mistake[][] {
  const groups: { mistakes: Mistake[]; touched: Set<string> }[] = [];
  for (const mistake of all) {
    const touched = [...Object.keys(mistake.changes), mistake.file].map((file) =>
      file.replace('docs/en/', 'docs/'),
    );
    let group = mistake.alone
      ? undefined
      : groups.find((one) => touched.every((file) => !one.touched.has(file)));
    if (!group) {
      group = { mistakes: [], touched: new Set() };
      groups.push(group);
    }
    group.mistakes.push(mistake);
    for (const file of mistake.alone ? files.keys() : touched) group.touched.add(file);
  }
  return groups.map((group) => group.mistakes);
}

function write(file: string, text: string | null | undefined): void {
  const path = join(root, file);
  if (text === null || text === undefined) rmSync(path, { force: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Faults of the content with these mistakes in it. */
function examined(made: readonly Mistake[]): Fault[] {
  const changes = made.flatMap((mistake) => Object.entries(mistake.changes));
  for (const [file, text] of changes) write(file, text);
  try {
    return examineContent(root).faults;
  } finally {
    for (const [file] of changes) {
      write(file, files.get(file));
      const folder = dirname(file);
      if (![...files.keys()].some((name) => name.startsWith(`${folder}/`)))
        rmSync(join(root, folder), { recursive: true });
    }
  }
}

/** Whether a fault tells a mistake: its place, and what to do about it. */
function tells({ file, line, found, mend }: Fault, mistake: Mistake): boolean {
  const [from, to] = mistake.lines ?? [0, Number.POSITIVE_INFINITY];
  return (
    file === mistake.file &&
    (line ?? (mistake.lines ? -1 : 0)) >= from &&
    (line ?? 0) <= to &&
    (mistake.told?.test(`${found} ${mend}`) ?? true)
  );
}

test('the content without mistakes is sound', { timeout: 60_000 }, () => {
  expect(formatFaults(examined([]))).toBe('0 faults in the content:\n\n');
});

test('every mistake is told, and how to mend it', { timeout: 120_000 }, () => {
  const all = mistakes();
  expect(all.length).toBeGreaterThanOrEqual(LEAST);
  // Every kind still finds a place in the content.
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(KINDS.map(([kind]) => kind)));
  const silent: string[] = [];
  const odd: string[] = [];
  for (const round of rounds(all)) {
    const faults = examined(round);
    for (const mistake of round) {
      if (faults.some((fault) => tells(fault, mistake))) continue;
      const there = faults.filter(({ file }) => file === mistake.file);
      silent.push(`${mistake.kind}: ${mistake.file}, ${mistake.done}\n${formatFaults(there)}`);
    }
    for (const fault of faults) {
      const text = formatFaults([fault]);
      if (!/^[A-Z].{8,}[.?;]$/s.test(fault.mend) || /undefined|\[object|\.ts:\d|Error:/.test(text))
        odd.push(text);
    }
  }
  expect(odd).toEqual([]);
  expect(silent).toEqual([]);
});
