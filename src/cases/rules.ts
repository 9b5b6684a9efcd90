import { LANGUAGES } from '../core/languages.ts';
import { didYouMean } from '../core/suggest.ts';
import { inWords } from '../core/yaml-source.ts';
import { type GraphNode, shapeOf } from './graph.ts';
import type { Case, Guide } from './schema.ts';
import { topicsIn } from './trigger-words.ts';

/*
 * Rules that need more than one field. Errors stop the build; warnings are what makes a case worth
 * playing (long enough, not too long). An author reads them, so each names the node.
 */

/** One thing to mend. */
export interface Finding {
  severity: 'error' | 'warning';
  /** Name of the rule. */
  rule: string;
  path: PropertyKey[];
  found: string;
  mend: string;
}

/** What a case or the guide may refer to. */
export interface Context {
  /** What the file's name stands for; cases only. */
  name: string;
  articles: ReadonlySet<string>;
  /** Every `slug#anchor` on the site. */
  places: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  references: ReadonlySet<string>;
}

/** Measures of a case. The first five are promises to readers and teachers; the rest is advice. */
export const LIMITS = {
  nodes: 12,
  endings: 3,
  merges: 2,
  decisions: 6,
  qualities: 2,
  mostNodes: 18,
  mostEndings: 5,
  longestAtLeast: 4,
  shortestAtLeast: 3,
} as const;

/** Ids that the pages of cases and of the guide give to their own parts: no node may have them. */
const PAGE_ANCHORS = [
  '_top',
  'semua-jalan',
  'pembahasan',
  'jalan-anda',
  'andaikan',
  'kontak',
  'daftar-pustaka',
  'bahaya-sekarang',
  'daftar-periksa',
  'sebelum-mulai',
] as const;
const PAGE_PREFIXES = /^(?:kontak-|ref-|kt-|soal-)/;

/** The one rule that an author may waive. */
const WAIVABLE = ['sensitive'] as const;

type Add = (
  rule: string,
  path: readonly PropertyKey[],
  found: string,
  mend: string,
  severity?: Finding['severity'],
) => void;

function collect(check: (add: Add) => void): Finding[] {
  const findings: Finding[] = [];
  check((rule, path, found, mend, severity = 'error') => {
    findings.push({ severity, rule, path: [...path], found, mend });
  });
  return findings;
}

/** Checks one case that has passed its schema; everything found. */
export function checkCase(one: Case, context: Context): Finding[] {
  return collect((add) => {
    if (one.id !== context.name) {
      add('id', ['id'], inWords(one.id), `Write "${context.name}", as the file is named.`);
    }
    if (one.id === 'panduan-bantuan') {
      add('id', ['id'], inWords(one.id), 'This id belongs to the guide: choose another.');
    }
    checkNodes(one.start, one.nodes, add);
    one.nodes.forEach((node, index) => {
      checkKind(node, ['nodes', index], add);
      checkQualities(node, ['nodes', index], add);
    });
    checkMeasures(one, add);
    checkSensitive(one, add);
    const known = (
      path: PropertyKey[],
      name: string,
      names: ReadonlySet<string>,
      what: string,
      otherwise: string,
    ) => {
      if (names.has(name)) return;
      const mend = `${didYouMean(name, names)} ${otherwise}`.trim();
      add('target', path, `unknown ${what} "${name}"`, mend);
    };
    one.articles.forEach((slug, index) => {
      known(['articles', index], slug, context.articles, 'article', 'Name the slug of an article.');
    });
    one.debrief.points.forEach(({ ref, terms }, index) => {
      const base = ['debrief', 'points', index];
      known([...base, 'ref'], ref, context.places, 'place', 'Name an article and an anchor of it.');
      terms.forEach((term, at) => {
        const mend = 'Name the id of a term, or write it first.';
        known([...base, 'terms', at], term, context.terms, 'term', mend);
      });
    });
    one.debrief.references.forEach((key, index) => {
      const mend = 'Add it to content/references.yaml.';
      known(['debrief', 'references', index], key, context.references, 'reference', mend);
    });
  });
}

