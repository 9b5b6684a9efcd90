/* "Leave this page": see LeaveQuickly.astro for what is there without this script. */

/** Two presses of Esc belong together when at most so many milliseconds lie between them. */
const TOGETHER = 5000;

const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
if (link) {
  const leave = () => {
    // At once, however long the other page takes; and it shall not learn where one comes from.
    document.documentElement.hidden = true;
    const policy = document.createElement('meta');
    policy.name = 'referrer';
    policy.content = 'no-referrer';
    document.head.append(policy);
    location.replace(link.href);
  };
  link.onclick = (event) => {
    event.preventDefault();
    leave();
  };
  // A step within the page would be an entry of its own in the history, and Back would return to it.
  addEventListener('click', (event) => {
    const target = (event.target as Element).closest('a')?.getAttribute('href');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!target?.startsWith('#') || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    location.replace(target);
  });
  let presses = 0;
  let last = 0;
  // Capturing: an open dialog closes at the first press, and still it counts.
  addEventListener(
    'keydown',
    ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      presses =
        key === 'Escape' && (presses === 0 || timeStamp - last < TOGETHER) ? presses + 1 : 0;
      if (key === 'Escape' && presses === 0) presses = 1;
      last = timeStamp;
      if (presses === 3) leave();
    },
    true,
  );
  for (const part of document.querySelectorAll<HTMLElement>('[data-leave-key]'))
    part.hidden = false;
}

export {};
