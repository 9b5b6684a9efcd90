import { asRecord, type CheckedPage, type Content } from './content.ts';
import { at, type Finding } from './finding.ts';

/*
 * Days that have not come yet: a mistyped year makes a contact look fresh for ever, and becomes the
 * date of every download. A build asks no clock, so only `npm run check:content` looks. And a clock
 * may be wrong: a day counts as mistyped only if it also lies far behind the rest of the content.
 */

/** So many days may lie between a day and the newest of other files, one in ten left out. */
const GAP = 31;
const DAY = 24 * 60 * 60 * 1000;

interface Dated {
  source: CheckedPage['meta'];
  path: PropertyKey[];
  day: string;
  /** Files that are written together: both languages of a page. */
  group: string;
}

/**
 * Days after today.
 * @param today ISO date
 */
export function checkFuture(content: Content, today: string): Finding[] {
  const dated = [...ofPages(content), ...ofContacts(content)];
  const newest = new Map<string, number>();
  for (const { group, day } of dated)
    newest.set(group, Math.max(newest.get(group) ?? 0, Date.parse(day)));
  return dated.flatMap(({ source, path, day, group }) => {
    const time = Date.parse(day);
    // East of Greenwich the new day has begun.
    if (time <= Date.parse(today) + DAY) return [];
    const others = [...newest].flatMap(([name, other]) => (name === group ? [] : [other]));
    const usual = others.sort((a, b) => b - a)[Math.floor(others.length / 10)] ?? 0;
    if (time <= usual + GAP * DAY) return [];
    const mend = 'Write a day that has come: look at the year.';
    return [at(source, path, `${day}, a day after today (${today})`, mend)];
  });
}

function ofPages({ pages }: Content): Dated[] {
  return pages.flatMap(({ meta, slug }) => {
    const { lastUpdated, changes } = asRecord(meta.raw);
    const days: [PropertyKey[], unknown][] = [
      [['lastUpdated'], lastUpdated],
      ...(Array.isArray(changes) ? changes : []).map((change, index): [PropertyKey[], unknown] => [
        ['changes', index, 'date'],
        asRecord(change)['date'],
      ]),
    ];
    return days.flatMap(([path, day]) =>
      isDay(day) ? [{ source: meta, path, day, group: `page ${slug}` }] : [],
    );
  });
}

function ofContacts({ contacts: source }: Content): Dated[] {
  return (source.data?.contacts ?? []).flatMap(({ source: from, checkedOn, verifiedOn }, index) => {
    const days: [PropertyKey[], unknown][] = [
      [['source', 'date'], from.date],
      [['checkedOn'], checkedOn],
      [['verifiedOn'], verifiedOn],
    ];
    return days.flatMap(([path, day]) =>
      isDay(day) ? [{ source, path: ['contacts', index, ...path], day, group: source.file }] : [],
    );
  });
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));
