import { fill } from '../core/fill.ts';
import { canKeep, means } from './browser.ts';
import { articlesOf, chosenNames, commonFiles, filesOf, sizeOf, toFetch } from './choice.ts';
import { type Copy, countMissing, OfflineError, readCopy, saveCopy } from './copies.ts';
import { LIST_VERSION, type OfflineList } from './list.ts';
import { WORKER } from './names.ts';
import { removeOffline } from './remove.ts';

/** How often a saving begins anew because the site was changed meanwhile. */
const TRIES = 2;

/** `<kbp-offline>`: shows what is saved, saves what the reader ticks, and removes it. */
class KbpOffline extends HTMLElement {
  readonly #language = document.documentElement.lang;
  #said: Record<string, string> = {};
  #list: OfflineList | undefined;
  #copy: Copy | undefined;
  #unfinished = false;
  /** Whether the reader has ticked anything that is not saved yet: showing anew must not undo it. */
  #ticked = false;
  #running: AbortController | undefined;

  async connectedCallback(): Promise<void> {
    this.#said = JSON.parse(this.dataset['said'] ?? '{}');
    // The worker answers with this page where the one asked for is not saved.
    this.#find('[data-unsaved]').hidden = location.pathname === this.dataset['here'];
    this.onclick = (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'again') location.reload();
      if (action === 'update') this.#save(this.#copy?.note.sets ?? []);
      if (action === 'cancel') this.#running?.abort();
      if (action === 'remove') this.#remove();
    };
    const form = this.#find<HTMLFormElement>('form');
    form.onchange = ({ target }) => this.#tick(target as HTMLInputElement);
    form.onsubmit = (event) => {
      event.preventDefault();
      this.#save(this.#wanted());
    };
    addEventListener('online', () => this.#refresh());
    await this.#refresh();
    // What a test, or a person's screen reader, may wait for.
    this.dataset['ready'] = '';
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  #find<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector) as E;
  }

