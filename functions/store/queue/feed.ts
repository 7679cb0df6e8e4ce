import { isDeepStrictEqual } from 'node:util';
import { type Database, onlyDocument } from '../database.ts';
import type { WorkbookDocument } from '../documents.ts';
import { markedAfresh, markRead, markSummary, marksPerTransactionMax } from './due.ts';
import { type UnregisteredFiles, unregisteredFilesAfter } from './unregistered-files.ts';
import type { FeedDocument } from './work-documents.ts';

/** A file that changed; the title of a workbook that is there. */
export interface FeedChange {
  readonly id: string;
  readonly title: string | null;
  readonly gone: boolean;
  /** The addresses of its editors; null = not told. */
  readonly editors: readonly string[] | null;
  /** Whether our own account changed it last. */
  readonly byUs: boolean;
}

/**
 * Our own write in IBL-statistiek needs no check. An earlier write of a person was seen by the read before ours, or is
 * seen by the nightly check.
 */
const isOwnPublication = (change: FeedChange | undefined, { kind, trouble }: WorkbookDocument): boolean =>
  kind === 'statistic' && trouble === null && change?.byUs === true && !change.gone;

const healthOf = (database: Database) => database.health.doc(onlyDocument);

/**
 * An unregistered workbook is reported, and not read, for as long as it is shared with us.
 * @returns all unregistered files after these changes; null = unchanged.
 */
const unregisteredFilesNow = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  changes: readonly Pick<FeedChange, 'id' | 'title' | 'gone'>[],
  unknown: readonly string[],
): Promise<UnregisteredFiles | null> => {
  const news = changes.filter(({ id, title, gone }) => unknown.includes(id) && (gone || title !== null));
  if (news.length === 0) return null;
  const stored = (await transaction.get(healthOf(database))).data();
  const before = {
    unregisteredFiles: stored?.unregisteredFiles ?? {},
    unregisteredUncounted: stored?.unregisteredUncounted ?? false,
  };
  const after = unregisteredFilesAfter(before, news);
  return isDeepStrictEqual(after, before) ? null : after;
};

const noteUnregisteredFiles = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  unregisteredFiles: UnregisteredFiles,
): void => {
  const reference = database.firestore.doc(healthOf(database).path);
  const mergeFields = ['version', ...Object.keys(unregisteredFiles)];
  transaction.set(reference, { version: 1, ...unregisteredFiles }, { mergeFields });
  markSummary(database, transaction);
};

/** Reads everything that the transaction needs in one round trip. */
const readFeedAndWorkbooks = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  ids: readonly string[],
): Promise<readonly [FeedDocument | undefined, readonly FirebaseFirestore.DocumentSnapshot<WorkbookDocument>[]]> => {
  const references = [database.feed.doc(onlyDocument), ...ids.map((id) => database.workbooks.doc(id))];
  const [feed, ...workbooks] = await transaction.getAll(...(references as FirebaseFirestore.DocumentReference[]));
  return [
    feed?.data() as FeedDocument | undefined,
    workbooks as FirebaseFirestore.DocumentSnapshot<WorkbookDocument>[],
  ];
};

/** Returns *Secretariaat* when the secretary has pasted the address of one of these files, so that she gets an answer. */
const awaitedBy = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  unknown: readonly string[],
): Promise<readonly FirebaseFirestore.DocumentSnapshot<WorkbookDocument>[]> => {
  if (unknown.length === 0) return [];
  const addresses = await transaction.getAll(...unknown.map((id) => database.addresses.doc(id)));
  if (!addresses.some(({ exists }) => exists)) return [];
  const secretariatId = (await transaction.get(database.summary.doc(onlyDocument))).data()?.secretariatId;
  const workbook = secretariatId ? await transaction.get(database.workbooks.doc(secretariatId)) : null;
  return workbook?.exists ? [workbook] : [];
};

interface Step {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly FeedChange[];
}

interface Marked {
  readonly due: number;
  readonly unknown: readonly string[];
}

