import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { encodeList, keyOf } from '../../src/teach/list/code.ts';
import { expect, type Page, test } from './fixtures.ts';

const PAGE = '/guru/daftar-bacaan/';
const LIST = {
  title: 'Minggu pertama',
  instructions: 'Baca dulu.\nLalu kerjakan kuisnya.',
  entries: [
    { key: keyOf('klien-bukan-pasien'), due: '2026-12-01' },
    { key: keyOf('kuis/klien-bukan-pasien'), due: '' },
    { key: keyOf('glosarium/klien'), due: '' },
  ],
};
const code = encodeList(LIST);
const view = (page: Page) => page.locator('.rl-view');
const rows = (page: Page) => page.locator('.rl-rows > li');
const names = (page: Page) => page.locator('.rl-rows .rl-name');
const refusal = (page: Page) => page.locator('kbp-reading-list').getByRole('alert');

test.describe('building a reading list', () => {
  test('by keyboard alone: pick, order, date, describe, see', async ({ page }) => {
    await page.goto(PAGE);
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().focus();
      await page.keyboard.press('Enter');
    };
    await page.getByLabel('Judul daftar').fill('Minggu <b>pertama</b>');
    await page.getByLabel('Petunjuk untuk pembaca').fill('Baca dulu.');
    await press('Tambah Klien, bukan pasien');
    await expect(
      page.getByText('“Klien, bukan pasien” ditambahkan. Jumlah bahan: 1.'),
    ).toBeVisible();
    await page.getByLabel('Jenis bahan').selectOption('Kuis');
    await page.getByLabel('Cari dalam judul').fill('bukan pasien');
    await press('Tambah Klien, bukan pasien');
    await page.getByLabel('Jenis bahan').selectOption('Istilah');
    await page.getByLabel('Cari dalam judul').fill('tidak ada yang begini');
    await expect(page.getByText('Tidak ada judul yang cocok.')).toBeVisible();
    await page.getByLabel('Cari dalam judul').fill('konseli');
    await press('Tambah konseli');
    await expect(names(page)).toHaveText(['Klien, bukan pasien', 'Klien, bukan pasien', 'konseli']);
    await press('Naikkan konseli');
    await expect(names(page)).toHaveText(['Klien, bukan pasien', 'konseli', 'Klien, bukan pasien']);
    await expect(page.getByText('“konseli” sekarang di urutan 2 dari 3.')).toBeVisible();
    // The focus goes with the row, so that the next press moves it on.
    await page.keyboard.press('Enter');
    await expect(names(page).first()).toHaveText('konseli');
    await page.keyboard.press('Enter');
    await expect(names(page).first()).toHaveText('konseli');
    await rows(page).first().getByLabel('Selesai paling lambat').fill('2026-12-24');
    await rows(page)
      .nth(2)
      .getByRole('button', { name: /^Hapus/ })
      .press('Enter');
    await expect(rows(page)).toHaveCount(2);
    await expect(
      rows(page)
        .nth(1)
        .getByRole('button', { name: /^Hapus/ }),
    ).toBeFocused();
    await page.getByRole('link', { name: 'Lihat dan bagikan daftar' }).press('Enter');
    await expect(view(page).getByRole('heading', { level: 2 })).toHaveText('Minggu <b>pertama</b>');
    await expect(view(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(view(page).locator('ol > li')).toHaveText([
      /^konseli.*paling lambat 24 Desember 2026$/,
      /^Klien, bukan pasien/,
    ]);
    await page.goBack();
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByLabel('Judul daftar')).toHaveValue('Minggu <b>pertama</b>');
    await page.reload();
    await expect(names(page)).toHaveText(['konseli', 'Klien, bukan pasien']);
  });

  test('nothing of it is stored or sent: the list is in the address alone', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${PAGE}#baca=${code}`);
    await page.getByRole('link', { name: 'Ubah daftar ini' }).click();
    await page.getByLabel('Judul daftar').fill('Lain');
    await expect.poll(() => page.url()).toContain('#susun=1.');
    expect(asked.filter((address) => new URL(address).search !== '')).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });

  test('a page that was renamed is on a list by its old address as well', async ({ page }) => {
    await page.route('**/bahan.json', async (route) => {
      const response = await route.fetch();
      const moved = [['lama', 'klien-bukan-pasien']];
      await route.fulfill({ response, json: { ...(await response.json()), moved } });
    });
    const entries = [{ key: keyOf('lama'), due: '' }];
    await page.goto(`${PAGE}#susun=${encodeList({ title: '', instructions: '', entries })}`);
    await expect(names(page)).toHaveText(['Klien, bukan pasien']);
    const choice = page.locator('.rl-choices button', { hasText: 'Klien, bukan pasien' });
    await expect(choice.first()).toHaveText('Sudah di daftar Klien, bukan pasien');
    await expect(choice.first()).toHaveAttribute('aria-disabled', 'true');
  });

  test('a list holds sixty entries, and says so', async ({ page }) => {
    const entries = Array.from({ length: 60 }, (_, key) => ({ key, due: '' }));
    await page.goto(`${PAGE}#susun=${encodeList({ title: '', instructions: '', entries })}`);
    await expect(rows(page)).toHaveCount(60);
    await expect(names(page).first()).toHaveText('Bahan ini tidak ada di situs');
    await page.getByRole('button', { name: 'Tambah Klien, bukan pasien' }).click();
    await expect(page.getByText('Satu daftar memuat paling banyak 60 bahan.')).toBeVisible();
    await expect(rows(page)).toHaveCount(60);
  });
});

