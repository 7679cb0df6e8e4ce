/** A call that the functions make of the world, as `sheets.read`; of Firestore, a method of its API. */
export type Port = string;

/** Where an instance kills itself: just before, or just after, its n-th call of a port. */
export interface CrashPoint {
  readonly port: Port;
  readonly nth: number;
  readonly when: 'before' | 'after';
}

/** How many calls of every port are tried one by one. Those that only `daily` makes are few. */
const callsMax = {
  'sheets.read': 24,
  'sheets.apply': 24,
  'drive.changesSince': 16,
  'drive.isTrashed': 2,
  'drive.watch': 1,
  'drive.stop': 1,
  'drive.sharedWorkbooks': 1,
  'database.commit': 72,
  'database.batchGetDocuments': 72,
  'database.runQuery': 72,
  'clock.sleep': 6,
};

/** What only `daily` does, or only who must wait: an instance that is to die there may die of something else first. */
const rare: ReadonlySet<Port> = new Set([
  'drive.isTrashed',
  'drive.watch',
  'drive.stop',
  'drive.sharedWorkbooks',
  'clock.sleep',
]);

/** Every death there is, in an order that mixes the ports: the first call of each, then the second of each … */
export const everyCrashPoint: readonly CrashPoint[] = Array.from(
  { length: Math.max(...Object.values(callsMax)) },
  (_, index) =>
    (['before', 'after'] as const).flatMap((when) =>
      Object.entries(callsMax)
        .filter(([, most]) => index < most)
        .map(([port]) => ({ port, nth: index + 1, when })),
    ),
).flat();

export const nameOf = ({ port, nth, when }: CrashPoint): string => `${when} ${port} ${nth}`;

/** The list from somewhere on, round and round. */
const from = (points: readonly CrashPoint[], start: number): CrashPoint[] => [
  ...points.slice(start % points.length),
  ...points.slice(0, start % points.length),
];

/** Which death a new instance is to die, and which were died. */
export interface CrashSchedule {
  /** For a new instance: it dies of whichever comes first. */
  next(): readonly CrashPoint[];
  /** Its instance died of something else, or lived on: another may try. */
  putBack(point: CrashPoint): void;
  readonly reached: CrashPoint[];
}

/** The deaths of one run, one after another; another seed begins elsewhere in the list. */
export class CrashPoints implements CrashSchedule {
  readonly #usual: CrashPoint[];
  readonly #rare: CrashPoint[];
  readonly reached: CrashPoint[] = [];

  constructor(seed: number, perRun: number) {
    const start = (seed - 1) * perRun;
    this.#usual = from(
      everyCrashPoint.filter(({ port }) => !rare.has(port)),
      start,
    );
    this.#rare = from(
      everyCrashPoint.filter(({ port }) => rare.has(port)),
      start,
    );
  }

  next(): readonly CrashPoint[] {
    return [this.#usual, this.#rare].flatMap((list) => list.shift() ?? []);
  }

  /** Not at once, but as one of the next. */
  putBack(point: CrashPoint): void {
    const list = rare.has(point.port) ? this.#rare : this.#usual;
    list.splice(3, 0, point);
  }
}
