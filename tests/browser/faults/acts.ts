import { prefixes } from '../kinds.ts';
import { expect, type Language, type Page, ready, text } from './tools.ts';

/* The pages that use the store, and on each what a reader does there that is remembered. */

export interface StorePage {
  name: string;
  address: string;
  /** Does what is remembered; resolves once the page has answered. */
  act?: (page: Page, language: Language) => Promise<void>;
  /** Where the page says that it will not be remembered, and by which strings. */
  memory?: { selector: string; blocked: string; full: string };
}

const NOTICES = { blocked: 'store.notRemembered', full: 'store.full' } as const;

export const storePages: readonly StorePage[] = [
  { name: 'home', address: '' },
  {
    name: 'article',
    address: 'klien-bukan-pasien/',
    act: async (page) => {
      const button = page.locator('kbp-mark-read button');
      const before = await button.getAttribute('aria-pressed');
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
    },
    memory: {
      selector: 'kbp-mark-read p',
      blocked: 'article.read.notRemembered',
      full: 'article.read.notRemembered',
    },
  },
  {
    name: 'quiz',
    address: 'kuis/klien-bukan-pasien/',
    act: async (page) => {
      const item = page.locator('.q-item[data-type=single]').first();
      const again = item.locator('[data-do=again]');
      if (await again.isVisible()) await again.click();
      await item.locator('.q-field input').first().check();
      await item.locator('[data-do=check]').click();
      await expect(item.locator('.q-verdict')).toBeFocused();
    },
    memory: { selector: '.q-memory', ...NOTICES },
  },
  { name: 'quizzes', address: 'kuis/' },
  {
    name: 'review',
    address: 'ulasan/',
    act: async (page) => {
      const limit = page.locator('.rv-settings [name=limit]');
      await limit.fill((await limit.inputValue()) === '12' ? '13' : '12');
      await limit.press('Enter');
      await expect(page.locator('.rv-saved')).not.toBeEmpty();
    },
    memory: {
      selector: '.rv-saved',
      blocked: 'review.settings.memory',
      full: 'review.settings.memory',
    },
  },
  {
    name: 'term',
    address: 'glosarium/klien/',
    act: async (page) => {
      const button = page.locator('kbp-practice-term button');
      const before = await button.getAttribute('aria-pressed');
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
    },
    memory: {
      selector: 'kbp-practice-term [role=status]',
      blocked: 'review.term.memory',
      full: 'review.term.memory',
    },
  },
  { name: 'cases', address: 'kasus/' },
  ...['saya-harus-bagaimana', 'jangan-bilang-siapa-siapa'].map((id) => ({
    name: `case ${id}`,
    address: `kasus/${id}/`,
    act: async (page: Page) => {
      const restart = page.locator('.st-bar [data-do=restart]');
      if (await restart.isVisible()) await restart.click();
      const here = page.locator('.st-node.is-here');
      const before = await here.getAttribute('id');
      await here.locator('[data-choice]').first().click();
      await expect(here).not.toHaveAttribute('id', before ?? '');
    },
    memory: { selector: '.st-memory', ...NOTICES },
  })),
  { name: 'learning path', address: 'belajar/' },
  {
    name: 'my data',
    address: 'data-saya/',
    act: async (page, language) => {
      const file = {
        format: 'klien-bukan-pasien',
        version: 1,
        entries: {
          read: { 'peran-klien': { at: '2026-01-01T00:00:00.000Z', version: '2026-01-01' } },
        },
      };
      const said = page.locator('.data-said');
      await page.locator('input[type=file]').setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(file)),
      });
      await expect(said).toContainText(text(language, 'store.imported').split(':')[0] ?? '');
    },
    memory: { selector: '.data-blocked', ...NOTICES },
  },
];

/** Opens a page and waits for its scripts. */
export async function open(page: Page, language: Language, { address }: StorePage): Promise<void> {
  await page.goto(prefixes[language] + address);
  await ready(page);
}
