import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCases } from '../../src/cases/data.ts';
import { loadContacts } from '../../src/help/data.ts';
import { publishedItems, quizOf } from '../../src/quiz/data.ts';
import type { Quiz } from '../../src/quiz/schema.ts';
import { articleSlugs } from '../../src/site/curriculum.ts';
import { attribute, basePath, DIST, files, type Page, pageAt, pages } from './dist.ts';

/*
 * Bytes of a first visit, brotli 11, as a static host would send them: the HTML, its style sheets,
 * its scripts with everything they import statically, and the icon. A KB is 1,000 bytes. The
 * budgets are the project's (CONTRIBUTING.md, "Budgets"); feedback is never shortened to meet one.
 */
const KB = 1000;

/** Bytes of a text or file at brotli's best. */
const packed = (data: Buffer | string) => brotliCompressSync(data).length;
const fileSizes = new Map<string, number>();
function sizeOf(file: string): number {
  let size = fileSizes.get(file);
  if (size === undefined) {
    size = packed(readFileSync(join(DIST, file)));
    fileSizes.set(file, size);
  }
  return size;
}

const local = (address: string) => address.slice(basePath.length);

/** A script's file and all that it imports statically, each once. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(DIST, file), 'utf8');
  for (const [, target = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g)) {
    withImports(join(file, '..', target), seen);
  }
  return seen;
}

/** Scripts that a page names, with all that they import. */
const scriptsOf = (page: Page) =>
  new Set(
    page.elements
      .filter((e) => e.tagName === 'script' && attribute(e, 'src') !== undefined)
      .flatMap((e) => [...withImports(local(attribute(e, 'src') ?? ''))]),
  );

/** Bytes of some files together. */
const sumOf = (some: Iterable<string>) =>
  [...some].reduce((total, file) => total + sizeOf(file), 0);

/** What a first visit to a page sends, in bytes and in requests. */
function weigh(page: Page) {
  const assets = (tag: string, name: string, ok: (e: (typeof page.elements)[0]) => boolean) =>
    page.elements
      .filter((e) => e.tagName === tag && ok(e))
      .map((e) => local(attribute(e, name) ?? ''));
  const styles = assets('link', 'href', (e) => attribute(e, 'rel') === 'stylesheet');
  const pictures = assets('img', 'src', (e) => /^(?!data:)./.test(attribute(e, 'src') ?? ''));
  const icons = assets('link', 'href', (e) => attribute(e, 'rel') === 'shortcut icon');
  const scripts = scriptsOf(page);
  const html = packed(page.html);
  const css = sumOf(styles);
  const js = sumOf(scripts);
  return {
    html,
    css,
    js,
    total: html + css + js + sumOf([...icons, ...pictures]),
    requests: 1 + styles.length + scripts.size + icons.length + pictures.length,
  };
}

/** The quiz budgets are for ten items; each further one may cost this much (KB of HTML). */
const FURTHER_ITEM = 0.7;
const extra = (quiz: Quiz) => Math.max(0, publishedItems(quiz).length - 10) * FURTHER_ITEM;
/** What lists grow by: KB of HTML for each article and each contact beyond those of the first version. */
const moreArticles = Math.max(0, articleSlugs().length - 28) * 0.1;
const moreContacts = Math.max(0, loadContacts().length - 6) * 0.2;
/**
 * "Leave this page" comes with its page, as a file (KB) and a request more, instead of after another
 * script: whoever needs it shall not wait for what can wait.
 */
const WAY_OUT = 0.4;
type Kind = [
  kind: string,
  address: string,
  total: number,
  html: number,
  js: number,
  requests?: number,
];

/** Budgets in KB: whole first visit, HTML, scripts; then the requests. */
const kinds: Kind[] = [
  ['home', '', 16, 5, 4],
  ['term', 'glosarium/klien', 16, 5, 4],
  ['contacts', 'bantuan', 16 + moreContacts, 5 + moreContacts, 4],
  ['about', 'tentang', 16, 5, 4],
  ...articleSlugs().flatMap((slug): Kind[] => {
    const quiz = quizOf(slug);
    if (!quiz) return [['article without a quiz', slug, 22, 12, 4]];
    return [
      ['article with its quiz', slug, 34, 18 + extra(quiz), 4],
      ['quiz alone', `kuis/${slug}`, 28, 12 + extra(quiz), 4],
      ['embedded quiz', `sematan/kuis/${slug}`, 28, 12 + extra(quiz), 4],
      ['blueprint', `guru/kisi-kisi/${slug}`, 28, 12, 4],
    ];
  }),
  ['glossary index', 'glosarium', 34, 22, 4],
  ['learning path', 'belajar', 17 + moreArticles, 5 + moreArticles, 4],
  ['quizzes', 'kuis', 17 + moreArticles, 5 + moreArticles, 4],
  ['quizzes for the LMS', 'kuis-lms', 28, 12, 4],
  ['review', 'ulasan', 28, 12, 4],
  ['cases', 'kasus', 16, 5, 4],
  ...loadCases().map(
    ({ id, sensitive }): Kind =>
      sensitive.length > 0
        ? ['sensitive case', `kasus/${id}`, 28, 12, 4 + WAY_OUT, 7]
        : ['case', `kasus/${id}`, 28, 12, 4],
  ),
  ['guide to help', 'panduan-bantuan', 28, 12.5 + moreContacts, 4 + WAY_OUT, 7],
  ['my data', 'data-saya', 16, 5, 4],
  ['read offline', 'luring', 28, 12, 10],
  ...articleSlugs().map((slug): Kind => ['cite', `kutip/${slug}`, 16, 5, 4]),
  ['checking codes', 'guru/periksa', 28, 12, 4],
  ['bibliography', 'pustaka', 24, 15, 4],
  ...['', '/kisi-kisi', '/rpl-hak-saya', '/rpl-menolong-teman', '/kuliah-klien'].map(
    (page): Kind => ['for teachers', `guru${page}`, 28, 12, 4],
  ),
  ['offline copies', 'guru/salinan-luring', 28, 12, 4],
  ['reading list', 'guru/daftar-bacaan', 28, 12, 10],
];

