import { randomUUID } from 'node:crypto';
import { FieldValue } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type Database, onlyDocument } from '../database.ts';
import type { WorkbookDocument } from '../documents.ts';
import { isStuck } from './waiting.ts';

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
  /** Looks in a row before this one that were begun and never finished. */
  readonly strikes: number;
}

/**
 * How many due workbooks are looked through for one that is free. Nearly always the first has none, and every one that
 * is read costs; the second number is more than there are looks at once.
 */
const candidatesMax = [2, 64];

/**
 * The lease of a look after one that was finished, in milliseconds: several times what a look takes, but not what it may take
 * while Google does not answer. Whoever died beside a workbook that kills its process is looked at again so soon. A look that
 * takes longer is overtaken, and refused by number.
 */
export const firstLease = 30_000;
/** A workbook whose looks are never finished waits up to so many times longer for its next. */
const timesMax = 512;

const firstFree = async (database: Database, now: number, suspectsToo: boolean) => {
  const due = database.workbooks.where('dueAt', '<=', now).orderBy('dueAt');
  for (const most of candidatesMax) {
    const { docs } = await due.limit(most).get();
    const free = docs.find((document) => {
      const { leaseUntil, strikes } = document.data();
      return leaseUntil <= now && (suspectsToo || strikes === 0);
    });
    if (free || docs.length < most) return free;
  }
  return undefined;
};

/** gRPC's code of a precondition that does not hold: the document is not any more what was read. */
const failedPrecondition = 9;

/**
 * Leases unless the document has changed since it was read; no transaction, of which an empty one costs a call as well. Google's
 * client says the same once more when the answer is lost, and is refused for what it has written itself: so who is refused looks
 * whose lease it is.
 */
const leaseUnchanged = async (
  { ref, updateTime }: FirebaseFirestore.QueryDocumentSnapshot<WorkbookDocument>,
  news: Omit<FirebaseFirestore.UpdateData<WorkbookDocument>, 'lease'>,
): Promise<boolean> => {
  const lease = randomUUID();
  try {
    await ref.update({ ...news, lease }, { lastUpdateTime: updateTime });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== failedPrecondition) throw error;
    return (await ref.get()).data()?.lease === lease;
  }
};

/** Whoever is too late so often leaves the list to those who were first. */
const triesMax = 50;

/**
 * Takes the workbook that has been due longest and is not leased, and numbers the look; null when there is none.
 * The lease ends by itself, so a drainer that dies holds nobody up for long: `firstLease`, twice as long after each look that
 * was never finished, and never longer than `leaseMilliseconds`, so that the slowest look comes to its end. A workbook that
 * is taken goes behind all others, so one that its drainers die of is never in the way.
 * @param suspectsToo whether those count too whose last look was begun and never finished: their process may die of them.
 */
export const takeDue = async (
  database: Database,
  now: number,
  leaseMilliseconds: number,
  suspectsToo = true,
): Promise<Assignment | null> => {
  for (let tries = 0; tries < triesMax; tries++) {
    const taken = await firstFree(database, now, suspectsToo);
    if (!taken) return null;
    const { kind, library, marks, readNumber, settled, afresh, strikes, dueAt, trouble, gone } = taken.data();
    const number = readNumber + 1;
    const rest = Math.min(firstLease, leaseMilliseconds) * Math.min(2 ** strikes, timesMax);
    const isOurs = await leaseUnchanged(taken, {
      leaseUntil: now + Math.min(rest, leaseMilliseconds),
      dueAt: now + rest,
      readNumber: number,
      strikes: strikes + 1,
    });
    if (!isOurs) continue;
    if (isStuck({ strikes: strikes + 1 })) await markSummaryDue(database);
    return {
      workbookId: taken.id,
      kind,
      library,
      number,
      marks,
      settled,
      afresh,
      trouble,
      gone,
      dueAt: dueAt ?? now,
      strikes,
    };
  }
  return null;
};

/** The look does not take place after all: the workbook keeps its place in the list, and what its drainers have died of. */
export const putBack = (database: Database, assignment: Assignment): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(assignment.workbookId);
    const stored = (await transaction.get(reference)).data();
    if (!stored || stored.readNumber !== assignment.number) return;
    transaction.update(reference, { leaseUntil: 0, dueAt: assignment.dueAt, strikes: assignment.strikes });
  });

/** What became of a look: all well, in trouble (shown to the secretary), or to be tried again at `retryAt`. */
export interface Outcome {
  readonly trouble: string | null;
  readonly retryAt: number | null;
  readonly settled: string | null;
  /** Something was typed in a questionnaire that had not been read before. */
  readonly changed: boolean;
}

