import type { Firestore } from '@google-cloud/firestore';

/** Something to do, how much of it, and how many times faster than the peer it must be. */
export interface Workload {
  name: string;
  unit: string;
  count: number;
  ratioMin: number;
  run(firestore: Firestore, round: number): Promise<void>;
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const record = (i: number) => ({ n: i, even: i % 2 === 0, name: `record ${i}`, tags: ['a', 'b'], inner: { deep: i } });

const batchSize = 500;
const large = 10_000;

async function concurrently(count: number, width: number, run: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < count; i = next++) await run(i);
  };
  await Promise.all(times(width, worker));
}

/** In this order: the reads find what the last batches wrote. Writes make new documents in a new collection each round. */
export const workloads: readonly Workload[] = [
  {
    name: 'concurrent sets',
    unit: 'sets',
    count: large,
    ratioMin: 2.5,
    run: (firestore, round) => concurrently(large, 100, (i) => firestore.doc(`sets-${round}/${i}`).set(record(i))),
  },
  {
    name: 'transactions on distinct documents',
    unit: 'transactions',
    count: large / 2,
    ratioMin: 1.5,
    run: (firestore, round) =>
      concurrently(large / 2, 100, (i) =>
        firestore.runTransaction(async (transaction) => {
          const reference = firestore.doc(`transactions-${round}/${i}`);
          const snapshot = await transaction.get(reference);
          transaction.set(reference, { n: Number(snapshot.get('n') ?? 0) + 1 });
        }),
      ),
  },
  {
    name: 'batched documents',
    unit: 'documents',
    count: large,
    ratioMin: 40,
    run: (firestore, round) =>
      concurrently(large / batchSize, 4, (i) => {
        const batch = firestore.batch();
        for (const k of times(batchSize, (j) => i * batchSize + j))
          batch.set(firestore.doc(`large-${round}/${k}`), record(k));
        return batch.commit();
      }),
  },
  {
    name: 'reading 10,000 documents',
    unit: 'documents',
    count: large,
    ratioMin: 2,
    run: async (firestore, round) => {
      const { size } = await firestore.collection(`large-${round}`).get();
      if (size !== large) throw new Error(`Expected ${large} documents, read ${size}`);
    },
  },
  {
    name: 'a filter with limit 20 over 10,000 documents',
    unit: 'queries',
    count: 100,
    ratioMin: 4,
    run: (firestore, round) =>
      concurrently(100, 10, async (i) => {
        const query = firestore
          .collection(`large-${round}`)
          .where('n', '>=', i * 20)
          .limit(20);
        const { size } = await query.get();
        if (size !== 20) throw new Error(`Expected 20 documents, read ${size}`);
      }),
  },
];
