import { store } from './browser.ts';
import { takeOver } from './take-over.ts';
import type { Kind } from './types.ts';

/* For every renamed page that this one names: `data-was` holds kind, id, and the old ids. */
for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-was]')) {
  const [kind, id = '', ...was] = (dataset['was'] ?? '').split(' ');
  takeOver(store, kind as Kind, id, was);
}
