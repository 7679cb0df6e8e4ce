import { secretariatTabs } from '../tabs.ts';

/** What a column of a pasted table holds. */
export type Role = 'library' | 'quarter' | 'figure' | 'value' | 'estimated' | 'note' | 'source';

export type PasteId = 'history' | 'kb';

/**
 * A tab into which the secretary pastes figures. The two tabs differ only in whose figures they
 * hold.
 */
export interface PasteTab {
  readonly id: PasteId;
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  /** The default order of the columns; a pasted heading may change it. */
  readonly roles: readonly Role[];
}

export const pasteTabs: readonly PasteTab[] = [
  {
    id: 'history',
    ...secretariatTabs.history,
    index: 6,
    roles: ['library', 'quarter', 'figure', 'value', 'estimated', 'note'],
  },
  { id: 'kb', ...secretariatTabs.kbFigures, index: 7, roles: ['library', 'quarter', 'figure', 'value'] },
];

/**
 * The positions. From the heading on, the columns from `first` on belong to the secretary. A row is
 * hidden instead of a column, because Google opens a tab with the cursor in its first cell, which
 * must be visible.
 */
export const pasteRows = { title: 0, link: 1, notes: 2, hidden: 4, act: 5, heading: 6, first: 7 } as const;
export const pasteColumns = { answer: 0, first: 1, box: 1, boxLabel: 2 } as const;

/** The maximum number of rows that are read at once. */
export const pastedRowsMax = 5000;
/** The maximum number of columns: more than the questionnaire has figures. */
export const pastedColumnsMax = 80;
/**
 * The maximum number of figures imported at once, limited by the store's transactions within one
 * check.
 */
export const pastedFiguresMax = 20_000;
