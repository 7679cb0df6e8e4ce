import type { Clock } from '../../functions/clock.ts';
import type { World } from '../../functions/flow/ports.ts';
import { type Death, nameOf, type Port } from './deaths.ts';

type Call = (...given: never[]) => Promise<unknown>;
/** The two doors through which every call of the real client of Firestore goes. */
interface FirestoreDoors {
  request: Call;
  requestStream: Call;
}

/** Guards every port of an instance, which dies at the call that was ordered. */
export class Doors {
  readonly #calls = new Map<Port, number>();
  readonly #die: (death: string) => Promise<never>;
  #deaths: readonly Death[] = [];

  constructor(die: (death: string) => Promise<never>) {
    this.#die = die;
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

  #count(port: Port): number {
    const nth = (this.#calls.get(port) ?? 0) + 1;
    this.#calls.set(port, nth);
    return nth;
  }

  #guarded<Given extends never[] | readonly unknown[], Value>(port: Port, call: (...given: Given) => Promise<Value>) {
    return async (...given: Given): Promise<Value> => {
      const nths = [port, 'any' as const].map((counted) => ({ port: counted, nth: this.#count(counted) }));
      const perhapsDie = async (when: Death['when']): Promise<void> => {
        const moments = nths.map((moment) => nameOf({ ...moment, when }));
        const struck = this.#deaths.map(nameOf).find((death) => moments.includes(death));
        if (struck) await this.#die(struck);
      };
      await perhapsDie('before');
      try {
        return await call(...given);
      } finally {
        await perhapsDie('after');
      }
    };
  }
}
