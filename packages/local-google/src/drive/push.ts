/**
 * Delivers notifications as Drive does: a POST without body, right after a change. While several
 * are in flight for a channel, further ones merge into one, so that a slow receiver is not flooded.
 * Faults may delay, merge, double, reorder or lose them.
 */
import { Agent } from 'node:http';
import type { Channel, Channels } from './channels.ts';
import { type Message, messageOf, post, RETRIED } from './notification.ts';

/** The fault of one push, if any. */
export type PushFault =
  | { readonly kind: 'late' | 'merge' | 'reorder'; readonly milliseconds: number }
  | { readonly kind: 'double' | 'lose' };

export interface PushOptions {
  readonly channels: Channels;
  readonly now: () => number;
  readonly fault: (channel: Channel) => PushFault | undefined;
  /**
   * Called for every attempt with the status of its answer (0: none), and for every message that a
   * fault dropped.
   */
  readonly sent: (channel: Channel, status: number, fault?: PushFault) => void;
  /** A message number that was sent must survive a crash. */
  readonly commit: () => void;
}

interface Late {
  readonly dueTime: number;
  readonly message: Message;
  /** Sent early when another message of its channel is sent: right after that one. */
  readonly behindNext: boolean;
}

const IN_FLIGHT_MAX = 2;
const RETRY_DELAYS_MS = [500, 1000, 2000];
const LATE_POLL_MS = 100;

export class Pusher {
  readonly #options: PushOptions;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #due = new Set<string>();
  readonly #flying = new Map<string, number>();
  readonly #late: Late[] = [];
  readonly #idle = new Set<() => void>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #merging = new Map<string, number>();
  #scheduled = false;
  #closed = false;

  constructor(options: PushOptions) {
    this.#options = options;
  }

  /** A change that the account can see. Delivered after the current turn, when it has been stored. */
  note(account: string): void {
    for (const { id } of this.#options.channels.of(account, this.#options.now())) this.#due.add(id);
    this.#schedule();
  }

  /** The first message of a channel. */
  sync(channel: Channel): void {
    setImmediate(() => {
      if (!this.#closed) this.#send(this.#message(channel, 'sync'));
    });
  }

  /** Resolves when nothing is under way or waiting to go at once; what a fault holds back is not waited for. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#due.size === 0 && this.#flying.size === 0) return;
    await new Promise<void>((resolve) => this.#idle.add(resolve));
  }

  /** The clock moved or time passed: delayed messages may be due. */
  wake(): void {
    const now = this.#options.now();
    for (const [id, dueTime] of this.#merging) {
      if (dueTime > now) continue;
      this.#merging.delete(id);
      const channel = this.#options.channels.get(id);
      if (channel) this.#send(this.#message(channel, 'change'));
    }
    for (const late of this.#late.filter(({ dueTime }) => dueTime <= now)) {
      this.#late.splice(this.#late.indexOf(late), 1);
      this.#send(late.message);
    }
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#agent.destroy();
  }

  #schedule(): void {
    if (this.#scheduled || this.#due.size === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (!this.#closed) this.#sendDue();
    });
  }

  #sendDue(): void {
    for (const id of this.#due) {
      if ((this.#flying.get(id) ?? 0) >= IN_FLIGHT_MAX) continue;
      this.#due.delete(id);
      const channel = this.#options.channels.get(id);
      if (channel && channel.expiration > this.#options.now()) this.#dispatch(channel);
    }
    this.#checkIdle();
  }

  #dispatch(channel: Channel): void {
    if (this.#merging.has(channel.id)) return;
    const fault = this.#options.fault(channel);
    if (fault?.kind === 'merge') {
      this.#merging.set(channel.id, this.#options.now() + fault.milliseconds);
      this.#pollLate();
      return;
    }
    const message = this.#message(channel, 'change');
    if (fault?.kind === 'lose') {
      this.#options.sent(channel, 0, fault);
      return;
    }
    if (fault?.kind === 'late' || fault?.kind === 'reorder') {
      const dueTime = this.#options.now() + fault.milliseconds;
      this.#late.push({ dueTime, message, behindNext: fault.kind === 'reorder' });
      this.#pollLate();
      return;
    }
    const behind = this.#late.findIndex((late) => late.behindNext && late.message.channel.id === channel.id);
    this.#send(message, behind < 0 ? undefined : this.#late.splice(behind, 1)[0]?.message);
    if (fault?.kind === 'double') this.#send(message);
  }

  /** Delays count in the emulator's time, which may stand still or be moved from outside, so it is polled. */
  #pollLate(): void {
    this.#after(LATE_POLL_MS, () => {
      this.wake();
      if (this.#late.length > 0 || this.#merging.size > 0) this.#pollLate();
    });
  }

  #message(channel: Channel, state: 'sync' | 'change'): Message {
    channel.messages++;
    this.#options.channels.save(channel);
    this.#options.commit();
    return messageOf(channel, state);
  }

  #send(message: Message, following?: Message, attempt = 0): void {
    if (this.#closed) return;
    const { id } = message.channel;
    this.#flying.set(id, (this.#flying.get(id) ?? 0) + 1);
    post(this.#agent, message).then((status) => {
      this.#options.sent(message.channel, status);
      if (following) this.#send(following);
      const delay = RETRIED.includes(status) && !this.#closed ? RETRY_DELAYS_MS[attempt] : undefined;
      if (delay === undefined) return this.#landed(id);
      // A message that waits for its next attempt counts as in flight, but does not hold up later
      // messages for long.
      this.#after(delay, () => {
        this.#send(message, undefined, attempt + 1);
        this.#landed(id);
      });
    });
  }

  #landed(id: string): void {
    const left = (this.#flying.get(id) ?? 1) - 1;
    if (left > 0) this.#flying.set(id, left);
    else this.#flying.delete(id);
    this.#schedule();
    this.#checkIdle();
  }

  #checkIdle(): void {
    if (this.#due.size > 0 || this.#flying.size > 0) return;
    for (const resolve of this.#idle) resolve();
    this.#idle.clear();
  }

  #after(milliseconds: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#closed) action();
    }, milliseconds);
    this.#timers.add(timer);
  }
}
