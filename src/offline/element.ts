import { fill } from '../core/fill.ts';
import { canKeep, means } from './browser.ts';
import {
  articlesOf,
  carriedOver,
  chosenNames,
  commonFiles,
  filesOf,
  sizeOf,
  toFetch,
} from './choice.ts';
import {
  type Copy,
  countMissing,
  OfflineError,
  readCopy,
  saveCopy,
  type Trouble,
} from './copies.ts';
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
  /** The saving that goes on, from the press of the button until its end is told. */
  #running: AbortController | undefined;
  /** Number of the newest look at device and site: what an older one finds comes too late. */
  #look = 0;

  connectedCallback(): void {
    this.#said = JSON.parse(this.dataset['said'] ?? '{}');
    // The worker answers with this page where the one asked for is not saved.
    this.#find('[data-unsaved]').hidden = location.pathname === this.dataset['here'];
    this.onclick = (event) => {
      const action = (event.target as Element).closest('button')?.dataset['do'];
      if (action === 'again') location.reload();
      if (action === 'update') this.#save(() => this.#kept());
      if (action === 'cancel') this.#running?.abort();
      if (action === 'remove') this.#remove();
    };
    const form = this.#find<HTMLFormElement>('form');
    form.onchange = ({ target }) => this.#tick(target as HTMLInputElement);
    form.onsubmit = (event) => {
      event.preventDefault();
      this.#save(() => this.#wanted());
    };
    addEventListener('online', () => {
      if (!this.#running) this.#refresh();
    });
    // From here on what is `hidden` decides.
    this.dataset['begun'] = '';
    this.#refresh();
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
    this.#look += 1;
    const look = this.#look;
    if (!canKeep()) {
      this.#offerNothing('unable');
      return;
    }
    const found = await this.#onDevice();
    if (!found) {
      if (look === this.#look) this.#offerNothing('refused');
      return;
    }
    let list = this.#list;
    let offered = true;
    try {
      const response = await fetch(this.dataset['list'] ?? '', {
        cache: 'no-cache',
        redirect: 'error',
        signal: this.#running?.signal ?? null,
      });
      offered = response.status !== 404;
      if (!offered) list = undefined;
      if (response.ok) {
        const fresh: OfflineList = await response.json();
        list = fresh.v === LIST_VERSION ? fresh : undefined;
      }
    } catch {
      // No network: what is saved can be looked at and removed, what was chosen can be tried again.
    }
    // A saving has begun meanwhile, or another look.
    if (look !== this.#look) return;
    this.#list = list;
    ({ copy: this.#copy, unfinished: this.#unfinished } = found);
    // What was said of a lost network is over once it is back.
    if (!list) this.#say(offered ? 'noList' : 'notOffered');
    else if (!this.#find('[data-said-here]').matches(':focus')) this.#say('');
    await this.#show();
  }

  /** What is on the device; undefined where the browser refuses to say. */
  #onDevice() {
    return readCopy(means(this.#base)).catch(() => undefined);
  }

  /** Says why nothing can be saved. What has been shown before stays. */
  #offerNothing(why: string): void {
    this.#say(why);
    if ('ready' in this.dataset) return;
    this.#find('[data-saved]').hidden = true;
    this.#find('form').hidden = true;
    this.#ready();
  }

  /** What a test, or a person's screen reader, may wait for. */
  #ready(): void {
    this.dataset['ready'] = '';
  }

  async #show(): Promise<void> {
    const copy = this.#copy;
    const registered = await this.#registration();
    const count = copy ? await countMissing(means(this.#base), copy).catch(() => 0) : 0;
    // The device has been read again meanwhile, and that is shown.
    if (copy !== this.#copy) return;
    const list = this.#list;
    const anything = Boolean(copy || this.#unfinished || registered);
    this.#find('[data-saved]').hidden = false;
    this.#find('[data-do=remove]').hidden = !anything;
    this.#find('[data-gone]').hidden = !(registered && !copy && !this.#unfinished);
    this.#find('[data-unfinished]').hidden = !this.#unfinished;
    this.#find('[data-state]').textContent = copy
      ? fill(this.#said['state'] ?? '', {
          size: this.#bytes(sizeOf(filesOf(copy.list, copy.note.sets)).size),
          date: new Intl.DateTimeFormat(this.#language === 'id' ? 'id-ID' : 'en-US', {
            dateStyle: 'long',
            timeZone: 'UTC',
          }).format(new Date(`${copy.list.date}T00:00:00Z`)),
        })
      : (this.#said['nothing'] ?? '');
    const missing = this.#find('[data-missing]');
    missing.hidden = count === 0;
    missing.textContent = fill(this.#said['missing'] ?? '', { count });
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
      const wanted = filesOf(list, this.#kept());
      const { packed } = sizeOf(toFetch(wanted, filesOf(copy.list, copy.note.sets)));
      this.#find('[data-newer-text]').textContent = fill(this.#said['newer'] ?? '', {
        size: this.#bytes(packed),
      });
    }
    const form = this.#find('form');
    form.hidden = !list;
    if (!this.#running) this.#find<HTMLFieldSetElement>('fieldset').disabled = false;
    if (list) this.#fillForm(list);
    this.#ready();
  }

  /** Names of the saved sets, as the newest list has them. */
  #kept(): string[] {
    const copy = this.#copy;
    if (!copy) return [];
    return this.#list ? carriedOver(copy.note.sets, copy.list, this.#list) : copy.note.sets;
  }

  /** Sizes beside the boxes, and ticks for what is saved in this language. */
  #fillForm(list: OfflineList): void {
    const sets = this.#kept();
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
      const saved = slug ? articles.has(slug) : sets.includes(name);
      // The reader's ticks stay, but what another tab has saved or removed meanwhile is taken over.
      if (!this.#ticked || saved !== box.defaultChecked) box.checked = saved;
      box.defaultChecked = saved;
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
    const others = this.#kept().filter(
      (name) => !name.startsWith(`${language}/`) && name.split(':')[0] !== language,
    );
    if (this.#find<HTMLInputElement>('[data-all]').checked) return [...others, language];
    const ticked = this.#boxes().flatMap(({ checked, value }) => {
      const slug = value.split('/')[1];
      return checked && slug ? slug : [];
    });
    return this.#list ? [...others, ...chosenNames(this.#list, language, new Set(ticked))] : others;
  }

  /**
   * Saves what is to be held, and tells how it ended.
   * @param choose names of the sets, asked once it is known what the device holds
   */
  async #save(choose: () => readonly string[]): Promise<void> {
    const offered = this.#list;
    if (!offered || this.#running) return;
    this.#look += 1;
    const running = new AbortController();
    this.#running = running;
    // Another tab, perhaps in the other language, may have saved or removed something meanwhile.
    const found = await this.#onDevice();
    if (found) ({ copy: this.#copy, unfinished: this.#unfinished } = found);
    await this.#show();
    let sets = choose();
    if (sets.length === 0) {
      this.#running = undefined;
      if (this.#copy) await this.#remove();
      else {
        this.#say('choose');
        // It stands above the long form, and an update's button may just have gone.
        this.#find('[data-said-here]').focus();
      }
      return;
    }
    this.#busy(true);
    this.#say('begun');
    let list: OfflineList = offered;
    let trouble: Trouble | undefined;
    for (let tries = TRIES; ; tries -= 1) {
      trouble = await this.#bring(list, sets, running.signal);
      if (!trouble) this.#ticked = false;
      await this.#refresh();
      if (tries === 0 || !this.#isToRepeat(trouble, list, running.signal)) break;
      const newer: OfflineList = this.#list ?? list;
      sets = carriedOver(sets, list, newer);
      list = newer;
    }
    // A worker without anything to serve would only be a trace.
    if (trouble !== 'busy' && !this.#copy && !this.#unfinished) {
      await removeOffline(this.#base).catch(() => {});
      await this.#show();
    }
    this.#running = undefined;
    this.#busy(false);
    // Another tab may have removed everything meanwhile.
    this.#say(trouble ?? (this.#copy ? 'done' : 'removed'));
    if (!trouble) navigator.storage?.persist?.().catch(() => {});
  }

  /** Tries to bring the sets of a list to the device; what stopped it, if anything did. */
  async #bring(
    list: OfflineList,
    sets: readonly string[],
    signal: AbortSignal,
  ): Promise<Trouble | undefined> {
    const bar = this.#find<HTMLProgressElement>('progress');
    bar.value = 0;
    try {
      await this.#register();
      await this.#alone(() =>
        saveCopy(means(this.#base), list, sets, {
          signal,
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
      return undefined;
    } catch (error) {
      return error instanceof OfflineError ? error.trouble : 'refused';
    }
  }

  /**
   * Whether to begin again with what the site offers now: it was changed while we were fetching. Also
   * where a cancel came between two tries, for only a try takes back what is there.
   */
  #isToRepeat(trouble: Trouble | undefined, list: OfflineList, { aborted }: AbortSignal): boolean {
    if (aborted) return trouble === 'changed' || trouble === 'network';
    return trouble === 'changed' && this.#list !== undefined && this.#list.build !== list.build;
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
    const found = await this.#onDevice();
    const gone = found && !found.copy && !found.unfinished && !(await this.#registration());
    this.#say(gone ? 'removed' : 'notRemoved');
    this.#find('[data-said-here]').focus();
  }
}

customElements.define('kbp-offline', KbpOffline);
