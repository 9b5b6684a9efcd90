import type { Page } from '@playwright/test';
import { getCase, loadCases, loadGuide } from '../../src/cases/data.ts';
import { pathTo, type Ways } from '../../src/cases/play.ts';
import type { Case } from '../../src/cases/schema.ts';
import { plainText } from '../../src/core/inline-markdown.ts';
import { expectAccessible } from './axe.ts';
import { expect, gate, test } from './fixtures.ts';

/*
 * Cases as they are played. What to choose is worked out from the content, so that an author may
 * change a story without changing these tests.
 */
const CASE = 'saya-harus-bagaimana';
const ADDRESS = `/kasus/${CASE}/`;
const story = getCase(CASE);
const sensitive = loadCases().find((one) => one.sensitive.length > 0) as Case;
/** A heading holds its number on paper as well: what counts is what is seen. */
const shown = { useInnerText: true };
const AT = '2026-01-01T00:00:00.000Z';

const waysOf = ({ nodes }: Case): Ways =>
  new Map(nodes.map(({ id, choices = [] }) => [id, new Map(choices.map((c) => [c.id, c.to]))]));
const endings = story.nodes.filter(({ ending }) => ending);
/** Choices from the start to a node. */
const wayTo = (node: string, one = story) => pathTo(waysOf(one), one.start, node) ?? [];
/** Words of the choices on a path, in a language. */
function wordsOn(path: readonly string[], one = story, language: 'id' | 'en' = 'id'): string[] {
  let at = one.start;
  return path.map((id) => {
    const choice = one.nodes.find((node) => node.id === at)?.choices?.find((c) => c.id === id);
    at = choice?.to ?? '';
    return plainText(choice?.text[language] ?? '');
  });
}
const here = (page: Page) => page.locator('.st-node.is-here');
const choose = (page: Page, words: string) =>
  here(page).getByRole('link', { name: words, exact: true });
const stored = (page: Page, id = CASE) =>
  page.evaluate((key) => localStorage.getItem(key), `kbp1:case:${id}`);
/** Answers for the neutral page, once it may; gives the referrers that it is asked with. */
async function answerNeutral(page: Page, may?: Promise<unknown>): Promise<(string | undefined)[]> {
  const referrers: (string | undefined)[] = [];
  await page.route('https://*.wikipedia.org/**', async (route) => {
    referrers.push(route.request().headers()['referer']);
    await may;
    await route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' });
  });
  return referrers;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const play = async (page: Page, path: readonly string[], one = story) => {
  for (const words of wordsOn(path, one)) await choose(page, words).click();
};

test('played by keyboard to two endings: focus, path, judgment, debrief, what else', async ({
  page,
}) => {
  const [first, second] = endings.map(({ id }) => wayTo(id)) as [string[], string[]];
  await page.goto(ADDRESS);
  await expect(here(page).getByRole('heading')).toHaveText('Langkah 1', shown);
  await expect(page.locator('#pembahasan')).toBeHidden();
  expect(await stored(page)).toBeNull();
  for (const [index, words] of wordsOn(first).entries()) {
    await choose(page, words).press('Enter');
    await expect(here(page).getByRole('heading')).toBeFocused();
    const from = here(page).locator('.st-from:visible');
    await expect(from).toHaveCount(1);
    await expect(from).toContainText(words);
    await expect(from.locator('strong')).toHaveText(
      /^(?:Paling tepat di sini|Dapat dipertanggungjawabkan|Berisiko merugikan)\.$/,
    );
    // Announced, and told as a list.
    await expect(page.locator('kbp-case > [role=status]').first()).toContainText(
      (await from.locator('strong').textContent()) ?? '',
    );
    await expect(page.locator('.st-way li')).toHaveCount(index + 1);
  }
  await expect(here(page).getByRole('heading')).toHaveText(
    `Akhir: ${endings[0]?.title?.id}`,
    shown,
  );
  await expect(page.locator('#pembahasan')).toBeVisible();
  await expect(page.locator('.st-node:visible')).toHaveCount(1);

  // What would have happened: opened, and then played from there.
  const other = page.locator('.st-other').last();
  await other.locator('summary').press('Enter');
  await expect(other.locator('.st-judged')).toBeVisible();
  await expect(other.locator('.st-text')).toBeVisible();
  await other.getByRole('button').press('Enter');
  await expect(here(page).getByRole('heading')).toBeFocused();
  await expect(page.locator('.st-way li')).toHaveCount(first.length);

  await button(page, 'Ulang dari awal').press('Enter');
  await expect(here(page).getByRole('heading')).toHaveText('Langkah 1', shown);
  await expect(page.locator('.st-way')).toBeHidden();
  for (const words of wordsOn(second)) await choose(page, words).press('Enter');
  await expect(here(page).getByRole('heading')).toHaveText(
    `Akhir: ${endings[1]?.title?.id}`,
    shown,
  );
  const entry = JSON.parse((await stored(page)) ?? '{}');
  expect(entry.path).toEqual(second);
  expect(entry.endings).toEqual(expect.arrayContaining([endings[0]?.id, endings[1]?.id]));

  await page.goto('/kasus/');
  await expect(page.locator(`[data-case=${CASE}] [data-state]`)).toContainText(
    new RegExp(`Sudah sampai ke \\d dari ${endings.length} akhir`),
  );
});

test('back one step, by the button and by the browser; forward again', async ({ page }) => {
  const path = wayTo(endings[0]?.id ?? '').slice(0, 2);
  await page.goto(ADDRESS);
  await play(page, path);
  const [last] = (await page
    .locator('.st-node.is-here')
    .evaluateAll((all) => all.map((e) => e.id))) as [string];
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}#${last}$`));
  await page.goBack();
  await expect(here(page).getByRole('heading')).toHaveText('Langkah 2', shown);
  await page.goBack();
  await expect(here(page)).toHaveId(story.start);
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
  await page.goForward();
  await page.goForward();
  await expect(here(page)).toHaveId(last);
  await button(page, 'Mundur satu langkah').click();
  await expect(here(page).getByRole('heading')).toHaveText('Langkah 2', shown);
  await expect(here(page).getByRole('heading')).toBeFocused();
  expect(JSON.parse((await stored(page)) ?? '{}').path).toEqual(path.slice(0, 1));
});

