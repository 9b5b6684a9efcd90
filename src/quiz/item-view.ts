import { fill } from '../core/fill.ts';
import type { Answer, ItemEntry, Store } from '../progress/types.ts';
import { Controls } from './controls.ts';
import { Feedback, type Part } from './feedback.ts';
import { grade, type Keys } from './grade.ts';
import { addMoves } from './moves.ts';
import { afterAnswer, stateOf } from './progress.ts';
import type { Texts } from './texts.ts';

/** What an item needs from what surrounds it. */
export interface Host {
  store: Store;
  /** The time of an answer, ISO 8601 in UTC. */
  now: () => string;
  texts: Texts;
  part: Part;
  /** Called after an answer has been kept and its feedback shown. */
  answered: (view: ItemView) => void;
}

/**
 * One item in the page: answer, feedback, retry. What it shows comes from the store alone, so a
 * reload or the other language gives the same state.
 */
export class ItemView {
  readonly id: string;
  readonly rev: number;
  /** True while it waits for an answer. */
  open = true;
  /** True until the reader does something here. */
  untouched = true;

  readonly #form: HTMLFormElement;
  readonly #host: Host;
  readonly #type: keyof Keys;
  readonly #key: Keys[keyof Keys];
  readonly #controls: Controls;
  readonly #feedback: Feedback;
  readonly #status: HTMLElement;
  readonly #bar: HTMLElement;

  constructor(form: HTMLFormElement, host: Host) {
    const { id = '', rev, type, key = 'null' } = form.dataset;
    this.id = id;
    this.rev = Number(rev);
    this.#form = form;
    this.#host = host;
    this.#type = type as keyof Keys;
    this.#key = JSON.parse(key);
    this.#controls = new Controls(form, this.#type, this.#key);
    // The summary of the key goes when the script comes: focus on it shall not be lost with it.
    const held = form.querySelector('.q-key > summary') === document.activeElement;
    this.#feedback = new Feedback(form, host.part, host.texts);
    this.#status = form.querySelector('.q-status') as HTMLElement;
    this.#bar = host.part('.q-bar');
    // Without a key there is nothing to be sure of.
    if (type === 'judge' || type === 'reflect') this.#bar.querySelector('.q-sure')?.remove();
    this.#status.before(this.#bar);
    if (held) this.#button('check').focus({ preventScroll: true });
    this.#listen();
  }

  /** The question's words. */
  get stem(): string {
    return this.#form.querySelector('legend')?.textContent ?? '';
  }

  get hidden(): boolean {
    return this.#form.hidden !== false;
  }
  set hidden(hidden: boolean) {
    this.#form.hidden = hidden;
  }

  /** Shows what the store holds. */
  restore(): void {
    const entry = this.#host.store.get('item', this.id);
    const state = stateOf(entry, this.rev);
    if (state === 'corrected' && !this.#form.querySelector('.q-corrected')) {
      this.#form.querySelector('fieldset')?.before(this.#host.part('.q-corrected'));
    }
    if (!entry || state !== 'answered') return;
    this.#controls.shuffle(this.id, Math.max(0, entry.attempts - 1));
    this.#controls.write(entry.answer);
    this.#show(entry.answer, entry.confidence);
  }

  /** Asks again: empty controls, in a new order. */
  again(): void {
    this.untouched = false;
    this.open = true;
    this.#controls.lock(false);
    this.#controls.clear();
    this.#controls.shuffle(this.id, this.#host.store.get('item', this.id)?.attempts ?? 0);
    this.#feedback.hide();
    this.#status.before(this.#bar);
    this.say('');
    this.#buttons();
  }

  focus(): void {
    this.#controls.first()?.focus();
  }

  /** Puts a notice of the quiz beside this item's answer. */
  note(notice: HTMLElement): void {
    notice.hidden = false;
    this.#status.before(notice);
  }

  /** Tells something politely. */
  say(text: string): void {
    this.#status.textContent = text;
  }

  #listen(): void {
    const { host, form } = { host: this.#host, form: this.#form };
    if (this.#controls.steps) {
      const makeButtons = () => host.part('.q-moves');
      addMoves(this.#controls.steps, makeButtons, host.texts, (said) => {
        this.untouched = false;
        this.#controls.moved = true;
        this.say(said);
      });
    }
    form.addEventListener('input', () => {
      this.untouched = false;
      if (this.open) this.say('');
      else if (this.#type === 'reflect') this.#keepTicks();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.open) this.#check(false);
    });
    this.#bar.addEventListener('click', (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'show') this.#check(true);
      if (action === 'again') {
        this.again();
        this.focus();
      }
    });
  }

  /** @param anyway show the answer even if parts are empty */
  #check(anyway: boolean): void {
    const answer = this.#controls.read();
    const [missing, ...others] = this.#controls.missing(answer);
    if (missing !== undefined && !anyway) {
      this.say(fill(this.#complaint(missing), { count: others.length + 1 }));
      this.#button('show').hidden = false;
      this.#controls.first(missing)?.focus();
      return;
    }
    this.untouched = false;
    // The bar with the pressed button moves below: focus that leaves now costs no layout on the way.
    (document.activeElement as HTMLElement | null)?.blur();
    const { score } = grade(this.#type, this.#key, answer);
    const confidence = this.#controls.sure();
    const hints = this.#form.querySelectorAll('.q-hint[open]').length;
    const { rev } = this;
    const at = this.#host.now();
    // Not open any more before the store tells its listeners.
    this.open = false;
    this.#host.store.update('item', this.id, (current) =>
      afterAnswer(current, { rev, answer, score, confidence, hints, at }),
    );
    this.say('');
    this.#form.querySelector('.q-corrected')?.remove();
    this.#show(answer, confidence);
    this.#feedback.focus();
    this.#host.answered(this);
  }

  #complaint(missing: string): string {
    const { texts } = this.#host;
    if (this.#type === 'order') return texts.emptyOrder;
    if (this.#type === 'reflect') return texts.emptyText;
    return missing ? texts.emptyParts : texts.empty;
  }

  #show(answer: Answer, confidence: ItemEntry['confidence']): void {
    this.open = false;
    this.#controls.lock(true);
    const { texts } = this.#host;
    this.#feedback.show(this.#type, this.#key, answer, confidence, this.#controls, texts);
    // Trying again comes after reading why.
    this.#form.querySelector('fieldset')?.append(this.#bar);
    this.#buttons();
  }

  #buttons(): void {
    this.#button('check').hidden = !this.open;
    this.#button('show').hidden = true;
    this.#button('again').hidden = this.open || this.#type === 'reflect';
    this.#bar.hidden = !this.open && this.#type === 'reflect';
    const sure = this.#bar.querySelector<HTMLElement>('.q-sure');
    if (sure) sure.hidden = !this.open;
  }

  #button(name: string): HTMLElement {
    return this.#bar.querySelector(`[data-do=${name}]`) as HTMLElement;
  }

  /** Ticks beside the sample are kept as they are made; the text is never read. */
  #keepTicks(): void {
    const at = this.#host.now();
    const answer = this.#controls.read();
    const blank = { rev: this.rev, attempts: 1, firstAt: at };
    this.#host.store.update('item', this.id, (current) => ({
      ...(current ?? blank),
      answer,
      lastAt: at,
    }));
  }
}
