import { LANGUAGES, type Language } from '../../core/languages.ts';
import { memoized } from '../../core/memo.ts';
import { loadCurriculum } from '../../site/curriculum.ts';
import { CONTENT_LICENCE } from '../../site/licence.ts';
import { newestContentDate } from '../../site/pages.ts';
import { t } from '../../site/strings.ts';
import { absoluteHref } from '../../site/urls.ts';
import { quizOf } from '../data.ts';
import { FORMATS, type Format } from './formats.ts';
import { type ExportQuiz, type ExportSet, exportQuiz } from './model.ts';

/** Folder of the files, from the site's root. */
export const FOLDER = 'unduhan/kuis';

/** A file to take a quiz, or a unit's quizzes, into another system. */
export interface QuizDownload {
  set: ExportSet;
  format: Format;
  /** Name in {@link FOLDER}. */
  name: string;
  /** Path from the site's root, for `assetHref`. */
  file: string;
  /** The bytes, made at each call: kept, those of all files would fill the memory of a large build. */
  bytes: () => Uint8Array<ArrayBuffer>;
  /** How many bytes; where they have not been made yet, they are made for this. */
  size: () => number;
}

/** All sets of a language in reading order: each unit, followed by its articles. */
function setsOf(language: Language): ExportSet[] {
  const common = {
    language,
    site: { name: t(language, 'site.name'), address: absoluteHref(language, '') },
    licence: CONTENT_LICENCE,
    date: newestContentDate(),
  };
  return loadCurriculum().units.flatMap((unit, index): ExportSet[] => {
    const quizzes = unit.articles.flatMap((article): ExportQuiz[] => {
      const quiz = quizOf(article);
      return quiz ? [exportQuiz(quiz, language)] : [];
    });
    if (quizzes.length === 0) return [];
    const title = t(language, 'article.unit', { number: index + 1, title: unit.title[language] });
    return [
      { ...common, id: `unit-${unit.id}`, kind: 'unit', title, quizzes },
      ...quizzes.map(
        (quiz): ExportSet => ({
          ...common,
          id: quiz.article,
          kind: 'article',
          title: quiz.title,
          quizzes: [quiz],
        }),
      ),
    ];
  });
}

/** A file by its name in {@link FOLDER}. */
export function quizDownload(name: string): QuizDownload | undefined {
  return byName().get(name);
}
const byName = memoized(() => new Map(quizDownloads().map((one) => [one.name, one])));

/** Every file, by language, set and format. */
export const quizDownloads: () => QuizDownload[] = memoized(() =>
  LANGUAGES.flatMap(setsOf).flatMap((set) =>
    FORMATS.map((format): QuizDownload => {
      const name = `${set.id}.${set.language}.${format.ending}`;
      let size: number | undefined;
      const bytes = () => {
        const made = format.make(set);
        const encoded = typeof made === 'string' ? new TextEncoder().encode(made) : made;
        size = encoded.length;
        return encoded;
      };
      return {
        set,
        format,
        name,
        file: `${FOLDER}/${name}`,
        bytes,
        size: () => size ?? bytes().length,
      };
    }),
  ),
);
