import type { Answer } from '../progress/types.ts';
import type { Keys } from './grade.ts';
import { shuffled, startOrder } from './shuffle.ts';

/** The native controls of one item: reading, filling, locking and reordering them. */
export class Controls {
  readonly #form: HTMLFormElement;
  readonly #type: keyof Keys;
  readonly #key: Keys[keyof Keys];
  /** The list of steps of an `order` item. */
  readonly steps: HTMLElement | null;
  /** True once the reader has moved a step: the order shown at first is no answer. */
  moved = false;

  constructor(form: HTMLFormElement, type: keyof Keys, key: Keys[keyof Keys]) {
    this.#form = form;
    this.#type = type;
    this.#key = key;
    this.steps = form.querySelector('.q-steps');
  }

  /** What is answered now, by ids; a part left empty is absent. */
  read(): Answer {
    if (this.steps) return this.moved ? [...this.steps.children].map(partOf) : [];
    const data = new FormData(this.#form);
    if (this.#isList()) return data.getAll('o').map(String);
    const given = Object.keys(this.#key ?? {}).map((id) => [id, String(data.get(id) ?? '').trim()]);
    return Object.fromEntries(given.filter(([, value]) => value));
  }

  /** How sure the reader says to be, 1 to 3. */
  sure(): 1 | 2 | 3 | undefined {
    return (Number(new FormData(this.#form).get(':sure')) || undefined) as 1 | 2 | 3 | undefined;
  }

  /** Names of the parts without an answer; `''` where the item as a whole has none. */
  missing(answer: Answer): string[] {
    if (this.#type === 'reflect') {
      return this.#form.querySelector('textarea')?.value.trim() ? [] : [''];
    }
    if (this.steps || this.#isList()) return Object.keys(answer).length > 0 ? [] : [''];
    // In the order of the page, which need not be the key's.
    const fields = this.#form.querySelectorAll<HTMLInputElement>('.q-field [name]');
    return [...new Set([...fields].map(({ name }) => name))].filter((id) => !(id in answer));
  }

  /** Fills the controls with an answer from the store; ids they do not know are left out. */
  write(answer: Answer): void {
    if (Array.isArray(answer)) {
      for (const input of this.#form.querySelectorAll<HTMLInputElement>('[name=o]')) {
        input.checked = answer.includes(input.value);
      }
      for (const id of answer) this.steps?.append(...this.#rows(id));
      return;
    }
    for (const [id, value] of Object.entries(answer)) {
      const field = this.#form.elements.namedItem(id);
      // Radio buttons of one name take a value as one control does.
      if (field && 'value' in field) field.value = value;
    }
  }

  /** Empties the controls. */
  clear(): void {
    this.#form.reset();
    this.moved = false;
  }

  /** Locks what has been answered; the reader's own text stays theirs to change. */
  lock(locked: boolean): void {
    if (this.#type === 'reflect') return;
    for (const control of this.#form.querySelectorAll<HTMLInputElement>(
      '.q-field :is(input, select, button)',
    )) {
      control.disabled = locked;
    }
  }

  /** Puts options into the order of an attempt, where their order means nothing. */
  shuffle(item: string, attempt: number): void {
    if (this.steps) {
      const ids = startOrder(this.#key as Keys['order'], item, attempt);
      for (const id of ids) this.steps.append(...this.#rows(id));
    }
    for (const list of this.#form.querySelectorAll('[data-shuffle]')) {
      const byId = new Map([...list.children].map((child) => [partOf(child), child]));
      // The line "Choose …" has no value and stays first.
      byId.delete('');
      for (const id of shuffled([...byId.keys()], item, attempt)) list.append(byId.get(id) ?? '');
    }
  }

  /** The first control of a part, or of the item. */
  first(part = ''): HTMLElement | null {
    const name = part && `[name="${part}"]`;
    return this.#form.querySelector(`.q-field :is(input, select, textarea, button)${name}`);
  }

  /** A part's answer as the reader saw it. */
  textOf(part: string, answer: Answer): string {
    if (Array.isArray(answer)) {
      const place = answer.indexOf(part) + 1;
      return place > 0 ? String(place) : '–';
    }
    const field = this.#form.querySelector<HTMLInputElement | HTMLSelectElement>(
      `select[name="${part}"], input[name="${part}"]:is([type=text], :checked)`,
    );
    if (!field?.value) return '–';
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
    return field.type === 'text' ? field.value : (field.labels?.[0]?.textContent ?? '');
  }

  #isList(): boolean {
    return ['single', 'multiple', 'reflect'].includes(this.#type);
  }

  #rows(part: string): Element[] {
    return [...(this.steps?.children ?? [])].filter((row) => partOf(row) === part);
  }
}

/** The id a row, option or label stands for. */
function partOf(child: Element): string {
  if (child instanceof HTMLOptionElement) return child.value;
  return (child as HTMLElement).dataset['part'] ?? child.querySelector('input')?.value ?? '';
}