const kb = (bytes: number) => (bytes / KB).toFixed(1).padStart(5);
const rows: string[] = [];
afterAll(() => {
  console.log(`\nKB (br): total html css js, requests\n${rows.join('\n')}\n`);
});

describe.each(kinds)('%s', (kind, address, total, html, js, requests = 6) => {
  test.each(['id', 'en'] as const)('%s holds its budget', (language) => {
    const weight = weigh(pageAt(language, address));
    rows.push(
      `${kb(weight.total)}  ${kb(weight.html)} ${kb(weight.css)} ${kb(weight.js)}  ${weight.requests}  ${kind} (${language})`,
    );
    expect(weight.total, 'bytes of a first visit').toBeLessThanOrEqual(total * KB);
    expect(weight.html, 'bytes of HTML').toBeLessThanOrEqual(html * KB);
    expect(weight.css, 'bytes of render-blocking CSS').toBeLessThanOrEqual(9 * KB);
    expect(weight.js, 'bytes of scripts before any interaction').toBeLessThanOrEqual(js * KB);
    expect(weight.requests, 'requests').toBeLessThanOrEqual(requests);
  });
});

describe('cases and the guide', () => {
  const player = files.filter(
    (file) =>
      file.endsWith('.js') &&
      /define\([`"']kbp-case[`"']/.test(readFileSync(join(DIST, file), 'utf8')),
  );
  const scripts = (page: Page) => new Set([...scriptsOf(page), ...withImports(player[0] ?? '')]);

  test.each(['kasus/saya-harus-bagaimana', 'kasus', 'panduan-bantuan'])(
    '%s: all scripts, the player among them, are at most 10 KB',
    (address) => {
      expect(player).toHaveLength(1);
      const size = sumOf(scripts(pageAt('id', address)));
      rows.push(`${kb(size)}  scripts of /${address}/, the late ones too`);
      expect(size).toBeLessThanOrEqual(10 * KB);
    },
  );

  test('the heaviest case and the guide hold 28 KB with the player', () => {
    for (const page of pages.filter(({ page }) => /^(?:kasus\/|panduan-bantuan)/.test(page))) {
      const late = sumOf(scripts(page));
      const { total, js } = weigh(page);
      expect(total - js + late, page.path).toBeLessThanOrEqual(28 * KB);
    }
  });
});

describe('quizzes', () => {
  test('all scripts, what comes when the quiz is near among them, are at most 10 KB', () => {
    const elements = files.filter(
      (file) =>
        file.endsWith('.js') &&
        /define\([`"']kbp-quiz[`"']/.test(readFileSync(join(DIST, file), 'utf8')),
    );
    expect(elements).toHaveLength(1);
    for (const address of ['klien-bukan-pasien', 'kuis/klien-bukan-pasien']) {
      const size = sumOf(
        new Set([...scriptsOf(pageAt('id', address)), ...withImports(elements[0] ?? '')]),
      );
      rows.push(`${kb(size)}  scripts of /${address}/, the late ones too`);
      expect(size).toBeLessThanOrEqual(10 * KB);
    }
  });
});

describe('review', () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  const codeOf = (file: string) => readFileSync(join(DIST, file), 'utf8');
  /** What a script fetches on its own later: `import("./…")`. */
  const later = (file: string) =>
    [...codeOf(file).matchAll(/\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]/g)].map(([, target = '']) =>
      join(file, '..', target),
    );
  const has = (mark: RegExp) => scripts.filter((file) => mark.test(codeOf(file)));
  const schedulers = has(/request_retention/);
  const elements = has(/define\([`"']kbp-review[`"']/);

  /** What comes by itself, with nothing to review. */
  const first = () =>
    new Set([...scriptsOf(pageAt('id', 'ulasan')), ...withImports(elements[0] ?? '')]);

  test('what comes by itself, with nothing to review, is at most 10 KB of scripts', () => {
    expect(elements).toHaveLength(1);
    const size = sumOf(first());
    rows.push(`${kb(size)}  scripts of /ulasan/ before any interaction, the late ones too`);
    expect(size).toBeLessThanOrEqual(10 * KB);
  });

  test('what comes on top once the reader begins is at most 15 KB of scripts', () => {
    const there = first();
    const late = [...withImports(schedulers[0] ?? '')].filter((file) => !there.has(file));
    const size = sumOf(late);
    rows.push(`${kb(size)}  scripts of /ulasan/ once the reader begins`);
    expect(late.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(15 * KB);
  });

  test('the scheduler is in one file, which only the script of /ulasan/ fetches, and only when asked', () => {
    expect(schedulers).toHaveLength(1);
    const [scheduler = ''] = schedulers;
    rows.push(`${kb(sizeOf(scheduler))}  practising, with the scheduler`);
    for (const page of pages) {
      for (const e of page.elements.filter((one) => one.tagName === 'script')) {
        const src = attribute(e, 'src');
        if (src) expect([...withImports(local(src))], page.path).not.toContain(scheduler);
      }
    }
    expect(scripts.filter((file) => later(file).includes(scheduler))).toEqual(elements);
    expect(
      scripts.filter((file) => file !== scheduler && withImports(file).has(scheduler)),
    ).toEqual([]);
  });
});
