import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';

const ARTICLE = '/klien-bukan-pasien/';
const preview = (page: Page) => page.getByRole('dialog');
const mark = (page: Page, id: string) =>
  page.locator(`main a.term[href$="/glosarium/${id}/"]`).first();
const field = (page: Page) => page.getByRole('searchbox', { name: 'Saring istilah' });
const count = (page: Page) => page.locator('.gl-count');
const found = (page: Page) => page.locator('.gl-found dl > div');

/** Runs in the page before its scripts: as in a browser without anchor positioning. */
function withoutAnchors(): void {
  CSS.supports = () => false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.kt-preview { position: absolute; position-area: none; inset: var(--y) auto auto var(--x); margin: 0 }',
  );
  document.adoptedStyleSheets = [sheet];
}

test.describe('preview of a marked term', () => {
  test('opens by hover, stays while the pointer is in it, closes after', async ({ page }) => {
    await page.goto(ARTICLE);
    await mark(page, 'konseling').hover();
    await expect(preview(page)).toBeVisible();
    await expect(preview(page)).toHaveAccessibleName('konseling counseling');
    await expect(preview(page).locator('[lang=en]').first()).toHaveText('counseling');
    await preview(page).getByRole('link').hover();
    await page.mouse.move(2, 2);
    await expect(preview(page)).toHaveCount(0);
  });

  test('the pointer may cross into the preview, and Escape closes it in place', async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    await mark(page, 'pasien').hover();
    await preview(page).locator('p').last().hover();
    const closed = await page.evaluate(
      () =>
        new Promise((resolve) => {
          // Longer than the time after which a preview left by the pointer closes.
          setTimeout(() => resolve(!document.querySelector('.kt-preview')), 500);
        }),
    );
    expect(closed).toBe(false);
    await page.keyboard.press('Escape');
    await expect(preview(page)).toHaveCount(0);
    await mark(page, 'pasien').hover();
    await expect(preview(page)).toBeVisible();
  });

  test('opens by keyboard, leads into its link by Tab, and gives focus back', async ({ page }) => {
    await page.goto(ARTICLE);
    const link = mark(page, 'pasien');
    await link.focus();
    await expect(preview(page)).toHaveAccessibleName('pasien patient');
    await expect(link).toHaveAccessibleDescription(/pelayanan kesehatan/);
    await page.keyboard.press('Tab');
    const more = preview(page).getByRole('link', { name: 'Lihat istilah ini di glosarium' });
    await expect(more).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(preview(page)).toHaveCount(0);
    await expect(link).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(preview(page)).toHaveAccessibleName(/konselor|klien/);
  });

  test('leaving by Tab closes it; Enter follows the link', async ({ page }) => {
    await page.goto(ARTICLE);
    const first = page.locator('main a.term').first();
    await first.focus();
    await expect(preview(page)).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(first).not.toBeFocused();
    await expect(preview(page)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(preview(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glosarium\/[a-z-]+\/$/);
  });

  for (const anchored of [true, false]) {
    const how = anchored ? 'anchored by CSS' : 'placed by the script';
    test(`lies inside the window and does not cover its term, ${how}`, async ({ page }) => {
      if (!anchored) await page.addInitScript(withoutAnchors);
      await page.goto(ARTICLE);
      for (const id of ['konseling', 'konseli', 'klien']) {
        const link = mark(page, id);
        await link.scrollIntoViewIfNeeded();
        await link.hover();
        await expect(preview(page)).toBeVisible();
        await expect(preview(page)).toBeInViewport({ ratio: 1 });
        const box = await preview(page).boundingBox();
        const term = await link.boundingBox();
        if (!box || !term) throw new Error('no box');
        const below = box.y - term.y - term.height;
        const above = term.y - box.y - box.height;
        expect(Math.max(below, above)).toBeGreaterThanOrEqual(-1);
        expect(Math.max(below, above)).toBeLessThan(20);
        await page.keyboard.press('Escape');
      }
    });
  }

  for (const forcedColors of ['none', 'active'] as const) {
    test(`axe finds nothing while it is open, forced colours: ${forcedColors}`, async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors });
      await page.goto(ARTICLE);
      await mark(page, 'pasien').focus();
      await expect(preview(page)).toBeVisible();
      const colours = forcedColors === 'none';
      expect(await axeFaults(page, undefined, { colours })).toEqual([]);
      await expect(preview(page)).toBeVisible();
    });
  }

  test('each definition stands once in the page', async ({ page }) => {
    await page.goto(ARTICLE);
    await mark(page, 'klien').hover();
    const ids = await page
      .locator('.kt dl > div dt a')
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)),
      );
    expect(new Set(ids).size).toBe(ids.length);
    const marked = await page
      .locator('main a.term')
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)),
      );
    expect(new Set(marked)).toEqual(new Set(ids));
    expect(marked.length).toBeGreaterThan(ids.length);
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('the first tap opens the preview, the second follows the link', async ({ page }) => {
    await page.goto(ARTICLE);
    await mark(page, 'pasien').tap();
    await expect(preview(page)).toHaveAccessibleName('pasien patient');
    await expect(page).toHaveURL(new RegExp(`${ARTICLE}$`));
    await mark(page, 'pasien').tap();
    await expect(page).toHaveURL(/\/glosarium\/pasien\/$/);
  });

  test('the link in the preview leads to the term; a tap elsewhere closes it', async ({ page }) => {
    await page.goto(ARTICLE);
    await mark(page, 'pasien').tap();
    await page.getByRole('heading', { level: 2 }).first().tap();
    await expect(preview(page)).toHaveCount(0);
    await mark(page, 'pasien').tap();
    await preview(page).getByRole('link').tap();
    await expect(page).toHaveURL(/\/glosarium\/pasien\/$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a marked term is a link', async ({ page }) => {
    await page.goto(ARTICLE);
    await mark(page, 'pasien').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('pasien');
  });

  test('the whole list is there, by letter and by category, without the filter', async ({
    page,
  }) => {
    await page.goto('/glosarium/');
    await expect(field(page)).toBeHidden();
    await expect(page.locator('#klien dd')).toBeVisible();
    await page.getByRole('link', { name: 'K', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'K', exact: true })).toBeInViewport();
    await expect(page.locator('.gl-letters span', { hasText: 'X' })).toBeVisible();
    await expect(page.locator('.gl-see', { hasText: 'kerahasiaan, asas' })).toBeVisible();
    await page.locator('.gl-names').getByRole('link', { name: 'klien', exact: true }).click();
    await expect(page).toHaveURL(/#klien$/);
  });
});

