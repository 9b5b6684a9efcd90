import { GUIDE } from '../../cases/data.ts';
import type { Source } from '../../core/yaml-source.ts';
import { type Content, pageFile } from './content.ts';
import { at, type Finding, quoted } from './finding.ts';
import { LOCK, type Lock, type LockedItem, presentIds, readLock } from './lock-data.ts';

/* Ids are for ever: links, citations and readers' progress rest on them. */

/** Locked ids that vanished or changed, and ids that are not locked yet. */
export function checkLock(content: Content): Finding[] {
  const source = readLock(content.root);
  if (!source.data) return source.faults;
  const present = presentIds(content);
  const added = newIds(source.data, present);
  const faults = brokenPromises(source, present, content);
  if (added.length === 0) return faults;
  const shown = added.slice(0, 8).join(', ') + (added.length > 8 ? ', …' : '');
  const found = `${added.length} new ${added.length === 1 ? 'id is' : 'ids are'} not in it: ${shown}`;
  const fault = { file: LOCK, field: '(file)', found, mend: 'Run "npm run ids".' };
  return [...faults, fault];
}

/**
 * The lock with everything new added. Nothing is ever removed.
 * @returns faults instead, where a locked id vanished or changed
 */
export function extendLock(content: Content): { lock: Lock; added: string[] } | Finding[] {
  const source = readLock(content.root);
  const present = presentIds(content);
  const faults = brokenPromises(source, present, content);
  if (!source.data || faults.length > 0) return faults;
  return { lock: merged(source.data, present), added: newIds(source.data, present) };
}

function merged(old: Lock, present: Lock): Lock {
  const union = (a: readonly string[] = [], b: readonly string[] = []) =>
    [...new Set([...a, ...b])].sort();
  const both = <T>(a: Record<string, T>, b: Record<string, T>) =>
    union(Object.keys(a), Object.keys(b));
  return {
    pages: Object.fromEntries(
      both(old.pages, present.pages).map((slug) => {
        const [was, is] = [old.pages[slug], present.pages[slug]];
        const anchors = union(was?.anchors, is?.anchors);
        return [slug, { anchors, objectives: union(was?.objectives, is?.objectives) }];
      }),
    ),
    terms: union(old.terms, present.terms),
    items: Object.fromEntries(
      both(old.items, present.items).map((id) => {
        const [was, is] = [old.items[id], present.items[id]];
        const gone = union(was?.gone, was?.options).filter((o) => is && !is.options.includes(o));
        return [id, { ...(is ?? was), gone: is ? gone : (was?.gone ?? []) } as LockedItem];
      }),
    ),
    cases: Object.fromEntries(
      both(old.cases, present.cases).map((id) => [id, union(old.cases[id], present.cases[id])]),
    ),
  };
}

function newIds(lock: Lock, present: Lock): string[] {
  const pages = Object.entries(present.pages).flatMap(([slug, { anchors, objectives }]) => {
    const locked = lock.pages[slug];
    const name = slug || 'index';
    if (!locked) return [`page ${name}`];
    return [
      ...anchors.filter((id) => !locked.anchors.includes(id)).map((id) => `${name}#${id}`),
      ...objectives
        .filter((id) => !locked.objectives.includes(id))
        .map((id) => `objective ${name}/${id}`),
    ];
  });
  const terms = present.terms.filter((id) => !lock.terms.includes(id)).map((id) => `term ${id}`);
  const items = Object.entries(present.items).flatMap(([id, item]) => {
    const locked = lock.items[id];
    if (!locked) return [`item ${id}`];
    const options = item.options.filter((option) => !locked.options.includes(option));
    return [
      ...(item.rev > locked.rev ? [`item ${id} rev ${item.rev}`] : []),
      ...options.map((option) => `option ${id}/${option}`),
    ];
  });
  const cases = Object.entries(present.cases).flatMap(([id, nodes]) => {
    const locked = lock.cases[id];
    const fresh = nodes.filter((node) => !locked?.includes(node));
    return [...(locked ? [] : [`case ${id}`]), ...fresh.map((node) => `node ${id}/${node}`)];
  });
  return [...pages, ...terms, ...items, ...cases];
}

function brokenPromises(source: Source<Lock>, present: Lock, content: Content): Finding[] {
  const lock = source.data;
  if (!lock) return source.faults;
  return [
    ...Object.keys(lock.pages).flatMap((slug) => brokenPage(slug, source, lock, present, content)),
    ...lock.terms.flatMap((id, index) => {
      if (present.terms.includes(id) || content.redirects.data?.[`glosarium/${id}`]) return [];
      const mend = `Restore content/glossary/${id}.yaml (its head word may change), or add "glosarium/${id}: glosarium/<new id>" to content/redirects.yaml.`;
      return [at(source, ['terms', index], `term "${id}" is gone`, mend)];
    }),
    ...brokenItems(source, lock, present, content),
    ...brokenCases(source, lock, present, content),
  ];
}

