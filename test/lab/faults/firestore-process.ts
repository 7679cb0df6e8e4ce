import { flushCompileCache } from 'node:module';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { obeyParent } from '../fleet/child.ts';
import { diceOf } from '../people/dice.ts';
import { Mishaps } from './firestore-mishaps.ts';
import { type Way, wayTo } from './firestore-way.ts';

/** Whoever dies or stands still in a transaction holds the others up for so long, in the machine's time: about a simulated minute. */
const idleHolderMsMax = 400;

let way: Way | undefined;

interface Ports {
  readonly port: number;
  /** Of the way to it, on which things go wrong. */
  readonly wayPort: number;
}

/** The local Firestore in a process of its own, durable, so that it can be killed and started again. */
const orders = {
  begin: async ({ port, wayPort, data }: Ports & { readonly data: string }): Promise<Ports> => {
    const server = await startFirestore({ port, data, idleHolderMsMax });
    way = await wayTo(server, wayPort);
    return { port: server.port, wayPort: way.port };
  },
  /** @param seed of what goes wrong; null = nothing does. */
  disturb: (seed: number | null) => way?.disturb(seed === null ? null : new Mishaps(diceOf(seed))),
  keepCompiled: (_: undefined) => flushCompileCache(),
};

export type FirestoreOrders = typeof orders;
obeyParent(orders);
