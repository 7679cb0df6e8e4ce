import { ApiFault } from '../api.ts';
import type { ExtendedValue } from '../google.ts';
import type { Place } from '../sheet/a1.ts';
import { keyOf } from '../sheet/tracks.ts';
import type { Pending } from './presume.ts';

/** A person's change that must reach the server: its effect on cells, and how it is sent. */
export interface Parcel {
  sheetId: number;
  cells: readonly { place: Place; text: string; value: ExtendedValue | undefined }[];
  send(): Promise<void>;
}

type State = 'waiting' | 'refused' | 'sent';

export interface Entry {
  parcel: Parcel;
  cells: ReadonlyMap<string, Parcel['cells'][number]>;
  state: State;
  fault?: ApiFault;
}

const RETRY_MS_MIN = 1000;
const RETRY_MS_MAX = 15_000;

/**
 * Keeps each change until the server has it and a read shows it. Changes are sent one after
 * another. A passing error delays the change and all later ones; a rejected change is set aside for
 * the person to decide.
 */
export class Outbox {
  readonly #changed: () => void;
  readonly #arrived: () => void;
  #entries: Entry[] = [];
  #isSending = false;
  #retryMs = RETRY_MS_MIN;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: { changed(): void; arrived(): void }) {
    this.#changed = events.changed;
    this.#arrived = events.arrived;
  }

  add(parcel: Parcel): void {
    const cells = new Map(parcel.cells.map((cell) => [keyOf(cell.place), cell]));
    this.#entries.push({ parcel, cells, state: 'waiting' });
    this.#changed();
    void this.#sendAll();
  }

  /** Waiting and refused parcels that met a fault. */
  get troubled(): readonly Entry[] {
    return this.#entries.filter((entry) => entry.fault && entry.state !== 'sent');
  }

  get isEmpty(): boolean {
    return this.#entries.every((entry) => entry.state === 'sent');
  }

  /** The newest entry on its way to a cell. */
  pendingAt(sheetId: number, place: Place): Pending | undefined {
    const key = keyOf(place);
    const entry = this.#entries.findLast(({ parcel, cells }) => parcel.sheetId === sheetId && cells.has(key));
    const cell = entry?.cells.get(key);
    return entry && cell ? { text: cell.text, value: cell.value, isRefused: entry.state === 'refused' } : undefined;
  }

  /** What the server had before a read began is shown by that read; it needs no stand-in any more. */
  sentSoFar(): readonly Entry[] {
    return this.#entries.filter((entry) => entry.state === 'sent');
  }

  forget(entries: readonly Entry[]): void {
    this.#entries = this.#entries.filter((entry) => !entries.includes(entry));
    this.#changed();
  }

  retry(): void {
    clearTimeout(this.#timer);
    for (const entry of this.#entries) if (entry.state === 'refused') entry.state = 'waiting';
    void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let entry = this.#next(); entry; entry = this.#next()) {
        const isPassing = await this.#send(entry);
        this.#changed();
        if (isPassing) break;
      }
    } finally {
      this.#isSending = false;
    }
  }

  #next(): Entry | undefined {
    return this.#entries.find((entry) => entry.state === 'waiting');
  }

  /** Says whether the trouble, if any, passes by itself; then it is tried again later. */
  async #send(entry: Entry): Promise<boolean> {
    try {
      await entry.parcel.send();
    } catch (fault) {
      if (!(fault instanceof ApiFault)) throw fault;
      entry.fault = fault;
      if (!fault.isPassing) {
        entry.state = 'refused';
        return false;
      }
      const wait = fault.retryAfter === undefined ? this.#retryMs : fault.retryAfter * 1000;
      this.#timer = setTimeout(() => void this.#sendAll(), wait);
      this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS_MAX);
      return true;
    }
    this.#retryMs = RETRY_MS_MIN;
    entry.state = 'sent';
    this.#arrived();
    return false;
  }
}
