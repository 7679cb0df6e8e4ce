import { isDeepStrictEqual } from 'node:util';
import type { Workbook } from '../../sheets/grid/tab.ts';
import type { Result } from './trouble.ts';

const isRefused = (error: unknown): boolean => (error as { readonly status?: unknown }).status === 400;

/**
 * Google refuses a batch as wrong when somebody moved or threw away what it is about between our read and it. Then the workbook
 * is not any more what was read, which one more read tells, and all this is done again; else the fault is ours.
 */
export const unlessMoved = async (
  read: (id: string) => Promise<Result<Workbook>>,
  workbook: Workbook,
  applied: Promise<Result<void>>,
): Promise<Result<void>> => {
  try {
    return await applied;
  } catch (error) {
    if (!isRefused(error)) throw error;
    const now = await read(workbook.id);
    if (!now.ok) return now;
    if (isDeepStrictEqual(now.value, workbook)) throw error;
    return { ok: false, reason: 'overtaken' };
  }
};
