import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../../src/offline/choice.ts';
import {
  countMissing,
  type Means,
  OfflineError,
  readCopy,
  saveCopy,
} from '../../../src/offline/copies.ts';
import { makeList, type OfflineList } from '../../../src/offline/list.ts';

const ROOT = 'https://example.org/sub/';
const hashOf = (data: string | Buffer) =>
  createHash('sha256').update(data).digest('base64url').slice(0, 8);

/** A cache as the browser has it, in memory. */
class FakeCache {
  readonly held = new Map<string, string>();
  put = async (address: string, response: Response) => {
    this.held.set(address, await response.text());
  };
  match = async (address: string) => {
    const text = this.held.get(address);
    return text === undefined ? undefined : new Response(text);
  };
  keys = async () => [...this.held.keys()].map((url) => ({ url }));
  delete = async (url: string) => this.held.delete(url);
}

/** A site in some version: pages whose text ends in the version where they changed in it. */
function version(texts: Readonly<Record<string, string>>): OfflineList {
  return makeList(
    Object.entries(texts).map(([path, text]) => ({
      path,
      packed: text.length,
      size: text.length,
      hash: hashOf(text),
    })),
    {
      units: [{ id: 'awal', articles: ['satu', 'dua'] }],
      date: '2026-11-22',
      hashOf,
    },
  );
}

const ONE = {
  'bantuan/': 'help 1',
  'luring/': 'copies 1',
  'satu/': 'satu 1',
  'kuis/satu/': 'kuis 1',
  'dua/': 'dua 1',
};
const TWO = { ...ONE, 'satu/': 'satu 2', 'kuis/satu/': 'kuis 2' };

/** A browser with nothing in it, and a site that serves one version. */
function world(texts: Readonly<Record<string, string>> = ONE) {
  const all = new Map<string, FakeCache>();
  const asked: string[] = [];
  const site = { texts, fail: (_path: string, _nth: number): Response | undefined => undefined };
  const means: Means = {
    caches: {
      open: async (name: string) => {
        const cache = all.get(name) ?? new FakeCache();
        all.set(name, cache);
        return cache as unknown as Cache;
      },
      delete: async (name: string) => all.delete(name),
      keys: async () => [...all.keys()],
    },
    fetch: async (address) => {
      const path = address.slice(ROOT.length);
      asked.push(path);
      const text = site.texts[path];
      return (
        site.fail(path, asked.length) ??
        (text === undefined ? new Response('no', { status: 404 }) : new Response(text))
      );
    },
    hash: async (data) => hashOf(Buffer.from(data)),
    room: async () => undefined,
    root: ROOT,
  };
  const save = (
    list: OfflineList,
    sets: readonly string[],
    signal = new AbortController().signal,
  ) => saveCopy(means, list, sets, { signal, progress: () => {} });
  /** What a reader without a network gets: the first cache with a note, as the worker does. */
  const offline = (path: string) =>
    [...all.values()]
      .find(({ held }) => held.has(`${ROOT}luring/salinan.json`))
      ?.held.get(ROOT + path);
  return { all, asked, means, offline, save, site };
}

const trouble = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => undefined,
    (one) => one,
  );
  return error instanceof OfflineError ? error.trouble : error;
};

describe('saving', () => {
  test('fetches what the sets hold, once, and notes it last', async () => {
    const { asked, means, save } = world();
    await save(version(ONE), ['id/satu']);
    expect([...asked].sort()).toEqual(['bantuan/', 'kuis/satu/', 'luring/', 'satu/']);
    const { copy, unfinished } = await readCopy(means);
    expect(copy?.note.sets).toEqual(['id/satu']);
    expect(unfinished).toBe(false);
    expect(copy && (await countMissing(means, copy))).toBe(0);
  });

  test('more and less of the same version: only the difference moves', async () => {
    const { all, asked, offline, save } = world();
    await save(version(ONE), ['id/satu']);
    asked.length = 0;
    await save(version(ONE), ['id/satu', 'id/dua']);
    expect(asked).toEqual(['dua/']);
    await save(version(ONE), ['id/dua']);
    expect(asked).toEqual(['dua/']);
    expect(offline('satu/')).toBeUndefined();
    expect(offline('dua/')).toBe('dua 1');
    expect(all.size).toBe(1);
  });

  test('an update fetches what differs and replaces the copy', async () => {
    const { all, asked, offline, save, site } = world();
    await save(version(ONE), ['id:awal']);
    site.texts = TWO;
    asked.length = 0;
    await save(version(TWO), ['id:awal']);
    expect([...asked].sort()).toEqual(['kuis/satu/', 'satu/']);
    expect([offline('satu/'), offline('dua/')]).toEqual(['satu 2', 'dua 1']);
    expect(all.size).toBe(1);
  });

  test('what is left of another version is thrown away; caches of others are not', async () => {
    const { all, save } = world();
    for (const name of ['kbp-luring /sub/ old', 'kbp-luring / x', 'foreign']) {
      all.set(name, new FakeCache());
    }
    await save(version(ONE), ['id']);
    expect([...all.keys()]).toEqual([
      'kbp-luring / x',
      'foreign',
      `kbp-luring /sub/ ${version(ONE).build}`,
    ]);
  });
});

