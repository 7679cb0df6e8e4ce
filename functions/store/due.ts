import { isDeepStrictEqual } from 'node:util';
import { FieldValue } from 'firebase-admin/firestore';
import { type Database, onlyDocument } from './database.ts';
import type { WorkbookDocument } from './documents.ts';

/** A workbook taken from the due list, with the number of this look. */
export interface Assignment {
  readonly workbookId: string;
  readonly kind: WorkbookDocument['kind'];
  readonly library: string | null;
  readonly number: number;
  readonly marks: number;
  /** The digest of the workbook when everything had been answered; null = none, or something else has changed since. */
  readonly settled: string | null;
  readonly afresh: number;
  /** What it was in at the last look. */
  readonly trouble: string | null;
  /** The change feed said that it was thrown away, or no longer shared with us. */
  readonly gone: boolean;
  /** Since when it was due. */
  readonly dueAt: number;
}

/**
 * How many due workbooks are looked through for one without a lease. Nearly always the first has none, and every one that
 * is read costs; the second number is more than there are looks at once.
 */
const candidatesMax = [2, 64];

/** A workbook whose looks are never finished waits up to so many leases for its next. */
const leasesMax = 64;

const firstWithoutLease = async (database: Database, transaction: FirebaseFirestore.Transaction, now: number) => {
  const due = database.workbooks.where('dueAt', '<=', now).orderBy('dueAt');
  for (const most of candidatesMax) {
    const { docs } = await transaction.get(due.limit(most));
    const free = docs.find((document) => document.data().leaseUntil <= now);
    if (free || docs.length < most) return free;
  }
  return undefined;
};

/**
 * Takes the workbook that has been due longest and is not leased, and numbers the look; null when there is none.
 * The lease ends by itself, so a drainer that dies holds nobody up for longer than `leaseMilliseconds`. A workbook that
 * is taken goes behind all others, so one that its drainers die of is never in the way.
 */
export const takeDue = (database: Database, now: number, leaseMilliseconds: number): Promise<Assignment | null> =>
  database.firestore.runTransaction(async (transaction) => {
    const taken = await firstWithoutLease(database, transaction, now);
    if (!taken) return null;
    const { kind, library, marks, readNumber, settled, afresh, strikes, dueAt, trouble, gone } = taken.data();
    const number = readNumber + 1;
    transaction.update(taken.ref, {
      leaseUntil: now + leaseMilliseconds,
      dueAt: now + leaseMilliseconds * Math.min(2 ** strikes, leasesMax),
      readNumber: number,
      strikes: strikes + 1,
    });
    return { workbookId: taken.id, kind, library, number, marks, settled, afresh, trouble, gone, dueAt: dueAt ?? now };
  });

/** The look does not take place after all: the workbook keeps the place in the list that it had. */
export const putBack = (database: Database, assignment: Assignment): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(assignment.workbookId);
    const stored = (await transaction.get(reference)).data();
    if (!stored || stored.readNumber !== assignment.number) return;
    transaction.update(reference, { leaseUntil: 0, dueAt: assignment.dueAt, strikes: 0 });
  });

/** What became of a look: all well, in trouble (shown to the secretary), or to be tried again at `retryAt`. */
export interface Outcome {
  readonly trouble: string | null;
  readonly retryAt: number | null;
  readonly settled: string | null;
  /** Something was typed in a questionnaire that had not been read before. */
  readonly changed: boolean;
}

/** What was marked is looked at in its turn, however long a trouble rests: the change may be what heals it. */
const earliest = (marked: number | null, retryAt: number | null): number | null =>
  marked === null || retryAt === null ? (marked ?? retryAt) : Math.min(marked, retryAt);

/** Ends the lease. A mark or a newer look since the assignment was taken leaves the workbook due. */
export const finishDue = (database: Database, assignment: Assignment, outcome: Outcome): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(assignment.workbookId);
    const stored = (await transaction.get(reference)).data();
    if (!stored || stored.readNumber !== assignment.number) return;
    const markedSince = stored.marks !== assignment.marks;
    transaction.update(reference, {
      leaseUntil: 0,
      strikes: 0,
      dueAt: earliest(markedSince ? stored.dueAt : null, outcome.retryAt),
      trouble: outcome.trouble,
      settled: stored.afresh === assignment.afresh ? outcome.settled : null,
    });
    if (stored.trouble !== outcome.trouble) markSummary(database, transaction);
  });