test.describe('reading a list', () => {
  test('shows entries as links, sums of minutes, and objectives', async ({ page }) => {
    await page.goto(`${PAGE}#baca=${code}`);
    await expect(page).toHaveTitle('Minggu pertama');
    await expect(page.locator('.rl-build')).toBeHidden();
    await expect(page.getByText('Di mana daftar disimpan.')).toBeHidden();
    await expect(view(page).locator('.rl-instructions')).toHaveText(LIST.instructions);
    await expect(view(page).getByText(/^3 bahan, sekitar \d+ menit$/)).toBeVisible();
    await expect(view(page).getByRole('heading', { name: 'Tujuan belajar' })).toBeVisible();
    await expect(view(page).getByText(/^Membandingkan klien dan pasien secara adil/)).toHaveCount(
      1,
    );
    const links = view(page).locator('ol a');
    expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      '/klien-bukan-pasien/',
      '/kuis/klien-bukan-pasien/',
      '/glosarium/klien/',
    ]);
    await links.nth(1).click();
    await expect(page).toHaveURL('/kuis/klien-bukan-pasien/');
  });

  test('the other language opens the same list', async ({ page }) => {
    await page.goto(`${PAGE}#baca=${code}`);
    await expect(view(page)).toBeVisible();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(`/en${PAGE}#baca=${code}`);
    await expect(view(page).locator('ol > li').first()).toHaveText(/due by December 1, 2026$/);
  });

  test('copies its public address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${PAGE}#baca=${code}`);
    await page.getByRole('button', { name: 'Salin tautan daftar' }).click();
    await expect(page.getByText('Tautan daftar tersalin.')).toBeVisible();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${canonical}#baca=${code}`);
  });

  test('shows a QR code, and prints with it as a sheet of its own', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto(`${PAGE}#baca=${code}`);
    await page.getByRole('button', { name: 'Cetak' }).click();
    await expect(page.locator('html[data-printed]')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('img', { name: 'Kode QR alamat daftar ini' })).toBeVisible();
    await expect(view(page).locator('.rl-address')).toContainText(code);
    await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden();
    await expect(page.getByText('Batasnya.')).toBeHidden();
  });

  test('exports a Common Cartridge that another program unpacks', async ({ page }) => {
    await page.goto(`${PAGE}#baca=${code}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh untuk LMS' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^daftar-bacaan-[\da-f]{8}\.imscc$/);
    const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
    expect(Object.keys(files)).toEqual([
      'imsmanifest.xml',
      ...[1, 2, 3, 4].map((number) => `link-${number}.xml`),
    ]);
    const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
    expect(manifest).toContain('Klien, bukan pasien (paling lambat 1 Desember 2026)');
    const link = strFromU8(files['link-4.xml'] ?? new Uint8Array());
    expect(link).toMatch(/href="https?:\/\/[^"]+\/glosarium\/klien\/"/);
  });
});

test.describe('an address that holds no list', () => {
  const payloads = [
    ['cut off', `#baca=${code.slice(0, -5)}`, /tidak memuat daftar bacaan yang utuh/],
    ['empty', '#baca=', /tidak memuat daftar bacaan yang utuh/],
    ['markup', '#baca=<img src=x onerror=alert(1)>', /tidak memuat daftar bacaan yang utuh/],
    ['of a newer site', `#baca=2${code.slice(1)}`, /versi situs yang lebih baru/],
    ['huge', `#susun=1.${'A'.repeat(200_000)}`, /lebih panjang daripada daftar bacaan mana pun/],
  ] as const;
  for (const [name, hash, text] of payloads) {
    test(`${name}: is refused in words, and a new list can be built`, async ({ page }) => {
      await page.goto(PAGE + hash);
      await expect(refusal(page)).toHaveText(text);
      await expect(view(page)).toHaveCount(0);
      await page.getByRole('button', { name: 'Tambah Klien, bukan pasien' }).click();
      await expect(rows(page)).toHaveCount(1);
    });
  }

  test('in English too', async ({ page }) => {
    await page.goto(`/en${PAGE}#baca=1.x`);
    await expect(refusal(page)).toHaveText(/does not hold a whole reading list/);
  });

  test('markup in a sound list stays text, everywhere it is shown', async ({ page }) => {
    const text = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const hostile = encodeList({ ...LIST, title: text, instructions: text });
    await page.goto(`${PAGE}#baca=${hostile}`);
    await expect(view(page).getByRole('heading', { level: 2 })).toHaveText(text);
    await expect(view(page).locator('.rl-instructions')).toHaveText(text);
    await page.getByRole('link', { name: 'Ubah daftar ini' }).click();
    await expect(page.getByLabel('Judul daftar')).toHaveValue(text);
    await expect(page.locator('main :is(img, script[src="x"])')).toHaveCount(0);
  });
});

test.describe('without its material', () => {
  test.use({ allowedErrors: [/Failed to load resource/] });
  test('the page says so, and lists the articles', async ({ page }) => {
    await page.route('**/bahan.json', (route) => route.abort());
    await page.goto(PAGE);
    await expect(refusal(page)).toHaveText(/tidak dapat dimuat/);
    await expect(
      page.locator('main').getByRole('link', { name: 'Klien, bukan pasien' }),
    ).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page explains itself and lists the articles', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByText(/memerlukan JavaScript/)).toBeVisible();
    await expect(
      page.locator('main').getByRole('link', { name: 'Klien, bukan pasien' }),
    ).toBeVisible();
    await expect(page.locator('.rl-build')).toBeHidden();
  });
});
