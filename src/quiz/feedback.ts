import type { Answer, Confidence } from '../progress/types.ts';
import type { Controls } from './controls.ts';
import { type Grade, grade, type Keys } from './grade.ts';
import type { Texts } from './texts.ts';
import { verdict } from './verdict.ts';

/** A copy of a part of the quiz's template. */
export type Part = (selector: string) => HTMLElement;

/**
 * The feedback of one item: the server's `<details>`, opened after an answer and put in the order
 * that teaches: own choice, key, explanation, where to read again, then the other options.
 */
export class Feedback {
  readonly #form: HTMLFormElement;
  readonly #panel: HTMLDetailsElement;
  readonly #verdict: HTMLElement;
  readonly #rest: HTMLElement;
  /** Notes as the server put them, to be restored before a retry. */
  readonly #notes: readonly [list: HTMLElement, notes: readonly HTMLElement[]][];
  readonly #yours: string;

  constructor(form: HTMLFormElement, part: Part, texts: Texts) {
    this.#form = form;
    this.#panel = form.querySelector('.q-key') as HTMLDetailsElement;
    this.#verdict = part('.q-verdict');
    this.#rest = part('.q-rest');
    this.#yours = texts.yours;
    this.#notes = [...form.querySelectorAll<HTMLElement>('.q-notes')].map((list) => [
      list,
      [...list.children] as HTMLElement[],
    ]);
    for (const [list, notes] of this.#notes) {
      const part = list.dataset['options'];
      if (part === undefined) continue;
      // The server gives notes in the order of the options they are about.
      const options = form.querySelectorAll<HTMLInputElement>(`.q-field [name="${part || 'o'}"]`);
      notes.forEach((note, index) => {
        note.dataset['for'] = options[index]?.value ?? '';
      });
    }
    const summary = this.#panel.querySelector('summary');
    summary?.toggleAttribute('hidden', true);
    summary?.after(this.#verdict);
    this.#panel.append(this.#rest);
    // Whoever opened the key before the script came goes on reading it.
    const reading = this.#panel.open;
    this.#panel.open = true;
    this.#rest.hidden = true;
    this.hide();
    this.#panel.hidden = !reading;
  }

  /** Shows the feedback on an answer and returns the grade it rests on. */
  show<T extends keyof Keys>(
    type: T,
    key: Keys[T],
    answer: Answer,
    confidence: Confidence | undefined,
    controls: Controls,
    texts: Texts,
  ): void {
    this.hide();
    const result = grade(type, key, answer);
    const blank = Object.keys(answer).length === 0;
    const said = verdict(type, key, result, confidence, blank, texts);
    this.#verdict.textContent = said.join(' ');
    for (const [list, notes] of this.#notes) {
      const part = list.dataset['options'];
      if (part === undefined) this.#showParts(notes, result, answer, type !== 'judge', controls);
      else {
        const chosen = pickPart(answer, part);
        this.#showOptions(list, notes, part || 'o', chosen, pickPart(key, part));
      }
    }
    this.#rest.hidden = !this.#rest.querySelector('li');
    this.#panel.hidden = false;
  }

  /** Hides it, with every trace of the last answer. */
  hide(): void {
    this.#panel.hidden = true;
    for (const [list, notes] of this.#notes) list.append(...notes);
    for (const mark of this.#form.querySelectorAll('.q-yours')) mark.remove();
    for (const marked of this.#form.querySelectorAll('.is-key, .is-mine, .is-right, .is-off')) {
      marked.classList.remove('is-key', 'is-mine', 'is-right', 'is-off');
    }
  }

  focus(): void {
    this.#verdict.focus();
  }

  /** Own choice first, then the key; the other options wait below. */
  #showOptions(
    list: HTMLElement,
    notes: readonly HTMLElement[],
    name: string,
    chosen: readonly string[],
    keys: readonly string[],
  ): void {
    const mine: HTMLElement[] = [];
    const right: HTMLElement[] = [];
    for (const note of notes) {
      const id = note.dataset['for'] ?? '';
      const option = this.#form.querySelector(`[name="${name}"][value="${id}"]`)?.closest('label');
      option?.classList.toggle('is-mine', chosen.includes(id));
      option?.classList.toggle('is-key', keys.includes(id));
      if (chosen.includes(id)) {
        note.firstElementChild?.prepend(this.#tag(), ' ');
        mine.push(note);
      } else if (keys.includes(id)) right.push(note);
      else this.#rest.querySelector('ul')?.append(note);
    }
    list.append(...mine, ...right);
  }

  /** Beside what is right in each part, what the reader had. */
  #showParts(
    notes: readonly HTMLElement[],
    { parts }: Grade,
    answer: Answer,
    mark: boolean,
    controls: Controls,
  ): void {
    for (const note of notes) {
      const id = note.dataset['for'] ?? '';
      const line = document.createElement('p');
      line.className = 'q-yours';
      line.append(this.#tag(), ` ${controls.textOf(id, answer)}`);
      note.firstElementChild?.after(line);
      const right = parts.some((part) => part.id === id && part.right);
      const field = this.#form.querySelector(`.q-field [data-part="${id}"]`);
      if (mark) field?.classList.add(right ? 'is-right' : 'is-off');
    }
  }

  #tag(): HTMLElement {
    const tag = document.createElement('b');
    tag.className = 'q-yours';
    tag.textContent = this.#yours;
    return tag;
  }
}

/** The ids of one part of an answer or key as a list; `''` stands for the whole. */
function pickPart(from: unknown, part: string): readonly string[] {
  if (!part) return Array.isArray(from) ? from : [];
  const id = (from as Readonly<Record<string, string>>)[part];
  return id === undefined ? [] : [id];
}
