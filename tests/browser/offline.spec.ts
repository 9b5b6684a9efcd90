import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { test as base, expect, gate } from './fixtures.ts';
import { answerWrong, check, itemOf, verdict } from './quiz-tools.ts';
import { SiteServer } from './site-server.ts';

/** Each test has a server of its own, to cut off and to change. */
const test = base.extend<{ site: SiteServer }>({
  site: async ({ allowedErrors: _ }, use) => {
    const site = new SiteServer('dist');
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(await site.start()),
});
test.use({ allowedErrors: [/Failed to load resource|dynamically imported|evaluation failed/] });

const ARTICLE = 'klien-bukan-pasien';
const said = (page: Page) => page.locator('[data-said-here]');
const save = (page: Page) => page.getByRole('button', { name: 'Simpan pilihan' });
const state = (page: Page) => page.locator('[data-state]');
const box = (page: Page, value: string) => page.locator(`input[name=set][value="${value}"]`);

/** The page of copies, ready. */
async function open(page: Page, address = 'luring/'): Promise<void> {
  await page.goto(address);
  await page.locator('kbp-offline[data-ready]').waitFor();
}

/** Ticks a set and saves it. */
async function keep(page: Page, value: string): Promise<void> {
  await open(page, value.startsWith('en') ? 'en/luring/' : 'luring/');
  await tick(page, value);
  await page.locator('form [type=submit]').click();
  await expect(said(page)).toHaveText(/^(Selesai|Done)/, { timeout: 60_000 });
}

async function tick(page: Page, value: string): Promise<void> {
  const wanted = box(page, value);
  const unit = page.locator('.of-unit').filter({ has: wanted });
  if (value.includes('/')) await unit.locator('summary').click();
  await wanted.check();
}

const traces = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    kept: Object.keys(localStorage).length,
  }));
const LIST = 'luring/berkas.json';
const asks = (site: SiteServer, path: string) => site.asked.filter((one) => one === path).length;
const NONE = { workers: 0, caches: 0, kept: 0 };

test('nothing is registered, kept or asked for before the reader says so', async ({
  page,
  site,
}) => {
  for (const address of ['', `${ARTICLE}/`, `kuis/${ARTICLE}/`, 'en/glosarium/']) {
    await page.goto(address);
    expect(await traces(page)).toEqual(NONE);
  }
  expect(site.asked).not.toContain('luring/berkas.json');
  await open(page);
  await expect(state(page)).toHaveText('Belum ada yang disimpan untuk dibaca luring.');
  await save(page).click();
  await expect(said(page)).toHaveText('Pilih dulu yang ingin disimpan.');
  await expect(said(page)).toBeFocused();
  expect(await traces(page)).toEqual(NONE);
  expect(site.asked).not.toContain('sw.js');
});

