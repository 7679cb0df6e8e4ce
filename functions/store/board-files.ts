import type { DocumentReference } from 'firebase-admin/firestore';
import type { Database } from './database.ts';
import type { BoardFilesDocument } from './publication-documents.ts';

/** The board's files of a period wait to be written, since an edition or its texts were saved. */
export interface DueFiles {
  readonly period: string;
  readonly asked: string;
}

/** A batch or a transaction. */
interface Writer {
  set(reference: DocumentReference<BoardFilesDocument>, document: BoardFilesDocument): unknown;
}

/** Together with what makes them due: neither is there without the other. */
export const markFilesDue = (database: Database, writer: Writer, period: string, asked: string): void => {
  writer.set(database.boardFiles.doc(period) as DocumentReference<BoardFilesDocument>, {
    version: 1,
    period,
    asked,
    due: true,
  });
};

export const loadDueFiles = async (database: Database): Promise<readonly DueFiles[]> => {
  const { docs } = await database.boardFiles.where('due', '==', true).get();
  return docs.map((document) => document.data());
};

/** One document is read, for it is asked every minute. */
export const areFilesDue = async (database: Database): Promise<boolean> =>
  !(await database.boardFiles.where('due', '==', true).limit(1).get()).empty;

/** They stay due when something was saved while they were being written. */
export const noteFilesWritten = (database: Database, { period, asked }: DueFiles): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.boardFiles.doc(period);
    const now = (await transaction.get(reference)).data();
    if (now?.asked === asked) transaction.set(reference, { ...now, due: false });
  });
