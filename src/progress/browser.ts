import { createStore } from './store.ts';

/** The one store of this page. Opening it reads and writes nothing. */
export const store = createStore(() => window.localStorage, window);

/** The time of a change the reader makes now. The only clock of what is remembered. */
export const now = (): string => new Date().toISOString();
