import { writeFileSync } from 'node:fs';
import { formatFaults } from '../../core/faults.ts';
import { nextLock } from '../check/index.ts';
import { LOCK } from '../check/lock-data.ts';

/* `npm run ids`: adds new ids to the lock; writes nothing while the content has faults. */

const next = nextLock();
if (Array.isArray(next)) {
  console.error(`${formatFaults(next)}\n\nNothing was written to ${LOCK}.`);
  process.exitCode = 1;
} else {
  writeFileSync(LOCK, next.text);
  const { added } = next;
  console.log(added.length > 0 ? `Added to ${LOCK}:\n  ${added.join('\n  ')}` : 'No new ids.');
}
