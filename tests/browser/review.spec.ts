import type { Locator, Page } from '@playwright/test';
import { axeFaults, expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import {
  again,
  answerRight,
  answerWrong,
  check,
  itemOf,
  QUIZ,
  tabTo,
  verdict,
} from './quiz-tools.ts';

const REVIEW = '/ulasan/';
const TERM = '/glosarium/klien/';
const TODAY = '2026-03-10';
/** Ten in the morning in Jakarta. */
const at = (day: string) => `${day}T03:00:00.000Z`;

test.use({ timezoneId: 'Asia/Jakarta' });
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(at(TODAY));
});

type Fields = Record<string, unknown>;
/** An item answered once on 1 March, right and fairly sure: due since 5 March. */
const answered = (more: Fields = {}): Fields => ({
  rev: 1,
  answer: ['x'],
  score: 1,
  firstScore: 1,
  confidence: 2,
  firstConfidence: 2,
  attempts: 1,
  firstAt: at('2026-03-01'),
  lastAt: at('2026-03-01'),
  ...more,
});
const wrong = { score: 0, firstScore: 0 };
const sure = { confidence: 3, firstConfidence: 3 };

/** Puts entries into the storage, on a page that has no script of ours. */
async function seed(page: Page, entries: Record<string, Fields | string>): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate((all) => {
    for (const [key, value] of Object.entries(all)) {
      localStorage.setItem(
        `kbp1:${key}`,
        typeof value === 'string' ? value : JSON.stringify(value),
      );
    }
  }, entries);
}
const stored = async (page: Page, key: string): Promise<Fields> =>
  JSON.parse((await page.evaluate((k) => localStorage.getItem(`kbp1:${k}`), key)) ?? 'null');
/** Ids of the first items of these types. */
async function ids(page: Page, ...types: string[]): Promise<string[]> {
  await page.goto(QUIZ);
  return Promise.all(
    types.map(async (type) => (await itemOf(page, type).getAttribute('data-id')) ?? ''),
  );
}
const button = (page: Page | Locator, name: string) =>
  page.getByRole('button', { name, exact: true });
const lines = (page: Page) => page.locator('.rv-lines p');
const item = (page: Page) => page.locator('.rv-slot .q-item');
const said = (page: Page) => page.locator('.rv-said');
const start = (page: Page) => button(page, 'Mulai mengulang').click();

test('first visit: says how to begin, fetches and stores nothing', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(REVIEW);
  await expect(page.getByText('Belum ada yang perlu diulang.')).toBeVisible();
  await expect(button(page, 'Mulai mengulang')).toBeHidden();
  await expect(page.locator('.rv-week')).toBeHidden();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /soal\.json|practice/.test(path))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('link', { name: 'Pilih kuis' }).click();
  await expect(page).toHaveURL('/kuis/');
});

