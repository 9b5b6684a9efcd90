import { describe, expect, test } from 'vitest';
import { loadCases, loadGuide } from '../../src/cases/data.ts';
import { shapeOf } from '../../src/cases/graph.ts';
import { topicsIn } from '../../src/cases/trigger-words.ts';
import { plainText } from '../../src/core/inline-markdown.ts';
import { LANGUAGES } from '../../src/core/languages.ts';
import { loadContacts } from '../../src/help/data.ts';
import { href } from '../../src/site/urls.ts';
import { allElements, attribute, type Element, type Page, pageAt, textOf } from './dist.ts';

const cases = loadCases();
const guide = loadGuide();
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const byId = (page: Page, id: string) => {
  const found = page.elements.find((e) => attribute(e, 'id') === id);
  if (!found) throw new Error(`${page.path} has no #${id}`);
  return found;
};
const links = (element: Element) =>
  allElements(element).flatMap((e) => (e.tagName === 'a' ? (attribute(e, 'href') ?? '') : []));

test('there are ten cases, and the list names each with what it touches', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
  for (const language of LANGUAGES) {
    const list = pageAt(language, 'kasus');
    for (const one of cases) {
      const row = list.elements.find((e) => attribute(e, 'data-case') === one.id);
      expect(row && links(row), one.id).toEqual([href(language, `kasus/${one.id}`)]);
      const text = squeeze(row ? textOf(row) : '');
      expect(text).toContain(squeeze(plainText(one.summary[language])));
      const warned = allElements(row as Element).some(({ tagName }) => tagName === 'strong');
      expect(warned, one.id).toBe(one.sensitive.length > 0);
      const ends = attribute(row as Element, 'data-ends')?.split(' ');
      expect(ends?.sort()).toEqual(shapeOf(one.start, one.nodes).ends.sort());
    }
  }
});

describe.each(cases.map((one) => [one.id, one] as const))('%s', (id, one) => {
  test.each(LANGUAGES)('%s: the whole story stands in the page, as linked sections', (language) => {
    const page = pageAt(language, `kasus/${id}`);
    const scenes = page.elements.filter((e) => attribute(e, 'data-node') !== undefined);
    expect(scenes.map((e) => attribute(e, 'id')).sort()).toEqual(
      one.nodes.map((node) => node.id).sort(),
    );
    expect(attribute(scenes[0] as Element, 'id')).toBe(one.start);
    for (const node of one.nodes) {
      const scene = byId(page, node.id);
      expect(squeeze(textOf(scene))).toContain(squeeze(plainText(node.text[language])));
      for (const choice of node.choices ?? []) {
        expect(links(scene)).toContain(`#${choice.to}`);
        // The consequence tells which choice led there, and how the authors judge it.
        const from = allElements(byId(page, choice.to)).find(
          (e) => attribute(e, 'data-from') === `${node.id} ${choice.id}`,
        );
        const told = squeeze(from ? textOf(from) : '');
        expect(told).toContain(squeeze(plainText(choice.text[language])));
        expect(told).toContain(squeeze(plainText(choice.reason[language])));
        expect(from && links(from)).toEqual([`#${node.id}`]);
      }
    }
    const debrief = squeeze(textOf(byId(page, 'pembahasan')));
    expect(debrief).toContain(squeeze(plainText(one.debrief.text[language])));
    for (const { text, ref, terms } of one.debrief.points) {
      expect(debrief).toContain(squeeze(plainText(text[language])));
      const targets = links(byId(page, 'pembahasan'));
      expect(targets).toContain(href(language, ref));
      for (const term of terms) expect(targets).toContain(href(language, `glosarium/${term}`));
    }
    // No score, and nothing hidden that only a script would show.
    expect(scenes.filter((e) => attribute(e, 'hidden') !== undefined)).toEqual([]);
  });

  test.each(LANGUAGES)(
    '%s: what can hurt is announced, with a way round and the contacts',
    (language) => {
      const page = pageAt(language, `kasus/${id}`);
      const leave = page.elements.filter((e) => attribute(e, 'data-leave') !== undefined);
      const numbers = page.elements.filter((e) => attribute(e, 'href')?.startsWith('tel:'));
      if (one.sensitive.length === 0) {
        expect([leave.length, numbers.length]).toEqual([0, 0]);
        return;
      }
      expect(leave).toHaveLength(1);
      expect(numbers.length).toBeGreaterThan(2);
      const all = page.elements.map((e) => attribute(e, 'id'));
      const note = page.html.indexOf('id="sebelum-mulai"');
      expect(note).toBeGreaterThan(0);
      expect(note).toBeLessThan(page.html.indexOf(`id="${one.start}"`));
      expect(page.html.slice(note)).toContain(`href="${href(language, 'kasus')}"`);
      expect(page.html.slice(note)).toContain('href="#pembahasan"');
      for (const contact of loadContacts()) expect(all).toContain(`kontak-${contact.id}`);
    },
  );

  test('its list line touches nothing untold', () => {
    for (const language of LANGUAGES) {
      const topics = [
        ...topicsIn(`${one.title[language]} ${one.summary[language]}`, language).keys(),
      ];
      for (const topic of topics) expect(one.sensitive).toContain(topic);
    }
  });
});

