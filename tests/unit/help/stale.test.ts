import { expect, test } from 'vitest';
import type { Contact } from '../../../src/help/schema.ts';
import { futureDates, staleDates } from '../../../src/help/stale.ts';

const contact = (id: string, date: string, verifiedOn?: string) =>
  ({ id, source: { title: 'x', date }, ...(verifiedOn ? { verifiedOn } : {}) }) as Contact;

test('dates older than 90 days, oldest first; the source and the call apart', () => {
  const contacts = [
    contact('new', '2026-10-01'),
    contact('edge', '2026-08-03'),
    contact('old', '2026-08-02'),
    contact('called-long-ago', '2026-10-01', '2025-11-01'),
    contact('called-lately', '2026-01-01', '2026-10-30'),
  ];
  expect(staleDates(contacts, '2026-11-01')).toEqual([
    { contact: 'called-long-ago', what: 'called', date: '2025-11-01', days: 365 },
    { contact: 'called-lately', what: 'source', date: '2026-01-01', days: 304 },
    { contact: 'old', what: 'source', date: '2026-08-02', days: 91 },
  ]);
});

test('nothing to say is an empty list', () => {
  expect(staleDates([contact('new', '2026-10-01')], '2026-11-01')).toEqual([]);
});

test('days that have not come yet, whichever field has them', () => {
  const one = { ...contact('typo', '2025-10-01', '2062-11-01'), checkedOn: '2026-11-02' };
  const fine = { ...contact('fine', '2026-11-01', '2026-11-01'), checkedOn: '2026-11-01' };
  expect(futureDates([one, fine], '2026-11-01')).toEqual([
    { contact: 'typo', field: 'checkedOn', date: '2026-11-02' },
    { contact: 'typo', field: 'verifiedOn', date: '2062-11-01' },
  ]);
});
