import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/languages.ts';
import { docsFiles } from '../../core/mdx-source.ts';
import type { Content } from './content.ts';
import { type Finding, unknownMend } from './finding.ts';

/* Files that nothing reads, or that would be read unchecked: another ending, another place or name. */

/** Folders with one thing a file. */
const FOLDERS = ['content/glossary', 'content/quizzes', 'content/cases'];

/** What stands in `content/` itself. */
const TOP = {
  files: [
    'STYLE.md',
    'contacts.yaml',
    'curriculum.yaml',
    'guide.yaml',
    'ids.lock.json',
    'redirects.yaml',
    'references.yaml',
  ],
  folders: ['cases', 'docs', 'glossary', 'i18n', 'quizzes', 'schemas', 'spelling'],
};

/** Endings of pages: those that Starlight would publish, and what else people write Markdown in. */
const PAGE = /\.(?:mdx?|markdown|mdoc|mdown|mkdn|mkd|mdwn)$/i;

/** Endings of pictures, each with how such a file begins. */
const PICTURES: Readonly<Record<string, RegExp>> = {
  avif: /^.{4}ftyp/s,
  gif: /^GIF8/,
  jpeg: /^\u00ff\u00d8\u00ff/,
  jpg: /^\u00ff\u00d8\u00ff/,
  png: /^\u0089PNG/,
  svg: /<svg|<\?xml|<!--/,
  webp: /^RIFF.{4}WEBP/s,
};

/** A picture may weigh as much as six articles, in bytes. */
const MOST = 200_000;

/** Names, endings and places of files; sizes of pictures. */
export function checkFiles(content: Content): Finding[] {
  const { root } = content;
  return [
    ...top(root),
    ...FOLDERS.flatMap((folder) => dataFolder(root, folder)),
    ...strings(root),
    ...docs(content),
  ];
}

function entries(root: string, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // What has to be there is missed by its own check.
    return [];
  }
}

const named = (file: string, found: string, mend: string): Finding => ({
  file,
  field: '(file name)',
  found,
  mend,
});

function top(root: string): Finding[] {
  return entries(root, 'content').flatMap(({ name, isFolder }) => {
    const known = isFolder ? TOP.folders : TOP.files;
    if (known.includes(name)) return [];
    const found = `a ${isFolder ? 'folder' : 'file'} that nothing reads`;
    const mend = unknownMend(name, known, 'Rename it, or move it out of content/.');
    return [named(`content/${name}`, found, mend)];
  });
}

function dataFolder(root: string, folder: string): Finding[] {
  return entries(root, folder).flatMap(({ name, isFolder }) => {
    const file = `${folder}/${name}`;
    if (isFolder)
      return [named(file, 'a folder', `Move its files to ${folder}/: folders in it are not read.`)];
    if (name.endsWith('.yaml')) return [];
    const mend = /\.ya?ml$/i.test(name)
      ? 'Rename it to end in .yaml: otherwise it is not read.'
      : `Rename it to end in .yaml, or move it out of ${folder}/.`;
    return [named(file, 'a file that nothing reads', mend)];
  });
}

function strings(root: string): Finding[] {
  const known = LANGUAGES.map((language) => `${language}.json`);
  return entries(root, 'content/i18n')
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => {
      const mend = unknownMend(name, known, `Remove it: the site has ${known.join(' and ')}.`);
      return named(`content/i18n/${name}`, 'a file that nothing reads', mend);
    });
}

function docs({ root, pages }: Content): Finding[] {
  const shown = new Set(
    pages.flatMap(({ file, images }) => images.map(({ target }) => join(file, '..', target))),
  );
  return docsFiles(root).flatMap((file) => {
    if (file.endsWith('.mdx') || file.includes('/.')) return [];
    if (PAGE.test(file)) {
      const mend = 'Rename it to end in .mdx: pages are checked and translated as MDX only.';
      return [named(file, 'a page that is not MDX', mend)];
    }
    const begin = PICTURES[(file.split('.').at(-1) ?? '').toLowerCase()];
    if (!begin) {
      const mend = `Move it out of content/docs/: only pages and their pictures (${Object.keys(PICTURES).join(', ')}) belong there.`;
      return [named(file, 'neither a page nor a picture', mend)];
    }
    if (!shown.has(join(file))) {
      const mend = `Show it on a page, ![what it shows](./${file.split('/').at(-1)}), or remove it.`;
      return [named(file, 'a picture that no page shows', mend)];
    }
    return picture(root, file, begin);
  });
}

function picture(root: string, file: string, begin: RegExp): Finding[] {
  const path = join(root, file);
  const { size } = statSync(path);
  const finding = (found: string, mend: string) => [{ file, field: '(file)', found, mend }];
  if (!begin.test(opening(path)))
    return finding('no picture of the kind its ending names', 'Save the picture again as such.');
  if (size <= MOST) return [];
  const weight = size < 1e6 ? `${Math.ceil(size / 1000)} KB` : `${(size / 1e6).toFixed(1)} MB`;
  return finding(
    `a picture of ${weight}`,
    `Make it smaller than ${MOST / 1000} KB: readers pay for every megabyte.`,
  );
}

/** The first bytes of a file, a character each. */
function opening(path: string): string {
  const bytes = Buffer.alloc(512);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
