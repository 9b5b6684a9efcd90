/* One address of each page kind: what `npm test` covers; `npm run audit` covers every page. */

export interface Kind {
  name: string;
  /** Address below the language prefix, with its slashes: `kuis/`. */
  address: string;
  /** Without the site's frame: no header, no language link. */
  bare?: true;
}

export const kinds: readonly Kind[] = [
  { name: 'home', address: '' },
  { name: 'article', address: 'klien-bukan-pasien/' },
  { name: 'glossary', address: 'glosarium/' },
  { name: 'term', address: 'glosarium/klien/' },
  { name: 'term with long words', address: 'glosarium/ketergantungan/' },
  { name: 'quizzes', address: 'kuis/' },
  { name: 'quiz', address: 'kuis/klien-bukan-pasien/' },
  { name: 'embedded quiz', address: 'sematan/kuis/klien-bukan-pasien/', bare: true },
  { name: 'quizzes for the LMS', address: 'kuis-lms/' },
  { name: 'review', address: 'ulasan/' },
  { name: 'cases', address: 'kasus/' },
  { name: 'case', address: 'kasus/saya-harus-bagaimana/' },
  { name: 'sensitive case', address: 'kasus/jangan-bilang-siapa-siapa/' },
  { name: 'guide', address: 'panduan-bantuan/' },
  { name: 'first meeting', address: 'pertemuan-pertama/' },
  { name: 'learning path', address: 'belajar/' },
  { name: 'help', address: 'bantuan/' },
  { name: 'about', address: 'tentang/' },
  { name: 'privacy', address: 'privasi/' },
  { name: 'accessibility', address: 'aksesibilitas/' },
  { name: 'my data', address: 'data-saya/' },
  { name: 'read offline', address: 'luring/' },
  { name: 'search', address: 'cari/' },
  { name: 'bibliography', address: 'pustaka/' },
  { name: 'cite', address: 'kutip/klien-bukan-pasien/' },
  { name: 'checking codes', address: 'guru/periksa/' },
  { name: 'for teachers', address: 'guru/' },
  { name: 'plan', address: 'guru/rpl-menolong-teman/' },
  { name: 'blueprints', address: 'guru/kisi-kisi/' },
  { name: 'blueprint', address: 'guru/kisi-kisi/klien-bukan-pasien/' },
  { name: 'offline copies', address: 'guru/salinan-luring/' },
  { name: 'reading list', address: 'guru/daftar-bacaan/' },
  { name: 'not found', address: 'tidak-ada/' },
];

export const prefixes = { id: '/', en: '/en/' } as const;