test('remembered: after a reload, and in the other language in the middle of a story', async ({
  page,
}) => {
  const path = wayTo(endings[0]?.id ?? '').slice(0, 2);
  await page.goto(ADDRESS);
  await play(page, path);
  const node = await here(page).getAttribute('id');
  await page.goto(ADDRESS);
  await expect(here(page)).toHaveId(node ?? '');
  await expect(page.locator('.st-way li')).toHaveCount(2);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/en${ADDRESS}#${node}$`));
  await expect(here(page)).toHaveId(node ?? '');
  const [, words = ''] = wordsOn(path, story, 'en');
  await expect(page.locator('.st-way li').last()).toContainText(words);
  await page.goto('/en/kasus/');
  await expect(page.locator(`[data-case=${CASE}] [data-state]`)).toHaveText(
    'Under way: 2 choices.',
  );
  await page.goto('/data-saya/');
  await expect(page.getByText('1 kasus yang dimainkan')).toBeVisible();
});

test('the address of a scene opens it; nothing is kept before a choice', async ({ page }) => {
  const node = wayTo(endings[1]?.id ?? '').length > 0 ? (endings[1]?.id ?? '') : '';
  await page.goto(`${ADDRESS}#${node}`);
  await expect(here(page)).toHaveId(node);
  await expect(page.locator('.st-way li')).toHaveCount(wayTo(node).length);
  expect(await stored(page)).toBeNull();
});

test('the address of the debrief shows all paths, and one may begin to play from there', async ({
  page,
}) => {
  await page.goto(`${ADDRESS}#pembahasan`);
  await expect(page.getByRole('heading', { name: 'Semua jalan' })).toBeVisible();
  await expect(page.locator('#pembahasan')).toBeInViewport();
  await expect(page.locator('.st-node:visible')).toHaveCount(story.nodes.length);
  await button(page, 'Kembali bermain').click();
  await expect(page.locator('.st-node:visible')).toHaveCount(1);
  await button(page, 'Tampilkan semua jalan').press('Enter');
  await expect(button(page, 'Kembali bermain')).toBeFocused();
  await expect(page.locator('.st-node:visible')).toHaveCount(story.nodes.length);
});

for (const hash of ['#%E0%A4%A', '#"><img src=x onerror=alert(1)>', '#__proto__', '#tidak-ada']) {
  test(`a hostile or old fragment begins at the start: ${hash}`, async ({ page }) => {
    await page.goto(ADDRESS + hash);
    await expect(here(page)).toHaveId(story.start);
    await expect(page.locator('img[src=x]')).toHaveCount(0);
  });
}

