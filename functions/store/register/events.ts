import type { RegisterChange } from '../../../domain/libraries/change.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { RegisterPlan } from '../../../domain/libraries/plan-change.ts';
import type { Database } from '../database.ts';
import type { WorkbookDocument } from '../documents.ts';
import { markedAfresh, markSummary } from '../queue/due.ts';
import type { PastedAddressDocument, RegisterEventDocument } from './event-documents.ts';
import { freshWorkbook } from './registry.ts';

/** Every change ever ticked in *Register*, in the order of its rows. */
export const loadRegisterEvents = async (database: Database): Promise<readonly RegisterEventDocument[]> => {
  const { docs } = await database.events.orderBy('id').get();
  return docs.map((document) => document.data());
};

/** The changes that were not undone. */
export const standing = (registered: readonly RegisterEventDocument[]): readonly RegisterChange[] =>
  registered.flatMap(({ change, undoneAt }) => (undoneAt === null ? [change] : []));

export const loadAddresses = async (database: Database): Promise<readonly PastedAddressDocument[]> => {
  const { docs } = await database.addresses.orderBy('id').get();
  return docs.map((document) => document.data());
};

export const saveAddress = async (database: Database, address: PastedAddressDocument): Promise<void> => {
  await database.addresses.doc(address.id).set(address);
};

type Transaction = FirebaseFirestore.Transaction;

const writeWorkbooks = (
  database: Database,
  transaction: Transaction,
  { added, handedOver, removed }: RegisterPlan['workbooks'],
  lastNumber: number | null,
  present: readonly FirebaseFirestore.DocumentSnapshot<WorkbookDocument>[],
  now: number,
): void => {
  for (const { id, library } of added) {
    const fresh = freshWorkbook('questionnaire', library, now);
    transaction.create(database.workbooks.doc(id), lastNumber === null ? fresh : { ...fresh, readNumber: lastNumber });
  }
  for (const id of removed) transaction.delete(database.workbooks.doc(id));
  for (const { id, library } of handedOver) transaction.update(database.workbooks.doc(id), { library });
  for (const workbook of present) {
    // Supersedes a check that is running in either workbook.
    const number = lastNumber === null ? {} : { readNumber: lastNumber };
    transaction.update(workbook.ref, { ...markedAfresh(now, workbook.data()), ...number });
  }
};

/** The check number from which both workbooks continue; null = no workbook succeeds another. */
const lastCheckNumber = async (
  { workbooks }: Database,
  transaction: Transaction,
  { follows }: RegisterPlan['workbooks'],
): Promise<number | null> => {
  if (follows === null) return null;
  const documents = await transaction.getAll(workbooks.doc(follows.from), workbooks.doc(follows.to));
  return Math.max(0, ...documents.map((document) => document.data()?.readNumber ?? 0)) + 1;
};

/**
 * Writes what a change does to the register, the workbooks and the due list, all or nothing. A repeat
 * finds the same document and writes nothing.
 */
export const applyPlan = (database: Database, plan: RegisterPlan, now: number): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.events.doc(plan.document.id);
    const known = (await transaction.get(reference)).data();
    const wasStanding = known !== undefined && known.undoneAt === null;
    if (wasStanding === (plan.document.undoneAt === null)) return;
    const marked = plan.workbooks.marked.map((id) => database.workbooks.doc(id));
    const documents = marked.length === 0 ? [] : await transaction.getAll(...marked);
    const present = documents.filter(({ exists }) => exists);
    const lastNumber = await lastCheckNumber(database, transaction, plan.workbooks);
    transaction.set(reference, plan.document);
    for (const library of plan.libraries)
      transaction.set(database.libraries.doc(library.id), { version: 1, ...library });
    for (const id of plan.removed) transaction.delete(database.libraries.doc(id));
    writeWorkbooks(database, transaction, plan.workbooks, lastNumber, present, now);
    markSummary(database, transaction);
  });

/**
 * Links a free workbook to a library without one; the next check builds it. Does nothing when the file
 * or the library has been linked in the meantime.
 */
export const linkWorkbook = (database: Database, { id }: Library, workbookId: string, now: number): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(workbookId);
    const [taken, library] = [await transaction.get(reference), await transaction.get(database.libraries.doc(id))];
    if (taken.exists || library.data()?.workbookId !== null) return;
    transaction.create(reference, freshWorkbook('questionnaire', id, now));
    transaction.update(library.ref, { workbookId });
    markSummary(database, transaction);
  });
