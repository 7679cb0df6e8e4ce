import type { CrashPoint, Port } from '../faults/crash-points.ts';
import { startChild } from './child.ts';
import type { InstanceOrders, Notice } from './instance-process.ts';

/** An instance of the deployed functions as its keeper sees it. */
export interface Instance {
  readonly name: string;
  readonly port: number;
  /** Calls that it has been given and not answered: when each of them began. */
  readonly running: Set<{ readonly began: number }>;
  /** When each of those who sleep in it wakes up. */
  sleepers: readonly number[];
  /** SIGSTOP: it does nothing, and does not know that time goes by. */
  stopped: boolean;
  /** What it died of, when that was an ordered death. */
  crashedAt: string | null;
  /** At which calls it is to die. */
  crashPoints: readonly CrashPoint[];
  readonly ended: Promise<void>;
  isAlive(): boolean;
  setClock(ahead: number): Promise<void>;
  /** From now on it dies at one of these calls, counted from here. */
  arm(crashPoints: readonly CrashPoint[]): Promise<void>;
  counts(): Promise<Readonly<Record<Port, number>>>;
  /** What it has compiled so far is kept for the instances to come. */
  keepCompiled(): Promise<void>;
  stop(): void;
  goOn(): void;
  kill(): Promise<void>;
}

export interface Keeping {
  readonly program: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Where it finds Firestore, `host:port`. */
  readonly firestore: string;
  readonly ahead: () => number;
  readonly log: (line: string) => void;
  /** Something about an instance is otherwise than it was. */
  readonly changed: () => void;
}

let started = 0;

export const startInstance = async (keeping: Keeping): Promise<Instance> => {
  const child = startChild<InstanceOrders, Notice>(keeping.program);
  const name = `instance ${++started}`;
  const origin = await child.ask('begin', {
    settings: keeping.settings,
    firestore: keeping.firestore,
    ahead: keeping.ahead(),
  });
  const instance: Instance = {
    name,
    port: Number(new URL(origin).port),
    running: new Set(),
    sleepers: [],
    stopped: false,
    crashedAt: null,
    crashPoints: [],
    ended: child.ended,
    isAlive: child.isAlive,
    // One that dies or is stopped hears of it later, or never.
    setClock: (ahead) => (instance.stopped ? Promise.resolve() : child.ask('clock', ahead).catch(() => {})),
    arm: (points) => {
      instance.crashPoints = points;
      return child.ask('arm', points).catch(() => {});
    },
    counts: () => child.ask('counts', undefined),
    keepCompiled: () => child.ask('keepCompiled', undefined),
    stop: () => {
      instance.stopped = true;
      child.signal('SIGSTOP');
    },
    goOn: () => {
      instance.stopped = false;
      child.signal('SIGCONT');
    },
    kill: child.kill,
  };
  child.onNotice((notice) => {
    if (notice.kind === 'log') keeping.log(`${name}: ${notice.line.trim()}`);
    if (notice.kind === 'asleep') instance.sleepers = notice.sleepers;
    if (notice.kind === 'crashing') instance.crashedAt = notice.point;
    keeping.changed();
  });
  return instance;
};
