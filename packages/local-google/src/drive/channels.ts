/** The notification channels, with address and expiry. */
import type { Rows } from '../admin/rows.ts';

export interface Channel {
  id: string;
  resourceId: string;
  resourceUri: string;
  account: string;
  address: string;
  token?: string;
  /** Milliseconds since 1970. */
  expiration: number;
  messages: number;
}

const KIND = 'channel';

export class Channels {
  readonly #rows: Rows;
  readonly #open = new Map<string, Channel>();

  constructor(rows: Rows) {
    this.#rows = rows;
    for (const { key, text } of rows.all(KIND)) this.#open.set(key, JSON.parse(text) as Channel);
  }

  get(id: string): Channel | undefined {
    return this.#open.get(id);
  }

  /** Every channel of an account that has not expired; those that have are forgotten. */
  of(account: string, now: number): Channel[] {
    for (const channel of this.#open.values()) if (channel.expiration <= now) this.stop(channel.id);
    return [...this.#open.values()].filter((channel) => channel.account === account);
  }

  save(channel: Channel): void {
    this.#open.set(channel.id, channel);
    this.#rows.put(KIND, channel.id, JSON.stringify(channel));
  }

  stop(id: string): void {
    this.#open.delete(id);
    this.#rows.remove(KIND, id);
  }
}
