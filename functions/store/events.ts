import type { RegisterChange } from '../../sheets/secretariat/change.ts';
import type { Library } from '../../sheets/secretariat/library.ts';
import type { RegisterPlan } from '../registry/plan-change.ts';
import type { Database } from './database.ts';
import type { WorkbookDocument } from './documents.ts';
import { markedAfresh, markSummary } from './due.ts';
import type { PastedAddressDocument, RegisterEventDocument } from './event-documents.ts';
import { freshWorkbook } from './registry.ts';

/** All that was ever ticked in *Register*, in the order of its rows. */
export const loadRegisterEvents = async (database: Database): Promise<readonly RegisterEventDocument[]> => {
  const { docs } = await database.events.orderBy('id').get();
  return docs.map((document) => document.data());
};

/** What holds: what was undone does not. */
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
  present: readonly FirebaseFirestore.DocumentSnapshot<WorkbookDocument>[],
  now: number,
): void => {
  for (const { id, library } of added) {
    transaction.create(database.workbooks.doc(id), freshWorkbook('questionnaire', library, now));
  }
  for (const id of removed) transaction.delete(database.workbooks.doc(id));
  for (const { id, library } of handedOver) transaction.update(database.workbooks.doc(id), { library });
  for (const workbook of present) transaction.update(workbook.ref, markedAfresh(now, workbook.data()));
};

/**
 * Writes what a change does to the register, the workbooks and the due list: all of it or nothing. A repeat finds the
 * same document and writes nothing.
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
    transaction.set(reference, plan.document);
    for (const library of plan.libraries)
      transaction.set(database.libraries.doc(library.id), { version: 1, ...library });
    for (const id of plan.removed) transaction.delete(database.libraries.doc(id));
    writeWorkbooks(database, transaction, plan.workbooks, present, now);
    markSummary(database, transaction);
  });

/**
 * Gives a library a workbook, to be built at the next look. The one that it had is looked after no longer; one that it
 * went on with is its forerunner's again. A file that is somebody's by now stays as it is.
 */
export const linkWorkbook = (database: Database, library: Library, workbookId: string, now: number): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.workbooks.doc(workbookId);
    const former = library.workbookId === null ? null : database.workbooks.doc(library.workbookId);
    const [taken, old] = [await transaction.get(reference), former && (await transaction.get(former))];
    if (taken.exists) return;
    const { continues, ...linked } = library;
    transaction.create(reference, freshWorkbook('questionnaire', library.id, now));
    if (former && old?.exists) {
      if (continues !== undefined) transaction.update(former, { library: continues, ...markedAfresh(now, old.data()) });
      else if (old.data()?.library === library.id) transaction.delete(former);
    }
    transaction.set(database.libraries.doc(library.id), { version: 1, ...linked, workbookId });
    markSummary(database, transaction);
  });