test('today’s stack: sure but wrong first, one after another, kept as it is answered', async ({
  page,
}) => {
  const [single = '', multiple = '', match = ''] = await ids(page, 'single', 'multiple', 'match');
  await seed(page, {
    [`item:${single}`]: answered(),
    [`item:${multiple}`]: answered({ ...wrong, ...sure, lastAt: at('2026-03-08') }),
    [`item:${match}`]: answered({ lastAt: at('2026-03-09') }),
  });
  await page.goto(REVIEW);
  await expect(lines(page)).toHaveText([
    '2 hal untuk diulang hari ini.',
    '1 di antaranya Anda jawab dengan yakin tetapi belum tepat. Itu didahulukan.',
  ]);
  // By keyboard alone from here.
  await tabTo(page, button(page, 'Mulai mengulang'));
  await page.keyboard.press('Enter');
  await expect(item(page)).toHaveAttribute('data-id', multiple);
  await expect(page.getByRole('heading', { name: '1 dari 2' })).toBeFocused();
  await expect(item(page).locator(':checked')).toHaveCount(0);
  await answerRight(page, item(page));
  await tabTo(page, check(item(page)));
  await page.keyboard.press('Enter');
  await expect(verdict(item(page))).toBeFocused();
  await expect(said(page)).toHaveText(/^Kembali \d+ hari lagi \(/);
  const entry = await stored(page, `item:${multiple}`);
  expect(entry).toMatchObject({
    score: 1,
    attempts: 2,
    review: { at: at(TODAY), reps: 2, lapses: 0 },
  });
  await tabTo(page, button(page, 'Lanjut'));
  await page.keyboard.press('Enter');
  await expect(item(page)).toHaveAttribute('data-id', single);
  // Leaving now loses nothing.
  await page.goto(REVIEW);
  await expect(lines(page)).toHaveText([
    '1 hal untuk diulang hari ini.',
    'Sudah diulang hari ini: 1.',
  ]);
  await start(page);
  await answerWrong(item(page));
  await check(item(page)).click();
  await expect(said(page)).toHaveText('Kembali besok.');
  // A retry right after the feedback changes nothing of the schedule.
  const before = await stored(page, `item:${single}`);
  await again(item(page)).click();
  await answerRight(page, item(page));
  await check(item(page)).click();
  expect((await stored(page, `item:${single}`))['review']).toEqual(before['review']);
  await button(page, 'Lanjut').click();
  await expect(said(page)).toHaveText('Diulang sekarang: 1.');
  await expect(page.getByRole('heading', { name: 'Hari ini' })).toBeFocused();
  await expect(lines(page)).toHaveText([
    'Tidak ada yang perlu diulang sekarang.',
    'Berikutnya: besok.',
    'Sudah diulang hari ini: 2.',
  ]);
});

test('every type comes back but open reflection, and is scheduled', async ({ page }) => {
  const types = ['single', 'multiple', 'true-false-reason', 'match', 'order', 'cloze', 'judge'];
  const all = await ids(page, ...types, 'reflect');
  const { score: _score, firstScore: _first, ...unscored } = answered();
  await seed(
    page,
    Object.fromEntries(
      all.map((id, index) => [`item:${id}`, index < types.length - 1 ? answered() : unscored]),
    ),
  );
  await page.goto(REVIEW);
  await expect(lines(page).first()).toHaveText(`${types.length} hal untuk diulang hari ini.`);
  await start(page);
  const shown: unknown[] = [];
  for (const _ of types) {
    await expect(item(page)).toBeVisible();
    const id = await item(page).getAttribute('data-id');
    shown.push(id);
    await answerWrong(item(page));
    await check(item(page)).click();
    await expect(said(page)).toHaveText(/^Kembali/);
    expect(await stored(page, `item:${id}`)).toHaveProperty('review.due');
    await expect(item(page).locator('.q-paper')).not.toBeVisible();
    await button(page, 'Lanjut').click();
  }
  await expect(said(page)).toHaveText(`Diulang sekarang: ${types.length}.`);
  expect(shown.sort()).toEqual(all.slice(0, -1).sort());
});

test('a term is added on its page, practiced by keyboard in either language, and taken out', async ({
  page,
}) => {
  await page.goto(TERM);
  const add = button(page, 'Latih istilah ini');
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(add).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Istilah ini masuk latihan ulang.')).toBeVisible();
  await page.locator('kbp-practice-term').getByRole('link', { name: 'Latihan ulang' }).click();
  await expect(lines(page).first()).toHaveText('2 hal untuk diulang hari ini.');
  await tabTo(page, button(page, 'Mulai mengulang'));
  await page.keyboard.press('Enter');
  const card = page.locator('.rv-card');
  await expect(card).toContainText('Apa artinya?');
  await expect(card.locator('.rv-head')).toHaveText('klien');
  await expect(card.locator('.rv-answer')).toBeHidden();
  await tabTo(page, button(card, 'Tampilkan jawaban'));
  await page.keyboard.press('Enter');
  await expect(card.locator('.rv-answer')).toBeFocused();
  await expect(card.locator('.rv-answer')).toContainText(/.{40}/);
  await tabTo(page, button(card, 'langsung ingat'));
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(/^Kembali 16 hari lagi/);
  await expect(card).toContainText('Apa padanannya dalam bahasa Inggris?');
  expect(await stored(page, 'card:klien-meaning')).toMatchObject({
    at: at(TODAY),
    rating: 4,
    review: { due: '2026-03-26', reps: 1 },
  });
  // The other language goes on with what is left.
  await page.goto(`/en${REVIEW}`);
  await expect(lines(page).first()).toHaveText('1 thing to review today.');
  await button(page, 'Start reviewing').click();
  await expect(card).toContainText('What is it called in Indonesian?');
  await button(card, 'Show the answer').click();
  await expect(card.locator('.rv-answer i')).toHaveAttribute('lang', 'id');
  await button(card, 'not at all').click();
  await expect(said(page)).toContainText('Reviewed now: 1.');
  await expect(lines(page)).toContainText(['Nothing needs reviewing now.', 'Next: tomorrow.']);
  await page.goto('/data-saya/');
  await expect(page.getByText('2 kartu istilah untuk diulang')).toBeVisible();
  await page.goto(`/en${TERM}`);
  const remove = button(page, 'Practice this term');
  await expect(remove).toHaveAttribute('aria-pressed', 'true');
  await remove.click();
  await expect(page.getByText('no longer in your review')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the daily limit, and a goal that brings everything forward', async ({ page }) => {
  const [a = '', b = '', c = ''] = await ids(page, 'single', 'multiple', 'match');
  const far = {
    due: '2026-09-01',
    stability: 90,
    difficulty: 3,
    reps: 3,
    lapses: 0,
    at: at('2026-03-02'),
  };
  await seed(page, {
    [`item:${a}`]: answered(),
    [`item:${b}`]: answered(),
    [`item:${c}`]: answered({ review: far }),
  });
  await page.goto(REVIEW);
  const limit = page.getByLabel('Paling banyak sehari');
  await expect(limit).toHaveValue('20');
  await limit.fill('0');
  await button(page, 'Simpan').click();
  expect(await stored(page, 'setting:review-limit')).toBeNull();
  await limit.fill('1');
  await limit.press('Enter');
  await expect(page.getByText('Tersimpan di perangkat ini.')).toBeVisible();
  expect(await stored(page, 'setting:review-limit')).toEqual({ value: '1', at: at(TODAY) });
  await expect(lines(page)).toHaveText([
    '1 hal untuk diulang hari ini.',
    '1 lagi menunggu di luar batas harian Anda (1).',
  ]);
  await start(page);
  await answerWrong(item(page));
  await check(item(page)).click();
  await button(page, 'Lanjut').click();
  await expect(lines(page).first()).toHaveText('Bagian hari ini selesai.');
  await button(page, 'Ambil beberapa lagi').click();
  await expect(item(page)).toBeVisible();
  await button(page, 'Lewati dulu').click();
  await expect(said(page)).toHaveText('Diulang sekarang: 0. Dilewati: 1.');

  await limit.fill('2');
  await page.getByLabel('Tanggal ujian').fill('2026-03-12');
  await button(page, 'Simpan').click();
  await expect(page.locator('.rv-lines')).toContainText(
    'Sampai 12 Maret 2026: 3 hal dilihat sekali lagi, paling banyak 2 sehari.',
  );
  await page.reload();
  await expect(page.getByLabel('Tanggal ujian')).toHaveValue('2026-03-12');
  // Saving the same again does not forget since when.
  await page.clock.setFixedTime(at('2026-03-11'));
  await button(page, 'Simpan').click();
  expect(await stored(page, 'setting:review-goal')).toEqual({ value: '2026-03-12', at: at(TODAY) });
  await page.clock.setFixedTime(at('2026-03-20'));
  await page.reload();
  await expect(page.locator('.rv-lines')).toContainText(
    'Tanggal ujian Anda (12 Maret 2026) sudah lewat.',
  );
  await page.getByLabel('Tanggal ujian').fill('');
  await button(page, 'Simpan').click();
  expect(await stored(page, 'setting:review-goal')).toBeNull();
});

test('the week and how sure against how right, as tables with numbers', async ({ page }) => {
  const [single = '', multiple = ''] = await ids(page, 'single', 'multiple');
  await seed(page, {
    [`item:${single}`]: answered(),
    [`item:${multiple}`]: answered({ lastAt: at('2026-03-08') }),
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id, index) => [
        `item:lama-${id}`,
        answered({ ...sure, firstScore: index < 3 ? 1 : 0 }),
      ]),
    ),
  });
  await page.goto(REVIEW);
  const week = page.getByRole('table', { name: 'Tujuh hari ke depan' });
  await expect(week.locator('tbody tr')).toHaveCount(7);
  await expect(week.locator('tbody tr').nth(0)).toHaveText(/Sel, 10 Mar\s*1/);
  await expect(week.locator('tbody tr').nth(2)).toHaveText(/Kam, 12 Mar\s*1/);
  const calibration = page.getByRole('table', { name: 'Seberapa yakin, seberapa tepat' });
  await expect(calibration.getByRole('row', { name: /^yakin/ })).toContainText('60% (3 dari 5)');
  await expect(calibration.getByRole('row', { name: /^cukup yakin/ })).toContainText(
    '2 jawaban, belum cukup',
  );
  await expect(page.locator('.rv-lines')).toContainText(
    '5 soal yang pernah Anda jawab sudah ditarik',
  );
});

