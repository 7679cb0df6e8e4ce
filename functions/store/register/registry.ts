import { FieldValue } from 'firebase-admin/firestore';
import type { Quarter, QuarterDates } from '../../../domain/calendar/quarter.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { Profile } from '../../../domain/submissions/profile.ts';
import { type Database, onlyDocument } from '../database.ts';
import type { LibraryDocument, QuarterDocument, SummaryDocument, WorkbookDocument } from '../documents.ts';
import { frontFiles, markFilesDue } from '../publications/board-files.ts';
import type { FeedDocument } from '../queue/work-documents.ts';

const toLibrary = ({ version: _, ...library }: LibraryDocument): Library => library;

export const loadLibraries = async (database: Database): Promise<readonly Library[]> => {
  const { docs } = await database.libraries.orderBy('id').get();
  return docs.map((document) => toLibrary(document.data()));
};

export const loadLibrary = async (database: Database, id: string): Promise<Library | null> => {
  const document = (await database.libraries.doc(id).get()).data();
  return document ? toLibrary(document) : null;
};

/** Whether any library has one of these names, of which there are at most as many as `in` takes. */
export const isNamed = async (database: Database, names: readonly string[]): Promise<boolean> => {
  if (names.length === 0) return false;
  return !(await database.libraries.where('name', 'in', names.slice(0, namesMax)).limit(1).get()).empty;
};
const namesMax = 30;

export const freshWorkbook = (
  kind: WorkbookDocument['kind'],
  library: string | null,
  now: number,
): WorkbookDocument => ({
  version: 1,
  kind,
  library,
  dueAt: now,
  dueSince: now,
  marks: 0,
  leaseUntil: 0,
  readNumber: 0,
  settled: null,
  afresh: 0,
  trouble: null,
  strikes: 0,
  gone: false,
  editors: null,
});

/** Registers a workbook, due at once. A registered one is left as it is. */
export const addWorkbook = (
  database: Database,
  workbook: { id: string; kind: WorkbookDocument['kind']; library: string | null },
  now: number,
): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(workbook.id);
    const stored = await transaction.get(reference);
    if (!stored.exists) transaction.create(reference, freshWorkbook(workbook.kind, workbook.library, now));
  });

export const saveLibrary = async (database: Database, library: Library): Promise<void> => {
  await database.libraries.doc(library.id).set({ version: 1, ...library });
};

/** Saves the profile. The library's other fields do not change. */
export const saveProfile = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  library: string,
  profile: Profile,
): void => {
  transaction.update(database.libraries.doc(library), { profile });
};

export type OpenedQuarter = QuarterDates & Pick<QuarterDocument, 'quarter' | 'fitness' | 'reopened'>;

export const loadQuarters = async (database: Database): Promise<readonly OpenedQuarter[]> => {
  const { docs } = await database.quarters.orderBy('quarter').get();
  return docs.map((document) => document.data());
};

/** @returns false when the quarter was open already. */
export const addQuarter = (database: Database, quarter: Quarter, dates: QuarterDates): Promise<boolean> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.quarters.doc(quarter);
    if ((await transaction.get(reference)).exists) return false;
    const { opensOn, dueOn, closesOn } = dates;
    const document: QuarterDocument = { version: 1, quarter, opensOn, dueOn, closesOn, fitness: null };
    transaction.create(reference, document);
    return true;
  });

export const saveQuarterDates = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  quarter: Quarter,
  { opensOn, dueOn, closesOn }: QuarterDates,
): void => {
  transaction.update(database.quarters.doc(quarter), { opensOn, dueOn, closesOn });
};

export const saveFitness = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  quarter: Quarter,
  fitness: OpenedQuarter['fitness'],
): void => {
  transaction.update(database.quarters.doc(quarter), { fitness });
};

/** Notes that a quarter has become fit, unless the secretary has decided about it since it was read. */
export const noteFitness = (
  database: Database,
  { quarter, fitness: known }: OpenedQuarter,
  fitness: OpenedQuarter['fitness'],
): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const stored = (await transaction.get(database.quarters.doc(quarter))).data();
    if (stored?.fitness === known) saveFitness(database, transaction, quarter, fitness);
  });

export const loadWorkbooks = async (
  database: Database,
): Promise<readonly (WorkbookDocument & { readonly id: string })[]> => {
  const { docs } = await database.workbooks.get();
  return docs.map((document) => ({ id: document.id, ...document.data() }));
};

export const loadFeed = async (database: Database): Promise<FeedDocument | null> =>
  (await database.feed.doc(onlyDocument).get()).data() ?? null;

export const saveFeed = async (database: Database, feed: FeedDocument): Promise<void> => {
  await database.feed.doc(onlyDocument).set(feed);
};

/** Notes the id of a channel before it is opened, because only that id can stop it. */
export const noteOpening = async (database: Database, channel: string): Promise<void> => {
  await database.feed.doc(onlyDocument).update({ opening: FieldValue.arrayUnion(channel) });
};

export const forgetOpening = async (database: Database, channel: string): Promise<void> => {
  await database.feed.doc(onlyDocument).update({ opening: FieldValue.arrayRemove(channel) });
};

/**
 * Replaces the channel. The old one stays stored until it has been stopped.
 * @returns false, and changes nothing, when another run replaced it first.
 */
export const replaceChannel = (
  database: Database,
  old: FeedDocument['channel'],
  channel: NonNullable<FeedDocument['channel']>,
): Promise<boolean> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.feed.doc(onlyDocument);
    const stored = (await transaction.get(reference)).data();
    // The answer to the commit was lost, and this is its repeat.
    if (stored?.channel?.id === channel.id) return true;
    if (!stored || stored.channel?.id !== old?.id) return false;
    transaction.update(reference, { channel, formerChannel: old, opening: FieldValue.arrayRemove(channel.id) });
    return true;
  });

export const forgetFormerChannel = async (database: Database): Promise<void> => {
  await database.feed.doc(onlyDocument).update({ formerChannel: null });
};

export const loadSummary = async (database: Database): Promise<SummaryDocument | null> =>
  (await database.summary.doc(onlyDocument).get()).data() ?? null;

/** Saves the response of the quarters that are not fit, and marks the board's front page, which shows it, due. */
export const saveOpen = (database: Database, open: NonNullable<SummaryDocument['open']>): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    transaction.update(database.summary.doc(onlyDocument), { open });
    markFilesDue(database, transaction, { period: frontFiles }, JSON.stringify(open));
  });

export const saveSummary = async (database: Database, summary: SummaryDocument): Promise<void> => {
  await database.summary.doc(onlyDocument).set(summary);
};
