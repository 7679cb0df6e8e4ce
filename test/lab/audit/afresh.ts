import type { Database } from '../../../functions/store/database.ts';

/**
 * Marks every workbook for a full check and the summaries for another publication. Written here,
 * because the product's own code for this is under test.
 */
export const markAllAfresh = ({ firestore, workbooks, summary }: Database, now: number): Promise<void> =>
  firestore.runTransaction(async (transaction) => {
    const all = (await transaction.get(workbooks)).docs;
    const summaries = (await transaction.get(summary)).docs;
    for (const document of all) {
      const { dueAt, marks, afresh } = document.data();
      const due = { dueAt: Math.min(dueAt ?? now, now), marks: marks + 1 };
      transaction.update(document.ref, { ...due, afresh: afresh + 1, settled: null });
    }
    for (const document of summaries) transaction.update(document.ref, { marks: document.data().marks + 1 });
  });
