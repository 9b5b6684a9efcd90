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
