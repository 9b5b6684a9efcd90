import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../tests/browser/chromium.ts';
import { escapeHtml } from '../../core/inline-markdown.ts';
import { LANGUAGES, type Language } from '../../core/languages.ts';
import { loadCurriculum } from '../../site/curriculum.ts';
import { formatDate } from '../../site/dates.ts';
import { pageDate, pageDescription, pageTitle } from '../../site/pages.ts';
import { t } from '../../site/strings.ts';
import { absoluteHref, href } from '../../site/urls.ts';
import { attribute, parse, visit } from './html.ts';
import type { Package } from './manifest.ts';
import { type About, type Printed, printDocument } from './reader.ts';

/** A PDF that was made. */
export interface Pdf extends Pick<Package, 'name' | 'languages'> {
  article?: string;
  unit?: string;
  bytes: Uint8Array;
}

/**
 * PDFs of each article and of each unit, in each language, printed by Chromium from the built pages
 * and the site's style sheet; without scripts and without a server.
 * @param dist folder of the built site
 * @param work folder in which `site/` holds the unpacked copy; a folder is added
 */
export async function* makePdfs(dist: string, work: string): AsyncGenerator<Pdf> {
  const folder = join(work, 'print');
  mkdirSync(folder, { recursive: true });
  const css = readFileSync(resolve('src/teach/package/paper.css'), 'utf8');
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const print = async (about: About, articles: readonly Printed[]) => {
      const links = stylesOf(articles[0]?.html ?? '').map((name) => `../site/_astro/${name}`);
      const file = resolve(join(folder, 'page.html'));
      writeFileSync(file, printDocument(about, articles, { links, css }));
      await page.goto(pathToFileURL(file).href);
      const bytes = await page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        outline: true,
        tagged: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer(about),
      });
      return steadyPdf(bytes, about.date);
    };
    for (const language of LANGUAGES) {
      for (const [index, { id, title, summary, articles }] of loadCurriculum().units.entries()) {
        const printed = articles.map((slug) => printedOf(dist, language, slug));
        const help = absoluteHref(language, 'bantuan');
        for (const one of printed) {
          const about = { language, title: one.title, date: one.date, url: one.url, help };
          const bytes = await print(about, [one]);
          yield {
            name: `${language}/${one.slug}.pdf`,
            languages: [language],
            article: one.slug,
            bytes,
          };
        }
        const about = {
          language,
          title: title[language],
          date:
            printed
              .map(({ date }) => date)
              .sort()
              .at(-1) ?? '',
          url: absoluteHref(language, `belajar#${id}`),
          help,
          unit: { number: index + 1, summary: summary[language] },
        };
        const bytes = await print(about, printed);
        yield { name: `${language}/unit-${id}.pdf`, languages: [language], unit: id, bytes };
      }
    }
  } finally {
    await browser.close();
  }
}

function printedOf(dist: string, language: Language, slug: string): Printed {
  return {
    slug,
    title: pageTitle(language, slug),
    description: pageDescription(language, slug),
    date: pageDate(language, slug),
    url: absoluteHref(language, slug),
    html: readFileSync(join(dist, href(language, slug, '/'), 'index.html'), 'utf8'),
  };
}

/** Names of the style sheets of a built page. */
function stylesOf(html: string): string[] {
  const names: string[] = [];
  visit(parse(html), (element) => {
    if (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet') {
      names.push(basename(attribute(element, 'href') ?? ''));
    }
  });
  return names;
}

/** The line at the foot of each page. Chromium gives it no style sheet, so its style stands inside. */
function footer({ language, title, date, url }: About): string {
  const left = `${t(language, 'site.name')}: ${title} · ${formatDate(language, date)} · ${url}`;
  return `<div style="display:flex;gap:1em;justify-content:space-between;width:100%;padding:0 16mm;font:7.5pt sans-serif;color:#333"><span>${escapeHtml(
    left,
  )}</span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span></div>`;
}

/** A PDF with the day of its content in place of the time of its making: two runs are the same. */
export function steadyPdf(pdf: Buffer, day: string): Buffer {
  const time = `${day.replaceAll('-', '')}000000`;
  const text = pdf.toString('latin1');
  const steady = text.replace(
    /(\/(?:CreationDate|ModDate) \(D:)\d{14}([^)]*\))/g,
    (_all, before: string, after: string) => before + time + after,
  );
  return Buffer.from(steady, 'latin1');
}