  #say(key: string, values: Record<string, string | number> = {}): void {
    this.#find('[data-said-here]').textContent = fill(this.#said[key] ?? '', values);
  }

  /** Bytes in words: `640 kB`, `2.1 MB`. */
  #bytes(count: number): string {
    const large = count >= 999_500;
    return new Intl.NumberFormat(this.#language, {
      style: 'unit',
      unit: large ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: large ? 1 : 0,
    }).format(count / (large ? 1e6 : 1e3));
  }

  /** Reads what is on the device and what the site offers now, and shows both. */
  async #refresh(): Promise<void> {
    if (this.#running) return;
    if (!canKeep()) {
      this.#say('unable');
      return;
    }
    try {
      ({ copy: this.#copy, unfinished: this.#unfinished } = await readCopy(means(this.#base)));
    } catch {
      this.#say('refused');
      return;
    }
    let offered = true;
    try {
      const response = await fetch(this.dataset['list'] ?? '', {
        cache: 'no-cache',
        redirect: 'error',
      });
      offered = response.status !== 404;
      const list: OfflineList | undefined = response.ok ? await response.json() : undefined;
      this.#list = list?.v === LIST_VERSION ? list : undefined;
    } catch {
      // No network: what is saved can be looked at and removed.
      this.#list = undefined;
    }
    // What was said of a lost network is over once it is back.
    if (!this.#list) this.#say(offered ? 'noList' : 'notOffered');
    else if (!this.#find('[data-said-here]').matches(':focus')) this.#say('');
    await this.#show();
  }

  async #show(): Promise<void> {
    const copy = this.#copy;
    const list = this.#list;
    const registered = await this.#registration();
    const anything = Boolean(copy || this.#unfinished || registered);
    const state = this.#find('[data-state]');
    this.#find('[data-saved]').hidden = false;
    this.#find('[data-do=remove]').hidden = !anything;
    this.#find('[data-gone]').hidden = !(registered && !copy && !this.#unfinished);
    this.#find('[data-unfinished]').hidden = !this.#unfinished;
    state.textContent = this.#said['nothing'] ?? '';
    const missing = this.#find('[data-missing]');
    missing.hidden = true;
    if (copy) {
      const { size } = sizeOf(filesOf(copy.list, copy.note.sets));
      state.textContent = fill(this.#said['state'] ?? '', {
        size: this.#bytes(size),
        date: new Intl.DateTimeFormat(this.#language === 'id' ? 'id-ID' : 'en-US', {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(new Date(`${copy.list.date}T00:00:00Z`)),
      });
      const count = await countMissing(means(this.#base), copy).catch(() => 0);
      missing.hidden = count === 0;
      missing.textContent = fill(this.#said['missing'] ?? '', { count });
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-set]')) {
      const [language = '', slug = ''] = (row.dataset['set'] ?? '').split('/');
      const sets = copy?.note.sets ?? [];
      row.hidden = !(slug
        ? copy && articlesOf(copy.list, language, sets).has(slug)
        : sets.includes(language));
    }
    const newer = this.#find('[data-newer]');
    newer.hidden = !(copy && list && copy.note.build !== list.build);
    if (copy && list && !newer.hidden) {
      const wanted = filesOf(list, copy.note.sets);
      const { packed } = sizeOf(toFetch(wanted, filesOf(copy.list, copy.note.sets)));
      this.#find('[data-newer-text]').textContent = fill(this.#said['newer'] ?? '', {
        size: this.#bytes(packed),
      });
    }
    const form = this.#find('form');
    form.hidden = !list;
    if (list) this.#fillForm(list, copy?.note.sets ?? []);
  }

  /** Sizes beside the boxes, and ticks for what is saved in this language. */
  #fillForm(list: OfflineList, sets: readonly string[]): void {
    const articles = articlesOf(list, this.#language, sets);
    const common = commonFiles(list, this.#language);
    const size = this.#bytes(sizeOf(common).packed);
    this.#find('[data-common]').textContent = fill(this.#said['common'] ?? '', { size });
    for (const box of this.#boxes()) {
      const name = box.value;
      const size = box.closest('label')?.querySelector('[data-size]');
      const { packed } = sizeOf(toFetch(filesOf(list, [name]), common));
      if (size) size.textContent = this.#bytes(packed);
      const slug = name.split('/')[1];
      if (!this.#ticked) box.checked = slug ? articles.has(slug) : sets.includes(name);
    }
    this.#settle();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name=set]')];
  }

  /** A box was ticked or cleared: those above and below follow. */
  #tick(box: HTMLInputElement): void {
    const [, unit] = box.value.split(':');
    this.#ticked = true;
    if (box.value === this.#language) for (const one of this.#boxes()) one.checked = box.checked;
    else if (unit) for (const one of this.#inUnit(unit)) one.checked = box.checked;
    if (!box.checked) this.#find<HTMLInputElement>('[data-all]').checked = false;
    this.#settle();
  }

  #inUnit(unit: string): HTMLInputElement[] {
    return this.#boxes().filter((box) => box.dataset['unit'] === unit);
  }

  /** Boxes of units follow their articles; then the sum is shown. */
  #settle(): void {
    for (const box of this.#boxes()) {
      const [, unit] = box.value.split(':');
      if (!unit) continue;
      const ticked = this.#inUnit(unit).filter(({ checked }) => checked).length;
      box.checked = ticked > 0 && ticked === this.#inUnit(unit).length;
      box.indeterminate = ticked > 0 && !box.checked;
    }
    if (!this.#list) return;
    const wanted = filesOf(this.#list, this.#wanted());
    const held = this.#copy ? filesOf(this.#copy.list, this.#copy.note.sets) : [];
    this.#find('[data-sum]').textContent = fill(this.#said['sum'] ?? '', {
      fetch: this.#bytes(sizeOf(toFetch(wanted, held)).packed),
      keep: this.#bytes(sizeOf(wanted).size),
    });
  }

  /** Names of the sets that the device is to hold: this language's as ticked, the other's as they are. */
  #wanted(): string[] {
    const language = this.#language;
    const others = (this.#copy?.note.sets ?? []).filter(
      (name) => !name.startsWith(`${language}/`) && name.split(':')[0] !== language,
    );
    if (this.#find<HTMLInputElement>('[data-all]').checked) return [...others, language];
    const ticked = this.#boxes().flatMap(({ checked, value }) => {
      const slug = value.split('/')[1];
      return checked && slug ? slug : [];
    });
    return this.#list ? [...others, ...chosenNames(this.#list, language, new Set(ticked))] : others;
  }

  async #save(sets: string[], tries = TRIES): Promise<void> {
    if (!this.#list || this.#running) return;
    if (sets.length === 0) {
      if (this.#copy) await this.#remove();
      else this.#say('choose');
      return;
    }
    this.#running = new AbortController();
    const bar = this.#find<HTMLProgressElement>('progress');
    bar.value = 0;
    this.#busy(true);
    this.#say('begun');
    let trouble: string | undefined;
    try {
      await this.#register();
      await this.#alone(() =>
        saveCopy(means(this.#base), this.#list as OfflineList, sets, {
          signal: (this.#running as AbortController).signal,
          progress: (done, all) => {
            bar.max = Math.max(all, 1);
            bar.value = all === 0 ? 1 : done;
            this.#find('[data-progress]').textContent = fill(this.#said['progress'] ?? '', {
              done: this.#bytes(done),
              all: this.#bytes(all),
            });
          },
        }),
      );
    } catch (error) {
      trouble = error instanceof OfflineError ? error.trouble : 'refused';
    }
    const build = this.#list.build;
    this.#running = undefined;
    if (!trouble) this.#ticked = false;
    await this.#refresh();
    // The site was changed while we were fetching: begin again with what it offers now.
    const changed = (this.#list as OfflineList | undefined)?.build !== build;
    if (trouble === 'changed' && changed && tries > 0) return this.#save(sets, tries - 1);
    // A worker without anything to serve would only be a trace.
    if (trouble !== 'busy' && !this.#copy && !this.#unfinished) {
      await removeOffline(this.#base).catch(() => {});
      await this.#show();
    }
    this.#busy(false);
    // Another tab may have removed everything meanwhile.
    this.#say(trouble ?? (this.#copy ? 'done' : 'removed'));
    if (!trouble) navigator.storage?.persist?.().catch(() => {});
  }

  /** One saving at a time, in all tabs. */
  async #alone(run: () => Promise<void>): Promise<void> {
    if (!('locks' in navigator)) return run();
    await navigator.locks.request(`kbp-luring ${this.#base}`, { ifAvailable: true }, (lock) => {
      if (!lock) throw new OfflineError('busy');
      return run();
    });
  }

  async #registration(): Promise<boolean> {
    const all = await navigator.serviceWorker.getRegistrations().catch(() => []);
    return all.some(({ scope }) => new URL(scope).pathname === this.#base);
  }

  async #register(): Promise<void> {
    try {
      await navigator.serviceWorker.register(this.#base + WORKER, {
        scope: this.#base,
        updateViaCache: 'none',
      });
    } catch {
      throw new OfflineError('refused');
    }
  }

  #busy(busy: boolean): void {
    this.#find('[data-running]').hidden = !busy;
    this.#find<HTMLFieldSetElement>('fieldset').disabled = busy;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-idle]')) {
      button.disabled = busy;
    }
    // The button that was pressed is gone for now: the focus goes where the news is.
    if (busy) this.#find('[data-do=cancel]').focus();
    else this.#find('[data-said-here]').focus();
  }

  async #remove(): Promise<void> {
    await removeOffline(this.#base).catch(() => {});
    this.#ticked = false;
    await this.#refresh();
    this.#say(this.#copy || this.#unfinished ? 'refused' : 'removed');
    this.#find('[data-said-here]').focus();
  }
}

customElements.define('kbp-offline', KbpOffline);
