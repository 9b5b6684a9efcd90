import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archive } from '../../src/quiz/exports/zip.ts';
import { newestContentDate } from '../../src/site/pages.ts';
import { type Files, siteCopy } from '../../src/teach/package/site-copy.ts';
import { allElements, attribute, basePath, DIST, pages } from './dist.ts';

/* The copy that `npm run package` makes of this build, before anything is made of it. */

let copy: Files;
const day = newestContentDate();
const text = (name: string) => new TextDecoder().decode(copy.get(name));
const html = () => [...copy.keys()].filter((name) => name.endsWith('.html'));

beforeAll(async () => {
  copy = await siteCopy(DIST, day);
}, 60_000);

test('holds every page but those that need a server', () => {
  const missing = pages
    .map(({ path }) => path.slice(basePath.length))
    .map((path) => (path.endsWith('.html') ? path : `${path}index.html`))
    .filter((name) => !copy.has(name) && !/^(?:en\/)?(?:404\.html|sematan\/|luring\/)/.test(name));
  expect(missing).toEqual([]);
});

test('every address in it is relative and leads to a file and a place in it', () => {
  const trees = new Map(html().map((name) => [name, allElements(parse(text(name)))]));
  const ids = new Map(
    [...trees].map(([name, all]) => [name, new Set(all.map((one) => attribute(one, 'id')))]),
  );
  const faults = [...trees].flatMap(([name, all]) =>
    all.flatMap((element) =>
      ['href', 'src', 'action', 'poster', 'srcset'].flatMap((attr) => {
        const value = attribute(element, attr);
        if (!value || /^[a-z][a-z\d+.-]*:/i.test(value)) return [];
        const url = new URL(value, `file:///copy/${name}`);
        const file = decodeURI(url.pathname.replace('/copy/', ''));
        const place = decodeURIComponent(url.hash.slice(1));
        const lost = value.startsWith('/') || !copy.has(file);
        const nowhere = place && !place.includes('=') && ids.get(file)?.has(place) === false;
        return lost || nowhere ? [`${name}: ${attr}="${value}"`] : [];
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test('no page has a module script, and each keeps its policy', () => {
  const odd = html().filter((name) => {
    const page = text(name);
    return page.includes('type="module"') || !page.includes('Content-Security-Policy');
  });
  expect(odd).toEqual([]);
});

test('every page names the day of its content and the current contacts', () => {
  const silent = html().filter(
    (name) => !/<footer[\s\S]*https:\/\/[^"<]*\/bantuan\//.test(text(name)),
  );
  // Redirects have no footer.
  expect(silent.filter((name) => !text(name).includes('http-equiv="refresh"'))).toEqual([]);
});

test('its style sheets and scripts name no address of the server', () => {
  const files = [...copy.keys()].filter((name) => /^(?:_astro|_salinan)\//.test(name));
  expect(files.filter((name) => name.startsWith('_salinan/')).length).toBeGreaterThan(3);
  expect(files.filter((name) => /url\(["']?\//.test(text(name)))).toEqual([]);
});

const work = resolve('.cache/package-test');
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('two archives of it are the same, and unzip finds them sound', async () => {
  const zip = archive(Object.fromEntries(copy), day);
  const again = archive(Object.fromEntries(await siteCopy(DIST, day)), day);
  expect(Buffer.compare(zip, again)).toBe(0);
  mkdirSync(work, { recursive: true });
  const file = join(work, 'copy.zip');
  writeFileSync(file, zip);
  const { error, status, stdout } = spawnSync('unzip', ['-tqq', file], { encoding: 'utf8' });
  if (error) console.log('NOT RUN: no unzip on this machine.');
  else expect(status, stdout).toBe(0);
  expect(Boolean(error && process.env['CI'])).toBe(false);
});
