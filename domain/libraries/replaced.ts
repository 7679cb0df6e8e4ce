import type { Library } from './library.ts';

/**
 * Whether a library has replaced this workbook with another. Its tab then says where to go, and
 * nothing in it is read.
 */
export const isReplaced = (
  library: Pick<Library, 'id' | 'workbookId'> | undefined,
  workbook: { readonly id: string; readonly library: string | null },
): boolean => library !== undefined && library.id === workbook.library && library.workbookId !== workbook.id;
