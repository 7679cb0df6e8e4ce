import type { Result } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import { passesByItself, retryAfterLasting } from '../queue/outcome.ts';
import { noteTrouble } from '../store/queue/due.ts';
import type { GroupSnapshot } from './group-snapshot.ts';
import type { PublishedWorkbook } from './write-workbook.ts';

/**
 * What is left to do for a workbook that was to be written: nothing, also when it cannot be opened (that is told to the
 * secretary), or the same again a minute later. @returns false when it is to be done again.
 */
export const settlePublished = async (
  { database, clock, log }: World,
  { workbooks }: GroupSnapshot,
  workbook: string,
  result: Result<PublishedWorkbook>,
): Promise<boolean> => {
  const known = workbooks.find(({ id }) => id === workbook)?.trouble ?? null;
  if (result.ok) {
    if (known !== null) await noteTrouble(database, workbook, null, null);
    return true;
  }
  const { reason } = result;
  if (passesByItself(reason)) {
    log.workbookLeftDue({ workbook, reason });
    return false;
  }
  log.workbookInTrouble({ workbook, reason });
  await noteTrouble(database, workbook, reason, clock.now() + retryAfterLasting);
  return true;
};