test('a saved article: reading, quiz, glossary, review and search without a network', async ({
  page,
  site,
}) => {
  await keep(page, `id/${ARTICLE}`);
  await expect(state(page)).toHaveText(/^Tersimpan: [\d,.]+ MB, isi per \d+ \w+ \d{4}\.$/);
  await expect(page.locator('[data-set]:visible')).toHaveText(['Klien, bukan pasien']);
  await expect(save(page)).toBeEnabled();
  site.online = false;

  await page.goto(`${ARTICLE}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klien, bukan pasien');
  await page.goto(`kuis/${ARTICLE}`);
  await expect(page).toHaveURL(/\/kuis\/klien-bukan-pasien\/$/);
  const item = itemOf(page, 'single');
  await answerWrong(item);
  await check(item).click();
  await expect(verdict(item)).toBeVisible();
  // As if it had been answered long ago, so that it is due.
  await page.evaluate(
    (key) => {
      const at = '2026-01-01T00:00:00.000Z';
      const entry = JSON.parse(localStorage.getItem(key) ?? '');
      localStorage.setItem(key, JSON.stringify({ ...entry, firstAt: at, lastAt: at }));
    },
    `kbp1:item:${await item.getAttribute('data-id')}`,
  );

  await page.goto('glosarium/');
  await page.getByRole('searchbox').fill('empaty');
  await expect(page.getByRole('main').getByRole('link', { name: 'empati' }).first()).toBeVisible();
  await page.goto('ulasan/');
  await page.getByRole('button', { name: /^Mulai/ }).click();
  await expect(page.locator('.q-item:visible').first()).toBeVisible();

  await page.getByRole('button', { name: 'Cari' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('pasien');
  await expect(dialog.getByRole('link', { name: /klien, bukan pasien/i }).first()).toBeVisible();
  await page.goto('bantuan/');
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
});

test('what is not saved says so in the language of its address, and leads on', async ({
  page,
  site,
}) => {
  await keep(page, `id/${ARTICLE}`);
  site.online = false;
  const answer = await page.goto('peran-klien/#tugas');
  expect(answer?.status()).toBe(503);
  const note = page.getByRole('region', { name: 'Halaman yang Anda buka tidak tersimpan' });
  await expect(note).toBeVisible();
  await expect(page.locator('[data-set]:visible')).toHaveText(['Klien, bukan pasien']);
  await note.getByRole('link', { name: 'Kontak bantuan' }).click();
  await expect(page).toHaveURL(/\/bantuan\/$/);

  await page.goto('en/glosarium/empati/');
  const english = page.getByRole('region', { name: 'The page you opened is not saved' });
  await expect(english).toBeVisible();
  await english.getByRole('link', { name: 'Help contacts' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help contacts');

  // The network's return is noticed.
  await open(page);
  await expect(said(page)).toContainText('Tidak ada sambungan');
  await expect(page.locator('form')).toBeHidden();
  site.online = true;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('form')).toBeVisible();
  await expect(said(page)).toHaveText('');
  site.online = false;

  // Back online, the same address is what it is.
  await page.goto('peran-klien/');
  site.online = true;
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Baca luring');
});

test('everything: any page, and the full text', async ({ page, site }) => {
  await keep(page, 'id');
  await expect(page.locator('[data-set]:visible')).toHaveCount(29);
  site.online = false;
  for (const address of ['guru/', 'glosarium/empati/', 'kasus/saya-harus-bagaimana/']) {
    expect((await page.goto(address))?.status(), address).toBe(200);
  }
  await page.getByRole('button', { name: 'Cari' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('tersinggung');
  await dialog.getByRole('button', { name: /teks/i }).click();
  await expect(dialog.locator('mark').first()).toBeVisible();
});

test('online, the newest page is shown; the copy changes only at an update, whole', async ({
  page,
  site,
}) => {
  await keep(page, `id/${ARTICLE}`);
  const changed = [`${ARTICLE}/`, `kuis/${ARTICLE}/`];
  site.publish(changed, (html) => html.replace('</h1>', ' (baru)</h1>'));
  await page.goto(`${ARTICLE}/`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/\(baru\)$/);
  site.online = false;
  await page.reload();
  await expect(title).not.toHaveText(/baru/);

  site.online = true;
  await open(page);
  await expect(page.locator('[data-newer-text]')).toContainText('Ada versi yang lebih baru.');
  // The network goes in the middle of the update: the old version stays, all of it.
  site.answer = (path) => (path === changed[1] ? 'cut' : undefined);
  const update = page.getByRole('button', { name: 'Perbarui' });
  await update.click();
  await expect(said(page)).toContainText('Sambungan terputus');
  await expect(said(page)).toBeFocused();
  await expect(page.getByText('Ada unduhan yang belum selesai.')).toBeVisible();
  site.online = false;
  for (const path of changed) {
    await page.goto(path);
    await expect(title, path).not.toHaveText(/baru/);
  }

  site.online = true;
  await open(page);
  const before = site.asked.length;
  await update.click();
  await expect(said(page)).toHaveText(/^Selesai/);
  // Only what was missing of what differs was fetched.
  expect(site.asked.slice(before).filter((path) => !/^luring|^sw\.js/.test(path))).toEqual([
    changed[1],
  ]);
  expect((await traces(page)).caches).toBe(1);
  await expect(update).toBeHidden();
  site.online = false;
  for (const path of changed) {
    await page.goto(path);
    await expect(title, path).toHaveText(/baru/);
  }
});

test('a network that lies: what differs from the list is not taken', async ({ page, site }) => {
  await open(page);
  await tick(page, `id/${ARTICLE}`);
  site.answer = (path) => (path.startsWith('kuis/') ? Buffer.from('<h1>Login</h1>') : undefined);
  await save(page).click();
  await expect(said(page)).toContainText('tidak cocok dengan daftarnya');
  await expect(state(page)).toHaveText('Belum ada yang disimpan untuk dibaca luring.');
  site.online = false;
  await expect(page.goto(`${ARTICLE}/`)).rejects.toThrow(/ERR_/);
});

test('a network that lies about the list too: told, and the page goes on', async ({
  page,
  site,
}) => {
  await keep(page, `id/${ARTICLE}`);
  await open(page);
  await tick(page, 'id/peran-klien');
  site.answer = (path) => (path.startsWith('_astro') ? undefined : Buffer.from('<h1>Login</h1>'));
  await save(page).click();
  await expect(said(page)).toContainText('tidak cocok dengan daftarnya');
  await expect(page.locator('[data-running]')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Hapus semua salinan luring' })).toBeEnabled();
  await expect(save(page)).toBeEnabled();
  await expect(box(page, 'id/peran-klien')).toBeChecked();
  // So it is where the site has stopped offering copies.
  site.answer = (path) => (path === LIST ? Buffer.from('{"v":0}') : Buffer.from('x'));
  await save(page).click();
  await expect(save(page)).toBeHidden();
  await expect(page.locator('[data-running]')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Hapus semua salinan luring' })).toBeEnabled();
});

test('a network that goes as a whole: told, and the button it names is there', async ({
  page,
  site,
}) => {
  await open(page);
  await tick(page, `id/${ARTICLE}`);
  // A look at the list has begun and hangs when the reader saves.
  const before = asks(site, LIST);
  site.answer = (path) => (path === LIST ? 'silence' : undefined);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => asks(site, LIST)).toBe(before + 1);
  site.answer = (path) => {
    if (path.startsWith('kuis/')) site.online = false;
    return undefined;
  };
  await save(page).click();
  await expect(said(page)).toContainText('Sambungan terputus');
  await expect(page.locator('[data-running]')).toBeHidden();
  await expect(box(page, `id/${ARTICLE}`)).toBeChecked();
  site.online = true;
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
});

test('cancelled while the list is asked for anew: nothing is left', async ({ page, site }) => {
  await open(page);
  await tick(page, `id/${ARTICLE}`);
  const before = asks(site, LIST);
  site.answer = (path) => {
    if (path === LIST) return 'silence';
    return path.startsWith('kuis/') ? Buffer.from('<h1>Login</h1>') : undefined;
  };
  await save(page).click();
  await expect.poll(() => asks(site, LIST)).toBe(before + 1);
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await expect(said(page)).toContainText('Dibatalkan.');
  await expect.poll(() => traces(page)).toEqual(NONE);
});

test('the site changes while it is being saved: one version comes of it, the new one', async ({
  page,
  site,
}) => {
  await open(page);
  await tick(page, `id/${ARTICLE}`);
  let deployed = false;
  site.answer = (path) => {
    if (path === `${ARTICLE}/` && !deployed) {
      deployed = true;
      site.publish([`${ARTICLE}/`, 'bantuan/'], (html) => html.replace('</h1>', ' (baru)</h1>'));
    }
    return undefined;
  };
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
  expect((await traces(page)).caches).toBe(1);
  site.online = false;
  for (const path of [`${ARTICLE}/`, 'bantuan/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(/baru/);
  }
});

test('what is ticked stays ticked when the network comes and goes', async ({ page, site }) => {
  await open(page);
  await tick(page, `id/${ARTICLE}`);
  const asked = () => site.asked.filter((path) => path === 'luring/berkas.json').length;
  const before = asked();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(asked).toBe(before + 1);
  site.answer = (path) => (path.startsWith('kuis/') ? 'cut' : undefined);
  await save(page).click();
  await expect(said(page)).toContainText('Sambungan terputus');
  await expect(box(page, `id/${ARTICLE}`)).toBeChecked();
  site.answer = () => undefined;
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
});

test('cancelled by keyboard: nothing is left', async ({ page, site }) => {
  await open(page);
  await tick(page, `id/${ARTICLE}`);
  site.answer = (path) => (path.startsWith('kuis/') ? 'silence' : undefined);
  await save(page).press('Enter');
  const cancel = page.getByRole('button', { name: 'Batalkan' });
  await expect(cancel).toBeFocused();
  await expect(page.getByRole('progressbar', { name: 'Kemajuan unduhan' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Dibatalkan.');
  await expect(said(page)).toBeFocused();
  await expect.poll(() => traces(page)).toEqual(NONE);
});

test('no room: said before anything is fetched, or when the browser says so', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    navigator.storage.estimate = async () => ({ quota: 1000, usage: 900 });
  });
  await tick(page, `id/${ARTICLE}`);
  await save(page).click();
  await expect(said(page)).toContainText('tidak cukup');
  expect(await traces(page)).toEqual(NONE);

  await open(page);
  await page.evaluate(() => {
    const { put } = Cache.prototype;
    let left = 20;
    Cache.prototype.put = function (...args) {
      left -= 1;
      if (left < 0) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return put.apply(this, args);
    };
  });
  await tick(page, `id/${ARTICLE}`);
  await save(page).click();
  await expect(said(page)).toContainText('tidak cukup');
  expect(await traces(page)).toEqual(NONE);
});

test('storage refused, or no worker to be had, is told', async ({ page, site }) => {
  await page.addInitScript(() => {
    CacheStorage.prototype.keys = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await page.goto('luring/');
  await expect(said(page)).toContainText('menolak penyimpanan');
  await expect(save(page)).toBeHidden();

  const other = await page.context().newPage();
  await open(other);
  site.answer = (path) => (path === 'sw.js' ? Buffer.from('throw new Error("x")') : undefined);
  await tick(other, `id/${ARTICLE}`);
  await save(other).click();
  await expect(said(other)).toContainText('menolak penyimpanan');
  expect(await traces(other)).toEqual(NONE);
});

test('what the browser has thrown away is told, and made good', async ({ page, site }) => {
  await keep(page, `id/${ARTICLE}`);
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (url.includes('/kuis/')) await cache.delete(url);
  });
  await open(page);
  await expect(page.locator('[data-missing]')).toContainText('membuang 2 berkas');
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
  await expect(page.locator('[data-missing]')).toBeHidden();
  site.online = false;
  expect((await page.goto(`kuis/${ARTICLE}/`))?.status()).toBe(200);

  site.online = true;
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await open(page);
  await expect(page.getByText('Salinan luring tidak ada lagi')).toBeVisible();
  await page.getByRole('button', { name: 'Hapus semua salinan luring' }).click();
  await expect(said(page)).toContainText('sudah dihapus');
  expect(await traces(page)).toEqual(NONE);
});

test('choosing: units follow their articles, the sum follows the ticks, unticking removes', async ({
  page,
}) => {
  await open(page);
  const unit = box(page, 'id:siapa-klien');
  await unit.check();
  const inUnit = page.locator('input[data-unit=siapa-klien]');
  for (const one of await inUnit.all()) await expect(one).toBeChecked();
  const sum = page.locator('[data-sum]');
  const whole = await sum.textContent();
  await page.locator('.of-unit').first().locator('summary').click();
  await inUnit.first().uncheck();
  await expect(unit).not.toBeChecked();
  expect(await unit.evaluate((one: HTMLInputElement) => one.indeterminate)).toBe(true);
  expect(await sum.textContent()).not.toBe(whole);
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
  await expect(page.locator('[data-set]:visible')).toHaveCount(3);
  // The other language's choice is its own.
  await keep(page, 'en/peran-klien');
  await expect(page.locator('[data-set]:visible')).toHaveCount(4);
  await open(page);
  await unit.check();
  await unit.uncheck();
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
  await expect(page.locator('[data-set]:visible')).toHaveCount(1);
  await open(page, 'en/luring/');
  await page.locator('.of-unit').first().locator('summary').click();
  await box(page, 'en/peran-klien').uncheck();
  await page.locator('form [type=submit]').click();
  await expect(said(page)).toContainText('have been removed');
  expect(await traces(page)).toEqual(NONE);
});

test('two tabs: neither undoes what the other has saved or removed', async ({ page, site }) => {
  const english = await page.context().newPage();
  const same = await page.context().newPage();
  await open(page);
  await open(english, 'en/luring/');
  await open(same);
  await tick(page, `id/${ARTICLE}`);
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
  // Each of the others was opened while nothing was saved.
  await tick(english, 'en/peran-klien');
  await english.locator('form [type=submit]').click();
  await expect(said(english)).toHaveText(/^Done/);
  await expect(english.locator('[data-set]:visible')).toHaveCount(2);
  await tick(same, 'id/peran-konselor');
  await save(same).click();
  await expect(said(same)).toHaveText(/^Selesai/);
  await expect(same.locator('[data-set]:visible')).toHaveCount(3);

  site.publish(['bantuan/'], (html) => `${html} `);
  await open(page);
  const update = page.getByRole('button', { name: 'Perbarui' });
  await expect(update).toBeVisible();
  await same.getByRole('button', { name: 'Hapus semua salinan luring' }).click();
  await expect(said(same)).toContainText('sudah dihapus');
  await update.click();
  await expect(said(page)).toHaveText('Pilih dulu yang ingin disimpan.');
  await expect(page.locator('[data-set]:visible')).toHaveCount(0);
  expect(await traces(page)).toEqual(NONE);
});

test('two tabs saving at once: the second is told to wait, the first copy is whole', async ({
  page,
  site,
}) => {
  const other = await page.context().newPage();
  await open(page);
  await open(other);
  const { held, release } = gate();
  site.answer = (path) => (path === `kuis/${ARTICLE}/` ? held : undefined);
  await tick(page, `id/${ARTICLE}`);
  await save(page).click();
  await expect.poll(() => asks(site, `kuis/${ARTICLE}/`)).toBe(1);
  await tick(other, 'id/peran-klien');
  await save(other).click();
  await expect(said(other)).toHaveText('Tab lain sedang menyimpan. Tunggu sampai selesai.');
  release();
  await expect(said(page)).toHaveText(/^Selesai/);
  await save(other).click();
  await expect(said(other)).toHaveText(/^Selesai/);
  await expect(other.locator('[data-set]:visible')).toHaveCount(2);
  site.online = false;
  for (const path of [`kuis/${ARTICLE}/`, 'kuis/peran-klien/']) {
    expect((await page.goto(path))?.status(), path).toBe(200);
  }
});

test('“erase everything” while another tab saves: nothing is left, and both say so', async ({
  page,
  site,
}) => {
  const other = await page.context().newPage();
  await other.goto('data-saya/');
  await open(page);
  const { held, release } = gate();
  site.answer = (path) => (path === `kuis/${ARTICLE}/` ? held : undefined);
  await tick(page, `id/${ARTICLE}`);
  await save(page).click();
  await expect.poll(() => asks(site, `kuis/${ARTICLE}/`)).toBe(1);
  await other.getByRole('button', { name: 'Hapus semua', exact: true }).click();
  await other.getByRole('button', { name: 'Ya, hapus semua' }).click();
  await expect(other.locator('.data-said')).toContainText('sudah dihapus');
  release();
  await expect(said(page)).toHaveText('Semua salinan luring sudah dihapus dari peramban ini.');
  expect(await traces(page)).toEqual(NONE);
});

test('a unit of another name: an update keeps its articles', async ({ page, site }) => {
  await open(page);
  await box(page, 'id:siapa-klien').check();
  await save(page).click();
  await expect(said(page)).toHaveText(/^Selesai/);
  const rows = page.locator('[data-set]:visible');
  const titles = await rows.allTextContents();
  const list = JSON.parse(site.read(LIST).toString());
  const { 'siapa-klien': articles, ...others } = list.units;
  list.units = { ...others, mula: articles };
  list.build += 'x';
  site.newer.set(LIST, Buffer.from(JSON.stringify(list)));
  await open(page);
  await page.getByRole('button', { name: 'Perbarui' }).click();
  await expect(said(page)).toHaveText(/^Selesai/);
  expect(titles.length).toBeGreaterThan(2);
  await expect(rows).toHaveText(titles);
  site.online = false;
  expect((await page.goto(`${ARTICLE}/`))?.status()).toBe(200);
});

test('copies that cannot be removed: told, with the button there for another try', async ({
  page,
}) => {
  await keep(page, `id/${ARTICLE}`);
  const stuck = () => {
    CacheStorage.prototype.delete = () => Promise.reject(new DOMException('no', 'UnknownError'));
  };
  await page.evaluate(stuck);
  const remove = page.getByRole('button', { name: 'Hapus semua salinan luring' });
  await remove.click();
  await expect(said(page)).toContainText('belum terhapus semuanya');
  await expect(said(page)).toBeFocused();
  await expect(remove).toBeEnabled();

  await page.goto('data-saya/');
  await page.evaluate(stuck);
  await page.getByRole('button', { name: 'Hapus semua', exact: true }).click();
  await page.getByRole('button', { name: 'Ya, hapus semua' }).click();
  await expect(page.locator('.data-said')).toContainText('tidak mengizinkan penghapusan');

  await open(page);
  await remove.click();
  await expect(said(page)).toContainText('sudah dihapus');
  expect(await traces(page)).toEqual(NONE);
});

test('“erase everything” takes the copy and the worker along', async ({ page }) => {
  await keep(page, `id/${ARTICLE}`);
  await page.goto('data-saya/');
  await expect(page.getByRole('link', { name: /Ada salinan luring/ })).toBeVisible();
  await page.getByRole('button', { name: 'Hapus semua', exact: true }).click();
  await page.getByRole('button', { name: 'Ya, hapus semua' }).click();
  await expect(page.locator('.data-said')).toContainText('salinan luring situs ini sudah dihapus');
  await expect(page.getByRole('link', { name: /Ada salinan luring/ })).toBeHidden();
  expect(await traces(page)).toEqual(NONE);
});

test('the kill switch leaves no copy and no worker, and touches nothing else', async ({
  page,
  site,
}) => {
  await keep(page, `id/${ARTICLE}`);
  await page.evaluate(() => caches.open('kbp-luring /other/ abc'));
  site.newer.set('sw.js', readFileSync('src/offline/worker/off.js'));
  await page.goto(`${ARTICLE}/`);
  await expect.poll(() => traces(page)).toEqual({ workers: 0, caches: 1, kept: 0 });
  await page.goto(`kuis/${ARTICLE}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a server in trouble: the saved page is shown, and others say what the server said', async ({
  page,
  site,
}) => {
  await keep(page, `id/${ARTICLE}`);
  site.answer = () => 'error';
  await page.goto(`${ARTICLE}/`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Klien, bukan pasien');
  await page.goto('peran-konselor/');
  await expect(title).toHaveText('Bad gateway');
});

test('a slow network: after a while the saved page is shown', async ({ page, site }) => {
  await keep(page, `id/${ARTICLE}`);
  site.answer = (path) => (path.startsWith('_astro') ? undefined : 'silence');
  await page.goto(`${ARTICLE}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klien, bukan pasien');
});

for (const [width, address] of [
  [360, 'luring/'],
  [360, 'en/luring/'],
  [1280, 'luring/'],
  [1280, 'en/luring/'],
] as const) {
  test(`a first visit, ${width} px, ${address}: nothing moves`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    const { held, release } = gate();
    site.answer = (path) => (path === LIST ? held : undefined);
    await page.goto(address);
    await expect(state(page)).toHaveText(/^(?:Memeriksa|Checking)/);
    await expect(page.locator('form')).toBeVisible();
    await expect(page.locator('form [type=submit]')).toBeDisabled();
    release();
    await page.locator('kbp-offline[data-ready]').waitFor();
    await expect(page.locator('form [type=submit]')).toBeEnabled();
    const shifts = await page.evaluate(async () => {
      const found: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          found.push((entry as unknown as { value: number }).value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
      return found;
    });
    expect(shifts).toEqual([]);
  });
}

test('a script that does not come: only that is said', async ({ page }) => {
  await page.route(/\/_astro\/element\..*\.js$/, (route) => route.abort());
  await page.goto('luring/');
  await expect(page.getByText('Alat untuk menyimpan belum dapat dimuat')).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
  await expect(state(page)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that would not work', async ({ page }) => {
    await page.goto('luring/');
    await expect(page.locator('kbp-offline form')).toHaveCount(1);
    await expect(page.locator('kbp-offline form')).toBeHidden();
    await expect(state(page)).toBeHidden();
  });
});

test('accessible in each state: a copy and a newer version, saving, not saved', async ({
  page,
  site,
}) => {
  await keep(page, `id/${ARTICLE}`);
  await expectAccessible(page, { enhanced: true });
  site.publish(['bantuan/'], (html) => `${html} `);
  await open(page);
  await tick(page, 'id/peran-klien');
  await expectAccessible(page, { enhanced: true });
  site.answer = (path) => (path.startsWith('kuis/') ? 'silence' : undefined);
  await save(page).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectAccessible(page, { enhanced: true });
  site.online = false;
  await page.goto('peran-konselor/');
  await page.locator('kbp-offline[data-ready]').waitFor();
  await expectAccessible(page, { enhanced: true });
});
