import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LANGUAGES, type Language, otherLanguage } from '../../core/languages.ts';
import { nearest } from '../../core/suggest.ts';
import type { CheckedPage, Content } from './content.ts';
import { type Finding, unknownMend } from './finding.ts';

/* Links and images in pages. Addresses are relative, so that they hold under any base path. */

/** Ids that the frame gives to places on every page. */
const FRAME_ANCHORS = ['_top'];

/** Every page's links: form, target, anchor; and its images. */
export function checkLinks(content: Content): Finding[] {
  const targets = knownTargets(content);
  return content.pages.flatMap((page) => [
    ...page.links.flatMap(({ target, line }) =>
      linkFault(target, page, targets).map((fault) => ({
        file: page.file,
        line,
        field: 'link',
        found: `"${target}"`,
        ...fault,
      })),
    ),
    ...imageFaults(page, content.root),
  ]);
}

type Targets = Record<Language, Map<string, readonly string[] | 'any'>>;
interface LinkFault {
  found?: string;
  mend: string;
}

/** Every page that will exist, with its anchors (`any`: made from data, not known here). */
function knownTargets(content: Content): Targets {
  const items = new Map(
    content.quizzes.map(({ file, data }) => [
      basename(file, '.yaml'),
      data ? data.items.map(({ id }) => id) : ('any' as const),
    ]),
  );
  const contacts = content.contacts.data?.contacts.map(({ id }) => id) ?? [];
  const of = (language: Language) => {
    const found = new Map<string, readonly string[] | 'any'>();
    for (const [slug, anchors] of content.known.anchors[language]) {
      const generated = slug === 'glosarium' ? [...content.known.terms] : [];
      if (slug === 'bantuan') generated.push(...contacts);
      found.set(slug, [...anchors, ...generated, ...FRAME_ANCHORS]);
    }
    for (const id of content.known.terms) found.set(`glosarium/${id}`, 'any');
    for (const [article, ids] of items) found.set(`kuis/${article}`, ids);
    return found;
  };
  return { id: of('id'), en: of('en') };
}

function linkFault(target: string, page: CheckedPage, targets: Targets): LinkFault[] {
  if (target === '') return [{ found: 'an empty link', mend: 'Write where it leads.' }];
  if (/^(https:|mailto:|tel:)/.test(target)) return [];
  if (/^http:/.test(target)) return [{ mend: 'Write https:// instead of http://.' }];
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return [{ mend: 'Use a relative link or https://.' }];
  if (target.startsWith('/')) return [{ mend: relativeMend(target, page) }];
  const [before = '', anchor] = target.split('#');
  const path = before.split('?')[0] ?? '';
  if (page.slug === '404' && path !== '')
    return [{ mend: 'A 404 is shown at any depth: use a component that knows the address.' }];
  const place = resolve(path, page);
  if (place === undefined) return [{ mend: 'It leads out of the site: remove one "../".' }];
  if (place.language !== page.language)
    return [
      {
        mend: `It leads into the other language: write "${relative(page.slug, place.page)}"; the language link does the rest.`,
      },
    ];
  return targetFault(target, { ...place, path, anchor }, page, targets);
}

interface Place {
  language: Language;
  /** Page without language and outer slashes. */
  page: string;
}

function targetFault(
  target: string,
  place: Place & { path: string; anchor: string | undefined },
  page: CheckedPage,
  targets: Targets,
): LinkFault[] {
  const known = targets[page.language];
  const anchors = known.get(place.page);
  if (anchors === undefined) {
    const near = nearest(place.page, [...known.keys()].filter(Boolean));
    const names = near.map((slug) => `"${relative(page.slug, slug)}"`).join(' or ');
    const mend = `${names ? `Did you mean ${names}? ` : ''}${missing(place.page)}`;
    return [{ found: `"${target}": no such page`, mend }];
  }
  if (place.path !== '' && !place.path.endsWith('/')) {
    const end = place.anchor ? `#${place.anchor}` : '';
    return [{ mend: `Write "${place.path}/${end}": addresses of pages end in a slash.` }];
  }
  if (place.anchor === undefined || anchors === 'any' || anchors.includes(place.anchor)) return [];
  const mend = unknownMend(
    place.anchor,
    anchors,
    anchors.length > FRAME_ANCHORS.length
      ? `Sections there: ${anchors
          .filter((name) => !FRAME_ANCHORS.includes(name))
          .slice(0, 8)
          .join(', ')}.`
      : 'That page has no sections with anchors.',
  );
  return [{ found: `"${target}": no such section`, mend }];
}

function missing(page: string): string {
  const [family = '', id] = page.split('/');
  if (family === 'glosarium' && id)
    return `Write content/glossary/${id}.yaml, or link another term.`;
  if (family === 'kuis' && id) return `Write content/quizzes/${id}.yaml, or link another quiz.`;
  if (family === 'unduhan') return 'Files have one address for both languages: use a component.';
  return 'Link a page that exists, or write it first.';
}

/** Where a relative path leads from a page; undefined where it leaves the site. */
function resolve(path: string, page: CheckedPage): Place | undefined {
  const prefix = page.language === LANGUAGES[0] ? [] : [page.language];
  const parts = [...prefix, ...page.slug.split('/').filter(Boolean)];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  const language = LANGUAGES.find((l) => l !== LANGUAGES[0] && l === parts[0]) ?? LANGUAGES[0];
  return { language, page: (language === LANGUAGES[0] ? parts : parts.slice(1)).join('/') };
}

/** The relative link from one page to another. */
function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').filter(Boolean).length) || './';
  return to === '' ? up : `${up}${to}/`;
}

function relativeMend(target: string, page: CheckedPage): string {
  const [path = '', anchor] = target.split('#');
  const parts = path.split('/').filter(Boolean);
  const own = parts[0] === page.language || parts[0] === otherLanguage(page.language);
  const slug = (own ? parts.slice(1) : parts).join('/');
  const link = `${relative(page.slug, slug)}${anchor ? `#${anchor}` : ''}`;
  return `Write "${link}": links that begin with a slash break where the site has a base path.`;
}

function imageFaults(page: CheckedPage, root: string): Finding[] {
  return page.images.flatMap(({ target, alt, line }) => {
    const finding = (found: string, mend: string) => ({
      file: page.file,
      line,
      field: 'image',
      found,
      mend,
    });
    const findings: Finding[] = [];
    if (alt === '')
      findings.push(finding(`"${target}" without a text`, 'Describe the picture: ![text](…).'));
    const folder = page.file.slice(0, page.file.lastIndexOf('/'));
    if (/^([a-z]+:|\/)/i.test(target))
      findings.push(finding(`"${target}"`, 'Keep the file beside the page and link it with "./".'));
    else if (!existsSync(join(root, folder, target)))
      findings.push(finding(`"${target}": no such file`, `Put it below ${folder}/.`));
    return findings;
  });
}
