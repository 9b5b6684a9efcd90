import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/*
 * Playing quizzes as a person with a keyboard does. Items are found by type and their keys read from
 * the page, so that these tests do not depend on what authors write.
 */

export const QUIZ = '/kuis/klien-bukan-pasien/';

/** The first item of a type. */
export const itemOf = (page: Page, type: string): Locator =>
  page.locator(`.q-item[data-type="${type}"]`).first();

export const check = (item: Locator) => item.getByRole('button', { name: 'Periksa jawaban' });
export const again = (item: Locator) => item.getByRole('button', { name: 'Coba lagi' });
export const verdict = (item: Locator) => item.locator('.q-verdict');

/** What is right, as the page holds it. */
export async function keyOf(item: Locator): Promise<unknown> {
  return JSON.parse((await item.getAttribute('data-key')) ?? 'null');
}

/** The entry kept for an item. */
export async function entryOf(page: Page, item: Locator): Promise<Record<string, unknown>> {
  const key = `kbp1:item:${await item.getAttribute('data-id')}`;
  return JSON.parse((await page.evaluate((k) => localStorage.getItem(k), key)) ?? 'null');
}

/** Presses Tab until a control has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Starts tabbing at an item, as following a link to it does. */
export async function startAt(page: Page, item: Locator): Promise<void> {
  const id = await item.locator('.q-number').getAttribute('id');
  await page.evaluate((hash) => {
    // The same fragment again would not move the start.
    location.hash = '#_top';
    location.hash = hash;
  }, `#${id}`);
}

/** Names of an item's parts in the order of the page. */
const namesOf = (item: Locator): Promise<string[]> =>
  item
    .locator('.q-field [name]')
    .evaluateAll((all) => [...new Set(all.map((field) => (field as HTMLInputElement).name))]);

/** Chooses one radio button of a group with the keyboard: Tab into the group, arrows to the button. */
async function chooseRadio(page: Page, item: Locator, name: string, value: string): Promise<void> {
  const radios = item.locator(`input[name="${name}"]`);
  const values = await radios.evaluateAll((all) =>
    all.map((radio) => (radio as HTMLInputElement).value),
  );
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  for (let steps = values.indexOf(value); steps > 0; steps -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(item.locator(`input[name="${name}"][value="${value}"]`)).toBeChecked();
}

/** Chooses from a list by its keyboard: the arrows move through closed lists. */
async function chooseOption(page: Page, select: Locator, value: string): Promise<void> {
  await tabTo(page, select);
  const values = await select.evaluate((element) =>
    [...(element as HTMLSelectElement).options].map((option) => option.value),
  );
  for (let steps = values.indexOf(value); steps > 0; steps -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(select).toHaveValue(value);
}

/** Answers an item fully right, with the keyboard alone, up to but without the check. */
export async function answerRight(page: Page, item: Locator): Promise<void> {
  const type = await item.getAttribute('data-type');
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the type, as handled below
  const key = (await keyOf(item)) as any;
  await startAt(page, item);
  if (type === 'single') await chooseRadio(page, item, 'o', key[0]);
  if (type === 'multiple') {
    for (const value of key as string[]) {
      await startAt(page, item);
      await tabTo(page, item.locator(`input[value="${value}"]`));
      await page.keyboard.press('Space');
    }
  }
  if (type === 'true-false-reason') {
    const { answer, reason } = key as { answer: string; reason: string };
    await chooseRadio(page, item, 'answer', answer);
    await chooseRadio(page, item, 'reason', reason);
  }
  if (type === 'match') {
    for (const prompt of await namesOf(item)) {
      await chooseOption(page, item.locator(`select[name="${prompt}"]`), key[prompt]);
    }
  }
  if (type === 'cloze') {
    for (const blank of await namesOf(item)) {
      const field = item.locator(`[name="${blank}"]`);
      const words = key[blank] as string[];
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
        const right = await field.evaluate(
          (element, list) =>
            [...(element as HTMLSelectElement).options].find((option) =>
              list.includes(option.value),
            )?.value ?? '',
          words,
        );
        await chooseOption(page, field, right);
      } else {
        await tabTo(page, field);
        await page.keyboard.type(words[0] ?? '');
      }
    }
  }
  if (type === 'order') {
    for (const [place, id] of (key as string[]).entries()) {
      const row = item.locator(`[data-part="${id}"]`);
      const now = () =>
        row.evaluate((element) => [...(element.parentElement?.children ?? [])].indexOf(element));
      await startAt(page, item);
      await tabTo(page, row.locator('[data-do=up]'));
      for (let presses = (await now()) - place; presses > 0; presses -= 1) {
        await page.keyboard.press('Enter');
      }
      expect(await now()).toBe(place);
    }
  }
  if (type === 'judge') {
    for (const response of await namesOf(item)) {
      await chooseRadio(page, item, response, String(key[response][0]));
    }
  }
  if (type === 'reflect') {
    await tabTo(page, item.locator('textarea'));
    await page.keyboard.type('Pikiran saya sendiri.');
  }
}

/** Gives some wrong answer quickly, and how sure one is. */
export async function answerWrong(item: Locator, sure?: 'tebakan' | 'yakin'): Promise<void> {
  const type = await item.getAttribute('data-type');
  const key = JSON.stringify(await keyOf(item));
  if (type === 'single') {
    await item
      .locator(`.q-field input:not([value=${key.slice(1, -1)}])`)
      .first()
      .check();
  } else if (type === 'multiple') {
    const wrong = await item.locator('.q-field input').evaluateAll((all, right) => {
      const values = all.map((input) => (input as HTMLInputElement).value);
      return values.find((value) => !right.includes(JSON.stringify(value)));
    }, key);
    await item.locator(`input[value="${wrong}"]`).check();
  } else if (type === 'true-false-reason') {
    const { answer } = JSON.parse(key);
    await item.locator(`input[name=answer]:not([value=${answer}])`).check();
    await item.locator('input[name=reason]').first().check();
  } else if (type === 'order') {
    await item.locator('[data-do=down]').first().click();
    await item.locator('[data-do=up]').nth(1).click();
  } else if (type === 'judge') {
    for (const group of await item.locator('.q-points').all()) {
      await group.locator('input').first().check();
    }
  } else if (type === 'reflect') await item.locator('textarea').fill('Pikiran saya.');
  else {
    for (const select of await item.locator('.q-field select').all()) {
      const right = JSON.parse(key)[(await select.getAttribute('name')) ?? ''];
      const values = await select
        .locator('option')
        .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
      const wrong = values.find((value) => value && ![right].flat().includes(value));
      await select.selectOption(wrong ?? '');
    }
  }
  if (sure) await item.getByLabel(sure, { exact: true }).check();
}
