/**
 * The change feed of every account. As in Drive it lists a file once, at its latest change. A page
 * token is the number of the next change to read and does not expire.
 */
import type { Rows } from '../admin/rows.ts';

export interface Entry {
  readonly sequence: number;
  readonly fileId: string;
  readonly removed: boolean;
  readonly time: number;
  /** Set when the change is to a shared drive itself. */
  readonly driveId?: string;
}

const KIND = 'change';

export class Feed {
  readonly #rows: Rows;
  readonly #entries = new Map<string, Map<string, Entry>>();
  #sequence = 0;

  constructor(rows: Rows) {
    this.#rows = rows;
    const stored = rows.all(KIND).map(({ key, text }) => ({ key, entry: JSON.parse(text) as Entry }));
    for (const { key, entry } of stored.sort((a, b) => a.entry.sequence - b.entry.sequence)) {
      this.#of(key.slice(0, key.indexOf('/'))).set(entry.fileId, entry);
      this.#sequence = Math.max(this.#sequence, entry.sequence);
    }
  }

  #of(account: string): Map<string, Entry> {
    const known = this.#entries.get(account) ?? new Map<string, Entry>();
    this.#entries.set(account, known);
    return known;
  }

  record(account: string, change: Omit<Entry, 'sequence'>): void {
    const entry = { ...change, sequence: ++this.#sequence };
    const entries = this.#of(account);
    entries.delete(change.fileId);
    entries.set(change.fileId, entry);
    this.#rows.put(KIND, `${account}/${change.fileId}`, JSON.stringify(entry));
  }

  startToken(): string {
    return String(this.#sequence + 1);
  }

  /** The changes from a page token on, oldest first, or undefined when that is no token of this feed. */
  since(account: string, token: string): Entry[] | undefined {
    if (!/^[1-9]\d{0,14}$/.test(token) || Number(token) > this.#sequence + 1) return undefined;
    return [...this.#of(account).values()].filter(({ sequence }) => sequence >= Number(token));
  }
}