/** Checks the guide: the same graph, other rules (no qualities; results, and contacts at once). */
export function checkGuide(guide: Guide, context: Context): Finding[] {
  return collect((add) => {
    checkNodes(guide.start, guide.nodes, add);
    const results = new Map(
      guide.nodes.flatMap((node) => ('result' in node ? [[node.id, node] as const] : [])),
    );
    const nearest = (name: string) => didYouMean(name, results.keys());
    guide.nodes.forEach((node, index) => {
      if (!('result' in node)) return;
      node.also.forEach((id, at) => {
        const path = ['nodes', index, 'also', at];
        if (id === node.id) add('also', path, `"${id}" itself`, 'Name another result.');
        else if (!results.has(id)) {
          const mend = `${nearest(id)} Name the id of a result.`.trim();
          add('also', path, `"${id}" in node "${node.id}", no result`, mend);
        }
      });
      node.refs.forEach((ref, at) => {
        if (context.places.has(ref)) return;
        const mend = `${didYouMean(ref, context.places)} Name an article and an anchor of it.`;
        add('target', ['nodes', index, 'refs', at], `unknown place "${ref}"`, mend.trim());
      });
    });
    checkDanger(guide, add);
    guide.references.forEach((key, index) => {
      if (context.references.has(key)) return;
      const mend = `${didYouMean(key, context.references)} Add it to content/references.yaml.`;
      add('target', ['references', index], `unknown reference "${key}"`, mend.trim());
    });
  });
}

/** Who is in danger gets the contacts after one answer, with no question in between. */
function checkDanger({ start, nodes }: Guide, add: Add): void {
  const index = nodes.findIndex(({ id }) => id === start);
  const first = nodes[index];
  if (!first) return;
  const urgent = new Set(
    nodes.flatMap((node) => ('result' in node && node.contacts ? [node.id] : [])),
  );
  const choices = 'choices' in first ? first.choices : [];
  if (choices.some(({ to }) => urgent.has(to))) return;
  add(
    'danger',
    ['nodes', index],
    `no answer of the first question "${start}" leads to contacts`,
    'Let one answer lead straight to a result with "contacts: true": in danger there is no time for questions.',
  );
}

type Nodes = readonly (GraphNode & {
  choices?: readonly { id: string; to: string }[] | undefined;
})[];

/** The graph: ids, targets, one start, everything reachable, no circle. */
function checkNodes(start: string, nodes: Nodes, add: Add): void {
  const ids = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  nodes.forEach(({ id, choices = [] }, index) => {
    const base = ['nodes', index];
    if (seen.has(id)) {
      add('node-id', [...base, 'id'], `node "${id}" a second time`, 'Give it another id.');
    }
    seen.add(id);
    if ((PAGE_ANCHORS as readonly string[]).includes(id) || PAGE_PREFIXES.test(id)) {
      const mend = 'The page uses this id itself: give the node another.';
      add('node-id', [...base, 'id'], `node "${id}"`, mend);
    }
    const own = new Set<string>();
    choices.forEach((choice, at) => {
      const path = [...base, 'choices', at];
      if (own.has(choice.id)) {
        const found = `choice "${choice.id}" a second time in node "${id}"`;
        add('choice-id', [...path, 'id'], found, 'Give it another id.');
      }
      own.add(choice.id);
      if (ids.has(choice.to)) return;
      const found = `"${choice.to}", which choice "${choice.id}" of node "${id}" leads to, is no node`;
      const mend = `${didYouMean(choice.to, ids)} Name a node of this file, or write it.`.trim();
      add('dead-end', [...path, 'to'], found, mend);
    });
  });
  if (!ids.has(start)) {
    const mend = `${didYouMean(start, ids)} Name the node with which it begins.`.trim();
    add('start', ['start'], `"${start}", no node of this file`, mend);
    // Nothing can be said about ways without a beginning.
    return;
  }
  const { unreachable, cycle } = shapeOf(start, nodes);
  // One lost link hides all that lies behind it: only the first node of such a part is news.
  const behind = (id: string) => shapeOf(id, nodes).unreachable;
  for (const id of firstOf(unreachable, nodes)) {
    const hidden = unreachable.filter((other) => other !== id && !behind(id).includes(other));
    const others = hidden.map((other) => `"${other}"`).join(', ');
    const found = `node "${id}" is never reached from "${start}"${others && `, nor is what lies behind it: ${others}`}`;
    const mend = 'Let a choice lead there, or remove it.';
    add('unreachable', ['nodes', nodes.findIndex((node) => node.id === id)], found, mend);
  }
  if (cycle) {
    const [first = ''] = cycle;
    const index = nodes.findIndex(({ id }) => id === cycle.at(-1));
    const found = `a circle: ${[...cycle, first].map((id) => `"${id}"`).join(' → ')}`;
    const mend = `A story goes on: let node "${cycle.at(-1)}" lead somewhere else.`;
    add('cycle', ['nodes', index, 'choices'], found, mend);
  }
}

