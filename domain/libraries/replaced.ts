import type { Library } from './library.ts';

/** A workbook in the place of which its library got another: it is told where to go, and nothing in it is read any more. */
export const isReplaced = (
  library: Pick<Library, 'id' | 'workbookId'> | undefined,
  workbook: { readonly id: string; readonly library: string | null },
): boolean => library !== undefined && library.id === workbook.library && library.workbookId !== workbook.id;
