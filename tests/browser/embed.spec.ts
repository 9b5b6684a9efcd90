import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { heightScript } from '../../src/teach/embed/snippet.ts';
import { expect, test } from './fixtures.ts';
import { check, tabTo, verdict } from './quiz-tools.ts';

/* A quiz inside a page of another site: another port is another origin. */

const EMBED = '/sematan/kuis/klien-bukan-pasien/';

let other: Server;
let place: string;
let around = '';
test.beforeAll(async () => {
  other = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="id"><title>LMS</title><link rel="icon" href="data:,">
<h1>LMS</h1>${around}`);
  }).listen(0);
  await once(other, 'listening');
  place = `http://localhost:${(other.address() as AddressInfo).port}/`;
});
test.afterAll(() => other.close());

/** Opens a page of the other site around the quiz. */
async function framed(page: Page, baseURL: string, attributes = ''): Promise<FrameLocator> {
  around = `${heightScript(`${baseURL}/`)}
<script>said = []; addEventListener('message', (event) => said.push(event.data));</script>
<iframe src="${baseURL}${EMBED}" title="Kuis" width="100%" height="640" ${attributes}></iframe>`;
  await page.goto(place);
  return page.frameLocator('iframe');
}

const single = (frame: FrameLocator) => frame.locator('.q-item[data-type=single]').first();
const height = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);

test('a framed quiz can be answered, and the frame grows and shrinks with it', async ({
  page,
  baseURL,
}) => {
  const frame = await framed(page, baseURL ?? '');
  const item = single(frame);
  await expect(check(item)).toBeVisible();
  await expect.poll(() => height(page)).toBeGreaterThan(2000);
  // All of it fits: nothing scrolls inside.
  const inner = page.frames()[1];
  await expect
    .poll(() => inner?.evaluate(() => document.documentElement.scrollHeight - innerHeight))
    .toBe(0);
  const before = await height(page);
  await item.locator('.q-field input').first().check();
  await check(item).click();
  await expect(verdict(item)).toBeFocused();
  await expect.poll(() => height(page)).toBeGreaterThan(before);
  const answered = await height(page);
  await item.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.poll(() => height(page)).toBeLessThan(answered);
  const said = await page.evaluate('said');
  for (const message of said as object[]) {
    expect(Object.keys(message)).toEqual(['type', 'version', 'height']);
    expect(message).toMatchObject({ type: 'kbp:height', version: 1 });
  }
});

test('a page that begins to listen late hears the height as well', async ({ page, baseURL }) => {
  around = `<script>heard = 0; addEventListener('message', () => heard++);</script>
<iframe src="${baseURL}${EMBED}" title="Kuis" width="100%" height="640"></iframe>`;
  await page.goto(place);
  await expect.poll(() => page.evaluate('heard')).toBeGreaterThan(0);
  await page.locator('body').evaluate(
    (body, code) => {
      body.append(document.createRange().createContextualFragment(code));
    },
    heightScript(`${baseURL}/`),
  );
  // It is said again after one, three and ten seconds.
  await expect.poll(() => height(page), { timeout: 15_000 }).toBeGreaterThan(2000);
});

test('without a script around it the frame scrolls, and every item is reached by keyboard', async ({
  page,
  baseURL,
}) => {
  around = `<button>LMS</button><iframe src="${baseURL}${EMBED}" title="Kuis" width="100%" height="640"></iframe>`;
  await page.goto(place);
  const frame = page.frameLocator('iframe');
  await expect(check(single(frame))).toBeVisible();
  await page.getByRole('button', { name: 'LMS' }).focus();
  await tabTo(page, single(frame).locator('.q-field input').first());
  await page.keyboard.press('Space');
  await expect(single(frame).locator('.q-field input:checked')).toHaveCount(1);
});