describe('trouble', () => {
  test('other bytes than listed, an error page as 200, a missing file', async () => {
    for (const answer of ['<h1>Login</h1>', '']) {
      const { offline, save, site } = world();
      site.fail = (path) => (path === 'kuis/satu/' ? new Response(answer) : undefined);
      expect(await trouble(save(version(ONE), ['id']))).toBe('changed');
      expect(offline('satu/')).toBeUndefined();
    }
    const { save } = world({ ...ONE, 'satu/': 'other' });
    expect(await trouble(save(version(ONE), ['id']))).toBe('changed');
    const { 'dua/': _, ...fewer } = ONE;
    expect(await trouble(world(fewer).save(version(ONE), ['id']))).toBe('changed');
  });

  test('a list that knows nothing of what was chosen costs nobody the copy at hand', async () => {
    const { all, asked, offline, save } = world();
    await save(version(ONE), ['id:awal']);
    asked.length = 0;
    expect(await trouble(save(version(TWO), ['id:lama', 'id/lama']))).toBe('changed');
    expect([offline('satu/'), offline('dua/'), all.size]).toEqual(['satu 1', 'dua 1', 1]);
    expect(asked).toEqual([]);
  });

  test('a second asking past the browser’s cache may put it right', async () => {
    const { asked, offline, save, site } = world();
    let stale = true;
    site.fail = (path) => {
      if (path !== 'satu/' || !stale) return undefined;
      stale = false;
      return new Response('satu 0');
    };
    await save(version(ONE), ['id/satu']);
    expect(offline('satu/')).toBe('satu 1');
    expect(asked.filter((path) => path === 'satu/')).toHaveLength(2);
  });

  test('no room is known before anything is fetched', async () => {
    const { asked, all, means, save } = world();
    means.room = async () => 10;
    expect(await trouble(save(version(ONE), ['id']))).toBe('full');
    expect(asked).toEqual([]);
    expect(all.size).toBe(0);
  });

  test('a full or refusing storage leaves the old copy and nothing else', async () => {
    for (const [name, expected] of [
      ['QuotaExceededError', 'full'],
      ['SecurityError', 'refused'],
    ] as const) {
      const { all, means, offline, save, site } = world();
      await save(version(ONE), ['id:awal']);
      site.texts = TWO;
      const { open } = means.caches;
      let left = 3;
      means.caches.open = async (which) => {
        const cache = await open(which);
        const put = cache.put.bind(cache);
        cache.put = async (...args) => {
          left -= 1;
          if (left < 0) throw new DOMException('no', name);
          return put(...args);
        };
        return cache;
      };
      expect(await trouble(save(version(TWO), ['id:awal']))).toBe(expected);
      expect([offline('satu/'), all.size]).toEqual(['satu 1', 1]);
    }
  });

  test('a storage that fails before anything begins costs nobody the copy at hand', async () => {
    for (const failing of ['keys', 'open'] as const) {
      const { means, offline, save } = world();
      await save(version(ONE), ['id/dua']);
      const { caches } = means;
      let first = true;
      means.caches = {
        ...caches,
        [failing]: async (name: string) => {
          if (first) {
            first = false;
            throw new DOMException('no', 'UnknownError');
          }
          return caches[failing](name);
        },
      };
      expect(await trouble(save(version(ONE), ['id:awal']))).toBe('refused');
      expect(offline('dua/'), failing).toBe('dua 1');
    }
  });

  test('cancelled: what came is taken back, in a new version and in the same one', async () => {
    const { all, offline, save, site } = world();
    await save(version(ONE), ['id/dua']);
    for (const texts of [ONE, TWO]) {
      const stop = new AbortController();
      site.texts = texts;
      site.fail = (path) => {
        if (path === 'kuis/satu/') stop.abort();
        return undefined;
      };
      expect(await trouble(save(version(texts), ['id:awal'], stop.signal))).toBe('cancelled');
      expect([offline('satu/'), offline('dua/'), all.size]).toEqual([undefined, 'dua 1', 1]);
    }
  });
});

test('whatever breaks and whenever, what is served is one version, whole', async () => {
  const seed = Number(process.env['SEED'] ?? 20261122);
  const step = fc.record({
    version: fc.constantFrom(ONE, TWO),
    sets: fc.constantFrom(['id'], ['id/satu'], ['id:awal'], ['id/dua', 'id/satu']),
    breaksAt: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    how: fc.constantFrom('network', 'lies', 'cancel', 'full'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { means, offline, save, site } = world();
      const { open } = means.caches;
      let good: { texts: Readonly<Record<string, string>>; sets: readonly string[] } | undefined;
      for (const { version: texts, sets, breaksAt, how } of steps) {
        site.texts = texts;
        const stop = new AbortController();
        let count = 0;
        const broken = () => breaksAt !== undefined && ++count >= breaksAt;
        site.fail = () => {
          if (how === 'full' || !broken()) return undefined;
          if (how === 'cancel') stop.abort();
          if (how === 'network') throw new TypeError('Failed to fetch');
          return new Response('lies');
        };
        means.caches.open = async (name) => {
          const cache = await open(name);
          const { put } = cache;
          return Object.assign(Object.create(cache), {
            put: async (...args: Parameters<Cache['put']>) => {
              if (how === 'full' && broken()) throw new DOMException('no', 'QuotaExceededError');
              return put(...args);
            },
          });
        };
        if (!(await trouble(save(version(texts), sets, stop.signal)))) good = { texts, sets };
        means.caches.open = open;
        if (!good) {
          expect(offline('bantuan/')).toBeUndefined();
          continue;
        }
        for (const [path] of filesOf(version(good.texts), good.sets)) {
          expect(offline(path), path).toBe(good.texts[path]);
        }
      }
    }),
    { seed, numRuns: 300 },
  );
});
