import { flushCompileCache } from 'node:module';
import { startFirestore } from '../../emulator/firestore/server.ts';
import { obeyParent } from './child.ts';

/** Whoever dies or stands still in a transaction holds the others up for so long, in the machine's time: about a simulated minute. */
const idleHolderMsMax = 400;

/** The local Firestore in a process of its own, durable, so that it can be killed and started again. */
const orders = {
  begin: async (beginning: { readonly port: number; readonly data: string }) =>
    (await startFirestore({ ...beginning, idleHolderMsMax })).port,
  keepCompiled: (_: undefined) => flushCompileCache(),
};

export type FirestoreOrders = typeof orders;
obeyParent(orders);
