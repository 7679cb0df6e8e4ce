/** A call from the functions to the outside: `sheets.read`, or a method of Firestore's API. */
export type Port = string;

/** An instance kills itself just before or just after its n-th call of a port. */
export interface CrashPoint {
  readonly port: Port;
  readonly nth: number;
  readonly when: 'before' | 'after';
}

/** The number of calls of each port that are covered. Only `daily` makes the small ones. */
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

/** Ports that only `daily` or a retry calls. An instance armed for one may crash elsewhere first. */
const rare: ReadonlySet<Port> = new Set([
  'drive.isTrashed',
  'drive.watch',
  'drive.stop',
  'drive.sharedWorkbooks',
  'clock.sleep',
]);

/**
 * All crash points, ordered so that ports alternate: the first call of each, then the second of
 * each, and so on.
 */
const everyCrashPoint: readonly CrashPoint[] = Array.from(
  { length: Math.max(...Object.values(callsMax)) },
  (_, index) =>
    (['before', 'after'] as const).flatMap((when) =>
      Object.entries(callsMax)
        .filter(([, most]) => index < most)
        .map(([port]) => ({ port, nth: index + 1, when })),
    ),
).flat();

export const nameOf = ({ port, nth, when }: CrashPoint): string => `${when} ${port} ${nth}`;

/** The list rotated to begin at `start`. */
const from = (points: readonly CrashPoint[], start: number): CrashPoint[] => [
  ...points.slice(start % points.length),
  ...points.slice(0, start % points.length),
];

/** Chooses the crash points of a new instance and records the ones that were reached. */
export interface CrashSchedule {
  /** For a new instance, which crashes at the first of them that it reaches. */
  next(): readonly CrashPoint[];
  /** The instance crashed elsewhere or survived; another may try this point. */
  putBack(point: CrashPoint): void;
  readonly reached: CrashPoint[];
}

/** The crash points of one run, in order. Each seed starts elsewhere in the list. */
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

  /** Three places later, so that other points come first. */
  putBack(point: CrashPoint): void {
    const list = rare.has(point.port) ? this.#rare : this.#usual;
    list.splice(3, 0, point);
  }
}