describe('the guide', () => {
  test.each(LANGUAGES)('%s: numbers for those in danger come before any question', (language) => {
    const page = pageAt(language, 'panduan-bantuan');
    const first = page.html.indexOf('href="tel:');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(page.html.indexOf(`id="${guide.start}"`));
    for (const node of guide.nodes) {
      const section = byId(page, node.id);
      for (const choice of 'choices' in node ? node.choices : []) {
        expect(links(section)).toContain(`#${choice.to}`);
      }
      if ('result' in node) {
        for (const id of node.also) expect(links(section)).toContain(`#${id}`);
        for (const ref of node.refs) expect(links(section)).toContain(href(language, ref));
      }
    }
    const emergency = guide.nodes.find((node) => 'result' in node && node.contacts);
    const numbers = links(byId(page, emergency?.id ?? '')).filter((to) => to.startsWith('tel:'));
    expect(numbers.length).toBeGreaterThan(2);
  });

  test.each(LANGUAGES)('%s: the list to print has every line', (language) => {
    const page = pageAt(language, 'panduan-bantuan');
    const list = page.elements.find((e) => attribute(e, 'class') === 'st-list');
    const text = squeeze(list ? textOf(list) : '');
    for (const { title, items } of guide.checklist) {
      for (const line of [title, ...items]) {
        expect(text).toContain(squeeze(plainText(line[language])));
      }
    }
  });

  test('asks for nothing in words, and keeps nothing', () => {
    const page = pageAt('id', 'panduan-bantuan');
    expect(
      page.elements.filter(({ tagName }) => /^(?:input|textarea|form)$/.test(tagName)),
    ).toEqual([]);
    const player = page.elements.find(({ tagName }) => tagName === 'kbp-case') as Element;
    expect(attribute(player, 'data-id')).toBeUndefined();
    expect(attribute(player, 'data-discreet')).toBeDefined();
  });
});

test('every page whose visit may tell on a reader can be left at once', () => {
  const pages = ['bantuan', 'panduan-bantuan'];
  for (const language of LANGUAGES) {
    for (const name of pages) {
      const leave = pageAt(language, name).elements.filter(
        (e) => attribute(e, 'data-leave') !== undefined,
      );
      expect(leave.map((e) => attribute(e, 'rel'))).toEqual(['noreferrer']);
      expect(leave.map((e) => attribute(e, 'class'))).toEqual([
        expect.stringContaining('no-print'),
      ]);
      // Every other script waits for the styles; this one waits for nothing.
      const scripts = pageAt(language, name).elements.filter(
        (e) => e.tagName === 'script' && attribute(e, 'type') === 'module',
      );
      const urgent = scripts.filter((e) => attribute(e, 'fetchpriority') !== 'low');
      expect(urgent.map((e) => attribute(e, 'src'))).toEqual([
        expect.stringContaining('/LeaveQuickly.'),
      ]);
      expect(scripts.length).toBeGreaterThan(1);
    }
  }
});

test('an article leads to its cases', () => {
  for (const one of cases) {
    for (const slug of one.articles) {
      const page = pageAt('en', slug);
      const targets = page.elements.map((e) => attribute(e, 'href'));
      expect(targets, slug).toContain(href('en', `kasus/${one.id}`));
    }
  }
});
