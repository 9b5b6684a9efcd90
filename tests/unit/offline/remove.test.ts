import { afterEach, describe, expect, test, vi } from 'vitest';
import { hasOffline, removeOffline } from '../../../src/offline/remove.ts';

const OURS = 'kbp-luring /sub/ abc';
const ALL = [OURS, 'kbp-luring /sub/ def', 'kbp-luring / abc', 'foreign'];
const no = (name: string) => () => Promise.reject(new DOMException('no', name));

/** A browser with workers and caches of this site and of others; any of its functions may fail. */
function browser(
  failing: { unregister?: () => Promise<never>; keys?: () => Promise<never> } = {},
  { names = ALL, stuck }: { names?: string[]; stuck?: string } = {},
) {
  const held = new Set(names);
  const workers = new Set(['/', '/sub/']);
  const caches = {
    keys: failing.keys ?? (async () => [...held]),
    delete: async (name: string) => {
      if (name === stuck) throw new DOMException('no', 'UnknownError');
      return held.delete(name);
    },
  };
  const registrations = [...workers].map((path) => ({
    scope: `https://example.org${path}`,
    unregister: failing.unregister ?? (async () => workers.delete(path)),
  }));
  vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => registrations } });
  vi.stubGlobal('window', { caches });
  vi.stubGlobal('caches', caches);
  return { held, workers };
}
afterEach(() => vi.unstubAllGlobals());

describe('removing', () => {
  test('takes what is ours, and nothing of other sites on the same origin', async () => {
    const { held, workers } = browser();
    expect(await hasOffline('/sub/')).toBe(true);
    await removeOffline('/sub/');
    expect([...held]).toEqual(['kbp-luring / abc', 'foreign']);
    expect([...workers]).toEqual(['/']);
    expect(await hasOffline('/sub/')).toBe(false);
  });

  test('a worker that stays does not keep the copies, and is told', async () => {
    const { held } = browser({ unregister: no('InvalidStateError') });
    await expect(removeOffline('/sub/')).rejects.toThrow('no');
    expect([...held]).toEqual(['kbp-luring / abc', 'foreign']);
  });

  test('a copy that stays does not keep the others, and is told', async () => {
    const { held } = browser({}, { stuck: OURS });
    await expect(removeOffline('/sub/')).rejects.toThrow('no');
    expect([...held]).toEqual([OURS, 'kbp-luring / abc', 'foreign']);
  });

  test('copies that cannot even be listed are not taken for removed', async () => {
    browser({ keys: no('UnknownError') });
    await expect(removeOffline('/sub/')).rejects.toThrow('no');
  });

  test('where nothing of ours is, nothing has failed', async () => {
    browser({ keys: no('SecurityError') });
    await removeOffline('/nowhere/');
    expect(await hasOffline('/nowhere/')).toBe(false);
  });
});