/** Of some nodes, those to which none of the others leads; all of them where they go in a circle. */
function firstOf(ids: readonly string[], nodes: Nodes): readonly string[] {
  const led = new Set(
    nodes
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ id, choices = [] }) => choices.flatMap(({ to }) => (to === id ? [] : [to]))),
  );
  const first = ids.filter((id) => !led.has(id));
  return first.length > 0 ? first : ids;
}

/** An ending has a title and no choices; any other node has choices and no title. */
function checkKind(node: Case['nodes'][number], base: PropertyKey[], add: Add): void {
  const { id, ending, title, choices, ask } = node;
  if (ending) {
    if (choices) {
      const mend = 'Remove "ending: true", or remove the choices.';
      add('ending', [...base, 'choices'], `choices in the ending "${id}"`, mend);
    }
    if (!title) {
      const mend = 'Give the ending a title of three to six words, in both languages.';
      add('ending', base, `the ending "${id}" has no title`, mend);
    }
    if (ask) add('ending', [...base, 'ask'], `a question in the ending "${id}"`, 'Remove "ask".');
    return;
  }
  if (!choices) {
    const mend = 'Give it two to four choices, or say "ending: true" and a title.';
    add('dead-end', base, `node "${id}" leads nowhere`, mend);
  }
  if (title) {
    const mend = 'Only endings have a title: remove it, or say "ending: true".';
    add('ending', [...base, 'title'], `a title in node "${id}", which is no ending`, mend);
  }
}

/** Where all choices are worth the same there is nothing to weigh. */
function checkQualities(node: Case['nodes'][number], base: PropertyKey[], add: Add): void {
  const qualities = [...new Set(node.choices?.map(({ quality }) => quality))];
  if (qualities.length === 0 || qualities.length >= LIMITS.qualities) return;
  const found = `all choices of node "${node.id}" are "${qualities[0]}"`;
  const mend = 'Let at least one differ: there must be something to weigh.';
  add('qualities', [...base, 'choices'], found, mend);
}

/** How much there is, and how long the ways are. */
function checkMeasures({ start, nodes }: Case, add: Add): void {
  if (nodes.length < LIMITS.nodes) {
    const mend = `Write at least ${LIMITS.nodes}: a shorter story has too few ways to go.`;
    add('nodes', ['nodes'], `${nodes.length} nodes`, mend);
  }
  if (nodes.length > LIMITS.mostNodes) {
    const mend = `Try to do with ${LIMITS.mostNodes}: a longer one is hard to print and to discuss.`;
    add('nodes', ['nodes'], `${nodes.length} nodes`, mend, 'warning');
  }
  const endings = nodes.filter(({ ending }) => ending).map(({ id }) => id);
  const list = endings.map((id) => `"${id}"`).join(', ');
  if (endings.length < LIMITS.endings) {
    const count = endings.length === 1 ? '1 ending' : `${endings.length} endings`;
    const found = `${count}${list ? `: ${list}` : ''}`;
    add('endings', ['nodes'], found, `Write at least ${LIMITS.endings}.`);
  }
  if (endings.length > LIMITS.mostEndings) {
    const mend = `Try to do with ${LIMITS.mostEndings}: let ways meet in one.`;
    add('endings', ['nodes'], `${endings.length} endings: ${list}`, mend, 'warning');
  }
  const { merges, longest, shortest, unreachable } = shapeOf(start, nodes);
  if (merges.length > LIMITS.merges) {
    const found = merges
      .map(({ id, from }) => `"${id}" (from ${from.map((one) => `"${one}"`).join(', ')})`)
      .join('; ');
    const mend = `Let ways meet in at most ${LIMITS.merges} nodes, so that what one chose still counts.`;
    add('merges', ['nodes'], `${merges.length} nodes with more than one way in: ${found}`, mend);
  }
  const ways = (way: readonly string[]) => way.map((id) => `"${id}"`).join(' → ');
  const steps = (way: readonly string[]) =>
    way.length === 2 ? '1 decision' : `${way.length - 1} decisions`;
  if (longest && longest.length - 1 > LIMITS.decisions) {
    const mend = `Let every way end after at most ${LIMITS.decisions} decisions.`;
    add('depth', ['nodes'], `${steps(longest)} on the way ${ways(longest)}`, mend);
  }
  // While a part is cut off, the ways are shorter than they will be.
  if (unreachable.length > 0) return;
  if (longest && longest.length - 1 < LIMITS.longestAtLeast) {
    const found = `${steps(longest)} on the longest way, ${ways(longest)}`;
    const mend = `Let one way have at least ${LIMITS.longestAtLeast}.`;
    add('depth', ['nodes'], found, mend, 'warning');
  }
  if (shortest && shortest.length - 1 < LIMITS.shortestAtLeast) {
    const found = `${steps(shortest)} on the shortest way, ${ways(shortest)}`;
    const mend = `Give every way at least ${LIMITS.shortestAtLeast}: a poor choice can be mended later.`;
    add('depth', ['nodes'], found, mend, 'warning');
  }
}

