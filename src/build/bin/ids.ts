import { writeFileSync } from 'node:fs';
import { formatFaults } from '../../core/faults.ts';
import { readContent } from '../check/content.ts';
import { extendLock, lockText } from '../check/lock.ts';
import { LOCK } from '../check/lock-data.ts';

/*
 * `npm run ids`: adds new ids to the lock. It removes none, and writes nothing where a locked id
 * vanished or a key changed under the same `rev`.
 */

const result = extendLock(readContent(process.cwd()));
if ('lock' in result) {
  writeFileSync(LOCK, lockText(result.lock));
  const { added } = result;
  console.log(added.length > 0 ? `Added to ${LOCK}:\n  ${added.join('\n  ')}` : 'No new ids.');
} else {
  console.error(`${formatFaults(result.faults)}\n\nNothing was written to ${LOCK}.`);
  process.exitCode = 1;
}
