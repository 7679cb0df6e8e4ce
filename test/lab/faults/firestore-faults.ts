import type { Dice } from '../people/dice.ts';

/** A fault of a Firestore call: an error status, or a cut connection. */
export interface FirestoreFault {
  /** The last part of the call's path; absent = any. */
  readonly method?: 'commit' | 'batchGet' | 'runQuery';
  readonly chance: number;
  /** Absent = the connection is cut. */
  readonly fault?: { readonly http: number; readonly status: string };
  /** The write is stored and its answer is lost. */
  readonly afterWork?: true;
  /** At most this many further calls of the kind fail as well: more than Google's client retries. */
  readonly more?: number;
}

const aborted = { http: 409, status: 'ABORTED' };
const exhausted = { http: 429, status: 'RESOURCE_EXHAUSTED' };
const internal = { http: 500, status: 'INTERNAL' };
const unavailable = { http: 503, status: 'UNAVAILABLE' };

/** Only commits lose their answers after the work: for reads it makes no difference. */
const everyFirestoreFault: readonly FirestoreFault[] = [
  { method: 'commit', chance: 0.006, fault: aborted },
  { method: 'commit', chance: 0.0004, fault: aborted, more: 12 },
  { method: 'commit', chance: 0.001, fault: internal },
  { method: 'commit', chance: 0.001, fault: exhausted },
  { method: 'commit', chance: 0.003, fault: unavailable, afterWork: true },
  { method: 'commit', chance: 0.003, afterWork: true },
  { method: 'batchGet', chance: 0.001, fault: aborted },
  { method: 'batchGet', chance: 0.0005, fault: exhausted },
  { method: 'runQuery', chance: 0.001, fault: exhausted },
  { chance: 0.001, fault: unavailable },
  { chance: 0.001, fault: internal },
  { chance: 0.001 },
];

/** Chooses the fault of each call. */
export class FirestoreFaults {
  readonly #dice: Dice;
  readonly #kinds: readonly FirestoreFault[];
  readonly #left = new Map<FirestoreFault, number>();

  constructor(dice: Dice, kinds: readonly FirestoreFault[] = everyFirestoreFault) {
    this.#dice = dice;
    this.#kinds = kinds;
  }

  #happens(fault: FirestoreFault): boolean {
    const left = this.#left.get(fault) ?? 0;
    if (left > 0) {
      this.#left.set(fault, left - 1);
      return true;
    }
    if (!this.#dice.chance(fault.chance)) return false;
    this.#left.set(fault, this.#dice.roll((fault.more ?? 0) + 1));
    return true;
  }

  /** @param path of the request, such as `/v1/projects/…/documents:commit`. */
  faultOf(path: string): FirestoreFault | undefined {
    const [address = ''] = path.split('?', 1);
    const method = address.slice(address.lastIndexOf(':') + 1);
    return this.#kinds.find((fault) => (fault.method ?? method) === method && this.#happens(fault));
  }
}
