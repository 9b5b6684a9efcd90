import { memoized } from '../core/memo.ts';
import { readYamlFolder, type Source, soundData } from '../core/yaml-source.ts';
import { type Item, type Quiz, quizSchema } from './schema.ts';

/** Where quizzes live, from the project's root. */
const QUIZZES = 'content/quizzes';

/** Reads every quiz, sound or not. */
export const readQuizzes = (root?: string): Source<Quiz>[] =>
  readYamlFolder(QUIZZES, quizSchema, root);

/**
 * All quizzes by article.
 * @throws ContentError with all faults of all files
 */
export const loadQuizzes: () => ReadonlyMap<string, Quiz> = memoized(
  () => new Map(soundData(readQuizzes()).map((quiz) => [quiz.article, quiz])),
);

/** An article's quiz; undefined where it has none (yet). */
export function quizOf(article: string): Quiz | undefined {
  return loadQuizzes().get(article);
}

/** The items readers see, in order; retired ones only keep their ids. */
export function publishedItems(quiz: Quiz): Item[] {
  return quiz.items.filter(({ status }) => status === 'published');
}
