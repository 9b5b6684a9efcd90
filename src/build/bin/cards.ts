/*
 * `npm run cards`: draws the social card of each language, the home-screen icon and the icons of the
 * installed site into `public/`.
 * Run by hand when the name or the mark changes; the pictures are committed, so that a build needs
 * no browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../../../tests/browser/chromium.ts';
import { LANGUAGES } from '../../core/languages.ts';
import { t } from '../../site/strings.ts';

const mark = readFileSync('public/favicon.svg', 'utf8');
const browser = await chromium.launch(await findChromium());
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });

for (const language of LANGUAGES) {
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; width: 1200px; height: 630px; display: grid; grid-template-columns: 1fr 380px;
      align-items: center; gap: 40px; padding: 0 80px; box-sizing: border-box; background: #fbf8f1;
      color: #24282c; border-bottom: 18px solid #0c5457; }
    h1 { margin: 0; font: 600 84px/1.1 'Palatino Linotype', 'Noto Serif', 'DejaVu Serif', serif; }
    p { margin: 28px 0 0; font: 34px/1.4 'Noto Sans', 'DejaVu Sans', sans-serif; color: #565b5f; }
    svg { width: 380px; height: 380px; }
  </style><div><h1>${t(language, 'site.name')}</h1><p>${t(language, 'site.tagline')}</p></div>${mark}`);
  const png = await page.screenshot();
  writeFileSync(`public/kartu-${language}.png`, await sharp(png).png({ palette: true }).toBuffer());
}
await browser.close();

/** The mark on paper. @param edge room around it (pixels), which a mask may cut away */
async function icon(file: string, size: number, edge: number): Promise<void> {
  const inner = size - 2 * edge;
  const png = await sharp(Buffer.from(mark), { density: 300 })
    .resize(inner, inner)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: '#fbf8f1' })
    .flatten({ background: '#fbf8f1' })
    .png({ palette: true })
    .toBuffer();
  writeFileSync(`public/${file}.png`, png);
}
await icon('apple-touch-icon', 180, 15);
await icon('ikon-192', 192, 16);
await icon('ikon-512', 512, 42);
// Launchers cut icons to a circle of four fifths.
await icon('ikon-utuh-512', 512, 100);
