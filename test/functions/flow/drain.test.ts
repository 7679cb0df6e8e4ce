import { afterAll, beforeAll, expect, it } from 'vitest';
import { drain } from '../../../functions/flow/drain.ts';
import type { World } from '../../../functions/flow/ports.ts';
import type { Database } from '../../../functions/store/database.ts';
import { markDue } from '../../../functions/store/due.ts';
import { addWorkbook, saveSummary } from '../../../functions/store/registry.ts';
import { type Rooms, startRooms } from '../store/rooms.ts';

/** One workbook in a real store, and a drainer whose transactions take as long as is told. */
let rooms: Rooms;
let database: Database;
const now = Date.UTC(2026, 3, 20, 9);
beforeAll(async () => {
  rooms = await startRooms();
  database = rooms.database();
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await addWorkbook(database, { id: 'a', kind: 'statistic', library: null }, now);
});
afterAll(() => rooms.close());

type Transaction = <Value>(work: (transaction: FirebaseFirestore.Transaction) => Promise<Value>) => Promise<Value>;

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

/**
 * The drainer's transactions, in their order: it takes the workbook; it looks for another, and finds the one it has; the look
 * ends. The second answers only when the third is over, and somebody marks the workbook in between.
 */
const overtaken = (): World => {
  const [asked, ended] = [gate(), gate()];
  const run: Transaction = (work) => database.firestore.runTransaction(work);
  const scripted: Transaction[] = [
    run,
    async (work) => {
      const found = await run(work);
      asked.open();
      await ended.opened;
      await new Promise((resolve) => setImmediate(resolve));
      return found;
    },
    async (work) => {
      await asked.opened;
      await markDue(database, ['a'], now);
      const value = await run(work);
      ended.open();
      return value;
    },
  ];
  const runTransaction: Transaction = (work) => (scripted.shift() ?? run)(work);
  return {
    database: { ...database, firestore: { runTransaction } },
    clock: { now: () => now + 1 },
    budget: { reserve: async () => null },
  } as unknown as World;
};

it('A workbook that is marked during the last look is looked at again, though the look ends while the list is asked', async () => {
  expect((await drain(overtaken())).looks).toBe(2);
  const stored = (await database.workbooks.doc('a').get()).data();
  expect(stored).toMatchObject({ dueAt: null, leaseUntil: 0, readNumber: 2 });
});
