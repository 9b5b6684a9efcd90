import { fill } from '../../core/fill.ts';
import { now, store } from '../../progress/browser.ts';
import { encode } from './code.ts';
import { resultOf } from './from-store.ts';

/*
 * Making a result code, in the summary of a quiz. The code is made from what the store holds when
 * the student presses the button; it goes nowhere by itself.
 */

/** Opens the form for a code, and from then on answers it. */
export function openHandIn(quiz: HTMLElement): void {
  const part = quiz.querySelector('.hi') as HTMLElement;
  const find = <E extends HTMLElement>(selector: string) => part.querySelector(selector) as E;
  const form = find<HTMLFormElement>('form');
  const name = find<HTMLInputElement>('#hi-name');
  const field = find<HTMLTextAreaElement>('#hi-link');
  const made = find('.hi-made');
  const said = find('.hi-said');
  let code = '';

  const link = () => {
    const address = new URL(part.dataset['address'] ?? '', location.href);
    address.hash = code;
    return address.href;
  };

  form.onsubmit = async (event) => {
    event.preventDefault();
    said.textContent = '';
    const asked = [...quiz.querySelectorAll<HTMLElement>('.q-item')].map(({ dataset }) => ({
      id: dataset['id'] ?? '',
      rev: Number(dataset['rev']),
      type: dataset['type'] ?? '',
    }));
    const article = part.dataset['article'] ?? '';
    const result = resultOf(article, name.value, now(), asked, (id) => store.get('item', id));
    try {
      code = await encode(result);
    } catch {
      // An old browser needs the library for it, and the network did not bring it.
      said.textContent = said.dataset['notLoadedText'] ?? '';
      return;
    }
    field.value = link();
    made.hidden = false;
    said.textContent = fill(said.dataset['made'] ?? '', { count: result.items.length });
    field.focus();
    field.select();
  };
  made.onclick = async (event) => {
    const what = (event.target as Element).closest('button')?.dataset['copy'];
    if (!what) return;
    // Emptied first, so that a second copy is announced again.
    said.textContent = '';
    field.value = what === 'code' ? code : link();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = said.dataset['copied'] ?? '';
    } catch {
      // No permission, no secure context, or an old browser.
      field.focus();
      field.select();
      said.textContent = said.dataset['select'] ?? '';
    }
  };
  // A code of older answers, or with another name, must not be copied by mistake.
  const outdated = () => {
    made.hidden = true;
    said.textContent = '';
  };
  name.oninput = outdated;
  store.subscribe(outdated);

  find('[data-do=hand-in]').hidden = true;
  said.textContent = '';
  form.hidden = false;
  name.focus();
}