export const markSummary = (database: Database, transaction: FirebaseFirestore.Transaction): void => {
  transaction.update(database.summary.doc(onlyDocument), { marks: FieldValue.increment(1) });
};

/** Has the summaries made again, by hand. */
export const markSummaryDue = async (database: Database): Promise<void> => {
  await database.summary.doc(onlyDocument).update({ marks: FieldValue.increment(1) });
};

/** Of a workbook that is written outside the due list: what it is in, and when it is to be tried again. */
export const noteTrouble = (
  database: Database,
  id: string,
  trouble: string | null,
  retryAt: number | null,
): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(id);
    const stored = (await transaction.get(reference)).data();
    if (!stored) return;
    transaction.update(reference, { trouble, dueAt: earliest(stored.dueAt, retryAt) });
    if (stored.trouble !== trouble) markSummary(database, transaction);
  });

/** How many documents one transaction marks; Firestore's own limit is 500 writes. */
export const marksPerTransactionMax = 400;

const isStored = (
  entry: readonly [string, WorkbookDocument | undefined],
): entry is readonly [string, WorkbookDocument] => entry[1] !== undefined;

/** Marks workbooks due; those that are not in the register are returned and left alone. */
const markInTransaction = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  ids: readonly string[],
  marking: (id: string) => FirebaseFirestore.UpdateData<WorkbookDocument>,
  now: number,
  isEcho: (id: string, stored: WorkbookDocument) => boolean = () => false,
): Promise<() => { due: number; unknown: string[]; before: ReadonlyMap<string, WorkbookDocument> }> => {
  const references = ids.map((id) => database.workbooks.doc(id));
  const documents = references.length === 0 ? [] : await transaction.getAll(...references);
  return () => {
    for (const document of documents) {
      const stored = document.data();
      if (!stored) continue;
      const due = { dueAt: Math.min(stored.dueAt ?? now, now), marks: FieldValue.increment(1) };
      const news = { ...(!isEcho(document.id, stored) && due), ...marking(document.id) };
      transaction.update(document.ref, news);
    }
    const unknown = documents.filter((document) => !document.exists).map((document) => document.id);
    const before = new Map(documents.map((document) => [document.id, document.data()] as const).filter(isStored));
    return { due: before.size, unknown, before };
  };
};

/** The update that has a workbook looked at in full, whatever it holds. */
export const markedAfresh = (now: number) => ({ dueAt: now, marks: FieldValue.increment(1), ...afresh() });

const afresh = () => ({ settled: null, afresh: FieldValue.increment(1) });

/** Something outside the workbooks has changed: each is to be looked at in full, whatever it holds. */
export const markDue = async (database: Database, ids: readonly string[], now: number): Promise<void> => {
  for (let start = 0; start < ids.length; start += marksPerTransactionMax) {
    const part = ids.slice(start, start + marksPerTransactionMax);
    await database.firestore.runTransaction(async (transaction) => {
      const mark = await markInTransaction(database, transaction, part, afresh, now);
      mark();
    });
  }
};

/** Who is to hear of what is saved: workbooks that are looked at in full again, the summaries that are made again. */
export interface Concerned {
  readonly workbooks?: readonly string[];
  readonly summary?: boolean;
}

/**
 * Saves and marks in one transaction: whoever dies in between leaves nothing that is kept and told to nobody. Of more
 * workbooks than a transaction takes the rest is marked after it; the nightly look finds what a death then leaves.
 */
