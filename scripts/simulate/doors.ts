import type { Clock } from '../../functions/clock.ts';
import type { World } from '../../functions/flow/ports.ts';
import { type Death, nameOf, type Port } from './deaths.ts';

type Call = (...given: never[]) => Promise<unknown>;
/** The two doors through which every call of the real client of Firestore goes. */
interface FirestoreDoors {
  request: Call;
  requestStream: Call;
}

/** Guards every port of an instance; at the call that was ordered, the process is gone. */
export class Doors {
  readonly #calls = new Map<Port, number>();
  readonly #dying: (death: string) => void;
  #deaths: readonly Death[] = [];

  constructor(dying: (death: string) => void) {
    this.#dying = dying;
  }

  /** Calls are counted from now on. */
  arm(deaths: readonly Death[]): void {
    this.#deaths = deaths;
    this.#calls.clear();
  }

  guardClock({ now, sleep }: Clock): Clock {
    return { now, sleep: this.#guarded('clock.sleep', sleep) };
  }

  guard(world: World): World {
    const { sheets, drive, database } = world;
    this.#guardFirestore(database.firestore as unknown as FirestoreDoors);
    return {
      ...world,
      sheets: {
        read: this.#guarded('sheets.read', sheets.read),
        apply: this.#guarded('sheets.apply', (id, requests) => sheets.apply(id, requests)),
      },
      drive: {
        ...drive,
        changesSince: this.#guarded('drive.changesSince', drive.changesSince),
        isTrashed: this.#guarded('drive.isTrashed', drive.isTrashed),
        watch: this.#guarded('drive.watch', drive.watch),
        stop: this.#guarded('drive.stop', drive.stop),
      },
    };
  }

  #guardFirestore(firestore: FirestoreDoors): void {
    const [request, requestStream] = [firestore.request.bind(firestore), firestore.requestStream.bind(firestore)];
    const through = (call: Call): Call => {
      return (...given) => this.#guarded(`database.${String(given[0])}` as Port, () => call(...given))();
    };
    firestore.request = through(request);
    firestore.requestStream = through(requestStream);
  }

  #guarded<Given extends never[] | readonly unknown[], Value>(port: Port, call: (...given: Given) => Promise<Value>) {
    return async (...given: Given): Promise<Value> => {
      const nth = (this.#calls.get(port) ?? 0) + 1;
      this.#calls.set(port, nth);
      await this.#dieAt({ port, nth, when: 'before' });
      try {
        return await call(...given);
      } finally {
        await this.#dieAt({ port, nth, when: 'after' });
      }
    };
  }

  /** What was said last must be out before the signal: nothing else is waited for. */
  async #dieAt(moment: Death): Promise<void> {
    if (!this.#deaths.some((death) => nameOf(death) === nameOf(moment))) return;
    this.#dying(nameOf(moment));
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  }
}
