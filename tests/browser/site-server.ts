import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** What a test makes of a request: other bytes, a cut connection, silence, an error of the server, or nothing special. */
export type Answer = Buffer | 'cut' | 'silence' | 'error' | undefined;

/** A server for one built folder that a test can cut off, slow down, and change under the reader. */
export class SiteServer {
  readonly #folder: string;
  readonly #base: string;
  readonly #server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split(/[?#]/)[0] ?? '').slice(this.#base.length);
    this.asked.push(path);
    this.#reply(path, response);
  });
  /** Paths below the base that were asked for, in order. */
  readonly asked: string[] = [];
  /** Files of a newer version, by path below the base. */
  readonly newer = new Map<string, Buffer>();
  /** Decides about a request before anything else, at once or later. */
  answer: (path: string) => Answer | Promise<Answer> = () => undefined;

  /** @param folder built site @param base base path it was built for */
  constructor(folder: string, base = '/') {
    this.#folder = folder;
    this.#base = base;
  }

  /** Starts it; returns the address of the home page. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}${this.#base}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** As if the cable were pulled, and put back. */
  set online(online: boolean) {
    this.answer = () => (online ? undefined : 'cut');
    if (!online) this.#server.closeAllConnections();
  }

  read(path: string): Buffer {
    const file = /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
    return this.newer.get(path) ?? readFileSync(join(this.#folder, file));
  }

  /** Publishes a new version: pages changed by a function, and the list that goes with them. */
  publish(paths: readonly string[], change: (text: string) => string): void {
    const list = JSON.parse(this.read('luring/berkas.json').toString());
    for (const path of paths) {
      const data = Buffer.from(change(this.read(path).toString()));
      this.newer.set(path, data);
      const row = list.files.find(([name]: [string]) => name === path);
      row[2] = data.length;
      row[3] = createHash('sha256').update(data).digest('base64url').slice(0, 8);
    }
    list.build = `${list.build}x`;
    this.newer.set('luring/berkas.json', Buffer.from(JSON.stringify(list)));
  }

  async #reply(path: string, response: ServerResponse): Promise<void> {
    const answer = await this.answer(path);
    if (answer === 'cut') response.destroy();
    if (answer === 'cut' || answer === 'silence') return;
    if (answer === 'error') {
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
      return;
    }
    let status = 200;
    let data = answer;
    try {
      data ??= this.read(path);
    } catch {
      status = 404;
      data = this.read('404.html');
    }
    const ending = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
    response.writeHead(status, {
      'Content-Type': (status === 200 && TYPES[ending]) || TYPES['html'],
      'Cache-Control': path.startsWith('_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
    });
    response.end(data);
  }
}
