import { formatFaults } from '../../core/faults.ts';
import { readContacts } from '../data.ts';
import { futureDates, STALE_DAYS, staleDates } from '../stale.ts';

/*
 * `npm run check:contacts`: lists contacts whose source, or whose last call, is older than 90 days,
 * and days that have not come yet. It reports and stops nothing: an old commit must still build, and
 * nobody shall be tempted to write a date that is not true.
 */

const { data, faults } = readContacts();
if (data) {
  const today = new Date().toISOString().slice(0, 10);
  const old = staleDates(data.contacts, today);
  const words = { source: 'source dated', called: 'last called' };
  const rows = old.map(
    ({ contact, what, date, days }) => `  ${contact}: ${words[what]} ${date}, ${days} days ago`,
  );
  const coming = futureDates(data.contacts, today).map(
    ({ contact, field, date }) => `  ${contact}: ${field} ${date} lies in the future`,
  );
  const never = data.contacts.filter(({ verifiedOn }) => !verifiedOn).length;
  console.log(
    [
      old.length > 0
        ? `Older than ${STALE_DAYS} days on ${today}; look for a newer source, or call:`
        : `No date is older than ${STALE_DAYS} days on ${today}.`,
      ...rows,
      ...(coming.length > 0 ? ['Look at the year:', ...coming] : []),
      `Never called: ${never} of ${data.contacts.length}.`,
    ].join('\n'),
  );
} else console.error(formatFaults(faults));
