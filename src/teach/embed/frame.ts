import { heightMessage } from './snippet.ts';

/*
 * What a framed quiz does besides being a quiz: it tells the page around it how tall it is. The
 * height goes to any parent, since any page may frame it and a height is nothing secret; nothing is
 * listened to in return.
 */
if (parent !== window) {
  let told = 0;
  const tell = (again: boolean) => {
    const message = heightMessage(document.body.getBoundingClientRect().height);
    if (message.height === told && !again) return;
    told = message.height;
    parent.postMessage(message, '*');
  };
  new ResizeObserver(() => tell(false)).observe(document.body);
  // The page around may begin to listen later, and nothing here hears of it: it is said again. Not at
  // every focus: when a reader does what is not its business.
  for (const seconds of [1, 3, 10]) setTimeout(tell, seconds * 1000, true);
  addEventListener('focusin', () => tell(true), { once: true });
}

// Links open outside the frame (`<base target>`), but those within the page stay within.
addEventListener(
  'click',
  ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) link.target = '_self';
  },
  true,
);

// A sandbox may forbid forms, and then a browser does not even tell that one was to be sent. Nothing
// of ours is ever sent: the form is told directly.
addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (button?.type !== 'submit' || !button.form || event.defaultPrevented) return;
  event.preventDefault();
  button.form.dispatchEvent(
    new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }),
  );
});
