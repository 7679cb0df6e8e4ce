import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Servers } from './group.ts';

/** The number of calls refused for lack of quota, per account. */
type Refusals = Readonly<Record<string, number>>;

export type Asked = 'limit' | 'refusals';
export type Told = Pick<Servers, 'origin' | 'firestore'> | { readonly refusals: Refusals };

export interface ServersApart extends Servers {
  /** From now on Google has its quotas. */
  limit(): Promise<void>;
  /** Until now; to be asked every few minutes, for the local Google's log is short. */
  refusals(): Promise<Refusals>;
}

/** A clock that two threads read. */
export const sharedTime = () => {
  const memory = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const cell = new Float64Array(memory);
  return {
    memory,
    tell: (now: number): void => {
      cell[0] = now;
    },
  };
};

/** The emulators in a thread of their own, so that what they do and what we do goes on side by side. */
export const startServersApart = async (time: SharedArrayBuffer): Promise<ServersApart> => {
  const worker = new Worker(join(import.meta.dirname, 'servers-thread.ts'), {
    workerData: time,
    // Requests come and go; with Node's own few megabytes a fifth of the time goes to sweeping up after them.
    resourceLimits: { maxYoungGenerationSizeMb: 256, maxOldGenerationSizeMb: 8192 },
  });
  const ask = async (what: Asked): Promise<Refusals> => {
    const answer = once(worker, 'message');
    worker.postMessage(what);
    const [{ refusals }] = (await answer) as [{ refusals: Refusals }];
    return refusals;
  };
  const [{ origin, firestore }] = (await once(worker, 'message')) as [Pick<Servers, 'origin' | 'firestore'>];
  return {
    origin,
    firestore,
    limit: async () => void (await ask('limit')),
    refusals: () => ask('refusals'),
    close: async () => void (await worker.terminate()),
  };
};
