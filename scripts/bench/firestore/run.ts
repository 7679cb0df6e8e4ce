import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Firestore } from '@google-cloud/firestore';
import { startFirestore } from './start.ts';

const idleMegabytesMax = 120;
const transactions = 5_000;
const atOnce = 100;

/** Resident memory according to the kernel, in MB. */
const megabytesOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Transactions on distinct documents: what a deadline asks of the store. */
const transactionsPerSecond = async (port: number): Promise<number> => {
  const firestore = new Firestore({ projectId: 'bench', host: `127.0.0.1:${port}`, ssl: false });
  await firestore.doc('warm/up').get();
  const began = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < transactions) {
      const reference = firestore.doc(`transactions/${next++}`);
      await firestore.runTransaction(async (transaction) => {
        const n = Number((await transaction.get(reference)).get('n') ?? 0);
        transaction.set(reference, { n: n + 1 });
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - began) / 1000;
  await firestore.terminate();
  return transactions / seconds;
};

/** The local Firestore: its memory when idle, which is bounded, and its transactions per second. */
export const run = async (): Promise<boolean> => {
  const { pid, port, stop } = await startFirestore();
  try {
    await sleep(1_000);
    const idle = megabytesOf(pid);
    const rate = await transactionsPerSecond(port);
    console.table([
      { name: 'memory when idle', ours: `${idle.toFixed(0)} MB`, bound: `< ${idleMegabytesMax} MB` },
      { name: 'transactions on distinct documents', ours: `${rate.toFixed(0)} a second`, bound: '' },
    ]);
    return idle < idleMegabytesMax;
  } finally {
    await stop();
  }
};
