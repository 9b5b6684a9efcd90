import { ContentError } from '../core/faults.ts';
import { readYamlFolder } from '../core/yaml-source.ts';
import { type Item, type Quiz, quizSchema } from './schema.ts';

let cache: Map<string, Quiz> | undefined;

/** All quizzes by article, read once. Throws `ContentError` with every fault of every file. */
export function loadQuizzes(): ReadonlyMap<string, Quiz> {
  if (!cache) {
    const sources = readYamlFolder('content/quizzes', quizSchema);
    const faults = sources.flatMap((source) => source.faults);
    if (faults.length > 0) throw new ContentError(faults);
    cache = new Map(sources.flatMap(({ data }) => (data ? [[data.article, data]] : [])));
  }
  return cache;
}

/** An article's quiz; undefined where it has none (yet). */
export function quizOf(article: string): Quiz | undefined {
  return loadQuizzes().get(article);
}

/** The items readers see, in order; retired ones only keep their ids. */
export function publishedItems(quiz: Quiz): Item[] {
  return quiz.items.filter(({ status }) => status === 'published');
}
