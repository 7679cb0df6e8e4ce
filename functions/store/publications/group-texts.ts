import type { Period } from '../../../domain/statistics/statistic.ts';
import { type GroupTexts, noGroupTexts } from '../../../sheets/secretariat/papers/layout.ts';
import type { Database } from '../database.ts';
import type { GroupTextsDocument } from '../register/settings-documents.ts';
import { markFilesDue } from './board-files.ts';

const toTexts = ({ summary, analysis, advice }: GroupTextsDocument): GroupTexts => ({ summary, analysis, advice });

/** What the working group wrote for the paper of a quarter or a year, as typed; '' = not written yet. */
export const loadGroupTexts = async (database: Database, period: Period): Promise<GroupTexts> => {
  const document = (await database.groupTexts.doc(period).get()).data();
  return document ? toTexts(document) : noGroupTexts;
};

/** The same for every period for which anything was written. */
export const loadAllGroupTexts = async (database: Database): Promise<ReadonlyMap<Period, GroupTexts>> => {
  const { docs } = await database.groupTexts.get();
  return new Map(docs.map((document) => [document.id as Period, toTexts(document.data())]));
};

export const saveGroupTexts = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  period: Period,
  texts: GroupTexts,
  now: number,
): void => {
  transaction.set(database.groupTexts.doc(period), { version: 1, period, ...texts, changedAt: now });
  markFilesDue(database, transaction, { period }, `texts ${now}`);
};
