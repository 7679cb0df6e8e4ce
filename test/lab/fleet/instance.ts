import type { CrashPoint, Port } from '../faults/crash-points.ts';
import { startChild } from './child.ts';
import type { InstanceOrders, Notice } from './instance-process.ts';

/** An instance of the deployed functions, seen from the parent. */
export interface Instance {
  readonly name: string;
  readonly port: number;
  /** Running calls, with the time at which each began. */
  readonly running: Set<{ readonly began: number }>;
  /** Wake-up times of its sleeping calls. */
  sleepers: readonly number[];
  /** Paused by SIGSTOP: it does not notice that time passes. */
  stopped: boolean;
  /** The crash point that ended it; null = none. */
  crashedAt: string | null;
  /** The armed crash points. */
  crashPoints: readonly CrashPoint[];
  readonly ended: Promise<void>;
  isAlive(): boolean;
  setClock(ahead: number): Promise<void>;
  /** Arms crash points; calls are counted from here. */
  arm(crashPoints: readonly CrashPoint[]): Promise<void>;
  counts(): Promise<Readonly<Record<Port, number>>>;
  /** Keeps compiled code for later instances. */
  keepCompiled(): Promise<void>;
  stop(): void;
  goOn(): void;
  kill(): Promise<void>;
}

export interface Keeping {
  readonly program: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Address of Firestore, `host:port`. */
  readonly firestore: string;
  readonly ahead: () => number;
  readonly log: (line: string) => void;
  /** Called when the state of an instance changes. */
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
    // A crashed or paused instance gets the time later, or never.
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
