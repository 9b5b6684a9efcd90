/*
 * Addresses that are spoken for, from the site's contract. An article may use none of them: articles
 * share the root with the pages and families below.
 */

/** Pages with one fixed address; each is an MDX page in `content/docs`. */
const FIXED_PAGES = [
  '404',
  'glosarium',
  'kuis',
  'kuis-lms',
  'ulasan',
  'kasus',
  'panduan-bantuan',
  'bantuan',
  'guru',
  'cari',
  'belajar',
  'pustaka',
  'pertemuan-pertama',
  'menolong-teman',
  'data-saya',
  'luring',
  'privasi',
  'aksesibilitas',
  'tentang',
] as const;

/** First parts of addresses whose pages are made from data, not from files in `content/docs`. */
export const FAMILIES = ['glosarium', 'kuis', 'kasus', 'kutip', 'sematan'] as const;

/** The same for families that lie below a page: the page itself is a file in `content/docs`. */
export const INNER_FAMILIES = ['guru/kisi-kisi'] as const;

/** First parts of addresses that are no pages: languages, downloads, and files of the build. */
export const NO_PAGES = ['en', 'id', 'unduhan', 'pagefind', '_astro'] as const;

/** Whether an article may not be called so. */
export function isReserved(slug: string): boolean {
  const first = slug.split('/')[0] ?? '';
  return [...FIXED_PAGES, ...FAMILIES, ...NO_PAGES].some((reserved) => reserved === first);
}

/** Whether an address is one of files, or begins with a language: no page ever stood there. */
export function isNoPage(address: string): boolean {
  const [first = ''] = address.split('/');
  return NO_PAGES.some((name) => name === first);
}

/** Whether a page's file would stand where the build puts something else. */
export function isTaken(slug: string): boolean {
  const [first = '', ...rest] = slug.split('/');
  return (
    isNoPage(slug) ||
    (FAMILIES.some((name) => name === first) && (rest.length > 0 || first === 'sematan')) ||
    INNER_FAMILIES.some((name) => slug.startsWith(`${name}/`))
  );
}

/** Ids that the frame gives to its own parts of an article: no section may be called so. */
export const FRAME_ANCHORS = [
  '_top',
  'toc',
  'tujuan-belajar',
  'istilah-kunci',
  'kt-head',
  'kt-text',
  'kuis',
  'ringkasan-kuis',
  'daftar-pustaka',
  'bacaan-lanjutan',
  'riwayat',
  'kasus-artikel',
] as const;
