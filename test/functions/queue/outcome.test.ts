import { expect, it } from 'vitest';
import { checks } from '../../../functions/handlers/checks.ts';
import { createLog } from '../../../functions/log.ts';
import type { World } from '../../../functions/ports.ts';
import { drain } from '../../../functions/queue/drain.ts';
import { failed } from '../../../functions/queue/outcome.ts';
import type { Assignment } from '../../../functions/store/queue/due.ts';
import { addWorkbook, saveSummary } from '../../../functions/store/register/registry.ts';
import { openStore } from '../store/rooms.ts';

/** The result of a failed check: retry delay, trouble and log line. */

const database = await openStore();
const now = Date.UTC(2026, 3, 20, 9);
const minute = 60_000;
const aborted = Object.assign(new Error('10 ABORTED: Too much contention on these documents.'), { code: 10 });

/** A world in which marking the summary always fails. */
const refusing = (error: unknown) => {
  const lines: string[] = [];
  const runTransaction: World['database']['firestore']['runTransaction'] = (work) =>
    database.firestore.runTransaction(work);
  const summary = { doc: () => ({ update: () => Promise.reject(error) }) };
  const world = {
    database: { ...database, summary, firestore: { runTransaction } },
    clock: { now: () => now },
    budget: { reserve: async () => null },
    log: createLog((line) => lines.push(line), 'project'),
  } as unknown as World;
  return { world, severities: () => lines.map((line) => JSON.parse(line).severity) };
};

it.each<readonly [string, Error, string, number, string]>([
  ['passes by itself leaves a workbook in what it was in, for a minute', aborted, 'no-access', 1, 'WARNING'],
  ['is ours is told to the secretary, and rests ten minutes', new Error('no row'), 'failed', 10, 'ERROR'],
])('A fault that %s', (_, error, trouble, rest, severity) => {
  const { world, severities } = refusing(error);
  const assignment = { workbookId: 'a', trouble: 'no-access' } as Assignment;
  expect(failed(world, assignment, error)).toMatchObject({ trouble, retryAt: now + rest * minute, settled: null });
  expect(severities()).toEqual([severity]);
});

it('A look that Firestore aborts leaves the workbook due, and nothing to be told', async () => {
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  await addWorkbook(database, { id: 'a', kind: 'statistic', library: null }, now);
  const { world, severities } = refusing(aborted);
  expect((await drain(world, checks)).looks).toBe(1);
  const stored = (await database.workbooks.doc('a').get()).data();
  expect(stored).toMatchObject({ trouble: null, dueAt: now + minute, leaseUntil: 0, strikes: 0 });
  expect(severities()).toEqual(['WARNING']);
});
