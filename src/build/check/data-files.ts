import { basename } from 'node:path';
import { LANGUAGES } from '../../core/languages.ts';
import type { Contact } from '../../help/schema.ts';
import { articleSlugs } from '../../site/curriculum.ts';
import { isNoPage, isReserved } from '../../site/reserved.ts';
import type { Content } from './content.ts';
import { at, type Finding, repeated, unknownMend } from './finding.ts';
import { linkTargets } from './targets.ts';

/** The single files of data: references, curriculum, contacts, redirects. */
export function checkDataFiles(content: Content): Finding[] {
  return [
    ...references(content),
    ...curriculum(content),
    ...contacts(content),
    ...redirects(content),
  ];
}

function references(content: Content): Finding[] {
  const { references: source, pages, terms, quizzes, cases, guide } = content;
  if (!source.data) return source.faults;
  const used = new Set([
    ...pages.flatMap(({ cites, article }) => [
      ...cites.map(({ id }) => id),
      ...(article?.references ?? []),
    ]),
    ...terms.flatMap(({ data }) => data?.references ?? []),
    ...quizzes.flatMap(({ data }) => data?.items.flatMap((item) => item.references) ?? []),
    ...cases.flatMap(({ data }) => data?.debrief.references ?? []),
    ...(guide?.data?.references ?? []),
  ]);
  return Object.keys(source.data).flatMap((key): Finding[] =>
    used.has(key)
      ? []
      : [
          {
            ...at(source, [key], `"${key}" is used nowhere`, 'Cite it, or remove it.'),
            severity: 'warning',
          },
        ],
  );
}

function curriculum(content: Content): Finding[] {
  const { curriculum: source, known } = content;
  if (!source.data) return source.faults;
  const { units } = source.data;
  const pages = new Set([...known.anchors.id.keys(), ...known.anchors.en.keys()]);
  const places = units.flatMap((unit, u) => unit.articles.map((slug, a) => ({ slug, u, a })));
  const unknown = places.flatMap(({ slug, u, a }) => {
    if (isReserved(slug)) {
      const mend = 'This address belongs to another page: give the article another name.';
      return [at(source, ['units', u, 'articles', a], `reserved address "${slug}"`, mend)];
    }
    if (pages.has(slug)) return [];
    const free = [...pages].filter((page) => page && !articleSlugs(source.data).includes(page));
    const mend = unknownMend(
      slug,
      free,
      `Write content/docs/${slug}.mdx and content/docs/en/${slug}.mdx.`,
    );
    return [at(source, ['units', u, 'articles', a], `unknown article "${slug}"`, mend)];
  });
  const twice = repeated(places.map(({ slug }) => slug)).map(({ value, index }) => {
    const { u = 0, a = 0 } = places[index] ?? {};
    const mend = 'An article has one place: remove one of them.';
    return at(source, ['units', u, 'articles', a], `"${value}" a second time`, mend);
  });
  const ids = repeated(units.map(({ id }) => id)).map(({ value, index }) =>
    at(source, ['units', index, 'id'], `unit "${value}" a second time`, 'Give it another id.'),
  );
  return [...unknown, ...twice, ...ids];
}

function contacts(content: Content): Finding[] {
  const { contacts: source } = content;
  if (!source.data) return source.faults;
  const list = source.data.contacts;
  const place = (index: number, ...rest: PropertyKey[]) => ['contacts', index, ...rest];
  const findings = repeated(list.map(({ id }) => id)).map(({ value, index }) =>
    at(source, place(index, 'id'), `contact "${value}" a second time`, 'Give it another id.'),
  );
  const lastEmergency = list.findLastIndex(({ kind }) => kind === 'emergency');
  const firstOther = list.findIndex(({ kind }) => kind !== 'emergency');
  if (lastEmergency < 0) {
    const mend = 'Add the emergency number as the first contact.';
    findings.push(at(source, ['contacts'], 'no contact of kind "emergency"', mend));
  } else if (firstOther >= 0 && firstOther < lastEmergency) {
    const found = `"${list[firstOther]?.id}" stands before "${list[lastEmergency]?.id}"`;
    const mend = 'Put contacts of kind "emergency" first.';
    findings.push(at(source, place(firstOther, 'kind'), found, mend));
  }
  for (const [index, contact] of list.entries()) {
    const { checkedOn, verifiedOn } = contact;
    if (checkedOn < contact.source.date) {
      const found = `${checkedOn}, before the date of the source (${contact.source.date})`;
      const mend = 'Write the day on which this source was looked up, or correct its date.';
      findings.push(at(source, place(index, 'checkedOn'), found, mend));
    }
    if (verifiedOn && verifiedOn < checkedOn) {
      const found = `${verifiedOn}, before the source was last looked up (${checkedOn})`;
      const mend = 'Call again and write that day, or remove "verifiedOn".';
      findings.push(at(source, place(index, 'verifiedOn'), found, mend));
    }
    for (const [i, channel] of contact.channels.entries()) {
      const fault = channelFault(channel);
      if (fault) findings.push(at(source, place(index, 'channels', i, 'href'), ...fault));
    }
  }
  return findings;
}

/** A number that is shown and the one that is dialled must be the same. */
function channelFault({
  kind,
  label,
  href,
}: Contact['channels'][number]): [string, string] | undefined {
  if ((kind === 'phone') !== href.startsWith('tel:')) {
    const mend = kind === 'phone' ? 'Write "tel:" and the number.' : 'Write an https address.';
    return [`"${href}" for a channel of kind "${kind}"`, mend];
  }
  if (kind === 'web') return undefined;
  const national = (text: string) => text.replace(/\D/g, '').replace(/^62/, '0');
  const dialled = national(kind === 'phone' ? href : (href.split('?')[0] ?? ''));
  const shown = national(label);
  if (!shown || !dialled || shown === dialled) return undefined;
  return [`"${href}", but readers see "${label}"`, 'Make both the same number.'];
}

function redirects(content: Content): Finding[] {
  const { redirects: source, quizzes } = content;
  if (!source.data) return source.faults;
  const ofQuizzes = quizzes.flatMap(({ file }) => {
    const name = basename(file, '.yaml');
    return [`sematan/kuis/${name}`, `guru/kisi-kisi/${name}`];
  });
  const pages = new Set([...linkTargets(content, 'id').keys(), ...ofQuizzes]);
  // Where a page is not found is no place to lead to.
  const targets = [...pages].filter((page) => page && page !== '404');
  return Object.entries(source.data).flatMap(([from, to]) => {
    if (pages.has(from))
      return [at(source, [from], `"${from}" is a page`, 'Remove the redirect, or the page.')];
    if (isNoPage(from)) {
      const mend = LANGUAGES.some((language) => from.startsWith(`${language}/`))
        ? `Write the old page without language: "${from.slice(from.indexOf('/') + 1)}" stands for both.`
        : 'Files stand at this address: only pages can be redirected.';
      return [at(source, [from], `"${from}", the address of no page`, mend)];
    }
    if (targets.includes(to)) return [];
    const mend = unknownMend(to, targets, 'Lead to a page that exists, in one step.');
    return [at(source, [from], `leads to unknown page "${to}"`, mend)];
  });
}
