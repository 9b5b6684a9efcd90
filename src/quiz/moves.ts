import { fill } from '../core/fill.ts';
import type { Texts } from './texts.ts';

/**
 * Makes a list of steps movable: in place of the field for a number each step gets two buttons.
 * @param makeButtons returns a fresh pair of buttons (`data-do` up and down)
 * @param moved called after each press with a sentence on where the step stands now
 */
export function addMoves(
  list: HTMLElement,
  makeButtons: () => HTMLElement,
  texts: Texts,
  moved: (said: string) => void,
): void {
  const wording = (step: Element) => step.querySelector('span')?.textContent ?? '';
  list.classList.add('is-live');
  for (const step of list.children) {
    step.querySelector('input')?.remove();
    const buttons = makeButtons();
    const [up, down] = buttons.children;
    up?.setAttribute('aria-label', fill(texts.up, { step: wording(step) }));
    down?.setAttribute('aria-label', fill(texts.down, { step: wording(step) }));
    step.append(buttons);
  }
  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    const step = button?.closest('li');
    if (!button || !step) return;
    // The neighbour is moved, not the step itself: the pressed button would lose its focus.
    if (button.dataset['do'] === 'up') {
      if (step.previousElementSibling) step.after(step.previousElementSibling);
    } else if (step.nextElementSibling) step.before(step.nextElementSibling);
    moved(
      fill(texts.moved, {
        step: wording(step),
        place: [...list.children].indexOf(step) + 1,
        total: list.children.length,
      }),
    );
  });
}
