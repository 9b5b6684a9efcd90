import type { Locator, Page } from '@playwright/test';
import { getCase } from '../../src/cases/data.ts';
import { inlineHtml, plainText } from '../../src/core/inline-markdown.ts';
import { publishedItems, quizOf } from '../../src/quiz/data.ts';
import { clozePieces } from '../../src/quiz/view.ts';
import { expect, test } from './fixtures.ts';
import { prefixes } from './kinds.ts';
import { answerRight, answerWrong, itemOf } from './quiz-tools.ts';

/*
 * What assistive technology is told: role, name and state of everything in a widget, in files under
 * `aria/`. The words of authors are replaced by what they are ("stem", "options 2 text"), so that a
 * file changes with the interface alone. Changed on purpose: `npx playwright test --project site aria
 * --update-snapshots`, and read the difference as somebody who hears it.
 */

type Language = keyof typeof prefixes;
const languages = Object.keys(prefixes) as Language[];

/** Lists of ids, which are no words of authors. */
const IDS = ['terms', 'refs', 'references'];

/** Every text in both languages below a value, by the way to it. */
function textsIn(value: unknown, language: Language, way = ''): [text: string, way: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = value as Record<string, unknown>;
  if (typeof texts['id'] === 'string' && typeof texts['en'] === 'string') {
    const text = texts[language] as string;
    if (!text.includes('{{')) return [[text, way]];
    // A sentence with blanks stands in pieces.
    return clozePieces(text).flatMap((piece) => ('html' in piece ? [[piece.html, way]] : []));
  }
  return Object.entries(value).flatMap(([key, part]) => {
    if (IDS.includes(key)) return [];
    const name = Array.isArray(value) ? String(Number(key) + 1) : key;
    return typeof part === 'string' && Array.isArray(value)
      ? [[part, `${way} ${name}`] as [string, string]]
      : textsIn(part, language, `${way} ${name}`.trim());
  });
}