/** A look that has ended, and whether it may have written in the workbook. */
export interface EndedLook extends Outcome {
  readonly wrote: boolean;
}

/** What was marked is looked at in its turn, however long a trouble rests: the change may be what heals it. */
const earliest = (marked: number | null, retryAt: number | null): number | null =>
  marked === null || retryAt === null ? (marked ?? retryAt) : Math.min(marked, retryAt);

/**
 * Ends the lease. A mark or a newer look since the assignment was taken leaves the workbook due. What a look has written
 * after a newer one began may stand over newer answers, so the workbook is looked at afresh, in the place that it had.
 */
export const finishDue = (database: Database, assignment: Assignment, outcome: EndedLook): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(assignment.workbookId);
    const stored = (await transaction.get(reference)).data();
    if (!stored) return;
    if (stored.readNumber !== assignment.number) {
      if (outcome.wrote) transaction.update(reference, markedAfresh(assignment.dueAt, stored));
      return;
    }
    const marked = stored.marks === assignment.marks ? null : stored.dueAt;
    const isTriedAgain = outcome.retryAt !== null && outcome.trouble === null;
    transaction.update(reference, {
      leaseUntil: 0,
      strikes: 0,
      dueAt: earliest(marked, outcome.retryAt),
      dueSince: isTriedAgain ? stored.dueSince : marked,
      trouble: outcome.trouble,
      settled: stored.afresh === assignment.afresh ? outcome.settled : null,
    });
    if (stored.trouble !== outcome.trouble || isStuck(stored)) markSummary(database, transaction);
  });

/** @param written quarters of which a submission or a KB figure is written in the same transaction (`shelf.ts`). */
export const markSummary = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  written: readonly Quarter[] = [],
): void => {
  const fresh = Object.fromEntries(written.map((quarter) => [`written.${quarter}`, randomUUID()]));
  transaction.update(database.summary.doc(onlyDocument), { marks: FieldValue.increment(1), ...fresh });
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

/** Marks workbooks due that were read in this transaction; those that are not in the register are returned and left alone. */
export const markRead = (
  transaction: FirebaseFirestore.Transaction,
  documents: readonly FirebaseFirestore.DocumentSnapshot<WorkbookDocument>[],
  marking: (id: string) => FirebaseFirestore.UpdateData<WorkbookDocument>,
  now: number,
  isEcho: (id: string, stored: WorkbookDocument) => boolean = () => false,
): { due: number; unknown: string[]; before: ReadonlyMap<string, WorkbookDocument> } => {
  for (const document of documents) {
    const stored = document.data();
    if (!stored) continue;
    const due = {
      dueAt: Math.min(stored.dueAt ?? now, now),
      dueSince: stored.dueSince ?? now,
      marks: FieldValue.increment(1),
    };
    const news = { ...(!isEcho(document.id, stored) && due), ...marking(document.id) };
    transaction.update(document.ref, news);
  }
  const unknown = documents.filter((document) => !document.exists).map((document) => document.id);
  const before = new Map(documents.map((document) => [document.id, document.data()] as const).filter(isStored));
  return { due: before.size, unknown, before };
};

const readWorkbooks = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  ids: readonly string[],
): Promise<readonly FirebaseFirestore.DocumentSnapshot<WorkbookDocument>[]> =>
  ids.length === 0 ? [] : transaction.getAll(...ids.map((id) => database.workbooks.doc(id)));

/** The update that has a workbook looked at in full, whatever it holds. */
export const markedAfresh = (now: number, stored: WorkbookDocument | undefined) => ({
  dueAt: now,
  dueSince: stored?.dueSince ?? now,
  marks: FieldValue.increment(1),
  ...afresh(),
});

const afresh = () => ({ settled: null, afresh: FieldValue.increment(1) });

/** Something outside the workbooks has changed: each is to be looked at in full, whatever it holds. */
export const markDue = async (database: Database, ids: readonly string[], now: number): Promise<void> => {
  for (let start = 0; start < ids.length; start += marksPerTransactionMax) {
    const part = ids.slice(start, start + marksPerTransactionMax);
    await database.firestore.runTransaction(async (transaction) => {
      markRead(transaction, await readWorkbooks(database, transaction, part), afresh, now);
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
    const read = await readWorkbooks(database, transaction, first);
    await save(transaction);
    markRead(transaction, read, afresh, now);
    if (summary) markSummary(database, transaction);
  });
  await markDue(database, workbooks.slice(marksPerTransactionMax), now);
};

/** Since when the workbook has been due that is looked at next. */
export const oldestDue = async (database: Database, now: number): Promise<number | null> => {
  const { docs } = await database.workbooks.where('dueAt', '<=', now).orderBy('dueAt').limit(1).get();
  return docs[0]?.data().dueAt ?? null;
};
