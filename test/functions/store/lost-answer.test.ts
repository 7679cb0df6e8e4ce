import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../functions/store/database.ts';
import { loadAgreements } from '../../../functions/store/publications/library-reports.ts';
import { takeDue } from '../../../functions/store/queue/due.ts';
import {
  addWorkbook,
  loadFeed,
  replaceChannel,
  saveFeed,
  saveSummary,
} from '../../../functions/store/register/registry.ts';
import { saveChecks } from '../../../functions/store/submissions/submissions.ts';
import { openStore } from './rooms.ts';

/**
 * A commit succeeded but its answer was lost: the client repeats the transaction or the single
 * write without harm.
 */
const database = await openStore();
let lossy: Database;

const twice = (reference: FirebaseFirestore.DocumentReference) => ({
  get: () => reference.get(),
  update: async (...news: Parameters<typeof reference.update>) => {
    await reference.update(...news);
    return reference.update(...news);
  },
});

/** The list of what is due, in which every write is said twice. */
const lossyList = (query: FirebaseFirestore.Query): unknown => ({
  where: (...asked: Parameters<typeof query.where>) => lossyList(query.where(...asked)),
  orderBy: (field: string) => lossyList(query.orderBy(field)),
  limit: (most: number) => lossyList(query.limit(most)),
  get: async () => {
    const { docs } = await query.get();
    return {
      docs: docs.map((one) => ({
        id: one.id,
        data: () => one.data(),
        updateTime: one.updateTime,
        ref: twice(one.ref),
      })),
    };
  },
});

beforeAll(async () => {
  const { firestore } = database;
  const runTransaction: Database['firestore']['runTransaction'] = async (work) => {
    await firestore.runTransaction(work);
    return firestore.runTransaction(work);
  };
  lossy = {
    ...database,
    firestore: { runTransaction } as Database['firestore'],
    workbooks: Object.assign(lossyList(database.workbooks) as Database['workbooks'], {
      doc: (id: string) => database.workbooks.doc(id),
    }),
  };
});

const now = Date.UTC(2026, 3, 20, 9);
const old = { id: 'old', resourceId: 'r', expiresAt: now + 1, address: 'https://a/onDriveChange' };

beforeEach(async () => {
  for (const collection of await database.firestore.listCollections())
    await database.firestore.recursiveDelete(collection);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
});

describe('a transaction whose answer was lost', () => {
  it('has put the new channel in its place: it is not stopped as if somebody else had been first', async () => {
    await saveFeed(database, { version: 1, pageToken: '1', channel: old, formerChannel: null });
    const fresh = { ...old, id: 'fresh' };
    expect(await replaceChannel(lossy, old, fresh)).toBe(true);
    expect(await loadFeed(database)).toMatchObject({ channel: fresh, formerChannel: old });
    expect(await replaceChannel(database, old, { ...old, id: 'later' })).toBe(false);
  });

  it('has kept what a library answered, once', async () => {
    await addWorkbook(database, { id: 'a', kind: 'questionnaire', library: 'PB-ARN' }, now);
    const assignment = await takeDue(database, now, 1000);
    if (!assignment) throw new Error('nothing is due');
    const agreement = { year: '2026' as const, ask: 1, seenAt: now, ticked: true, remark: '', figures: {} };
    const found = { checks: [], agreements: [agreement] };
    expect(await saveChecks(lossy, assignment, found, { layoutVersion: 1, ruleVersion: 1 })).toBe(true);
    expect(await loadAgreements(database)).toHaveLength(1);
  });
});

describe('a lease whose answer was lost', () => {
  it('is held by who took it, and by nobody else', async () => {
    await addWorkbook(database, { id: 'a', kind: 'questionnaire', library: 'PB-ARN' }, now);
    expect(await takeDue(lossy, now, 1000)).toMatchObject({ workbookId: 'a', number: 1 });
    expect(await takeDue(database, now, 1000)).toBeNull();
  });

  it('is not had by two who ask at once', async () => {
    await addWorkbook(database, { id: 'a', kind: 'questionnaire', library: 'PB-ARN' }, now);
    const given = await Promise.all([1, 2, 3].map(() => takeDue(lossy, now, 1000)));
    expect(given.filter((one) => one !== null)).toHaveLength(1);
  });
});