test('a stored path ends where the story has changed; a corrupt entry is set aside', async ({
  page,
}) => {
  await page.goto('/tentang/');
  const [first = ''] = wayTo(endings[0]?.id ?? '');
  const put = (value: string) =>
    page.evaluate(
      ([key, text]) => localStorage.setItem(key as string, text as string),
      [`kbp1:case:${CASE}`, value],
    );
  await put(
    JSON.stringify({ at: AT, path: [first, 'sudah-tidak-ada', 'lagi'], endings: ['hilang'] }),
  );
  await page.goto(ADDRESS);
  await expect(here(page).getByRole('heading')).toHaveText('Langkah 2', shown);
  await put('{"path":["<img src=x>"');
  await page.goto('/kasus/');
  await page.goto(ADDRESS);
  await expect(here(page)).toHaveId(story.start);
  expect(
    await page.evaluate((key) => localStorage.getItem(key), `kbp1:bad:case:${CASE}`),
  ).not.toBeNull();
  await play(page, [first]);
  await expect(here(page).getByRole('heading')).toHaveText('Langkah 2', shown);
});

test('blocked storage: playing works, and the page says that it is not remembered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(ADDRESS);
  await play(page, wayTo(endings[0]?.id ?? ''));
  await expect(page.locator('#pembahasan')).toBeVisible();
  await expect(page.locator('.st-memory')).toContainText('tidak mengizinkan penyimpanan');
});

test('axe in each state: begun, at an ending, with a choice opened, all paths', async ({
  page,
}) => {
  test.slow();
  await page.goto(ADDRESS);
  await play(page, wayTo(endings[0]?.id ?? '').slice(0, 1));
  await expectAccessible(page);
  for (const words of wordsOn(wayTo(endings[0]?.id ?? '')).slice(1))
    await choose(page, words).click();
  await page.locator('.st-other summary').first().click();
  await expectAccessible(page);
  await button(page, 'Tampilkan semua jalan').click();
  await expectAccessible(page);
});

test('320 px and large letters, in the middle and at the end', async ({ page }) => {
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(ADDRESS);
  await play(page, wayTo(endings[0]?.id ?? ''));
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 640, height: 640 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('on paper stands the whole story with the debrief, whatever has been played', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await play(page, wayTo(endings[0]?.id ?? '').slice(0, 1));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.st-node:visible')).toHaveCount(story.nodes.length);
  await expect(page.locator('#pembahasan')).toBeVisible();
  await expect(page.locator('.st-bar, .st-way').first()).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Adegan 2', exact: true })).toBeVisible();
});

test('in forced colours the judgment is told by words and line', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ADDRESS);
  await play(page, wayTo(endings[0]?.id ?? '').slice(0, 1));
  await expect(here(page).locator('.st-from:visible strong')).toBeVisible();
  await expect(here(page).locator('.st-choices a').first()).toHaveCSS('border-top-style', 'solid');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the story is read by its links, from the first scene to an ending', async ({ page }) => {
    const path = wayTo(endings[0]?.id ?? '');
    await page.goto(ADDRESS);
    await expect(page.getByRole('heading', { name: 'Semua jalan' })).toBeVisible();
    await expect(page.locator('.st-node:visible')).toHaveCount(story.nodes.length);
    let at = story.start;
    for (const words of wordsOn(path)) {
      await page.locator(`#${at}`).getByRole('link', { name: words }).click();
      at = new URL(page.url()).hash.slice(1);
      await expect(page.locator(`#${at} .st-from`).first()).toBeVisible();
    }
    expect(at).toBe(endings[0]?.id);
    await expect(page.locator('#pembahasan')).toBeVisible();
  });
});

test.describe('with a lost network', () => {
  test.use({ allowedErrors: [/ERR_FAILED|dynamically imported module/] });

  test('the page says so, and the story stands there to be read', async ({ page }) => {
    await page.route('**/_astro/elements*.js', (route) => route.abort());
    await page.goto(ADDRESS);
    await expect(page.getByText('Permainan belum dapat dimuat')).toBeVisible();
    await expect(page.locator('.st-node').last()).toBeVisible({ timeout: 10_000 });
  });
});

