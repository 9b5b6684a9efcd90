/**
 * Wraps a loader of content, so that it reads its files once a process (`dev` starts anew when a
 * content file changes). A loader that throws is tried again at the next call.
 */
export function memoized<T>(load: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: load() };
    return kept.value;
  };
}

/** What {@link onceByText} has made in this process, by its name. */
const KEPT = Symbol.for('kbp:kept-by-text');

/**
 * Wraps a pure function of a text, so that it runs once a process for each text. A build holds our
 * modules twice, as Node loads them for the content check and as Astro bundles them for the pages:
 * under one name, both find what either has made. Nobody may change a result.
 * @param name tells functions apart, not copies of one
 */
export function onceByText<T>(name: string, make: (text: string) => T): (text: string) => T {
  const home = globalThis as { [KEPT]?: Map<string, Map<string, unknown>> };
  home[KEPT] ??= new Map();
  const made = (home[KEPT].get(name) ?? new Map()) as Map<string, T>;
  home[KEPT].set(name, made);
  return (text) => {
    if (!made.has(text)) made.set(text, make(text));
    return made.get(text) as T;
  };
}
