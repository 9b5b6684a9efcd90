import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { t } from './strings.ts';

const override = (name: string) => `./src/site/overrides/${name}.astro`;

/** Starlight's part of the configuration: its structure, our face (`overrides/`, `styles/`). */
export const starlightConfig: StarlightUserConfig = {
  title: { id: t('id', 'site.name'), en: t('en', 'site.name') },
  defaultLocale: 'root',
  locales: {
    root: { label: 'Bahasa Indonesia', lang: 'id' },
    en: { label: 'English', lang: 'en' },
  },
  favicon: '/favicon.svg',
  // Ours is content/docs/404.mdx; Starlight's own route would render it a second time.
  disable404Route: true,
  // The frame must not grow with the site: navigation is built from the curriculum.
  sidebar: [],
  pagination: false,
  credits: false,
  // We make the index ourselves: see src/build/finish/full-text.ts.
  pagefind: false,
  expressiveCode: false,
  tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
  routeMiddleware: './src/site/route-data.ts',
  customCss: [
    './src/site/styles/tokens.css',
    './src/site/styles/base.css',
    './src/site/styles/frame.css',
    './src/site/styles/prose.css',
    './src/site/styles/print.css',
  ],
  components: {
    Banner: override('Nothing'),
    ContentPanel: override('Bare'),
    Footer: override('PageEnd'),
    Head: override('Head'),
    Header: override('Header'),
    MarkdownContent: override('Prose'),
    PageFrame: override('PageFrame'),
    PageSidebar: override('Nothing'),
    PageTitle: override('PageTitle'),
    Sidebar: override('Nothing'),
    SkipLink: override('SkipLink'),
    ThemeProvider: override('ThemeProvider'),
    TwoColumnContent: override('Bare'),
  },
};
