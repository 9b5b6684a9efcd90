/*
 * `npm run compress`: lays `.br` and `.gz` files beside the texts of `dist/`, for nginx
 * (`gzip_static`) and Caddy (`precompressed`). Other hosts compress by themselves.
 */
import { existsSync } from 'node:fs';
import { compressFolder } from '../hosts/compress.ts';

const folder = process.argv[2] ?? 'dist';
if (!existsSync(`${folder}/index.html`)) {
  console.error(`${folder} holds no built site. Run "npm run build" first.`);
  process.exit(1);
}
const { files, plain, br, gz } = await compressFolder(folder);
const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
console.log(`${files} files of ${mb(plain)} MB: ${mb(br)} MB as .br, ${mb(gz)} MB as .gz`);