export const saveAndMark = async (
  database: Database,
  { workbooks = [], summary = false }: Concerned,
  now: number,
  save: (transaction: FirebaseFirestore.Transaction) => void | Promise<void>,
): Promise<void> => {
  await database.firestore.runTransaction(async (transaction) => {
    const first = workbooks.slice(0, marksPerTransactionMax);
    const mark = await markInTransaction(database, transaction, first, afresh, now);
    await save(transaction);
    mark();
    if (summary) markSummary(database, transaction);
  });
  await markDue(database, workbooks.slice(marksPerTransactionMax), now);
};

/** A file that changed; the title of a workbook that is there. */
export interface FeedChange {
  readonly id: string;
  readonly title: string | null;
  readonly gone: boolean;
  /** Who may change it; null = not told. */
  readonly editors: readonly string[] | null;
  /** We ourselves changed it last. */
  readonly byUs: boolean;
}

/**
 * IBL-statistiek holds nothing but what we wrote, so our own write need not be looked at; somebody else's that went before
 * it was seen by the read before that write, or is by the night's.
 */
const isOwnPublication = (change: FeedChange | undefined, { kind, trouble }: WorkbookDocument): boolean =>
  kind === 'statistic' && trouble === null && change?.byUs === true && !change.gone;

/** A workbook that nobody registered is reported, not read; until it is shared with us no longer. */
const noteStrangers = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  changes: readonly FeedChange[],
  unknown: readonly string[],
): void => {
  const news = changes.filter(({ id, title, gone }) => unknown.includes(id) && (gone || title !== null));
  if (news.length === 0) return;
  const strangers = Object.fromEntries(news.map(({ id, title }) => [id, title ?? FieldValue.delete()]));
  const reference = database.firestore.collection(database.health.path).doc(onlyDocument);
  transaction.set(reference, { version: 1, strangers }, { merge: true });
  markSummary(database, transaction);
};

/**
 * The page token moves on in the transaction that marks the workbooks due, so a crash between the two loses nothing.
 * @returns null when another reader of the feed was first; nothing is changed then.
 */
export const advanceFeed = (
  database: Database,
  step: { from: string; to: string; changes: readonly FeedChange[] },
  now: number,
): Promise<{ due: number; unknown: string[] } | null> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.feed.doc(onlyDocument);
    const feed = (await transaction.get(reference)).data();
    if (feed?.pageToken !== step.from) return null;
    const changes = new Map(step.changes.map((change) => [change.id, change]));
    const mark = await markInTransaction(
      database,
      transaction,
      [...changes.keys()],
      (id) => told(changes.get(id)),
      now,
      (id, stored) => isOwnPublication(changes.get(id), stored),
    );
    transaction.update(reference, { pageToken: step.to });
    const { due, unknown, before } = mark();
    noteStrangers(database, transaction, step.changes, unknown);
    const sharedOtherwise = step.changes.some(({ id, editors }) => areOthers(before.get(id), editors));
    if (sharedOtherwise) markSummary(database, transaction);
    return { due, unknown };
  });

const told = (change: FeedChange | undefined) => ({
  gone: change?.gone === true,
  ...(change?.editors && { editors: [...change.editors] }),
});

const areOthers = (stored: WorkbookDocument | undefined, editors: FeedChange['editors']): boolean =>
  stored !== undefined && editors !== null && !isDeepStrictEqual(stored.editors, editors);

/** Who may change the workbooks, as it was found by asking; the secretary's overview shows it. */
export const saveEditors = (database: Database, found: ReadonlyMap<string, readonly string[]>): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const references = [...found.keys()].map((id) => database.workbooks.doc(id));
    const documents = references.length === 0 ? [] : await transaction.getAll(...references);
    const changed = documents.filter((document) => areOthers(document.data(), found.get(document.id) ?? null));
    for (const { id, ref } of changed) transaction.update(ref, { editors: [...(found.get(id) ?? [])] });
    if (changed.length > 0) markSummary(database, transaction);
  });

/** Since when the workbook that waits longest has been due. */
export const oldestDue = async (database: Database, now: number): Promise<number | null> => {
  const { docs } = await database.workbooks.where('dueAt', '<=', now).orderBy('dueAt').limit(1).get();
  return docs[0]?.data().dueAt ?? null;
};
