import { englishRoots, fold, indonesianRoots } from '../core/words.ts';

/*
 * What search knows of words besides their roots: which carry no meaning, which sound alike, and how
 * people chat. Pure; runs in the browser and in the build.
 */

/** Every root a word of a language may have. */
export const rootsOf = { id: indonesianRoots, en: englishRoots } as const;

/*
 * Function words, question words, the verbs every question is made of, what a chat is full of, and
 * what frames the title of a paper. General on purpose: no word of the subject stands here, however
 * common ("konseling" is weighed down by its frequency).
 */
const STOP_WORDS = new Set(
  `ada adakah adalah agar aku akan anda antara apa apabila apakah apalah atas atau bagaimana bagaimanakah
  beda bedanya berbeda perbedaan perbedaannya membedakan
  bagi bahwa banyak beberapa belum berapa berapakah berbagai berikan beri berupa bila bilamana bisa
  bisakah boleh bolehkah buat bukan bukankah contoh contohnya cara caranya dalam dan dapat dapatkah dari daripada
  dengan di dia dibuat dilakukan dimana disebut guna hal hanya harus haruskah hingga ialah
  ingin ini itu jadi jelaskan jika juga kah kalau kami kamu kan kapan kapankah karena ke kenapa kepada
  kita lagi lah lain lalu lebih macam maka maksud maksudnya dimaksud mana manakah masih maupun melakukan
  memang memberi memberikan membuat mempunyai memiliki mengapa mengapakah mengenai menjadi menurut
  mereka merupakan misalnya mungkin oleh pada para penjelasan perlu perlukah pernah pengertian
  pun saat saja sama sampai sangat saya sebagai sebuah sebutkan sebut secara sedang sehingga sejak
  selalu seorang seperti serta sesuatu setelah setiap siapa siapakah suatu sudah supaya tanpa tapi
  tentang terhadap tersebut tetapi tiap tidak tolong untuk uraikan ya yaitu yakni yang
  aja ama apaan bakal banget bgt biar bikin bilang buset cuma cuman deh dgn dikasih dlm doang dong dpt elo emang
  enak enggak ga gak gara gimana gini gitu gmn gpp gua gue gw halo hrs ih jadinya jangan jgn kak kalo
  kasih kayak kayaknya kek kenapa klo knp kok krn lo loh lu mah makanya males mau mending min mulu nah
  ngapain ngasih ngga nggak nih nya oh pake pas pengen pengin punya sdh sekali sih sm soalnya tau
  tdk tp trus tuh udah udh untk utk wkwk yah yg yuk
  efektivitas implementasi jurnal makalah menghadapi pengaruh penerapan skripsi studi upaya
  a about am an and any are as at be been between but by can could define describe did do does doesnt dont
  differ difference differences different doing done during each explain for from get gets give gives given had has have how i if
  im in into is isnt it its just kind kinds list like make makes many may me mean meaning means might
  more most much must my name no nor not of on one or our please s same shall she should so
  some someone such t tell than that the their them then there these they this those to too type
  types us use used vs versus wanna want wants was we were what whats when where which while who whom whos whose why will
  with without would you your`
    .trim()
    .split(/\s+/),
);

/** Words of a folded text that carry meaning, each once; all of them where none does. */
export function informative(folded: string): string[] {
  const words = [...new Set(folded.split(' ').filter(Boolean))];
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}

/** A reader's query, folded: `asas2` is the chat's way to write `asas-asas`. */
export function foldQuery(query: string): string {
  // Without looking behind, which Safari before 16.4 cannot read: the whole dialog would not come.
  return fold(query).replace(/(^| )(\p{L}{3,})2(?=$| )/gu, '$1$2');
}

/*
 * Letters that stand for one sound in Indonesian, in its older spellings, in loans and in English.
 * Two texts with the same key are the same word to the ear: azas and asas, psychology and psikologi.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/ou/g, 'o'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/([bdgkt])h/g, '$1'],
  [/sh|s[yj](?=[aeiou])/g, 's'],
  [/ph|[pv]/g, 'f'],
  [/ch|ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/kw/g, 'ku'],
  [/bj/g, 'bi'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** How a folded word sounds, roughly; only for comparing. */
export function soundOf(word: string): string {
  return SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
}

/** What chat puts in place of meN- before a base, and which lost letters to put back. */
const CASUAL_PREFIXES = [
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s', 'c']],
  ['n', ['t', '']],
  ['m', ['p', 'b']],
] as const;

/**
 * Words of the written language that a word of the spoken one may stand for: `ngambil` → `ambil`,
 * `dengerin` → `denger`. It offers too many; only those that the index knows are ever used.
 */
export function casualBases(word: string): string[] {
  const found: string[] = [];
  const stems = /..in$/.test(word) ? [word, word.slice(0, -2), `${word.slice(0, -2)}i`] : [word];
  for (const stem of stems) {
    if (stem !== word) found.push(stem);
    for (const [prefix, lost] of CASUAL_PREFIXES) {
      if (!stem.startsWith(prefix)) continue;
      const rest = stem.slice(prefix.length);
      if (rest.length > 2) found.push(...lost.map((letters) => letters + rest));
    }
  }
  return found;
}

/** The id that follows from a text when nobody chooses another: `asas kerahasiaan` → `asas-kerahasiaan`. */
export function slugOf(text: string): string {
  return fold(text).replaceAll(' ', '-');
}
