import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';

const CODE = readFileSync('src/offline/worker/sw.js', 'utf8');
const ORIGIN = 'https://example.org';

/** What a page under the worker gets for an address; caches and network are given. */
async function answer(
  path: string,
  { caches, network }: { caches: object; network: () => Promise<Response> },
): Promise<Response | undefined> {
  const listeners = new Map<string, (event: object) => void>();
  const context = createContext({
    self: {
      addEventListener: (type: string, listener: (event: object) => void) =>
        listeners.set(type, listener),
      registration: { scope: `${ORIGIN}/sub/` },
    },
    location: { origin: ORIGIN },
    caches,
    fetch: network,
    ...{ Headers, Promise, Response, URL, setTimeout: () => 0 },
  });
  runInContext(CODE, context);
  let answered: Promise<Response> | undefined;
  const mode = path.endsWith('/') ? 'navigate' : 'cors';
  listeners.get('fetch')?.({
    request: { url: `${ORIGIN}${path}`, method: 'GET', headers: new Headers(), mode },
    respondWith: (response: Promise<Response>) => {
      answered = response;
    },
  });
  return answered;
}

test('a storage that fails costs nobody what the network brings', async () => {
  const fails = () => Promise.reject(new DOMException('broken', 'UnknownError'));
  const caches = { keys: fails, match: fails };
  for (const path of ['/sub/_astro/a.js', '/sub/luring/berkas.json', '/sub/satu/']) {
    const network = async () => new Response('fresh');
    expect(await (await answer(path, { caches, network }))?.text(), path).toBe('fresh');
    const lost = await answer(path, { caches, network: () => Promise.reject(new TypeError()) });
    expect(lost?.type, path).toBe('error');
  }
});

test('two whole copies, while one takes the other’s place: the first alone answers', async () => {
  const NOTE = '/sub/luring/salinan.json';
  const copies = new Map(
    Object.entries({
      'kbp-luring /sub/ unfinished': { '/sub/satu/': 'half' },
      'kbp-luring / other': { [NOTE]: '', '/sub/satu/': 'of another site' },
      'kbp-luring /sub/ one': { [NOTE]: '', '/sub/satu/': 'satu 1' },
      'kbp-luring /sub/ two': { [NOTE]: '', '/sub/satu/': 'satu 2', '/sub/dua/': 'dua 2' },
    } as Record<string, Record<string, string>>),
  );
  const caches = {
    keys: async () => [...copies.keys()],
    match: async (path: string, { cacheName }: { cacheName: string }) => {
      const text = copies.get(cacheName)?.[path];
      return text === undefined ? undefined : new Response(text);
    },
  };
  const network = () => Promise.reject(new TypeError());
  expect(await (await answer('/sub/satu/', { caches, network }))?.text()).toBe('satu 1');
  expect((await answer('/sub/dua/', { caches, network }))?.type).toBe('error');
});

test('what lies outside the base path is none of its business', async () => {
  const network = async () => new Response('fresh');
  expect(await answer('/other/a.js', { caches: {}, network })).toBeUndefined();
});
