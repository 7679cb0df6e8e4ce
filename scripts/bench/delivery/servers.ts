import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Servers } from './group.ts';

export type Told = Pick<Servers, 'origin' | 'firestore'> | { readonly refusals: number };

export interface ServersApart extends Servers {
  /** From now on Google has its quotas. */
  limit(): Promise<void>;
  /** How often Google refused our account for lack of quota, since this was asked last. */
  refusals(): Promise<number>;
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
  const worker = new Worker(join(import.meta.dirname, 'servers-thread.ts'), { workerData: time });
  const ask = async (what: 'limit' | 'refusals'): Promise<number> => {
    const answer = once(worker, 'message');
    worker.postMessage(what);
    const [{ refusals }] = (await answer) as [{ refusals: number }];
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
