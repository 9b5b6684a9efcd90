import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { noteShipped } from './src/build/audit/shipped.ts';
import { site } from './src/build/integration.ts';
import {
  plainDynamicImports,
  quietMdxDirectives,
  trimStarlight,
} from './src/build/vite-plugins.ts';
import { basePath, siteUrl } from './src/site/config.ts';
import { starlightConfig } from './src/site/starlight.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  srcDir: '.',
  trailingSlash: 'always',
  prefetch: false,
  markdown: {
    processor: satteri({ features: { headingAttributes: true } }),
    // Highlighting writes style attributes, which the policy blocks.
    syntaxHighlight: false,
  },
  integrations: [starlight(starlightConfig), site()],
  vite: {
    plugins: [trimStarlight(), plainDynamicImports(), noteShipped()],
    build: { rolldownOptions: { onwarn: quietMdxDirectives }, assetsInlineLimit: 0 },
  },
});