/** Readers are told before a scene that can hurt; and a note without a topic tells nothing. */
function checkSensitive(one: Case, add: Add): void {
  const { sensitive, contentNote, waive } = one;
  if (sensitive.length > 0 && !contentNote) {
    const mend = 'Say what is touched and that one may skip the case, in both languages.';
    add('sensitive', ['sensitive'], '"sensitive" without "contentNote"', mend);
  }
  if (contentNote && sensitive.length === 0) {
    const mend = 'Name in "sensitive" what the note is about, or remove the note.';
    add('sensitive', ['contentNote'], '"contentNote" without "sensitive"', mend);
  }
  waive.forEach(({ rule }, index) => {
    if ((WAIVABLE as readonly string[]).includes(rule)) return;
    const mend = `Only "${WAIVABLE.join('", "')}" may be waived.`;
    add('waive', ['waive', index, 'rule'], inWords(rule), mend);
  });
  const told = new Set<string>(sensitive);
  const untold = touched(one).filter(({ topic }) => !told.has(topic));
  if (waive.some(({ rule }) => rule === 'sensitive')) {
    if (untold.length > 0) return;
    const index = waive.findIndex(({ rule }) => rule === 'sensitive');
    const mend = 'Remove this waiver: nothing untold is touched.';
    add('waive', ['waive', index], '"sensitive", without need', mend, 'warning');
    return;
  }
  for (const { topic, words, path, where } of untold) {
    if (told.has(topic)) continue;
    told.add(topic);
    const mend = `Add "${topic}" to "sensitive" and say it in "contentNote". If it is harmless here, add to "waive": { rule: sensitive, reason: … }.`;
    add('sensitive', path, `"${words}" in ${where}, but "sensitive" does not name it`, mend);
  }
}

/** Topics that the story touches, in the order of the file. The debrief may name them freely. */
function touched(one: Case) {
  const texts = [
    { text: one.setting, path: ['setting'] as PropertyKey[], where: 'the setting' },
    ...one.nodes.flatMap((node, index) => {
      const base = ['nodes', index];
      const where = `node "${node.id}"`;
      return [
        { text: node.text, path: [...base, 'text'], where },
        ...(node.choices ?? []).flatMap((choice, at) => {
          const own = `choice "${choice.id}" of ${where}`;
          return [{ text: choice.text, path: [...base, 'choices', at, 'text'], where: own }];
        }),
      ];
    }),
  ];
  return texts.flatMap(({ text, path, where }) =>
    LANGUAGES.flatMap((language) =>
      [...topicsIn(text[language], language)].map(([topic, words]) => ({
        topic,
        words,
        path: [...path, language],
        where,
      })),
    ),
  );
}
