import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import {
  again,
  answerRight,
  answerWrong,
  check,
  entryOf,
  itemOf,
  keyOf,
  QUIZ,
  startAt,
  tabTo,
  verdict,
} from './quiz-tools.ts';

const TYPES = ['single', 'multiple', 'true-false-reason', 'match', 'order', 'cloze'] as const;
/** A list to choose a missing word from. */
const SELECT =
  /(<span class="q-blank"[^>]*>)<select (name="[^"]+" aria-label="[^"]+")[\s\S]*?<\/select>/;
const PAST = '2026-01-01T00:00:00.000Z';

/** Serves the quiz page changed, as another edition of the content would be. */
async function edit(page: Page, change: (html: string) => string): Promise<void> {
  await page.route(`**${QUIZ}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

for (const type of TYPES) {
  test(`${type}: answered right with the keyboard alone`, async ({ page }) => {
    await page.goto(QUIZ);
    const item = itemOf(page, type);
    await answerRight(page, item);
    await tabTo(page, item.getByLabel('tebakan', { exact: true }));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, check(item));
    await page.keyboard.press('Enter');
    await expect(verdict(item)).toHaveText('Tepat.');
    await expect(verdict(item)).toBeFocused();
    expect(await entryOf(page, item)).toMatchObject({
      rev: 1,
      score: 1,
      firstScore: 1,
      confidence: 2,
      firstConfidence: 2,
      attempts: 1,
    });
    await tabTo(page, again(item));
    await page.keyboard.press('Enter');
    await expect(check(item)).toBeVisible();
    await expect(verdict(item)).toBeHidden();
  });
}

test('judge: compared with the authors, with the keyboard alone, and never marked', async ({
  page,
}) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'judge');
  await answerRight(page, item);
  await tabTo(page, check(item));
  await page.keyboard.press('Enter');
  const total = Object.keys((await keyOf(item)) as object).length;
  await expect(verdict(item)).toContainText(
    `Sependapat dengan penulis pada ${total} dari ${total}`,
  );
  await expect(item).toContainText('pertimbangan penulis');
  await expect(item.getByText('Seberapa yakin Anda?')).toHaveCount(0);
  await expect(item.locator('.is-off, .is-right, .is-key')).toHaveCount(0);
  expect(await entryOf(page, item)).not.toHaveProperty('score');
});

test('reflect: the text is never kept, the ticks are', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'reflect');
  await expect(item).toContainText('tidak disimpan dan tidak dikirim');
  await answerRight(page, item);
  await tabTo(page, check(item));
  await page.keyboard.press('Enter');
  await expect(verdict(item)).toContainText('Bandingkan tulisan Anda');
  await expect(item.locator('textarea')).toHaveValue('Pikiran saya sendiri.');
  await tabTo(page, item.locator('input[type=checkbox]').first());
  await page.keyboard.press('Space');
  const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(stored).not.toContain('Pikiran');
  expect((await entryOf(page, item))['answer']).toHaveLength(1);
  await page.reload();
  await expect(item.locator('input[type=checkbox]').first()).toBeChecked();
  await expect(item.locator('textarea')).toHaveValue('');
});

test('after a wrong answer: own choice, key, explanation, where to read again, the others', async ({
  page,
}) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'single');
  await answerWrong(item, 'yakin');
  await check(item).click();
  await expect(verdict(item)).toContainText('Belum tepat. Anda tadi yakin');
  const order = await item
    .locator('.q-key')
    .evaluate((panel) =>
      [...panel.querySelectorAll('.q-label, .q-why, .q-again, .q-rest summary')].map(
        (part) =>
          [...part.querySelectorAll('b')].map((tag) => tag.textContent).join('+') ||
          part.className ||
          part.tagName,
      ),
    );
  expect(order.slice(0, 5)).toEqual(['Jawaban Anda', 'Kunci', 'Pembahasan', 'q-again', 'SUMMARY']);
  await item.locator('.q-rest summary').click();
  await expect(item.locator('.q-rest li').first()).toBeVisible();
  await item.locator('.q-again a').first().click();
  await expect(page).toHaveURL(/\/klien-bukan-pasien\/#[a-z-]+$/);
});

test('a retry brings a new order and keeps the first try apart', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'single');
  const order = () =>
    item
      .locator('.q-field input')
      .evaluateAll((all) => all.map((o) => (o as HTMLInputElement).value));
  const first = await order();
  let orders = 1;
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await answerWrong(item);
    await check(item).click();
    await again(item).click();
    await expect(item.locator('.q-field :checked')).toHaveCount(0);
    await expect(item.locator('.q-field input').first()).toBeFocused();
    if (String(await order()) !== String(first)) orders += 1;
  }
  expect(orders).toBeGreaterThan(1);
  await answerRight(page, item);
  await check(item).click();
  expect(await entryOf(page, item)).toMatchObject({ score: 1, firstScore: 0, attempts: 5 });
});

test('part of the credit is told as a count, without a red cross', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'match');
  await answerRight(page, item);
  const prompts = Object.keys((await keyOf(item)) as object);
  const select = item.locator('select').first();
  const right = await select.inputValue();
  const values = await select
    .locator('option')
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  await select.selectOption(values.find((value) => value && value !== right) ?? '');
  await check(item).click();
  await expect(verdict(item)).toHaveText(
    `Sebagian tepat: ${prompts.length - 1} dari ${prompts.length}.`,
  );
  expect(await item.textContent()).not.toMatch(/[✗✘❌]|salah!/i);
});

test('checking without an answer: a polite word, the focus, and a way to see the answer', async ({
  page,
}) => {
  await page.goto(QUIZ);
  for (const type of [...TYPES, 'judge', 'reflect']) {
    const item = itemOf(page, type);
    await check(item).click();
    await expect(item.locator('[role=status]')).toHaveText(/lihat (jawabannya|contohnya)/);
    const focused = item.locator('.q-field :is(input, select, textarea, button)').first();
    await expect(focused).toBeFocused();
    expect(await entryOf(page, item)).toBeNull();
  }
  const item = itemOf(page, 'single');
  await item.getByRole('button', { name: 'Lihat jawabannya' }).click();
  await expect(verdict(item)).toHaveText('Ini jawabannya, beserta alasannya.');
  expect(await entryOf(page, item)).toMatchObject({ answer: [], score: 0 });
});

test('order: moves are announced and the buttons keep the focus', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'order');
  await startAt(page, item);
  const row = item.locator('.q-steps li').first();
  const id = await row.getAttribute('data-part');
  const down = item.locator(`[data-part="${id}"] [data-do=down]`);
  await expect(down).toHaveAccessibleName(/^Turunkan: ./);
  await tabTo(page, down);
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await expect(item.locator('[role=status]')).toHaveText(/Kini urutan 2 dari \d\.$/);
});

test('hints open one by one and are counted with the answer', async ({ page }) => {
  await page.goto(QUIZ);
  const item = page.locator('.q-item:has(.q-hint)').first();
  await item.locator('.q-hint summary').first().click();
  await expect(item.locator('.q-hint p').first()).toBeVisible();
  await answerWrong(item);
  await check(item).click();
  expect((await entryOf(page, item))['hints']).toBe(1);
});

test('a reload and the other language show the same state', async ({ page }) => {
  await page.goto(QUIZ);
  const single = itemOf(page, 'single');
  const order = itemOf(page, 'order');
  await answerWrong(single);
  await check(single).click();
  const chosen = await single.locator('.q-field :checked').inputValue();
  await answerRight(page, order);
  await check(order).click();
  for (const address of [QUIZ, `/en${QUIZ}`]) {
    await page.goto(address);
    await expect(single.locator('.q-field :checked')).toHaveValue(chosen);
    await expect(single.locator('.q-field input').first()).toBeDisabled();
    await expect(order.locator('.q-verdict')).toHaveText(/^(Tepat|Right)\.$/);
    await expect(page.locator('.q-progress')).toHaveText(/^2 (dari|of) /);
  }
  await expect(single.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('the language is switched in the middle: every answer stays, and the quiz goes on', async ({
  page,
}) => {
  await page.goto(QUIZ);
  const all = [...TYPES, 'judge', 'reflect'];
  const said: string[] = [];
  for (const [index, type] of all.entries()) {
    const item = itemOf(page, type);
    if (index % 2) await answerWrong(item);
    else await answerRight(page, item);
    await check(item).click();
    said.push((await entryOf(page, item))['score'] === 1 ? 'Right.' : '');
  }
  // Begun, not checked: it is asked again over there.
  const open = page.locator('.q-item', { has: page.locator('[data-do=check]:visible') }).first();
  const id = await open.getAttribute('data-id');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.q-progress')).toHaveText(new RegExp(`^${all.length} of `));
  for (const [index, type] of all.entries()) {
    const item = itemOf(page, type);
    await expect(verdict(item), type).toBeVisible();
    if (said[index]) await expect(verdict(item), type).toHaveText(said[index]);
    else await expect(verdict(item), type).not.toHaveText('Right.');
  }
  const next = page.locator(`[data-id="${id}"]`);
  await answerRight(page, next);
  await next.getByRole('button', { name: 'Check answer' }).click();
  await page.getByRole('link', { name: 'Indonesia', exact: true }).click();
  await expect(verdict(next)).toBeVisible();
  await expect(page.locator('.q-progress')).toContainText(`${all.length + 1} dari`);
});

test('the whole quiz: a summary, what one was sure of and missed, and only the missed again', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto(QUIZ);
  const items = await page.locator('.q-item').all();
  for (const [index, item] of items.entries()) {
    await expect(page.locator('.q-summary')).toBeHidden();
    const type = await item.getAttribute('data-type');
    await answerWrong(item, type === 'judge' || type === 'reflect' ? undefined : 'yakin');
    await check(item).click();
    await expect(page.locator('.q-progress')).toContainText(`${index + 1} dari ${items.length}`);
  }
  await expect(page.getByText('Semua soal sudah dijawab.')).toBeVisible();
  const summary = page.locator('.q-summary');
  await expect(summary).toContainText('Tepat pada percobaan pertama: 0 dari');
  const sureWrong = await summary.locator('.q-sure-wrong a').count();
  expect(sureWrong).toBeGreaterThan(5);
  await summary.getByRole('link').first().click();
  await expect(page).toHaveURL(/#soal-/);

  await summary.getByRole('button', { name: 'Ulangi yang belum tepat' }).click();
  await expect(summary).toBeHidden();
  const open = page.locator('.q-item:visible');
  await expect(open).toHaveCount(sureWrong);
  await expect(itemOf(page, 'judge')).toBeHidden();
  for (const item of await open.all()) {
    await answerRight(page, item);
    await check(item).click();
  }
  await expect(page.locator('.q-item:visible')).toHaveCount(items.length);
  await expect(summary).toContainText('Tepat pada percobaan pertama: 0 dari');
  await expect(summary).toContainText(`Tepat pada percobaan terakhir: ${sureWrong} dari`);
  await expect(summary.getByRole('button', { name: 'Ulangi yang belum tepat' })).toBeHidden();
  expect(await axeFaults(page, '.quiz')).toEqual([]);
  await summary.getByRole('link', { name: 'Soal yang sudah dijawab ditanyakan lagi' }).click();
  await expect(page).toHaveURL('/ulasan/');
});

test('a corrected item says so and asks again', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'single');
  const id = await item.getAttribute('data-id');
  await answerWrong(item);
  await check(item).click();
  await edit(page, (html) =>
    html.replace(`data-id="${id}" data-rev="1"`, `data-id="${id}" data-rev="2"`),
  );
  await page.reload();
  await expect(item).toContainText('Soal ini sudah diperbaiki');
  await expect(check(item)).toBeVisible();
  await answerRight(page, item);
  await check(item).click();
  await expect(item).not.toContainText('Soal ini sudah diperbaiki');
  expect(await entryOf(page, item)).toMatchObject({ rev: 2, firstScore: 1, attempts: 1 });
});

test('an answer whose option is gone does not break the page', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'single');
  const id = await item.getAttribute('data-id');
  await page.evaluate(
    ([key, at]) =>
      localStorage.setItem(
        key as string,
        JSON.stringify({
          rev: 1,
          answer: ['hilang'],
          score: 0,
          attempts: 1,
          firstAt: at,
          lastAt: at,
        }),
      ),
    [`kbp1:item:${id}`, PAST],
  );
  await page.reload();
  await expect(again(item)).toBeVisible();
  await expect(item.locator('.q-field :checked')).toHaveCount(0);
});

test('typed words: Enter checks, variants of both languages count, nothing is sent', async ({
  page,
}) => {
  await edit(page, (html) => html.replace(new RegExp(SELECT, 'g'), '$1<input type="text" $2>'));
  await page.goto(QUIZ);
  const item = itemOf(page, 'cloze');
  // Enter does nothing before the checker is there.
  await expect(check(item)).toBeVisible();
  const key = (await keyOf(item)) as Record<string, string[]>;
  for (const [blank, words] of Object.entries(key)) {
    await item.locator(`[name="${blank}"]`).fill(` ${(words.at(-1) ?? '').toUpperCase()}. `);
  }
  await item.locator('input[type=text]').first().press('Enter');
  await expect(verdict(item)).toHaveText('Tepat.');
  await expect(page).toHaveURL(QUIZ);
});

test('nothing is stored and nothing moves before the reader acts', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        type Shift = { value: number; sources: { node?: Node }[] };
        const { value, sources } = entry as unknown as Shift;
        // The page around it has tests of its own.
        if (!sources.some(({ node }) => node?.parentElement?.closest('.quiz'))) continue;
        document.documentElement.dataset['shift'] = String(
          Number(document.documentElement.dataset['shift'] ?? 0) + value,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [360, 1280]) {
    // Tall, so that the buttons of several items are in view.
    await page.setViewportSize({ width, height: 3000 });
    await page.goto(QUIZ);
    await expect(check(itemOf(page, 'single'))).toBeVisible();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    expect(shift, `layout shift at ${width}`).toBeLessThan(0.02);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  }
});

test('fits 320 px in every state', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(QUIZ);
  const wide = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.quiz *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  expect(await wide()).toEqual([]);
  for (const type of [...TYPES, 'judge', 'reflect']) {
    await answerWrong(itemOf(page, type));
    await check(itemOf(page, type)).click();
  }
  expect(await wide()).toEqual([]);
});

test('axe is clean in every state', async ({ page }) => {
  // Each scan looks at a long page.
  test.setTimeout(120_000);
  await page.goto(QUIZ);
  const scan = async (state: string) => expect(await axeFaults(page, '.quiz'), state).toEqual([]);
  await scan('unanswered');
  for (const hint of await page.locator('.q-hint summary').all()) await hint.click();
  for (const type of [...TYPES, 'judge', 'reflect']) await check(itemOf(page, type)).click();
  await scan('hints and complaints');
  for (const type of [...TYPES, 'judge', 'reflect']) {
    const item = itemOf(page, type);
    await answerWrong(item);
    await check(item).click();
    const rest = item.locator('.q-rest > summary');
    if (await rest.isVisible()) await rest.click();
  }
  await scan('answered');
  for (const type of TYPES) await again(itemOf(page, type)).click();
  await scan('asked again');
});

test('on paper: an empty sheet first, then the key with every explanation', async ({ page }) => {
  await page.goto(QUIZ);
  const answered = itemOf(page, 'single');
  await answerWrong(answered);
  await check(answered).click();
  await page.emulateMedia({ media: 'print' });
  const lastField = await page.locator('.q-field').last().boundingBox();
  const keys = page.locator('.q-key');
  const firstKey = await keys.first().boundingBox();
  expect(firstKey?.y).toBeGreaterThan((lastField?.y ?? 0) + (lastField?.height ?? 0) - 1);
  for (const key of await keys.all()) {
    await expect(key.locator('.q-why').last()).toBeVisible();
    await expect(key.locator('summary').first()).toBeVisible();
  }
  // What was answered on the screen does not show on the sheet.
  const frames = answered.locator('.is-key, .is-mine');
  await expect(frames).not.toHaveCount(0);
  for (const frame of await frames.all()) await expect(frame).toHaveCSS('border-style', 'none');
  for (const name of ['Periksa jawaban', 'Coba lagi']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
});

test('the list of quizzes shows how far one has come', async ({ page }) => {
  await page.goto(QUIZ);
  const item = itemOf(page, 'single');
  await answerRight(page, item);
  await check(item).click();
  await page.goto('/kuis/');
  const row = page.locator('kbp-quiz-list li', { has: page.locator(`a[href$="${QUIZ}"]`) });
  await expect(row).toContainText(/Dijawab 1 dari \d+; tepat pada percobaan pertama 1\./);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('on paper the key is printed although it is closed', async ({ page }) => {
    await page.goto(QUIZ);
    await page.emulateMedia({ media: 'print' });
    const whys = page.locator('.q-key .q-why');
    await expect(whys).not.toHaveCount(0);
    for (const why of await whys.all()) await expect(why).toBeVisible();
    await expect(page.getByText('Tulis nomor urutnya.')).toBeVisible();
  });

  test('the answers open, and Enter sends nothing', async ({ page }) => {
    const requests: string[] = [];
    // A form with one text field and no button is what Enter sends, if anything is.
    await edit(page, (html) => html.replace(SELECT, '$1<input type="text" $2>'));
    await page.goto(QUIZ);
    page.on('request', (request) => requests.push(request.url()));
    await expect(page.getByRole('button', { name: 'Periksa jawaban' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Coba lagi' })).toHaveCount(0);
    const single = itemOf(page, 'single');
    await single.locator('input').first().check();
    await single.locator('input').first().press('Enter');
    await itemOf(page, 'cloze').locator('input').first().fill('klien');
    await itemOf(page, 'cloze').locator('input').first().press('Enter');
    await itemOf(page, 'order').locator('input').first().fill('1');
    await itemOf(page, 'order').locator('input').first().press('Enter');
    await expect(page).toHaveURL(QUIZ);
    expect(requests).toEqual([]);
    for (const type of [...TYPES, 'judge', 'reflect']) {
      const item = itemOf(page, type);
      await item.locator('.q-key > summary').click();
      await expect(item.locator('.q-why').last()).toBeVisible();
      await expect(item.locator('.q-again a').first()).toBeVisible();
    }
    await expect(single.locator('.q-notes li')).toHaveCount(
      await single.locator('.q-field input').count(),
    );
    await expect(single.locator('.q-notes b')).toHaveText('Kunci');
  });
});