function brokenPage(
  slug: string,
  source: Source<Lock>,
  lock: Lock,
  present: Lock,
  content: Content,
): Finding[] {
  const locked = lock.pages[slug];
  const target = present.pages[slug] ? slug : content.redirects.data?.[slug];
  const page = target === undefined ? undefined : present.pages[target];
  if (target === undefined || !page) {
    const mend = `Restore ${pageFile(slug, 'id')}, or add "${slug}: <new page>" to content/redirects.yaml.`;
    return [at(source, ['pages', slug], `page "${slug}" is gone`, mend)];
  }
  const moved = target === slug ? '' : ` (moved to "${target}")`;
  const gone = (list: 'anchors' | 'objectives', mend: (id: string) => string) =>
    (locked?.[list] ?? []).flatMap((id, index) => {
      if (page[list].includes(id)) return [];
      const what = `${list === 'anchors' ? 'section' : 'objective'} "${id}" of "${slug}"${moved}`;
      return [at(source, ['pages', slug, list, index], `${what} is gone`, mend(id))];
    });
  // An article whose frontmatter cannot be read has lost nothing yet.
  const readable = content.pages.every((p) => p.slug !== target || p.meta.raw !== undefined);
  return [
    ...gone(
      'anchors',
      (id) =>
        `Links lead there: put it back, or put <Anchor id="${id}" /> where its text is now, in both languages.`,
    ),
    ...(readable
      ? gone('objectives', () => 'Restore the id in both languages; its text may change.')
      : []),
  ];
}

function brokenItems(source: Source<Lock>, lock: Lock, present: Lock, content: Content): Finding[] {
  const unreadable = content.quizzes.some(({ data }) => !data);
  return Object.entries(lock.items).flatMap(([id, locked]) => {
    const item = present.items[id];
    if (!item) {
      if (unreadable) return [];
      const mend =
        'Restore it, with "status: retired" if it shall not be shown: readers have answered it.';
      return [at(source, ['items', id], `item "${id}" is gone`, mend)];
    }
    return itemFaults(locked, item).map(([field, found, mend]) => ({
      ...placeOf(id, field, content),
      found,
      mend,
    }));
  });
}

function brokenCases(source: Source<Lock>, lock: Lock, present: Lock, content: Content): Finding[] {
  const stories = [...content.cases, ...(content.guide ? [content.guide] : [])];
  return Object.entries(lock.cases).flatMap(([id, nodes]) => {
    const there = present.cases[id];
    if (!there) {
      if (content.redirects.data?.[`kasus/${id}`]) return [];
      const mend =
        id === 'panduan-bantuan'
          ? `Restore ${GUIDE}.`
          : `Restore content/cases/${id}.yaml, or add "kasus/${id}: kasus" to content/redirects.yaml.`;
      return [at(source, ['cases', id], `case "${id}" is gone`, mend)];
    }
    // A file that cannot be read has lost nothing yet.
    const story = stories.find(({ data }) => data?.id === id);
    if (!story) return [];
    return nodes
      .filter((node) => !there.includes(node))
      .map((node) => {
        const mend = `Links and readers' paths lead there: give "${node}" back to the node that took its place. Its words may change.`;
        return at(story, ['nodes'], `node "${node}" is gone`, mend);
      });
  });
}

function itemFaults(locked: LockedItem, item: LockedItem): [string, string, string][] {
  const raise = `Raise "rev" to ${locked.rev + 1}: readers have answered the item as it was.`;
  const back = item.options.filter((id) => locked.gone.includes(id));
  const reused = back.map((id): [string, string, string] => [
    'id',
    `option "${id}" is used again`,
    'Choose a new id: this one stood for another option before.',
  ]);
  if (item.rev < locked.rev)
    return [
      ['rev', `${item.rev}, but ${locked.rev} is locked`, `Write at least ${locked.rev}.`],
      ...reused,
    ];
  if (item.rev > locked.rev) return reused;
  const gone = locked.options.filter((id) => !item.options.includes(id));
  const faults: [string, string, string][] = [];
  if (item.type !== locked.type)
    faults.push(['type', `"${item.type}", but "${locked.type}" is locked`, raise]);
  else if (gone.length > 0) faults.push(['id', `without option ${quoted(gone)}`, raise]);
  else if (item.key !== locked.key)
    faults.push(['rev', `another key: "${item.key}" instead of "${locked.key}"`, raise]);
  return [...faults, ...reused];
}

function placeOf(id: string, field: string, content: Content) {
  for (const source of content.quizzes) {
    const index = source.data?.items.findIndex((item) => item.id === id) ?? -1;
    if (index < 0) continue;
    const { file, line, field: name } = at(source, ['items', index, field], '', '');
    return { file, line, field: name };
  }
  return { file: LOCK, line: undefined, field: `items.${id}` };
}

/** The lock as the file's text. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}
