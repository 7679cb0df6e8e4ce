import { beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../../functions/config.ts';
import { checks } from '../../../functions/handlers/checks.ts';
import { deployment } from '../../../functions/handlers/deployment.ts';
import type { World } from '../../../functions/ports.ts';
import { drain, drainMillisecondsMax, lease } from '../../../functions/queue/drain.ts';
import type { WorkbookDocument } from '../../../functions/store/documents.ts';
import { markDue } from '../../../functions/store/queue/due.ts';
import { addWorkbook, saveSummary } from '../../../functions/store/register/registry.ts';
import { openStore } from '../store/rooms.ts';

/** A drainer checks due workbooks within its time and calls. */

/** One workbook in a real store, and a drainer with answers of a given duration. */
const database = await openStore();
const now = Date.UTC(2026, 3, 20, 9);
beforeAll(async () => {
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await addWorkbook(database, { id: 'a', kind: 'statistic', library: null }, now);
});

type Transaction = <Value>(work: (transaction: FirebaseFirestore.Transaction) => Promise<Value>) => Promise<Value>;
type Answer = () => Promise<FirebaseFirestore.QuerySnapshot<WorkbookDocument>>;

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

/** The due list; `ask` answers each request. */
const listAsked = (ask: (answer: Answer) => ReturnType<Answer>) => {
  const { workbooks } = database;
  return {
    doc: (id: string) => workbooks.doc(id),
    where: (...due: Parameters<typeof workbooks.where>) => ({
      orderBy: (field: string) => ({
        limit: (most: number) => ({
          get: () =>
            ask(() =>
              workbooks
                .where(...due)
                .orderBy(field)
                .limit(most)
                .get(),
            ),
        }),
      }),
    }),
  };
};

/**
 * The drainer takes the workbook, looks for another and finds the same one; then its check ends.
 * The list's second answer arrives only after that, and in between the workbook is marked again.
 */
const overtaken = (): World => {
  const [asked, ended] = [gate(), gate()];
  let asks = 0;
  const ask = async (answer: Answer) => {
    const found = await answer();
    if (++asks !== 2) return found;
    asked.open();
    await ended.opened;
    await new Promise((resolve) => setImmediate(resolve));
    return found;
  };
  const run: Transaction = (work) => database.firestore.runTransaction(work);
  const finish: Transaction = async (work) => {
    await asked.opened;
    await markDue(database, ['a'], now);
    const value = await run(work);
    ended.open();
    return value;
  };
  const scripted: Transaction[] = [finish];
  const runTransaction: Transaction = (work) => (scripted.shift() ?? run)(work);
  return {
    database: { ...database, workbooks: listAsked(ask), firestore: { runTransaction } },
    clock: { now: () => now + 1 },
    budget: { reserve: async () => null },
  } as unknown as World;
};

it('A workbook that is marked during the last look is looked at again, though the look ends while the list is asked', async () => {
  expect((await drain(overtaken(), checks)).looks).toBe(2);
  const stored = (await database.workbooks.doc('a').get()).data();
  expect(stored).toMatchObject({ dueAt: null, leaseUntil: 0, readNumber: 2 });
});

it('A look that meets nothing but silence ends within its lease, and the last one that is begun before the function does', () => {
  const { callMillisecondsMax, retryMillisecondsMax } = parseConfig({
    GOOGLE_CLOUD_PROJECT: 'demo-ibl',
    SERVICE_ACCOUNT: 'functies@demo-ibl.iam.gserviceaccount.com',
    SCHEDULER_ACCOUNT: 'planning@demo-ibl.iam.gserviceaccount.com',
    FUNCTIONS_ORIGIN: 'https://functions.example',
    PUSH_SECRET: 's'.repeat(32),
    GROUP_NAME: 'Plusbibliotheken',
  });
  const call = retryMillisecondsMax + callMillisecondsMax;
  // Whether it is thrown away, a read, a write, a read again when that is refused.
  const longest = 4 * call;
  expect(longest).toBeLessThan(lease);
  const draining = deployment.filter(({ name }) => ['onDriveChange', 'sweep', 'daily'].includes(name));
  expect(draining).toHaveLength(3);
  // The feed is read before.
  for (const { timeoutSeconds } of draining)
    expect(call + drainMillisecondsMax + longest).toBeLessThan(timeoutSeconds * 1000);
});
