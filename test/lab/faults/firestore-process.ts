import { flushCompileCache } from 'node:module';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { obeyParent } from '../fleet/child.ts';
import { diceOf } from '../people/dice.ts';
import { FirestoreFaults } from './firestore-faults.ts';
import { type FirestoreProxy, startProxy } from './firestore-proxy.ts';

/** Whoever dies or stands still in a transaction holds the others up for so long, in the machine's time: about a simulated minute. */
const idleHolderMsMax = 400;

let proxy: FirestoreProxy | undefined;

interface Ports {
  readonly port: number;
  /** Of the way to it, on which things go wrong. */
  readonly proxyPort: number;
}

/** The local Firestore in a process of its own, durable, so that it can be killed and started again. */
const orders = {
  begin: async ({ port, proxyPort, data }: Ports & { readonly data: string }): Promise<Ports> => {
    const server = await startFirestore({ port, data, idleHolderMsMax });
    proxy = await startProxy(server, proxyPort);
    return { port: server.port, proxyPort: proxy.port };
  },
  /** @param seed of what goes wrong; null = nothing does. */
  disturb: (seed: number | null) => proxy?.disturb(seed === null ? null : new FirestoreFaults(diceOf(seed))),
  keepCompiled: (_: undefined) => flushCompileCache(),
};

export type FirestoreOrders = typeof orders;
obeyParent(orders);
