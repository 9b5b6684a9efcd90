import { escapeHtml } from '../../../core/inline-markdown.ts';
import { LANGUAGES, type Language } from '../../../core/languages.ts';
import type { Article } from '../corpus.ts';

/*
 * The generators we compare ourselves with, each with its default theme and the configuration that its
 * guide gives for two languages, a list of all articles beside the text, and search. Pure.
 */

/** A generator and how to build the same articles with it. */
export interface Peer {
  name: string;
  /** Packages at exact versions. */
  packages: Readonly<Record<string, string>>;
  /** Files of the project, by path, without its `package.json`. */
  files: (articles: readonly Article[]) => Map<string, string>;
  /** Program of `node_modules/.bin` and its arguments; none where the files are the site. */
  build: readonly [command: string, ...args: string[]] | undefined;
  /** Folder of the built site. */
  out: string;
  /** Path of an article in Indonesian, as a link would give it. */
  address: (slug: string) => string;
}

const SITE = 'https://peer.example';

/** The body of an article in Markdown, below its title. */
export function markdown({ sections }: Article, language: Language): string {
  return sections
    .flatMap(({ heading, paragraphs }) => [`## ${heading[language]}`, ...paragraphs[language]])
    .join('\n\n');
}

const front = (fields: Readonly<Record<string, string>>) =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`;

/** Articles as Markdown files, each language in its folder, with a home page each. */
function pages(
  articles: readonly Article[],
  folder: Readonly<Record<Language, string>>,
  { ending = 'md', withTitle = false } = {},
): Map<string, string> {
  const files = new Map<string, string>();
  for (const language of LANGUAGES) {
    const [first] = articles;
    const home = `[${first?.title[language]}](./${first?.slug}.${ending})`;
    files.set(`${folder[language]}/index.${ending}`, `${front({ title: 'Benchmark' })}${home}\n`);
    for (const article of articles) {
      const title = article.title[language];
      const fields = { title, description: article.description[language] };
      const heading = withTitle ? `# ${title}\n\n` : '';
      const text = `${front(fields)}${heading}${markdown(article, language)}\n`;
      files.set(`${folder[language]}/${article.slug}.${ending}`, text);
    }
  }
  return files;
}

/** No generator: the text, a heading, a link to each of its sections, twenty lines of style. */
const floor: Peer = {
  name: 'bare HTML',
  packages: {},
  build: undefined,
  out: 'site',
  address: (slug) => `/${slug}/`,
  files: (articles) => {
    const files = new Map([
      [
        'site/style.css',
        'body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.6 Georgia,serif;color:#222;background:#fff}h1,h2{line-height:1.2}a{color:#06c}nav a{display:inline-block;padding:.5rem 0;margin-right:1rem}',
      ],
    ]);
    for (const language of LANGUAGES) {
      for (const article of articles) {
        const title = escapeHtml(article.title[language]);
        const body = article.sections
          .map(({ anchor, heading, paragraphs }) => {
            const text = paragraphs[language]
              .map((part) => `<p>${escapeHtml(part)}</p>`)
              .join('\n');
            return `<h2 id="${anchor}">${escapeHtml(heading[language])}</h2>\n${text}`;
          })
          .join('\n');
        const folder = language === 'id' ? '' : `${language}/`;
        files.set(
          `site/${folder}${article.slug}/index.html`,
          `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n<meta name="description" content="${escapeHtml(article.description[language])}">\n<link rel="stylesheet" href="/style.css">\n<link rel="icon" href="data:,">\n</head>\n<body>\n<main>\n<h1>${title}</h1>\n${body}\n</main>\n</body>\n</html>\n`,
        );
      }
    }
    return files;
  },
};

const starlight: Peer = {
  name: 'Starlight',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.4', sharp: '0.35.5' },
  build: ['astro', 'build'],
  out: 'dist',
  address: (slug) => `/${slug}/`,
  files: (articles) =>
    new Map([
      ...pages(articles, { id: 'src/content/docs', en: 'src/content/docs/en' }),
      [
        'astro.config.mjs',
        `import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ site: '${SITE}', integrations: [starlight({ title: 'Benchmark', defaultLocale: 'root', locales: { root: { label: 'Bahasa Indonesia', lang: 'id' }, en: { label: 'English' } } })] });\n`,
      ],
      [
        'src/content.config.ts',
        `import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
      ],
      ['public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n'],
    ]),
};

const vitepress: Peer = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  build: ['vitepress', 'build', 'docs'],
  out: 'docs/.vitepress/dist',
  address: (slug) => `/${slug}.html`,
  files: (articles) => {
    const sidebar = (language: Language) => {
      const root = language === 'id' ? '/' : `/${language}/`;
      return articles.map(({ slug, title }) => ({ text: title[language], link: root + slug }));
    };
    const config = {
      title: 'Benchmark',
      lang: 'id',
      head: [['link', { rel: 'icon', href: 'data:,' }]],
      locales: {
        root: { label: 'Bahasa Indonesia', lang: 'id', themeConfig: { sidebar: sidebar('id') } },
        en: { label: 'English', lang: 'en', themeConfig: { sidebar: sidebar('en') } },
      },
      themeConfig: { search: { provider: 'local' } },
    };
    return new Map([
      ...pages(articles, { id: 'docs', en: 'docs/en' }, { withTitle: true }),
      ['docs/.vitepress/config.mjs', `export default ${JSON.stringify(config)};\n`],
    ]);
  },
};

const docusaurus: Peer = {
  name: 'Docusaurus',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/plugin-content-docs': '3.10.2',
    '@docusaurus/theme-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    '@mdx-js/react': '3.1.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  build: ['docusaurus', 'build'],
  out: 'build',
  address: (slug) => `/${slug}/`,
  files: (articles) => {
    const config = {
      title: 'Benchmark',
      url: SITE,
      baseUrl: '/',
      trailingSlash: true,
      favicon: 'data:,',
      i18n: { defaultLocale: 'id', locales: ['id', 'en'] },
      // The classic theme by its parts: the preset adds a search by a third party, and a blog.
      plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/' }]],
      themes: [
        '@docusaurus/theme-classic',
        [
          '@easyops-cn/docusaurus-search-local',
          { docsRouteBasePath: '/', indexBlog: false, language: ['en'], hashed: true },
        ],
      ],
      themeConfig: {
        navbar: { title: 'Benchmark', items: [{ type: 'localeDropdown', position: 'right' }] },
      },
    };
    const english = 'i18n/en/docusaurus-plugin-content-docs/current';
    return new Map([
      ...pages(articles, { id: 'docs', en: english }),
      ['docusaurus.config.js', `module.exports = ${JSON.stringify(config)};\n`],
    ]);
  },
};

/** Those we compare ourselves with. */
export const PEERS: readonly Peer[] = [floor, starlight, vitepress, docusaurus];
