import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language, type Localized, otherLanguage } from '../../core/languages.ts';
import { nearest } from '../../core/suggest.ts';
import type { CheckedPage, Content } from './content.ts';
import { type Finding, unknownMend } from './finding.ts';
import { linkTargets, type Target } from './targets.ts';

/* Links and images in pages. Addresses are relative, so that they hold under any base path. */

/** Every page's links: form, target, anchor; and its images. */
export function checkLinks(content: Content): Finding[] {
  const targets = { id: linkTargets(content, 'id'), en: linkTargets(content, 'en') };
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
    ...pageLinks(page, targets),
    ...imageFaults(page, content.root),
  ]);
}

/** `<PageLink lang="…" to="…">` names a page without slashes. */
function pageLinks({ file, components }: CheckedPage, targets: Targets): Finding[] {
  return components.flatMap(({ name, attributes, line }) => {
    const to = name === 'PageLink' ? attributes.get('to') : undefined;
    const language = LANGUAGES.find((l) => l === attributes.get('lang'));
    if (to === undefined || !language || targets[language].has(to)) return [];
    const mend = unknownMend(to, [...targets[language].keys()].filter(Boolean), missing(to));
    return [{ file, line, field: '<PageLink to>', found: `"${to}": no such page`, mend }];
  });
}

type Targets = Localized<Map<string, Target>>;
interface LinkFault {
  found?: string;
  mend: string;
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
  const wanted = known.get(place.page);
  if (wanted === undefined) {
    const near = nearest(place.page, candidates(place.page, known));
    const names = near.map((slug) => `"${relative(page.slug, slug)}"`).join(' or ');
    const mend = `${names ? `Did you mean ${names}? ` : ''}${missing(place.page)}`;
    return [{ found: `"${target}": no such page`, mend }];
  }
  if (place.path !== '' && !place.path.endsWith('/')) {
    const end = place.anchor ? `#${place.anchor}` : '';
    return [{ mend: `Write "${place.path}/${end}": addresses of pages end in a slash.` }];
  }
  const { anchors, perhaps, sections } = wanted;
  if (place.anchor === undefined || !anchors || anchors.has(place.anchor)) return [];
  if (perhaps?.test(place.anchor)) return [];
  const list = `Sections there: ${sections.slice(0, 8).join(', ')}${sections.length > 8 ? ', …' : ''}.`;
  const none = 'That page has no sections with anchors.';
  const mend = unknownMend(place.anchor, anchors, sections.length > 0 ? list : none);
  return [{ found: `"${target}": no such section`, mend }];
}

/** Pages to suggest; nobody who links a quiz means the page that tells how to cite its article. */
function candidates(page: string, known: ReadonlyMap<string, Target>): string[] {
  const cite = (address: string) => address.startsWith('kutip/');
  return [...known.keys()].filter((address) => address && (cite(page) || !cite(address)));
}

function missing(page: string): string {
  const [family = '', id] = page.split('/');
  if (family === 'glosarium' && id)
    return `Write content/glossary/${id}.yaml, or link another term.`;
  if (family === 'kuis' && id) return `Write content/quizzes/${id}.yaml, or link another quiz.`;
  if (family === 'kasus' && id) return `Write content/cases/${id}.yaml, or link another case.`;
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