/** Opens a page with what stands for the words of authors in their places. */
async function openPlain(page: Page, address: string, texts: readonly [string, string][]) {
  const forms = texts
    .flatMap(([text, way]) => [inlineHtml(text), text, plainText(text)].map((form) => [form, way]))
    .filter(([form]) => form?.trim())
    .sort(([a = ''], [b = '']) => b.length - a.length) as [string, string][];
  await page.route(`**${address}`, async (route) => {
    const answer = await route.fetch();
    let html = await answer.text();
    for (const [form, way] of forms) {
      // A sentence cannot stand for anything else; a word only where it stands alone.
      if (/\S \S+ \S/.test(form)) html = html.replaceAll(form.trim(), way);
      const quoted = form.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      html = html.replace(new RegExp(`(>\\s*)${quoted}(?=\\s*<)`, 'g'), `$1${way}`);
    }
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(address);
}

/** Puts "…" in place of what authors wrote, or what grows with the content. */
const blur = (place: Locator) =>
  place.evaluateAll((all) => {
    for (const element of all) element.textContent = '…';
  });

/** Leaves one link of a list of places to read again, leading nowhere. */
const leaveOne = (lists: Locator) =>
  lists.evaluateAll((all) => {
    for (const list of all) {
      const link = list.querySelector('a');
      link?.setAttribute('href', '#');
      if (link) list.replaceChildren(list.firstChild?.textContent ?? '', link);
      if (link) link.textContent = '…';
    }
  });

const check = (item: Locator) => item.locator('[data-do=check]').click();

const quiz = quizOf('klien-bukan-pasien');
const items = quiz ? publishedItems(quiz) : [];
for (const language of languages) {
  const address = `${prefixes[language]}kuis/klien-bukan-pasien/`;
  for (const type of new Set(items.map((item) => item.type))) {
    test(`quiz, ${type}, ${language}: before, after a wrong and after a right answer`, async ({
      page,
    }) => {
      const first = items.find((item) => item.type === type);
      await openPlain(page, address, textsIn(first, language));
      const item = itemOf(page, type);
      await expect(item.locator('[data-do=check]')).toBeVisible();
      await leaveOne(item.locator('.q-again'));
      const name = (state: string) => ({ name: `quiz-${type}-${state}-${language}.aria.yml` });
      // Both languages share their markup: of the English words each type shows its own once.
      if (language === 'id' || type === 'single') {
        await expect(item).toMatchAriaSnapshot(name('before'));
      }
      await answerWrong(item);
      await check(item);
      await expect(item.locator('.q-verdict')).toBeFocused();
      await expect(item).toMatchAriaSnapshot(name('wrong'));
      // What one wrote to oneself is not asked again.
      if (type === 'reflect' || (language === 'en' && type !== 'single')) return;
      await item.locator('[data-do=again]').click();
      await answerRight(page, item);
      await check(item);
      await expect(item.locator('.q-verdict')).toBeFocused();
      await expect(item).toMatchAriaSnapshot(name('right'));
    });
  }

  test(`glossary filter, ${language}: before, with something found, with nothing`, async ({
    page,
  }) => {
    await page.goto(`${prefixes[language]}glosarium/`);
    const filter = page.locator('kbp-glossary');
    const name = (state: string) => ({ name: `filter-${state}-${language}.aria.yml` });
    const field = filter.locator('input');
    await field.focus();
    await expect(filter.locator('search')).toMatchAriaSnapshot(name('before'));
    await field.fill('empati');
    await expect(filter.locator('.gl-found dt').first()).toBeVisible();
    await blur(filter.locator('.gl-found dd, .gl-found dt > *'));
    await filter.evaluate((element) => {
      for (const row of element.querySelectorAll('.gl-found dl > div:nth-child(n + 2)'))
        row.remove();
      const count = element.querySelector('.gl-count');
      if (count) count.textContent = count.textContent.replace(/\d+/, 'N');
    });
    await expect(filter).toMatchAriaSnapshot(name('found'));
    await field.fill('xyzzyqwx');
    await expect(filter.locator('.gl-found dt')).toHaveCount(0);
    await expect(filter).toMatchAriaSnapshot(name('none'));
  });

  test(`search, ${language}: opened, with results`, async ({ page }) => {
    await page.goto(`${prefixes[language]}tentang/`);
    await page.keyboard.press('/');
    const dialog = page.locator('dialog.search');
    const name = (state: string) => ({ name: `search-${state}-${language}.aria.yml` });
    await expect(dialog.locator('.foot-line')).toBeVisible();
    await expect(dialog).toMatchAriaSnapshot(name('opened'));
    await page.keyboard.type('konselor');
    await expect(dialog.locator('.hits li').first()).toBeVisible();
    await expect(dialog.locator('.hits li').first()).toContainText(/\p{L}{3,}/u);
    await dialog.evaluate((element) => {
      for (const row of element.querySelectorAll('.hits li:nth-child(n + 2)')) row.remove();
      for (const status of element.querySelectorAll('[role=status]')) {
        status.textContent = (status.textContent ?? '').replace(/\d+/, 'N');
      }
    });
    await blur(dialog.locator('.hits a :is(strong, mark, p, span):not(:has(*))'));
    await expect(dialog).toMatchAriaSnapshot(name('results'));
  });

  test(`case, ${language}: begun, after a choice, at an ending`, async ({ page }) => {
    const address = `${prefixes[language]}kasus/saya-harus-bagaimana/`;
    const story = getCase('saya-harus-bagaimana');
    await openPlain(page, address, textsIn(story, language));
    const player = page.locator('kbp-case.is-playing');
    const name = (state: string) => ({ name: `case-${state}-${language}.aria.yml` });
    const choices = page.locator('.st-node.is-here .st-choices a');
    await expect(choices.first()).toBeVisible();
    await expect(player).toMatchAriaSnapshot(name('begun'));
    await choices.first().click();
    await expect(page.locator('.st-way li')).toHaveCount(1);
    await expect(player).toMatchAriaSnapshot(name('going'));
    while ((await choices.count()) > 0) await choices.first().click();
    await expect(page.locator('#pembahasan')).toBeVisible();
    // Beneath its heading the debrief is text, terms and sources.
    await page.locator('.st-debrief > :not(:first-child), .st-debrief ~ *').evaluateAll((all) => {
      for (const one of all) one.remove();
    });
    await expect(player).toMatchAriaSnapshot(name('ending'));
  });

  test(`article, ${language}: what is around the text`, async ({ page }) => {
    await page.goto(`${prefixes[language]}klien-bukan-pasien/`);
    const name = (part: string) => ({ name: `article-${part}-${language}.aria.yml` });
    await expect(page.locator('kbp-mark-read button')).toBeVisible();
    await blur(page.locator('.crumbs li:nth-child(2) a, main h1, .lead, .meta li, .meta time'));
    await blur(page.locator('.objectives li'));
    await page.locator(':is(.toc, .objectives) li:nth-child(n + 2)').evaluateAll((all) => {
      for (const one of all) one.remove();
    });
    await blur(page.locator('.toc li a'));
    await expect(page.locator('.top')).toMatchAriaSnapshot(name('top'));
    await expect(page.locator('main header').first()).toMatchAriaSnapshot(name('head'));
    await expect(page.locator('.toc')).toMatchAriaSnapshot(name('contents'));
    await expect(page.locator('kbp-mark-read')).toMatchAriaSnapshot(name('mark'));
    await expect(page.locator('footer.foot')).toMatchAriaSnapshot(name('foot'));
  });
}