test('links open outside the frame: the full page in its place, the others in a new tab', async ({
  page,
  context,
  baseURL,
}) => {
  const frame = await framed(page, baseURL ?? '');
  await expect(check(single(frame))).toBeVisible();
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Lihat kontak bantuan' }).click(),
  ]);
  await expect(tab).toHaveURL('/bantuan/');
  await tab.close();
  await frame.getByRole('link', { name: 'Buka kuis ini di Klien, Bukan Pasien' }).click();
  await expect(page).toHaveURL('/kuis/klien-bukan-pasien/');
});

test('a link within the quiz stays within the frame', async ({ page, baseURL }) => {
  const frame = await framed(page, baseURL ?? '');
  await expect(check(single(frame))).toBeVisible();
  // As the summary makes them for items that were answered surely, but wrong.
  await frame.locator('.q-progress').evaluate((line) => {
    const link = document.createElement('a');
    link.href = '#soal-x';
    link.textContent = 'Soal itu';
    line.after(link);
  });
  await frame.getByRole('link', { name: 'Soal itu' }).click();
  await expect.poll(() => page.frames()[1]?.url()).toContain('#soal-x');
  await expect(page).toHaveURL(place);
});

test('a sandbox without an origin has no storage: the quiz says so and works for the visit', async ({
  page,
  baseURL,
}) => {
  const frame = await framed(page, baseURL ?? '', 'sandbox="allow-scripts"');
  const item = single(frame);
  await expect(check(item)).toBeVisible();
  await expect(frame.locator('.q-memory').first()).toContainText('tidak mengizinkan penyimpanan');
  await item.locator('.q-field input').first().check();
  await check(item).click();
  await expect(verdict(item)).toBeVisible();
  await expect.poll(() => height(page)).toBeGreaterThan(2000);
});

test.describe('what refuses', () => {
  test.use({ allowedErrors: [/frame-ancestors|Framing|status of 404/] });

  test('no other page of ours appears in a frame', async ({ page, baseURL }) => {
    for (const path of ['/kuis/klien-bukan-pasien/', '/', '/tidak-ada/']) {
      const refused = page.waitForEvent('console', (message) =>
        message.text().includes('frame-ancestors'),
      );
      around = `<iframe src="${baseURL}${path}" title="x"></iframe>`;
      await page.goto(place);
      await refused;
    }
  });
});

test('opened by itself it says what it is, and sends nothing anywhere', async ({ page }) => {
  await page.addInitScript(() => {
    window.addEventListener('message', () => {
      throw new Error('a message to itself');
    });
  });
  await page.goto(EMBED);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kuis: /);
  await expect(page.getByText('terpisah dari yang ada di situs')).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(check(page.locator('.q-item[data-type=single]').first())).toBeVisible();
});

test('the page of a quiz has the code to copy, and it leads to the framed one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/kuis/klien-bukan-pasien/');
  await page.getByText('Embed this quiz in your site or LMS').click();
  await page.getByRole('button', { name: 'Copy code' }).press('Enter');
  await expect(page.getByText('Code copied.')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(
    /^<iframe src="https:\/\/[^"]+\/en\/sematan\/kuis\/klien-bukan-pasien\/" title="Quiz: /,
  );
  await page.getByRole('link', { name: 'How it works, and its limits' }).click();
  await expect(page).toHaveURL('/en/kuis-lms/#menyematkan');
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByText('Code copied.')).toBeVisible();
  const script = await page.evaluate(() => navigator.clipboard.readText());
  expect(script).toMatch(/^<script>addEventListener.*<\/script>$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a framed quiz reads, with its answers, and leads to help', async ({ page, context }) => {
    await page.goto(EMBED);
    await page.getByText('Kunci dan pembahasan soal 1', { exact: true }).click();
    await expect(page.locator('.q-why').first()).toBeVisible();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Lihat kontak bantuan' }).click(),
    ]);
    await expect(tab).toHaveURL('/bantuan/');
  });

  test('the code to embed stands there to be copied by hand', async ({ page }) => {
    await page.goto('/kuis/klien-bukan-pasien/');
    await page.getByText('Sematkan kuis ini di situs atau LMS Anda').click();
    await expect(page.getByText('<iframe src="https://')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Salin kode' })).toBeHidden();
  });
});
