const resets = new Set<() => void>();

/**
 * Wraps a loader of content, so that it reads its files once a process.
 * A loader that throws is tried again at the next call.
 */
export function memoized<T>(load: () => T): () => T {
  let kept: { value: T } | undefined;
  resets.add(() => {
    kept = undefined;
  });
  return () => {
    kept ??= { value: load() };
    return kept.value;
  };
}

/** Forgets everything loaded: for `dev`, when a content file has changed. */
export function resetContent(): void {
  for (const reset of resets) reset();
}
