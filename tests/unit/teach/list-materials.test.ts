import { describe, expect, test, vi } from 'vitest';
import { keyOf } from '../../../src/teach/list/code.ts';
import { materialsFile } from '../../../src/teach/list/materials.ts';
import {
  type MaterialsFile,
  materialsByKey,
  materialsOf,
  resolveList,
} from '../../../src/teach/list/materials-format.ts';

// Reading all of the content takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FILE: MaterialsFile = {
  articles: [
    [
      'satu',
      'Satu',
      7,
      ['Menyebut a.', 'Menyebut b.'],
      [
        ['awal', 'Awal', 2],
        ['tengah', 'Tengah', 4],
        ['dalam', 'Dalam', 3],
      ],
      8,
    ],
    ['dua', 'Dua', 5, ['Menyebut c.'], [['akhir', 'Akhir', 3]], 0],
  ],
  terms: [['klien', 'klien']],
  cases: [['kasus-a', 'Kasus A', 10]],
  moved: [],
};

describe('what a list can be made of', () => {
  test('each kind has its address, its name and its minutes', () => {
    expect(
      materialsOf(FILE).map(({ kind, page, title, minutes }) => [kind, page, title, minutes]),
    ).toEqual([
      ['article', 'satu', 'Satu', 7],
      ['article', 'dua', 'Dua', 5],
      ['section', 'satu#awal', 'Satu: Awal', 2],
      ['section', 'satu#tengah', 'Satu: Tengah', 4],
      ['section', 'satu#dalam', 'Satu: Dalam', 3],
      ['section', 'dua#akhir', 'Dua: Akhir', 3],
      ['quiz', 'kuis/satu', 'Satu', 8],
      ['term', 'glosarium/klien', 'klien', 1],
      ['case', 'kasus/kasus-a', 'Kasus A', 10],
    ]);
  });

  test('sums count a section only without its article, and each article’s objectives once', () => {
    const materials = new Map(materialsOf(FILE).map((material) => [material.key, material]));
    const sum = (...pages: string[]) =>
      resolveList(
        { entries: pages.map((page) => ({ key: keyOf(page), due: '' })) },
        materials,
        FILE,
      );
    expect(sum('satu', 'satu#awal', 'dua#akhir').minutes).toBe(10);
    // One in the other, and each rounded up: the article takes seven minutes.
    expect(sum('satu#awal', 'satu#tengah').minutes).toBe(6);
    expect(sum('satu#awal', 'satu#tengah', 'satu#dalam', 'dua#akhir').minutes).toBe(10);
    expect(sum('satu', 'kuis/satu', 'dua#akhir', 'glosarium/klien').objectives).toEqual([
      { title: 'Satu', texts: ['Menyebut a.', 'Menyebut b.'] },
    ]);
    const unknown = sum('tidak-ada', 'dua');
    expect(unknown.rows.map(({ material }) => material?.page)).toEqual([undefined, 'dua']);
    expect(unknown.minutes).toBe(5);
  });

  test('a renamed page is found by its old address, with its sections and its quiz', () => {
    const byKey = materialsByKey({
      ...FILE,
      moved: [
        ['lama', 'satu'],
        ['dua', 'satu'],
      ],
    });
    const pageAt = (page: string) => byKey.get(keyOf(page))?.page;
    expect(['lama', 'lama#awal', 'kuis/lama'].map(pageAt)).toEqual([
      'satu',
      'satu#awal',
      'kuis/satu',
    ]);
    expect(pageAt('dua'), 'what is there now comes first').toBe('dua');
  });

  test('the site’s own materials: the same in both languages, no two with one key', () => {
    const pages = (language: 'id' | 'en') =>
      materialsOf(materialsFile(language)).map(({ page }) => page);
    expect(pages('en').sort()).toEqual(pages('id').sort());
    const all = materialsOf(materialsFile('id'));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(400);
    for (const { minutes, title } of all) {
      expect([title, minutes > 0 && minutes < 60]).toEqual([title, true]);
      expect(title).not.toMatch(/[*{}<>]/);
    }
  });

  test.each(['id', 'en'] as const)('%s: no section takes longer than its article', (language) => {
    for (const [slug, , minutes, objectives, sections] of materialsFile(language).articles) {
      expect(objectives.length, slug).toBeGreaterThan(1);
      expect(sections.length, slug).toBeGreaterThan(1);
      for (const [anchor, , own] of sections) expect(own, anchor).toBeLessThanOrEqual(minutes);
      // Read at all: the sections of the second level are the article, but for its opening.
      const sum = sections.reduce((all, [, , own]) => all + own, 0);
      expect(sum, slug).toBeGreaterThan(minutes);
      if (slug === 'peran-klien')
        expect(sections.find(([anchor]) => anchor === 'enam-bagian')?.[2]).toBeGreaterThan(2);
    }
  });
});
