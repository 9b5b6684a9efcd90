import { LANGUAGES, type Language, otherLanguage } from '../../core/languages.ts';
import { asRecord, type Content } from './content.ts';
import { at, type Finding } from './finding.ts';
import { localizedTexts } from './texts.ts';

/*
 * Texts that stand in the place of the other language, after pasting or where a translation was put
 * off. Told by the small words that only one of the languages has.
 */

/** Frequent words of each language that the other does not have. */
const SMALL: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: words(`
    yang dan tidak itu di dapat anda dengan atau apa orang ini ia bukan bila ada dari dalam lain
    lebih untuk belum satu saya pada boleh namun kata sudah tentang perlu menurut tanpa sendiri ke
    kepada memang siapa pun tahu dua juga tetap sama bagi datang karena baik menjadi tetapi berarti
    bahwa tepat mungkin cara hal saja sebelum kamu mana aku awal jadi sebagai misalnya lagi dulu
    ialah ingin akan kita semua adalah kami mau diri sesudah sini sebab tiap sebuah sampai paling
    setiap apakah seperti salah mereka seorang hanya jika agar oleh bisa`),
  en: words(`
    the is and to of not it you what that for as with are or can on be one but this may does from
    who has at if so about no first he her ask your she they do its his their how have two people
    without own when there was too them before need say more we someone then still each like which
    know yes other comes yet right come way all together tell after says time where now will see
    because some my back means been here start good being would should`),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Whether a word, in small letters, tells one language from the other. */
export const isTelling = (word: string): boolean =>
  LANGUAGES.some((language) => SMALL[language].has(word));

const NAMES: Record<Language, string> = { id: 'Indonesian', en: 'English' };

/** A shorter text may be a name, a title or a quotation. */
const SHORTEST = 6;

/** Whether a text is in the other language, as far as its small words tell. */
export function isForeign(text: string, language: Language): boolean {
  const marked = text.replace(/\[[^\]]*\]\{\w+\}|\{\{.*?\}\}/g, ' ').toLowerCase();
  const all = marked.match(/\p{L}+/gu) ?? [];
  if (all.length < SHORTEST) return false;
  const count = (which: Language) => all.filter((word) => SMALL[which].has(word)).length;
  const [own, other] = [count(language), count(otherLanguage(language))];
  return other >= 2 && other > 3 * own;
}

/** Texts of all files, and the paragraphs of pages. */
export function checkLanguage(content: Content): Finding[] {
  const { terms, quizzes, cases, guide, curriculum, contacts, strings } = content;
  const sources = [...terms, ...quizzes, ...cases, ...(guide ? [guide] : []), curriculum, contacts];
  const texts = sources.flatMap((source) =>
    localizedTexts(source.data).map((found) => ({ source, ...found })),
  );
  const own = LANGUAGES.flatMap((language) =>
    Object.entries(strings[language].data ?? {}).map(([key, text]) => ({
      source: strings[language],
      path: [key],
      language,
      text,
    })),
  );
  return [
    ...[...texts, ...own, ...frontmatter(content)].flatMap(({ source, path, language, text }) =>
      isForeign(text, language) ? [at(source, path, ...told(text, language))] : [],
    ),
    ...paragraphs(content),
  ];
}

function frontmatter({ pages }: Content) {
  return pages.flatMap(({ meta, article, language }) => {
    const raw = asRecord(meta.raw);
    const texts: [PropertyKey[], unknown][] = [
      [['title'], raw['title']],
      [['description'], raw['description']],
      ...(article?.objectives ?? []).map(({ text }, index): [PropertyKey[], string] => [
        ['objectives', index, 'text'],
        text,
      ]),
      ...(article?.changes ?? []).map(({ note }, index): [PropertyKey[], string] => [
        ['changes', index, 'note'],
        note,
      ]),
    ];
    return texts.map(([path, text]) => ({
      source: meta,
      path,
      language,
      text: String(text ?? ''),
    }));
  });
}

function paragraphs({ pages }: Content): Finding[] {
  return pages.flatMap(({ file, language, running, bodyLine }) =>
    [...running.matchAll(/\S(?:.|\n(?![ \t]*\n))*/g)].flatMap(({ 0: text, index }) => {
      if (!isForeign(text, language)) return [];
      const line = bodyLine + running.slice(0, index).split('\n').length - 1;
      const [found, mend] = told(text.replace(/\s+/g, ' '), language);
      return [{ file, line, field: 'body', found, mend }];
    }),
  );
}

function told(text: string, language: Language): [found: string, mend: string] {
  const other = otherLanguage(language);
  const start = text.trim().split(/\s+/).slice(0, 6).join(' ');
  return [
    `"${start} …", in ${NAMES[other]}`,
    `Write it in ${NAMES[language]}. Words of the other language are marked: [word]{${other}}, on pages <i lang="${other}">word</i>.`,
  ];
}