test('nothing due: says when the next is; a damaged schedule starts afresh', async ({ page }) => {
  const [single = '', multiple = ''] = await ids(page, 'single', 'multiple');
  await seed(page, {
    [`item:${single}`]: answered({ lastAt: at('2026-03-09') }),
    [`item:${multiple}`]: answered({ lastAt: at('2026-03-09'), review: { due: 'soon', at: 7 } }),
    'card:klien-meaning': '{"at":',
  });
  await page.goto(REVIEW);
  await expect(lines(page)).toHaveText([
    'Tidak ada yang perlu diulang sekarang.',
    'Berikutnya: 3 hari lagi (Jumat, 13 Maret).',
  ]);
  expect(await stored(page, `item:${multiple}`)).toMatchObject({ score: 1 });
});

test('a corrected item says so and is asked at once', async ({ page }) => {
  const [single = ''] = await ids(page, 'single');
  await seed(page, { [`item:${single}`]: answered({ lastAt: at('2026-03-09') }) });
  const raise = (from: string, to: string) => async (route: import('@playwright/test').Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(from, to) });
  };
  await page.route('**/ulasan/soal.json', raise(`"${single}",1`, `"${single}",2`));
  await page.route(
    `**${QUIZ}`,
    raise(`data-id="${single}" data-rev="1"`, `data-id="${single}" data-rev="2"`),
  );
  await page.goto(REVIEW);
  await expect(lines(page)).toHaveText([
    '1 hal untuk diulang hari ini.',
    '1 soal sudah diperbaiki sejak Anda menjawabnya.',
  ]);
  await start(page);
  await expect(item(page)).toContainText('Soal ini sudah diperbaiki');
  await answerWrong(item(page));
  await check(item(page)).click();
  expect(await stored(page, `item:${single}`)).toMatchObject({ rev: 2, review: { reps: 1 } });
});

