import { startFirestore } from '../../emulator/firestore/server.ts';
import { obeyParent } from './child.ts';

/** The local Firestore in a process of its own, durable, so that it can be killed and started again. */
const orders = {
  begin: async (beginning: { readonly port: number; readonly data: string }) => (await startFirestore(beginning)).port,
};

export type FirestoreOrders = typeof orders;
obeyParent(orders);
