import { formatFaults } from '../../core/faults.ts';
import { examineContent } from '../check/index.ts';

/* `npm run check:content`: every fault of the content at once; exit code 1 where there is one. */

const { faults, warnings, counts } = examineContent();
if (warnings.length > 0) console.warn(`${formatFaults(warnings, 'warning')}\n`);
if (faults.length > 0) {
  console.error(formatFaults(faults));
  process.exitCode = 1;
} else {
  const all = { ...counts, warnings: warnings.length };
  const parts = Object.entries(all).map(([name, count]) =>
    count === 1 ? `1 ${name.replace(/s$/, '')}` : `${count} ${name}`,
  );
  console.log(`Content is sound: ${parts.join(', ')}.`);
}
