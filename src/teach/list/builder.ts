import { fill } from '../../core/fill.ts';
import { fold } from '../../core/words.ts';
import { make } from '../../search/dom.ts';
import { cleanText, DAYS, type Entry, encodeList, isDay, LIMITS, type List } from './code.ts';
import { type Context, kindWord, STATES } from './context.ts';
import { KINDS, type Material, resolveList } from './materials-format.ts';

/** Rows shown at once; more are found by typing. */
const SHOWN = 40;

/** The builder: picks, orders and dates. It keeps nothing but the address. */
export class Builder {
  #root: HTMLElement;
  #context: Context;
  #changed: (code: string) => void;
  #entries: Entry[] = [];
  #title: HTMLInputElement;
  #instructions: HTMLTextAreaElement;
  #kind: HTMLSelectElement;
  #filter: HTMLInputElement;

  /**
   * @param root the builder in the page, as `ReadingList.astro` writes it
   * @param changed called with the list's code after each change
   */
  constructor(root: HTMLElement, context: Context, changed: (code: string) => void) {
    this.#root = root;
    this.#context = context;
    this.#changed = changed;
    this.#title = this.#part('[name=title]');
    this.#instructions = this.#part('[name=instructions]');
    this.#kind = this.#part('[name=kind]');
    this.#filter = this.#part('[name=filter]');
    const kinds = new Set([...context.materials.values()].map(({ kind }) => kind));
    this.#kind.replaceChildren(
      ...KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
        make('option', { value: kind }, [kindWord(context.said, kind)]),
      ),
    );
    this.#kind.onchange = () => this.#choices();
    this.#filter.oninput = () => this.#choices();
    this.#title.oninput = () => this.#update();
    this.#instructions.oninput = () => this.#update();
  }

  /** Shows a list to change; `undefined` for an empty one. */
  show(list: List | undefined): void {
    this.#title.value = list?.title ?? '';
    this.#instructions.value = list?.instructions ?? '';
    this.#entries = list ? [...list.entries] : [];
    this.#say('');
    this.#rows();
    this.#choices();
    this.#link();
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector<E>(selector) as E;
  }

  #say(text: string): void {
    this.#part('[role=status]').textContent = text;
  }

  #list(): List {
    return {
      title: cleanText(this.#title.value, LIMITS.title),
      instructions: cleanText(this.#instructions.value, LIMITS.instructions, true),
      entries: this.#entries,
    };
  }

  #link(): string {
    const code = encodeList(this.#list());
    const link = this.#part<HTMLAnchorElement>('[data-see]');
    link.href = `#${STATES.read}=${code}`;
    link.hidden = this.#entries.length === 0;
    return code;
  }

  #update(): void {
    this.#changed(this.#link());
  }

  /** What can be added. */
  #choices(): void {
    const { said, materials } = this.#context;
    const words = fold(this.#filter.value).split(' ').filter(Boolean);
    const found = [...new Set(materials.values())].filter(({ kind, title }) => {
      const name = fold(title);
      return kind === this.#kind.value && words.every((word) => name.includes(word));
    });
    const rows = found.slice(0, SHOWN).map((material) => {
      const add = make('button', { type: 'button', className: 'button quiet' });
      add.onclick = () => this.#add(material, add);
      this.#markChoice(add, material);
      return make('li', {}, [make('span', {}, [material.title]), this.#meta(material), add]);
    });
    this.#part('[data-choices]').replaceChildren(...rows);
    this.#part('[data-more]').textContent =
      found.length === 0
        ? (said['none'] ?? '')
        : found.length > SHOWN
          ? fill(said['more'] ?? '', { shown: SHOWN, count: found.length })
          : '';
  }

  #meta({ minutes }: Material): HTMLElement {
    const text = fill(this.#context.said['minutes'] ?? '', { minutes });
    return make('span', { className: 'rl-meta' }, [text]);
  }

  #markChoice(button: HTMLButtonElement, { key, title }: Material): void {
    const { said, materials } = this.#context;
    // By the page, not by the number: a list made before a page was renamed holds its old one.
    const on = this.#entries.some((entry) => materials.get(entry.key)?.key === key);
    button.dataset['key'] = String(key);
    button.setAttribute('aria-disabled', String(on));
    button.replaceChildren(
      (on ? said['added'] : said['add']) ?? '',
      make('span', { className: 'sr-only' }, [` ${title}`]),
    );
  }

  #markChoices(): void {
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-key]')) {
      const material = this.#context.materials.get(Number(button.dataset['key']));
      if (material) this.#markChoice(button, material);
    }
  }

  #add(material: Material, button: HTMLButtonElement): void {
    if (button.getAttribute('aria-disabled') === 'true') return;
    const { said } = this.#context;
    if (this.#entries.length >= LIMITS.entries) {
      this.#say(fill(said['full'] ?? '', { limit: LIMITS.entries }));
      return;
    }
    this.#entries.push({ key: material.key, due: '' });
    this.#rows();
    this.#markChoices();
    this.#update();
    this.#say(fill(said['didAdd'] ?? '', { title: material.title, count: this.#entries.length }));
  }

  /** What is on the list. */
  #rows(): void {
    const { said, materials, file } = this.#context;
    const { minutes } = resolveList({ entries: this.#entries }, materials, file);
    const count = this.#entries.length;
    this.#part('[data-empty]').hidden = count > 0;
    this.#part('[data-sum]').textContent = count
      ? fill(said[count === 1 ? 'sum_one' : 'sum_other'] ?? '', { count, minutes })
      : '';
    this.#part('[data-rows]').replaceChildren(
      ...this.#entries.map((entry, index) => this.#row(entry, index)),
    );
  }

  #row(entry: Entry, index: number): HTMLElement {
    const { said, materials } = this.#context;
    const material = materials.get(entry.key);
    const title = material?.title ?? said['gone'] ?? '';
    const hidden = () => make('span', { className: 'sr-only' }, [` ${title}`]);
    const due = make('input', { type: 'date', min: DAYS.first, max: DAYS.last, value: entry.due });
    due.onchange = () => {
      this.#entries[index] = { ...entry, due: isDay(due.value) ? due.value : '' };
      this.#update();
    };
    const button = (name: 'up' | 'down' | 'remove', off: boolean, onclick: () => void) => {
      const made = make('button', { type: 'button', className: 'button quiet' }, [
        said[name],
        hidden(),
      ]);
      made.dataset['do'] = name;
      made.setAttribute('aria-disabled', String(off));
      if (!off) made.onclick = onclick;
      return made;
    };
    return make('li', {}, [
      make('span', { className: 'rl-name' }, [title]),
      make('span', { className: 'rl-meta' }, [material ? kindWord(said, material.kind) : '']),
      make('div', { className: 'rl-buttons' }, [
        make('label', {}, [said['due'], hidden(), ' ', due]),
        button('up', index === 0, () => this.#move(index, -1, title)),
        button('down', index === this.#entries.length - 1, () => this.#move(index, 1, title)),
        button('remove', false, () => this.#remove(index, title)),
      ]),
    ]);
  }

  #move(index: number, by: 1 | -1, title: string): void {
    const [entry] = this.#entries.splice(index, 1);
    if (entry) this.#entries.splice(index + by, 0, entry);
    this.#rows();
    this.#focus(index + by, by < 0 ? 'up' : 'down');
    this.#update();
    const said = this.#context.said['didMove'] ?? '';
    this.#say(fill(said, { title, place: index + by + 1, count: this.#entries.length }));
  }

  #remove(index: number, title: string): void {
    this.#entries.splice(index, 1);
    this.#rows();
    this.#markChoices();
    if (this.#entries.length > 0) this.#focus(Math.min(index, this.#entries.length - 1), 'remove');
    else this.#part('[data-list-head]').focus();
    this.#update();
    const said = this.#context.said['didRemove'] ?? '';
    this.#say(fill(said, { title, count: this.#entries.length }));
  }

  /** The rows are new: the reader goes on where they were. */
  #focus(index: number, name: string): void {
    const row = this.#part('[data-rows]').children[index];
    row?.querySelector<HTMLElement>(`[data-do=${name}]`)?.focus();
  }
}
