/*
 * The elements that learn with the reader. What most articles use is here, with the store; the
 * heavier ones come when the reader comes near them, so that an article with a quiz loads as fast as
 * one without. They share the store of this file.
 */
import '../glossary/key-terms-element.ts';
import '../progress/mark-read-element.ts';

/** How far below the window (CSS pixels) an element is fetched, to be there when it is reached. */
const AHEAD = '1200px';

/**
 * Loads an element's script; says so in the page where that fails. Browsers keep a failed import for
 * as long as the page lives, so only the page anew can try again: once the network is back.
 */
function fetchFor(element: HTMLElement, load: () => Promise<unknown>): void {
  const notice = element.querySelector<HTMLElement>('[data-not-loaded]');
  load().catch(() => {
    if (notice) notice.hidden = false;
    reloadOnline();
  });
}

/** Loads the page anew once the network is back, but not over what the reader has entered meanwhile. */
function reloadOnline(): void {
  let entered = false;
  addEventListener('input', () => {
    entered = true;
  });
  addEventListener('online', async () => {
    // "Online" may mean a mere cable: an error page must not take the place of what can be read.
    const asked = fetch(location.href, { method: 'HEAD', redirect: 'error' });
    const answer = await asked.catch(() => undefined);
    if (answer?.ok && !entered) location.reload();
  });
}

/** Loads a script once its element comes near. */
function whenNear(selector: string, load: () => Promise<unknown>): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      fetchFor(element, load);
    },
    { rootMargin: AHEAD },
  ).observe(element);
}

whenNear('kbp-quiz, kbp-quiz-list', () => import('../quiz/elements.ts'));
whenNear('kbp-data', () => import('../progress/data-element.ts'));
whenNear('kbp-review', () => import('../review/element.ts'));
whenNear('kbp-practice-term', () => import('../review/practice-term-element.ts'));
whenNear('kbp-path', () => import('../articles/path-element.ts'));
// What is kept under the old name of a renamed page; the elements here hear of it from the store.
const moved =
  document.querySelector('[data-was]') && import('../progress/take-over-here.ts').catch(() => {});
// What the page is for comes at once, wherever it stands; where a reader was is asked for only once.
const story = document.querySelector<HTMLElement>('kbp-case, kbp-case-list');
if (story) fetchFor(story, () => Promise.resolve(moved).then(() => import('../cases/elements.ts')));
