import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Compressed by their own format. */
const PACKED = new Set(['.png', '.woff2', '.ico']);

/** Serves a folder the same way for everyone: brotli at 11, made before it is asked for twice. */
export async function serveFolder(folder: string): Promise<{ server: Server; origin: string }> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/');
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile();
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404');
      return;
    }
    const ending = extname(wanted);
    const plain = PACKED.has(ending);
    const body =
      ready.get(wanted) ??
      (plain ? readFileSync(wanted) : brotliCompressSync(readFileSync(wanted)));
    ready.set(wanted, body);
    response.writeHead(200, {
      'Content-Type': TYPES[ending] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(plain ? {} : { 'Content-Encoding': 'br' }),
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
