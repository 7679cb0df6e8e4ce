import { isDeepStrictEqual } from 'node:util';
import { type Database, onlyDocument } from '../database.ts';
import type { WorkbookDocument } from '../documents.ts';
import { markedAfresh, markRead, markSummary, marksPerTransactionMax } from './due.ts';
import { type Strangers, strangersAfter } from './unregistered-files.ts';
import type { FeedDocument } from './work-documents.ts';

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

const healthOf = (database: Database) => database.health.doc(onlyDocument);

/**
 * A workbook that nobody registered is reported, not read; until it is shared with us no longer.
 * @returns those that are known from now on; null = the same.
 */
const strangersNow = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  changes: readonly Pick<FeedChange, 'id' | 'title' | 'gone'>[],
  unknown: readonly string[],
): Promise<Strangers | null> => {
  const news = changes.filter(({ id, title, gone }) => unknown.includes(id) && (gone || title !== null));
  if (news.length === 0) return null;
  const stored = (await transaction.get(healthOf(database))).data();
  const before = { strangers: stored?.strangers ?? {}, strangersUncounted: stored?.strangersUncounted ?? false };
  const after = strangersAfter(before, news);
  return isDeepStrictEqual(after, before) ? null : after;
};

const noteStrangers = (database: Database, transaction: FirebaseFirestore.Transaction, strangers: Strangers): void => {
  const reference = database.firestore.doc(healthOf(database).path);
  const mergeFields = ['version', ...Object.keys(strangers)];
  transaction.set(reference, { version: 1, ...strangers }, { mergeFields });
  markSummary(database, transaction);
};

/** All at once: what must be known before the token may move on costs one round trip. */
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

/** The secretary pasted the address of one of these, and can open it now, or it is another than it was: where she is answered. */
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
    const strangers = await strangersNow(database, transaction, step.changes, others);
    transaction.update(database.feed.doc(onlyDocument), { pageToken: step.to });
    const { due, unknown, before } = markRead(
      transaction,
      read,
      (id) => told(changes.get(id)),
      now,
      (id, stored) => isOwnPublication(changes.get(id), stored),
    );
    if (strangers) noteStrangers(database, transaction, strangers);
    for (const workbook of answering) transaction.update(workbook.ref, markedAfresh(now, workbook.data()));
    const sharedOtherwise = step.changes.some(({ id, editors }) => areOthers(before.get(id), editors));
    if (sharedOtherwise) markSummary(database, transaction);
    return { due, unknown };
  });

/**
 * The page token moves on in the transaction that marks the workbooks due, so a crash between the two loses nothing. Of
 * more changes than one transaction takes, the last part moves it: who dies before that has marked some for nothing.
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

/** Who may change the workbooks, which the secretary's overview shows, and which of them nobody registered. */
export const saveShared = (database: Database, found: readonly SharedWorkbook[]): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    if (found.length === 0) return;
    const documents = await transaction.getAll(...found.map(({ id }) => database.workbooks.doc(id)));
    const editorsOf = new Map(found.map(({ id, editors }) => [id, editors]));
    const changed = documents.filter((document) => areOthers(document.data(), editorsOf.get(document.id) ?? null));
    const unknown = documents.filter(({ exists }) => !exists).map(({ id }) => id);
    const news = found.map(({ id, name }) => ({ id, title: name, gone: false }));
    const strangers = await strangersNow(database, transaction, news, unknown);
    for (const { id, ref } of changed) transaction.update(ref, { editors: [...(editorsOf.get(id) ?? [])] });
    if (strangers) noteStrangers(database, transaction, strangers);
    else if (changed.length > 0) markSummary(database, transaction);
  });

/** Those that were known and are shared with us no longer, of which the feed may not have told. */
export const forgetStrangers = (database: Database, ids: readonly string[]): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    if (ids.length === 0) return;
    const gone = ids.map((id) => ({ id, title: null, gone: true }));
    const strangers = await strangersNow(database, transaction, gone, ids);
    if (strangers) noteStrangers(database, transaction, strangers);
  });
