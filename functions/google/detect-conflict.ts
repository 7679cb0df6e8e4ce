import { isDeepStrictEqual } from 'node:util';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { OvertakenBatch, type Result } from './trouble.ts';

const isRefused = (error: unknown): boolean => (error as { readonly status?: unknown }).status === 400;

/**
 * Google refuses a batch as wrong when its fuse is blown (`sheets/google/batch-precondition.ts`), or somebody moved or threw away what it is
 * about. Either way the workbook is not any more what was read, which one more read tells; else the fault is ours.
 * @throws OvertakenBatch when it is not, or cannot be read now.
 */
export const detectConflict = async (
  read: (id: string) => Promise<Result<Workbook>>,
  workbook: Workbook,
  apply: () => Promise<void>,
): Promise<void> => {
  try {
    await apply();
  } catch (error) {
    if (!isRefused(error)) throw error;
    const now = await read(workbook.id);
    if (now.ok && isDeepStrictEqual(now.value, workbook)) throw error;
    throw new OvertakenBatch('The workbook is not any more what was read', { cause: error });
  }
};
