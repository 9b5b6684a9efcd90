/*
 * The words that carry no meaning in a question. Pure; runs in the browser and in the build.
 */

/*
 * Function words, question words and the verbs every question is made of. General on purpose: no
 * word of the subject stands here, however common ("konseling" is weighed down by its frequency).
 */
const STOP_WORDS = new Set(
  `ada adakah adalah agar aku akan anda antara apa apabila apakah apalah atas atau bagaimana bagaimanakah
  beda bedanya berbeda perbedaan perbedaannya membedakan
  bagi bahwa banyak beberapa belum berapa berapakah berbagai berikan beri berupa bila bilamana bisa
  bisakah boleh bolehkah buat bukan bukankah contoh contohnya cara dalam dan dapat dapatkah dari daripada
  dengan di dia dibuat dilakukan dimana disebut gimana guna hal hanya harus haruskah hingga ialah
  ingin ini itu jadi jelaskan jika juga kah kalau kami kamu kan kapan kapankah karena ke kenapa kepada
  kita lagi lah lain lalu lebih macam maka maksud maksudnya mana manakah masih maupun melakukan
  memang memberi memberikan membuat mempunyai memiliki mengapa mengapakah mengenai menjadi menurut
  mereka merupakan misalnya mungkin oleh pada para penjelasan perlu perlukah pernah pengertian
  pun saat saja sama sampai sangat saya sebagai sebuah sebutkan sebut secara sedang sehingga sejak
  selalu seorang seperti serta sesuatu setelah setiap siapa siapakah suatu sudah supaya tanpa tapi
  tentang terhadap tersebut tetapi tiap tidak tolong untuk uraikan ya yaitu yakni yang
  a about am an and any are as at be been between but by can could define describe did do does
  differ difference differences different doing done during each explain for from get gets give gives given had has have how i if
  in into is isnt it its just kind kinds list like make makes many may me mean meaning means might
  more most much must my name no nor not of on one or our please s same shall she should so
  some someone such t tell than that the their them then there these they this those to too type
  types us use used vs versus was we were what whats when where which while who whom whose why will
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
