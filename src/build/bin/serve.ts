/*
 * `npm start` / `npm run preview`: serves `dist/` as a plain static host would: clean addresses,
 * a 404 in the language of the address, compression, long caching for hashed files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { serveSite } from '../serve/site.ts';

const folder = resolve(process.argv[2] ?? 'dist');
if (!existsSync(`${folder}/index.html`)) {
  console.error(`${folder} holds no built site. Run "npm run build" first, or "npm start" for both.`);
  process.exit(1);
}
const port = Number(process.env['PORT'] ?? 4321);
const base = process.env['BASE_PATH'] ?? '';
const server = createServer(serveSite(folder, base, (file) => readFileSync(file)));
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 npm start`
      : `The server could not start: ${error.message}`,
  );
  process.exit(1);
});
server.listen(port, () => {
  const path = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  console.log(`Klien, Bukan Pasien is served at http://localhost:${port}${path} (Ctrl+C stops it)`);
});
