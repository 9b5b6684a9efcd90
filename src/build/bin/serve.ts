/*
 * `npm start` and `npm run preview`: serves the built site as a static host would, with clean
 * addresses, compression, and a 404 in the language of the address.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { basePath } from '../../site/config.ts';
import { cleanPath, pathOf } from '../hosts/address.ts';
import { ASK_AGAIN } from '../hosts/headers.ts';
import { headersFor, parseHeadersFile } from '../hosts/headers-file.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);
/** Milliseconds by which scripts come late: shows what people and tests meet on a slow network. */
const scriptDelay = Number(process.env['SCRIPT_DELAY'] ?? 0);
if (!existsSync(`${folder}/_headers`)) {
  console.error(
    `${folder} holds no built site. Run "npm run build" first, or "npm start" for both.`,
  );
  process.exit(1);
}

// Nearly as small as what hosts send that were given compressed files, and still quick.
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } } });
const files = sirv(folder, { etag: true });
/** The headers of the build, as the hosts that read this file send them. */
const rules = parseHeadersFile(readFileSync(`${folder}/_headers`, 'utf8'));
/** Files that hosts read and do not serve. */
const KEPT = /^\/_(?:headers|redirects)$/;

/** Whether a path of the site, without its closing slash, is that of a page. */
const isFolder = (path: string) =>
  existsSync(`${folder}/${path.slice(basePath.length)}/index.html`);

/** Answers with the not-found page of the language that the address names. */
function notFound(request: IncomingMessage, response: ServerResponse): void {
  request.url = request.url?.startsWith('/en/') ? '/en/404.html' : '/404.html';
  response.statusCode = 404;
  response.setHeader('Cache-Control', ASK_AGAIN);
  // sirv would send 200; a 404 page must say 404.
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((_status: number, headers?: Record<string, string>) =>
    writeHead(404, headers)) as typeof response.writeHead;
  files(request, response);
}

const server = createServer(async (request, response) => {
  const url = request.url ?? '/';
  if (scriptDelay && /\.js(?:\?|$)/.test(url)) await setTimeout(scriptDelay);
  if (`${url}/` === basePath) {
    response.writeHead(301, { Location: basePath }).end();
    return;
  }
  const inside = url.startsWith(basePath);
  request.url = inside ? `/${url.slice(basePath.length)}` : url;
  const path = pathOf(url);
  response.setHeader('Cache-Control', ASK_AGAIN);
  for (const [name, value] of Object.entries(headersFor(rules, path))) {
    response.setHeader(name, value);
  }
  const clean = inside && cleanPath(path, isFolder);
  if (clean) {
    response.writeHead(301, { Location: clean + (/\?.*/s.exec(url)?.[0] ?? '') }).end();
    return;
  }
  compress(request as never, response as never, () => {
    if (inside && !KEPT.test(request.url ?? ''))
      files(request, response, () => notFound(request, response));
    else notFound(request, response);
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 npm start`
      : `The server could not start: ${error.message}`,
  );
  process.exit(1);
});
server.listen(port, () => {
  console.log(`The site is at http://localhost:${port}${basePath} (Ctrl+C stops the server)`);
});
