import { ask } from './dialog.ts';
import { el } from './dom.ts';
import type { DriveFile } from './google.ts';
import { OWNER } from './owner.ts';
import { texts } from './texts.ts';

const OTHER = '…';
const STORED_AS = 'bekijken-als';
const STORED_SEEN = 'bekijken-als-gezien';

/** The account that the page uses. Kept per browser tab, so that two tabs can be two people. */
export class Account {
  readonly element: HTMLElement;
  readonly #select = el('select', { id: 'bekijken-als' });
  readonly #changed: () => void;
  #seen = new Set<string>();

  constructor(changed: () => void) {
    this.#changed = changed;
    for (const account of (sessionStorage.getItem(STORED_SEEN) ?? '').split(' ').filter(Boolean))
      this.#seen.add(account);
    this.element = el('label', { class: 'account', for: 'bekijken-als' }, el('span', {}, texts.viewAs), this.#select);
    this.#select.addEventListener('change', () => this.#choose(this.#select.value));
    this.#draw();
  }

  /** The e-mail address of the account, which on the local Google is its token as well. */
  get token(): string {
    return sessionStorage.getItem(STORED_AS) ?? OWNER;
  }

  get isOwner(): boolean {
    return this.token === OWNER;
  }

  /** Offers the accounts that files are shared with. */
  offer(files: readonly DriveFile[]): void {
    const before = this.#seen.size;
    for (const file of files) {
      for (const { emailAddress, type } of file.permissions ?? []) {
        if (emailAddress && emailAddress !== OWNER && type === 'user') this.#seen.add(emailAddress);
      }
    }
    if (this.#seen.size !== before) this.#draw();
  }

  /** Looks as somebody from now on. */
  use(account: string): void {
    sessionStorage.setItem(STORED_AS, account);
    this.#draw();
  }

  #draw(): void {
    sessionStorage.setItem(STORED_SEEN, [...this.#seen].join(' '));
    const accounts = [...new Set([...this.#seen, ...(this.isOwner ? [] : [this.token])])].sort();
    const options = [
      [OWNER, texts.owner],
      ...accounts.map((account) => [account, account]),
      [OTHER, texts.otherAccount],
    ];
    this.#select.replaceChildren(...options.map(([value, label]) => el('option', { value }, label ?? '')));
    this.#select.value = this.token;
  }

  async #choose(value: string): Promise<void> {
    const account = value === OTHER ? await this.#askOther() : value;
    if (account === undefined) return this.#draw();
    this.use(account);
    this.#changed();
  }

  async #askOther(): Promise<string | undefined> {
    let text: string = texts.otherAccountQuestion;
    for (;;) {
      const typed = await ask({ title: texts.viewAs, text, yes: texts.ok, input: { type: 'email', suggestion: '' } });
      if (typed === undefined) return undefined;
      const account = typed.trim();
      if (/^[^\s@]+@[^\s@]+$/.test(account)) {
        this.#seen.add(account);
        return account;
      }
      text = texts.otherAccountRefused;
    }
  }
}
