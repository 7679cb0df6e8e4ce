import type { Database } from '../database.ts';
import type { WorkbookDocument } from '../documents.ts';

/** After so many looks in a row that were begun and never finished the secretary is told. */
const deathsUntold = 3;

/** Every look at it crashes. */
export const isStuck = ({ strikes }: Pick<WorkbookDocument, 'strikes'>): boolean => strikes > deathsUntold;

/** So many are stuck at most that one behind them is found. */
const stuckMax = 16;

/**
 * Since when the workbook has waited that nobody has come to an end with for longest, however often it was tried. One that is
 * stuck is told of by its name: the others do not wait for it.
 */
export const waitingSince = async (database: Database, now: number): Promise<number | null> => {
  const waiting = database.workbooks.where('dueSince', '<=', now).orderBy('dueSince').limit(stuckMax);
  const { docs } = await waiting.get();
  return docs.map((document) => document.data()).find((one) => !isStuck(one))?.dueSince ?? null;
};
