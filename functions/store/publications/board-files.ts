import type { DocumentReference } from 'firebase-admin/firestore';
import type { GroupTexts } from '../../../sheets/secretariat/papers/layout.ts';
import type { Database } from '../database.ts';
import { markSummary } from '../queue/due.ts';
import type { BoardFilesDocument } from './publication-documents.ts';

/** The board's files of a period wait to be written, since an edition or its texts were saved. */
export interface DueFiles {
  readonly period: string;
  readonly asked: string;
  /** Undefined = the newest edition, at the period's own address and its own; else an older one, at its own alone. */
  readonly edition?: number | undefined;
  /** The group's texts in the papers that were last written. */
  readonly texts?: GroupTexts | undefined;
}

/** Stands for a period: only the front pages, which show the progress of the open quarters. */
export const frontFiles = 'front';

/** A batch or a transaction. */
interface Writer {
  set(
    reference: DocumentReference<BoardFilesDocument>,
    document: BoardFilesDocument,
    options: { readonly merge: boolean },
  ): unknown;
}

const documentOf = ({ boardFiles }: Database, { period, edition }: Pick<DueFiles, 'period' | 'edition'>) =>
  boardFiles.doc(edition === undefined ? period : `${period}_${edition}`) as DocumentReference<BoardFilesDocument>;

/** Together with what makes them due: neither is there without the other. The texts that an edition remembers stay. */
export const markFilesDue = (
  database: Database,
  writer: Writer,
  { period, edition }: { readonly period: string; readonly edition?: number },
  asked: string,
): void => {
  const due = { version: 1 as const, period, ...(edition !== undefined && { edition }), asked, due: true };
  writer.set(documentOf(database, due), due, { merge: true });
};

export const loadDueFiles = async (database: Database): Promise<readonly DueFiles[]> => {
  const { docs } = await database.boardFiles.where('due', '==', true).get();
  return docs.map((document) => document.data());
};

/** Whether the files of a period stand at its address, be it those of an edition before the newest. */
export const areFilesWritten = async ({ boardFiles }: Database, period: string): Promise<boolean> =>
  (await boardFiles.doc(period).get()).data()?.written === true;

export type FirstChart = NonNullable<BoardFilesDocument['firstChart']>;

/** The periods whose files stand at their addresses, with the titles of their first charts by level. */
export const loadWrittenFiles = async ({ boardFiles }: Database): Promise<ReadonlyMap<string, FirstChart>> => {
  const { docs } = await boardFiles.where('written', '==', true).get();
  return new Map(docs.map((document) => document.data()).map(({ period, firstChart = {} }) => [period, firstChart]));
};

/** One document is read, for it is asked every minute. */
export const areFilesDue = async (database: Database): Promise<boolean> =>
  !(await database.boardFiles.where('due', '==', true).limit(1).get()).empty;

/**
 * They stay due when something was saved while they were being written. The edition remembers the texts of the group that
 * its papers have; null = there was no edition to write.
 */
export const noteFilesWritten = (
  database: Database,
  due: DueFiles,
  written: { readonly edition: number; readonly texts: GroupTexts; readonly firstChart: FirstChart } | null,
): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const { period, asked } = due;
    const reference = documentOf(database, due);
    const now = (await transaction.get(reference)).data();
    if (now?.asked !== asked) return;
    const newest = { written: written !== null, firstChart: written?.firstChart ?? {} };
    transaction.set(reference, { ...now, due: false, ...(due.edition === undefined && newest) });
    // The secretary is offered a mail that leads to them.
    if (due.edition === undefined && (now.written ?? false) !== (written !== null)) markSummary(database, transaction);
    if (!written || due.edition !== undefined) return;
    const { edition, texts } = written;
    const cached = { version: 1 as const, period, edition, texts: { ...texts }, asked: 'newest', due: false };
    transaction.set(documentOf(database, { period, edition }), cached);
  });