const advance = (database: Database, step: Step, now: number): Promise<Marked | null> =>
  database.firestore.runTransaction(async (transaction) => {
    const changes = new Map(step.changes.map((change) => [change.id, change]));
    const [feed, read] = await readFeedAndWorkbooks(database, transaction, [...changes.keys()]);
    if (feed?.pageToken !== step.from) return null;
    const others = read.filter(({ exists }) => !exists).map(({ id }) => id);
    const answering = await awaitedBy(database, transaction, others);
    const unregisteredFiles = await unregisteredFilesNow(database, transaction, step.changes, others);
    transaction.update(database.feed.doc(onlyDocument), { pageToken: step.to });
    const { due, unknown, before } = markRead(
      transaction,
      read,
      (id) => told(changes.get(id)),
      now,
      (id, stored) => isOwnPublication(changes.get(id), stored),
    );
    if (unregisteredFiles) noteUnregisteredFiles(database, transaction, unregisteredFiles);
    for (const workbook of answering) transaction.update(workbook.ref, markedAfresh(now, workbook.data()));
    const sharedOtherwise = step.changes.some(({ id, editors }) => areOthers(before.get(id), editors));
    if (sharedOtherwise) markSummary(database, transaction);
    return { due, unknown };
  });

/**
 * The transaction that marks the workbooks due also advances the page token, so a crash loses no change. If one transaction
 * cannot take all changes, the last one advances the token; after a crash before it, some workbooks are marked twice.
 * @returns null when another reader of the feed was first.
 */
export const advanceFeed = async (database: Database, step: Step, now: number): Promise<Marked | null> => {
  let [due, unknown]: [number, readonly string[]] = [0, []];
  for (let start = 0; start === 0 || start < step.changes.length; start += marksPerTransactionMax) {
    const end = start + marksPerTransactionMax;
    const to = end < step.changes.length ? step.from : step.to;
    const marked = await advance(database, { from: step.from, to, changes: step.changes.slice(start, end) }, now);
    if (!marked) return null;
    due += marked.due;
    unknown = [...unknown, ...marked.unknown];
  }
  return { due, unknown };
};

const told = (change: FeedChange | undefined) => ({
  gone: change?.gone === true,
  ...(change?.editors && { editors: [...change.editors] }),
});

const areOthers = (stored: WorkbookDocument | undefined, editors: FeedChange['editors']): boolean =>
  stored !== undefined && editors !== null && !isDeepStrictEqual(stored.editors, editors);

/** A workbook that is shared with us, as it was found by asking. */
type SharedWorkbook = Pick<FeedChange, 'id' | 'editors'> & { readonly name: string };

/** Stores the editors of the registered workbooks, for *Overzicht*, and reports the unregistered ones. */
export const saveShared = (database: Database, found: readonly SharedWorkbook[]): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    if (found.length === 0) return;
    const documents = await transaction.getAll(...found.map(({ id }) => database.workbooks.doc(id)));
    const editorsOf = new Map(found.map(({ id, editors }) => [id, editors]));
    const changed = documents.filter((document) => areOthers(document.data(), editorsOf.get(document.id) ?? null));
    const unknown = documents.filter(({ exists }) => !exists).map(({ id }) => id);
    const news = found.map(({ id, name }) => ({ id, title: name, gone: false }));
    const unregisteredFiles = await unregisteredFilesNow(database, transaction, news, unknown);
    for (const { id, ref } of changed) transaction.update(ref, { editors: [...(editorsOf.get(id) ?? [])] });
    if (unregisteredFiles) noteUnregisteredFiles(database, transaction, unregisteredFiles);
    else if (changed.length > 0) markSummary(database, transaction);
  });

/** Forgets files that are no longer shared with us; the feed may have missed it. */
export const forgetUnregisteredFiles = (database: Database, ids: readonly string[]): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    if (ids.length === 0) return;
    const gone = ids.map((id) => ({ id, title: null, gone: true }));
    const unregisteredFiles = await unregisteredFilesNow(database, transaction, gone, ids);
    if (unregisteredFiles) noteUnregisteredFiles(database, transaction, unregisteredFiles);
  });
