import type { Clock } from '../../../functions/clock.ts';
import type { World } from '../../../functions/ports.ts';
import { type CrashPoint, nameOf, type Port } from './crash-points.ts';

type Call = (...given: never[]) => Promise<unknown>;
/** Every call of Firestore's real client passes one of these two. */
interface FirestoreCalls {
  request: Call;
  requestStream: Call;
}

/** Wraps every port of an instance, which crashes at the armed crash points. */
export class GuardedPorts {
  readonly #calls = new Map<Port, number>();
  readonly #crash: (point: string) => Promise<never>;
  #crashPoints: readonly CrashPoint[] = [];

  constructor(crash: (point: string) => Promise<never>) {
    this.#crash = crash;
  }

  /** Restarts the count of calls. */
  arm(crashPoints: readonly CrashPoint[]): void {
    this.#crashPoints = crashPoints;
    this.#calls.clear();
  }

  /** Calls of each port since the last `arm`. */
  counts(): Readonly<Record<Port, number>> {
    return Object.fromEntries(this.#calls);
  }

  guardClock({ now, sleep }: Clock): Clock {
    return { now, sleep: this.#guarded('clock.sleep', sleep) };
  }

  guard(world: World): World {
    const { sheets, drive, database } = world;
    this.#guardFirestore(database.firestore as unknown as FirestoreCalls);
    return { ...world, sheets: this.#guardAll('sheets', sheets), drive: this.#guardAll('drive', drive) };
  }

  #guardAll<Adapter extends object>(name: string, adapter: Adapter): Adapter {
    const calls = Object.entries(adapter) as [string, Call][];
    return Object.fromEntries(
      calls.map(([call, through]) => [call, this.#guarded(`${name}.${call}`, through)]),
    ) as Adapter;
  }

  #guardFirestore(firestore: FirestoreCalls): void {
    const [request, requestStream] = [firestore.request.bind(firestore), firestore.requestStream.bind(firestore)];
    const through = (call: Call): Call => {
      return (...given) => this.#guarded(`database.${String(given[0])}`, () => call(...given))();
    };
    firestore.request = through(request);
    firestore.requestStream = through(requestStream);
  }

  #count(port: Port): number {
    const nth = (this.#calls.get(port) ?? 0) + 1;
    this.#calls.set(port, nth);
    return nth;
  }

  #guarded<Given extends never[] | readonly unknown[], Value>(port: Port, call: (...given: Given) => Promise<Value>) {
    return async (...given: Given): Promise<Value> => {
      const nth = this.#count(port);
      const crashIfArmed = async (when: CrashPoint['when']): Promise<void> => {
        const moment = nameOf({ port, nth, when });
        if (this.#crashPoints.some((point) => nameOf(point) === moment)) await this.#crash(moment);
      };
      await crashIfArmed('before');
      try {
        return await call(...given);
      } finally {
        await crashIfArmed('after');
      }
    };
  }
}
