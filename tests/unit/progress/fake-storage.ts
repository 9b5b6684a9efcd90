/** A `Storage` in memory that can be made to fail the ways browsers do. */
export class FakeStorage implements Storage {
  readonly map = new Map<string, string>();
  /** Characters (keys and values) it takes before `setItem` throws. */
  quota = Number.POSITIVE_INFINITY;
  /** Throw on every access. */
  broken = false;
  [name: string]: unknown;

  get length(): number {
    this.#check();
    return this.map.size;
  }
  key(index: number): string | null {
    this.#check();
    return [...this.map.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    this.#check();
    return this.map.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#check();
    const rest = [...this.map].filter(([other]) => other !== key);
    const used = rest.reduce((sum, [k, v]) => sum + k.length + v.length, 0);
    if (used + key.length + value.length > this.quota) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    this.map.set(key, value);
  }
  removeItem(key: string): void {
    this.#check();
    this.map.delete(key);
  }
  clear(): void {
    this.#check();
    this.map.clear();
  }
  #check(): void {
    if (this.broken) throw new DOMException('blocked', 'SecurityError');
  }
}

/** A seeded generator of numbers from 0 to 1 (mulberry32): the same run every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
