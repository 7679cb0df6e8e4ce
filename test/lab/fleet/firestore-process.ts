import { flushCompileCache } from 'node:module';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { FirestoreFaults } from '../faults/firestore-faults.ts';
import { type FirestoreProxy, startProxy } from '../faults/firestore-proxy.ts';
import { diceOf } from '../people/dice.ts';
import { obeyParent } from './child.ts';

/** How long a crashed or paused transaction may hold its locks, in machine time: about a simulated minute. */
const idleHolderMsMax = 400;

let proxy: FirestoreProxy | undefined;

interface Ports {
  readonly port: number;
  /** Port of the proxy in front of it, which injects the faults. */
  readonly proxyPort: number;
}

/** The local Firestore as a child process with a data file, so that it can be killed and restarted. */
const orders = {
  begin: async ({ port, proxyPort, data }: Ports & { readonly data: string }): Promise<Ports> => {
    const server = await startFirestore({ port, data, idleHolderMsMax });
    proxy = await startProxy(server, proxyPort);
    return { port: server.port, proxyPort: proxy.port };
  },
  /** @param seed chooses the faults; null ends them. */
  disturb: (seed: number | null) => proxy?.disturb(seed === null ? null : new FirestoreFaults(diceOf(seed))),
  keepCompiled: (_: undefined) => flushCompileCache(),
};

export type FirestoreOrders = typeof orders;
obeyParent(orders);
