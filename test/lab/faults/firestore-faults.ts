import type { Dice } from '../people/dice.ts';

/** What goes wrong with a call of Firestore: it is answered by a fault, or its connection is cut. */
export interface FirestoreFault {
  /** What the call's path ends with; absent = any. */
  readonly method?: 'commit' | 'batchGet' | 'runQuery';
  readonly chance: number;
  /** Absent = the connection is cut. */
  readonly fault?: { readonly http: number; readonly status: string };
  /** It is done and stored, and the answer is lost. */
  readonly afterWork?: true;
  /** So many more calls of the kind meet the same, up to this number: more than Google's client tries. */
  readonly more?: number;
}

const aborted = { http: 409, status: 'ABORTED' };
const exhausted = { http: 429, status: 'RESOURCE_EXHAUSTED' };
const internal = { http: 500, status: 'INTERNAL' };
const unavailable = { http: 503, status: 'UNAVAILABLE' };

/** Answers lost after the work are a commit's: only there it matters. */
export const everyFirestoreFault: readonly FirestoreFault[] = [
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

/** Which fault each call meets. */
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

  /** @param path as it is asked for, `/v1/projects/…/documents:commit`. */
  faultOf(path: string): FirestoreFault | undefined {
    const [address = ''] = path.split('?', 1);
    const method = address.slice(address.lastIndexOf(':') + 1);
    return this.#kinds.find((fault) => (fault.method ?? method) === method && this.#happens(fault));
  }
}