test.describe('a sensitive case', () => {
  const address = `/kasus/${sensitive.id}/`;

  test('is announced, can be skipped, has contacts and a way out; leaves no steps behind', async ({
    page,
  }) => {
    await page.goto('/kasus/');
    await expect(page.locator(`[data-case=${sensitive.id}]`)).toContainText('boleh dilewati');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Sebelum mulai' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tinggalkan halaman ini' })).toBeVisible();
    await expect(page.locator('#kontak')).toBeVisible();
    const depth = await page.evaluate(() => history.length);
    const ending = sensitive.nodes.find((node) => node.ending)?.id ?? '';
    await play(page, wayTo(ending, sensitive), sensitive);
    await expect(page.locator('#pembahasan')).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(depth);
    await page.goBack();
    await expect(page).toHaveURL(/\/kasus\/$/);
    await page.goto(address);
    await page.getByRole('link', { name: 'Lewati kasus ini dan lihat kasus lain' }).click();
    await expect(page).toHaveURL(/\/kasus\/$/);
  });

  test('can be left out for its discussion, and a step within the page is no step back to it', async ({
    page,
  }) => {
    await page.goto('/kasus/');
    await page.goto(address);
    await expect(page.locator('#pembahasan')).toBeHidden();
    await page.getByRole('link', { name: 'Langsung ke pembahasan' }).click();
    await expect(page.locator('#pembahasan')).toBeInViewport();
    await page.getByRole('link', { name: 'Kontak bantuan ada di akhir halaman ini' }).click();
    await expect(page.locator('#kontak')).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(/\/kasus\/$/);
  });
});

test.describe('the guide', () => {
  const guide = loadGuide();
  const GUIDE = '/panduan-bantuan/';
  const first = guide.nodes.find(({ id }) => id === guide.start);
  const choices = first && 'choices' in first ? first.choices : [];
  const emergency = guide.nodes.find((node) => 'result' in node && node.contacts);

  test('contacts stand first, and one answer leads to all of them', async ({ page }) => {
    await page.goto(GUIDE);
    const danger = page.getByRole('region', { name: 'Dalam bahaya sekarang?' });
    await expect(danger.getByRole('link', { name: /^Telepon: / }).first()).toBeVisible();
    const urgent = choices.find(({ to }) => to === emergency?.id);
    await choose(page, plainText(urgent?.text.id ?? '')).press('Enter');
    await expect(here(page)).toHaveId(emergency?.id ?? '');
    await expect(here(page).getByRole('heading').first()).toBeFocused();
    await expect(
      here(page)
        .getByRole('link', { name: /^Telepon: / })
        .first(),
    ).toBeVisible();
  });

  test('answers leave no trace: nothing in the store, the address or the history', async ({
    page,
  }) => {
    await page.goto(GUIDE);
    const depth = await page.evaluate(() => history.length);
    await expect(here(page)).toHaveId(guide.start);
    for (let step = 0; step < 8; step += 1) {
      const last = here(page).locator('.st-choices a').last();
      if ((await last.count()) === 0) break;
      await last.click();
    }
    await expect(here(page)).toHaveAttribute('data-node', 'end');
    await expect(page).toHaveURL(new RegExp(`${GUIDE}$`));
    expect(
      await page.evaluate(() => [
        history.length,
        history.state,
        localStorage.length,
        sessionStorage.length,
      ]),
    ).toEqual([depth, null, 0, 0]);
    const also = here(page).locator('a[href^="#"]').first();
    if (await also.count()) {
      const target = (await also.getAttribute('href'))?.slice(1) ?? '';
      await also.click();
      await expect(here(page)).toHaveId(target);
      await expect(page).toHaveURL(new RegExp(`${GUIDE}$`));
    }
    await button(page, 'Ulang dari awal').click();
    await expect(here(page)).toHaveId(guide.start);
    await here(page).locator('.st-choices a').last().click();
    await page.reload();
    await expect(here(page)).toHaveId(guide.start);
  });

  test('every result is reached by its questions', async ({ page }) => {
    const ways: Ways = new Map(
      guide.nodes.map((node) => [
        node.id,
        new Map('choices' in node ? node.choices.map((c) => [c.id, c.to]) : []),
      ]),
    );
    await page.goto(GUIDE);
    for (const node of guide.nodes.filter((one) => 'result' in one)) {
      for (const id of pathTo(ways, guide.start, node.id) ?? []) {
        await here(page).locator(`[data-choice="${id}"]`).click();
      }
      await expect(here(page)).toHaveId(node.id);
      await expect(here(page).getByRole('heading').first()).toHaveText(
        plainText('result' in node ? node.title.id : ''),
        shown,
      );
      await button(page, 'Ulang dari awal').click();
    }
  });

  test('axe at a question, at a result, and with all shown', async ({ page }) => {
    test.slow();
    await page.goto(GUIDE);
    await here(page).locator('.st-choices a').last().click();
    await expectAccessible(page);
    await page.goto(`${GUIDE}#${emergency?.id}`);
    await expectAccessible(page);
    await button(page, 'Tampilkan semua pertanyaan dan hasil').click();
    await expectAccessible(page);
  });

  test('the list is printed alone by its button, and with everything otherwise', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.goto(GUIDE);
    const list = page.locator('.st-list');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.st-node:visible')).toHaveCount(guide.nodes.length);
    await expect(list).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await button(page, 'Cetak daftar ini').click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', '');
    await page.emulateMedia({ media: 'print' });
    await expect(list).toBeVisible();
    await expect(page.locator('.st-node:visible')).toHaveCount(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.st-node:visible')).toHaveCount(guide.nodes.length);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('everything can be read, and no button is there that does nothing', async ({ page }) => {
      await page.goto(GUIDE);
      await expect(page.locator('.st-node:visible')).toHaveCount(guide.nodes.length);
      await expect(page.getByRole('button', { name: 'Cetak daftar ini' })).toBeHidden();
      await expect(page.getByText('Menekan Esc tiga kali')).toBeHidden();
      await expect(page.getByRole('link', { name: 'Tinggalkan halaman ini' })).toHaveAttribute(
        'href',
        'https://id.wikipedia.org/',
      );
    });
  });
});

