import type { APIRoute } from 'astro';
import { toLanguage } from '../../core/languages.ts';
import { t } from '../strings.ts';
import { assetHref, href } from '../urls.ts';

const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
  src: assetHref(`${file}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** `/manifest.webmanifest`, one a language: what a device shows when the site is installed. */
export const GET: APIRoute = ({ currentLocale }) => {
  const language = toLanguage(currentLocale);
  const home = href(language, '');
  const manifest = {
    id: home,
    name: t(language, 'site.name'),
    short_name: t(language, 'site.shortName'),
    description: t(language, 'site.tagline'),
    lang: language,
    dir: 'ltr',
    start_url: home,
    // Both languages, whichever was installed.
    scope: assetHref(''),
    display: 'standalone',
    background_color: '#fbf8f1',
    theme_color: '#fbf8f1',
    icons: [
      icon('ikon-192', 192, 'any'),
      icon('ikon-512', 512, 'any'),
      icon('ikon-utuh-512', 512, 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