test('an item or a term that its page no longer holds is passed over in words', async ({
  page,
}) => {
  const [single = ''] = await ids(page, 'single');
  await seed(page, { [`item:${single}`]: answered(), 'card:klien-meaning': { at: at(TODAY) } });
  await page.route(`**${QUIZ}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<kbp-quiz></kbp-quiz>' }),
  );
  await page.goto(REVIEW);
  await start(page);
  await expect(page.locator('.rv-notice')).toContainText('tidak ditemukan lagi');
  await expect(page.locator('.rv-notice')).toBeFocused();
  await expect(button(page, 'Coba muat lagi')).toBeHidden();
  await button(page, 'Lewati dulu').click();
  await expect(page.locator('.rv-card')).toBeVisible();
});

test('a renamed term: its card is found by the redirect, and can be taken out', async ({
  page,
}) => {
  await seed(page, { 'card:lama-meaning': { at: at(TODAY) } });
  await page.route('**/glosarium/lama/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Redirecting</title><meta http-equiv="refresh" content="0;url=${TERM}">`,
    }),
  );
  await page.goto(REVIEW);
  await start(page);
  await expect(page.locator('.rv-card .rv-head')).toHaveText('klien');
  await button(page, 'Tampilkan jawaban').click();
  await page.locator('.rv-rate [data-rating="3"]').click();
  expect(await stored(page, 'card:lama-meaning')).toMatchObject({ rating: 3 });

  await page.route(`**${TERM}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /data-cards=/,
      'data-old="lama-meaning lama-other" $&',
    );
    await route.fulfill({ response: answer, body });
  });
  await page.goto(TERM);
  const toggle = button(page, 'Latih istilah ini');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  expect(await stored(page, 'card:lama-meaning')).toBeNull();
});

test.describe('without a network', () => {
  test.use({
    allowedErrors: [/ERR_FAILED|dynamically imported module|status of (404|503)/],
  });

  test('a page that is gone is told from one that fails to answer', async ({ page }) => {
    await seed(page, { 'card:klien-meaning': { at: at(TODAY) } });
    let status = 503;
    await page.route(`**${TERM}`, (route) => route.fulfill({ status, body: '' }));
    await page.goto(REVIEW);
    await start(page);
    await expect(page.locator('.rv-notice')).toContainText('belum dapat dimuat');
    status = 404;
    await button(page, 'Coba muat lagi').click();
    await expect(page.locator('.rv-notice')).toContainText('tidak ditemukan lagi');
    await expect(button(page, 'Coba muat lagi')).toBeHidden();
    await button(page, 'Lewati dulu').click();
    await expect(said(page)).toHaveText('Diulang sekarang: 0. Dilewati: 1.');
  });

  test('a quiz page that cannot be fetched: told, tried again, or passed over', async ({
    page,
  }) => {
    const [single = '', multiple = ''] = await ids(page, 'single', 'multiple');
    await seed(page, {
      [`item:${single}`]: answered(),
      [`item:${multiple}`]: answered(),
      'card:klien-meaning': { at: at(TODAY) },
    });
    await page.route(`**${QUIZ}`, (route) => route.abort());
    await page.goto(REVIEW);
    await start(page);
    await expect(page.locator('.rv-notice')).toContainText('belum dapat dimuat');
    await expect(page.locator('.rv-notice')).toBeFocused();
    await page.unroute(`**${QUIZ}`);
    await button(page, 'Coba muat lagi').click();
    await expect(item(page)).toBeVisible();
    await page.route(`**${QUIZ}`, (route) => route.abort());
    await page.reload();
    await start(page);
    await button(page, 'Lewati dulu').click();
    // Both items need the same page: the card is what is left.
    await expect(page.locator('.rv-card')).toBeVisible();
    await button(page, 'Tampilkan jawaban').click();
    await button(page, 'ingat').click();
    await expect(said(page)).toHaveText(
      'Diulang sekarang: 1. Tidak dapat dimuat: 2; tetap menunggu Anda.',
    );
  });

  test('the list of items or the practice itself cannot be fetched', async ({ page }) => {
    const [single = ''] = await ids(page, 'single');
    await seed(page, { [`item:${single}`]: answered(), 'card:klien-meaning': { at: at(TODAY) } });
    await page.route('**/soal.json', (route) => route.abort());
    await page.route('**/practice*.js', (route) => route.abort());
    await page.goto(REVIEW);
    await expect(page.getByText('Daftar soal belum dapat dimuat')).toBeVisible();
    await expect(lines(page).first()).toHaveText('1 hal untuk diulang hari ini.');
    await page.unroute('**/soal.json');
    await button(page, 'Coba muat lagi').click();
    await expect(page.getByText('Daftar soal belum dapat dimuat')).toBeHidden();
    await expect(lines(page).first()).toHaveText('2 hal untuk diulang hari ini.');
    await start(page);
    await expect(page.getByText('Latihan ulang belum dapat dimuat')).toBeVisible();
    await expect(lines(page).first()).toBeVisible();
  });
});

test('blocked storage: the page and the term’s button say so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(REVIEW);
  await expect(page.locator('.rv-memory')).toBeVisible();
  await expect(page.locator('.rv-memory')).toContainText('tidak mengizinkan penyimpanan');
  await expect(page.getByText('Belum ada yang perlu diulang.')).toBeVisible();
  await page.getByLabel('Paling banyak sehari').fill('5');
  await button(page, 'Simpan').click();
  await expect(page.locator('.rv-saved')).toContainText('sampai halaman ini ditutup');
  await page.goto(TERM);
  await button(page, 'Latih istilah ini').click();
  await expect(page.locator('kbp-practice-term')).toContainText('selama kunjungan ini saja');
});

test('full storage: what is answered counts for the visit, and that is said', async ({ page }) => {
  await seed(page, {
    'card:klien-meaning': { at: at(TODAY) },
    'card:klien-other': { at: at(TODAY) },
  });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(REVIEW);
  await expect(page.locator('.rv-memory')).toBeHidden();
  await start(page);
  await button(page, 'Tampilkan jawaban').click();
  await button(page, 'ingat').click();
  await expect(page.locator('.rv-memory')).toBeVisible();
  await expect(page.locator('.rv-memory')).toContainText('penuh');
  await button(page, 'Berhenti di sini').click();
  await expect(lines(page).first()).toHaveText('1 hal untuk diulang hari ini.');
});

test('accessible with something to show, while practicing, and at 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  const [single = ''] = await ids(page, 'single');
  await seed(page, {
    [`item:${single}`]: answered({ ...wrong, ...sure }),
    'card:klien-meaning': { at: at(TODAY) },
  });
  await page.goto(REVIEW);
  await expect(button(page, 'Mulai mengulang')).toBeVisible();
  await expectAccessible(page);
  const scan = async (state: string) => {
    expect(await axeFaults(page, 'main'), state).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, state).toBeLessThanOrEqual(0);
  };
  await scan('overview');
  await start(page);
  await expect(item(page)).toBeVisible();
  await scan('an item');
  await answerWrong(item(page));
  await check(item(page)).click();
  await scan('an item answered');
  await button(page, 'Lanjut').click();
  await expect(page.locator('.rv-card')).toBeVisible();
  await scan('a card');
  await button(page, 'Tampilkan jawaban').click();
  await scan('a card answered');
});

test('nothing moves when the script brings its parts', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as unknown as { value: number };
        const { dataset } = document.documentElement;
        dataset['shift'] = String(Number(dataset['shift'] ?? 0) + value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const settled = async (address: string, name: string) => {
    await page.goto(address);
    await expect(button(page, name)).toBeVisible();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    expect(shift, address).toBeLessThan(0.02);
  };
  await settled(TERM, 'Latih istilah ini');
  await settled(REVIEW, 'Simpan');
});

test.describe('the learning path', () => {
  const PATH = '/belajar/';
  const row = (page: Page, slug: string) => page.locator(`[data-slug="${slug}"] [data-state]`);

  test('first visit: where to begin', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.locator('.path-next')).toHaveText(/Mulai dari:\s*Klien, bukan pasien/);
    await expect(page.locator('.path-due')).toHaveText('');
  });

  test('what was read and answered, where to go on, and what waits', async ({ page }) => {
    const [single = '', multiple = ''] = await ids(page, 'single', 'multiple');
    const total = await page.locator('.q-item').count();
    await seed(page, {
      'read:peran-klien': { at: at('2026-02-01'), version: '2020-01-01' },
      'read:klien-bukan-pasien': { at: at('2026-02-28'), version: '2027-01-01' },
      [`item:${single}`]: answered(),
      [`item:${multiple}`]: answered(wrong),
    });
    await page.goto(PATH);
    await expect(row(page, 'klien-bukan-pasien')).toHaveText(
      `Sudah dibaca. Kuis: 2 dari ${total} dijawab. Belum tepat: 1.`,
    );
    await expect(row(page, 'peran-klien')).toHaveText('Berubah sejak Anda baca.');
    await expect(page.locator('.path-due')).toHaveText('2 hal menunggu hari ini.');
    await expect(page.locator('.path-next')).toHaveText('Lanjutkan: Kuis: Klien, bukan pasien');
    await page.locator('.path-next a').click();
    await expect(page).toHaveURL(QUIZ);
    await page.goto(`/en${PATH}`);
    await expect(page.locator('.path-next')).toHaveText(/^Continue with: Quiz: /);
    await expectAccessible(page);
    await page.locator('.path-review a').click();
    await expect(page).toHaveURL(`/en${REVIEW}`);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a plain word and the way to the quizzes; the term’s button is not shown', async ({
    page,
  }) => {
    await page.goto(REVIEW);
    // Playwright's search by text passes over <noscript>.
    const plain = page.locator('noscript p');
    await expect(plain).toBeVisible();
    await expect(plain).toContainText('Latihan ulang memerlukan JavaScript');
    await expect(page.getByRole('button', { name: 'Mulai mengulang' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Cara kerjanya' })).toBeVisible();
    await plain.getByRole('link', { name: 'Semua kuis' }).click();
    await expect(page).toHaveURL('/kuis/');
    await page.goto(TERM);
    await expect(page.getByRole('button', { name: 'Latih istilah ini' })).toHaveCount(0);
  });
});
