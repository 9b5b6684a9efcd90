/*
 * What every page runs: the theme button, the language link, "Copy link" and the loader of search.
 * Small on purpose.
 */
import '../search/loader.ts';
import './copy-link.ts';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const KEY = 'kbp1:setting:theme';
const root = document.documentElement;

const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
if (button) {
  const label = button.querySelector('span');
  const show = (theme: Theme) => {
    if (theme === 'auto') delete root.dataset['scheme'];
    else root.dataset['scheme'] = theme;
    if (label) label.textContent = button.dataset[theme] ?? '';
  };
  const current = (): Theme => themes.find((theme) => theme === root.dataset['scheme']) ?? 'auto';
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'auto';
    show(next);
    // A blocked or full store is no reason to refuse the change for this page.
    try {
      if (next === 'auto') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify({ value: next, at: new Date().toISOString() }));
    } catch {}
  });
  show(current());
  button.hidden = false;
}

const link = document.querySelector<HTMLAnchorElement>('[data-language-link]');
link?.addEventListener('click', () => {
  link.hash = sectionInView() || location.hash;
});

/** Id of the last section heading that has passed the upper part of the window. */
function sectionInView(): string {
  let id = '';
  for (const heading of document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')) {
    // What is not shown (scenes of a case that lie elsewhere) has no place.
    if (heading.getClientRects().length === 0) continue;
    if (heading.getBoundingClientRect().top > innerHeight / 3) break;
    id = heading.id;
  }
  return id;
}
