import type { Agreement } from '../../../domain/submissions/agreement.ts';
import { type Database, numberKey } from '../database.ts';
import { type Assignment, saveAndMark } from '../queue/due.ts';
import type { AgreementDocument, LibraryReportDocument } from './library-report-documents.ts';

/** What *Uw bibliotheek* of a library shows, and what it answered in it; null = nothing was published yet. */
export interface StoredLibraryReport {
  readonly report: LibraryReportDocument | null;
  /** Oldest first. */
  readonly agreements: readonly Agreement[];
}

const inOrder = (documents: readonly AgreementDocument[]): readonly AgreementDocument[] =>
  [...documents].sort((one, other) => one.seenAt - other.seenAt || one.ask - other.ask);

export const loadLibraryReport = async (database: Database, library: string): Promise<StoredLibraryReport> => {
  const [report, agreements] = await Promise.all([
    database.libraryReports.doc(library).get(),
    database.agreements.where('library', '==', library).get(),
  ]);
  return { report: report.data() ?? null, agreements: inOrder(agreements.docs.map((document) => document.data())) };
};

export const loadLibraryReports = async (database: Database): Promise<readonly LibraryReportDocument[]> =>
  (await database.libraryReports.get()).docs.map((document) => document.data());

export const loadAgreements = async (database: Database): Promise<readonly AgreementDocument[]> =>
  inOrder((await database.agreements.get()).docs.map((document) => document.data()));

/** A document and a mark each; Firestore's own limit is 500 writes in a transaction. */
const reportsPerTransaction = 200;

/** Keeps what the tabs are to show, and has those questionnaires checked: both or neither. */
export const saveLibraryReports = async (
  database: Database,
  reports: readonly LibraryReportDocument[],
  workbookOf: (library: string) => string | undefined,
  now: number,
): Promise<void> => {
  for (let start = 0; start < reports.length; start += reportsPerTransaction) {
    const part = reports.slice(start, start + reportsPerTransaction);
    const workbooks = part.flatMap(({ library }) => workbookOf(library) ?? []);
    await saveAndMark(database, { workbooks }, now, (transaction) => {
      for (const report of part) transaction.set(database.libraryReports.doc(report.library), report);
    });
  }
};

/** Appends what a check saw; the check's number makes the key, so that a repeat writes the same once more. */
export const addAgreements = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  { library, number }: Assignment,
  agreements: readonly Agreement[],
): void => {
  for (const { year, ask, ...seen } of agreements) {
    const key = `${library}_${year}_${numberKey(ask)}_${numberKey(number)}`;
    transaction.set(database.agreements.doc(key), { version: 1, library: library ?? '', year, ask, ...seen });
  }
};
