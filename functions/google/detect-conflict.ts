import { isDeepStrictEqual } from 'node:util';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { OvertakenBatch, type Result } from './trouble.ts';

const isRefused = (error: unknown): boolean => (error as { readonly status?: unknown }).status === 400;

/**
 * Google answers 400 when the precondition of a batch fails (`sheets/google/batch-precondition.ts`), or when a person moved
 * or deleted what the batch is about. One more read shows whether the workbook changed; if not, the fault is ours.
 * @throws OvertakenBatch when the workbook changed, or cannot be read now.
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