test.describe('leaving quickly', () => {
  // The neutral page is another origin: that is what it is for.
  test.use({ allowedErrors: [/request to another origin: https:\/\/(?:id|en)\.wikipedia\.org/] });

  for (const [address, neutral] of [
    ['/bantuan/', 'https://id.wikipedia.org/'],
    ['/en/panduan-bantuan/', 'https://en.wikipedia.org/'],
  ] as const) {
    test(`${address}: by the button and by Esc three times; Back does not return`, async ({
      page,
    }) => {
      const referrers = await answerNeutral(page);
      await page.goto('/tentang/');
      await page.goto(address);
      await page.locator('[data-leave-key]').waitFor();
      await page.locator('[data-leave]').click();
      await expect(page).toHaveURL(neutral);
      await page.goBack();
      await expect(page).toHaveURL(/\/tentang\/$/);

      await page.goto(address);
      await page.locator('[data-leave-key]').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(new RegExp(`${address}$`));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(neutral);
      await page.goBack();
      await expect(page).toHaveURL(/\/tentang\/$/);
      expect(referrers).toEqual([undefined, undefined]);
    });
  }

  for (const how of ['Enter', 'Escape'] as const) {
    test(`by keyboard (${how}): the window is blank before the other page answers`, async ({
      page,
    }) => {
      const { held, release: answer } = gate();
      await answerNeutral(page, held);
      // Told by the page itself: while it is being left nobody can ask it.
      await page.addInitScript(() =>
        new MutationObserver(() => {
          if (!document.documentElement?.hidden) return;
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const { length } = [...document.querySelectorAll('*')].filter(
                (element) => element.getClientRects().length > 0,
              );
              console.info(`gone: ${length} boxes, "${document.elementFromPoint(50, 50) ?? ''}"`);
            }),
          );
        }).observe(document, { attributeFilter: ['hidden'], subtree: true }),
      );
      await page.goto('/tentang/');
      await page.goto('/bantuan/');
      await page.locator('[data-leave-key]').waitFor();
      await page.locator('[data-leave]').focus();
      const gone = page.waitForEvent('console', (message) => message.text().startsWith('gone'));
      for (let press = 0; press < (how === 'Enter' ? 1 : 3); press += 1) {
        await page.keyboard.press(how);
      }
      expect((await gone).text()).toBe('gone: 0 boxes, ""');
      expect(page.url()).toMatch(/\/bantuan\/$/);
      answer();
      await expect(page).toHaveURL('https://id.wikipedia.org/');
      await page.goBack();
      await expect(page).toHaveURL(/\/tentang\/$/);
    });
  }

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('it is a plain link: it leads away and tells nothing, and Back returns', async ({
      page,
    }) => {
      const referrers = await answerNeutral(page);
      await page.goto('/bantuan/');
      await page.locator('[data-leave]').focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('https://id.wikipedia.org/');
      expect(referrers).toEqual([undefined]);
      await page.goBack();
      await expect(page).toHaveURL(/\/bantuan\/$/);
    });
  });

  test.describe('with every other script lost', () => {
    test.use({
      allowedErrors: [/ERR_FAILED|request to another origin: https:\/\/id\.wikipedia/],
    });

    test('Esc three times leads away all the same', async ({ page }) => {
      await answerNeutral(page);
      await page.route(/_astro\/(?!LeaveQuickly)[^/]*\.js$/, (route) => route.abort());
      await page.goto('/panduan-bantuan/');
      await page.locator('[data-leave-key]').waitFor();
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
      await expect(page).toHaveURL('https://id.wikipedia.org/');
    });
  });

  test('it is not printed', async ({ page }) => {
    await page.goto('/bantuan/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-leave]')).toBeHidden();
    await expect(page.locator('.leave-note')).toBeHidden();
  });
});
