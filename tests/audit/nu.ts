/*
 * The second half of `npm run audit`: the Nu HTML checker over every page as the browser held it after
 * its scripts ran, and the count: as many pages must have been looked at as were built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, DOM } from './pages.ts';

const built = builtPages();
const missing = built.filter(
  (address) => !existsSync(join(DOM, address.endsWith('/') ? `${address}index.html` : address)),
);
if (missing.length > 0) {
  console.error(
    `Not looked at: ${missing.length} of ${built.length} pages:\n${missing.join('\n')}`,
  );
  process.exit(1);
}
const { status, signal, stderr, error } = spawnSync(
  process.env['JAVA'] ?? 'java',
  [
    ...['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar'],
    ...['--errors-only', '--skip-non-html', '--format', 'gnu', DOM],
  ],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
);
if (error) {
  console.error('NOT RUN: the Nu HTML checker needs Java, and none was found.');
  process.exit(1);
}
if (status !== 0) {
  // Killed (for lack of memory, say) it says nothing.
  console.error(stderr || `The checker ended with ${signal ?? status}.`);
  process.exit(1);
}
console.log(
  `${built.length} pages built, ${built.length} looked at; the Nu HTML checker found nothing.`,
);
