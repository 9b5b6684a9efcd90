/* A single-key shortcut can be turned off (WCAG 2.1.4); Ctrl+K needs no switch. */

const KEY = 'kbp1:setting:slash';
let off: boolean | undefined;

/** True when the reader has turned the shortcut `/` off. */
export function slashIsOff(): boolean {
  try {
    off ??= !!localStorage.getItem(KEY);
  } catch {}
  return !!off;
}

/** Turns the shortcut on or off; where nothing can be stored, for this page only. */
export function setSlash(on: boolean): void {
  off = !on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ value: 'off', at: new Date().toISOString() }));
  } catch {}
}
