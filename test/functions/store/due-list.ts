import type { Database } from '../../../functions/store/database.ts';
import { addWorkbook, saveSummary } from '../../../functions/store/register/registry.ts';

/** What the tests of the due list begin with. */
export const began = Date.UTC(2026, 3, 20, 9);
export const lease = 200_000;
export const well = { trouble: null, retryAt: null, settled: null, changed: false, wrote: false };
export const nothing = { checks: [], agreements: [] };
export const versions = { layoutVersion: 1, ruleVersion: 1 };

/** These workbooks alone, due one after another from an instant on. */
export const freshList = async (database: Database, ids: readonly string[], from = began): Promise<void> => {
  await database.firestore.recursiveDelete(database.workbooks);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  for (const [index, id] of ids.entries())
    await addWorkbook(database, { id, kind: 'questionnaire', library: id }, from + index);
};