test.describe('filter', () => {
  for (const [query, head, why] of [
    ['klien', 'klien client', 'Cocok dengan istilahnya'],
    ['patient', 'pasien patient', 'Padanan bahasa Inggris: patient'],
    ['dirahasiakan', 'asas kerahasiaan principle of confidentiality', /dirahasiakan|rahasia/],
    ['pelanggan', 'klien client', 'Sebaiknya tidak dipakai: pelanggan'],
    ['nasehat', 'nasihat advice', /nasehat/],
    ['konslor', 'konselor counselor', 'Ejaannya mirip: konselor'],
  ] as const) {
    test(`${query} finds ${head}`, async ({ page }) => {
      await page.goto('/glosarium/');
      await field(page).fill(query);
      await expect(found(page).first().locator('.gl-why')).toHaveText(why);
      await expect(found(page).first().locator('dt')).toHaveText(head);
      await expect(count(page)).toHaveText(/^\d+ istilah cocok\.$/);
      await expect(page).toHaveURL(`/glosarium/#q=${query}`);
    });
  }

  test('says so when nothing matches; Escape brings the list back', async ({ page }) => {
    await page.goto('/glosarium/');
    await field(page).fill('qqqqqq');
    await expect(count(page)).toHaveText(/^Tidak ada istilah yang cocok dengan “qqqqqq”/);
    await expect(page.locator('.gl-list')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Menurut abjad' })).toHaveCount(0);
    await field(page).press('Tab');
    await expect(page.locator('.gl-list :focus')).toHaveCount(0);
    await field(page).press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(count(page)).toBeEmpty();
    await expect(page.locator('.gl-list')).toBeVisible();
    await expect(page).toHaveURL('/glosarium/');
  });

  test('a link with a query opens filtered, and a plain anchor shows its row', async ({ page }) => {
    await page.goto('/en/glosarium/#q=pasien');
    await expect(page.getByRole('searchbox', { name: 'Filter the terms' })).toHaveValue('pasien');
    await expect(found(page).first().locator('dt')).toHaveText('patient pasien');
    await page.evaluate(() => {
      location.hash = 'klien';
    });
    await expect(page.locator('#klien')).toBeInViewport();
  });

  test('a hostile query is text and nothing else', async ({ page }) => {
    const hostile = '<img src=x onerror=alert(1)>"\'{{text}}';
    await page.goto(`/glosarium/#q=${encodeURIComponent(hostile)}`);
    await expect(field(page)).toHaveValue(hostile);
    await expect(count(page)).toContainText(`“${hostile}”`);
    await expect(page.locator('kbp-glossary img')).toHaveCount(0);
    await page.goto('/glosarium/#q=%E0%A4%A');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glosarium');
  });

  test.describe('when the other names cannot be loaded', () => {
    test.use({ allowedErrors: [/nama\.json|Failed to load resource/] });

    test('heads are searched, and the page says what is missing', async ({ page }) => {
      await page.route('**/nama.json', (route) => route.abort());
      await page.goto('/glosarium/');
      await field(page).fill('klien');
      await expect(count(page)).toContainText('hanya nama istilah yang dicari');
      await expect(found(page).first().locator('dt')).toHaveText('klien client');
    });

    test('without its machinery the list stays, and the page says so', async ({ page }) => {
      await page.route('**/finder*.js', (route) => route.abort());
      await page.goto('/glosarium/#q=klien');
      await expect(count(page)).toHaveText(/^Saringan tidak dapat dimuat/);
      await expect(page.locator('#klien')).toBeVisible();
    });
  });
});

for (const [address, h1, other, lang, definition] of [
  ['/glosarium/klien/', 'klien', 'client', 'en', 'Orang yang menerima konseling'],
  ['/en/glosarium/klien/', 'client', 'klien', 'id', 'A person who receives counseling'],
] as const) {
  test(`${address} tells the term in both languages, its contrast and its uses`, async ({
    page,
  }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(h1);
    await expect(main.locator(`.tp-other [lang=${lang}]`)).toHaveText(other);
    await expect(main.locator('.tp-definition')).toContainText(definition);
    await expect(main.getByRole('table').getByRole('row')).toHaveCount(4);
    const prefix = lang === 'en' ? '' : '/en';
    // Used all over the site, so one link an article, to the first section that marks it.
    await expect(
      main.locator(`a[href="${prefix}/klien-bukan-pasien/#mengapa-kata-penting"]`),
    ).toBeVisible();
    await expect(main.locator(`a[href^="${prefix}/klien-bukan-pasien/#"]`)).toHaveCount(1);
    await expect(main.locator('a[rel=next]')).toBeVisible();
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'DefinedTerm', name: h1 });
  });
}

test('the whole glossary can be taken along as a file', async ({ page }) => {
  await page.goto('/glosarium/');
  await page.getByRole('link', { name: 'diunduh', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Unduh glosarium' })).toBeInViewport();
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Kartu untuk Anki/ }).click();
  expect((await started).suggestedFilename()).toBe('glosarium-anki.txt');
});
