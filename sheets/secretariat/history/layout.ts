import { secretariatTabs } from '../tabs.ts';

/** What a column of a pasted table holds. */
export type Role = 'library' | 'quarter' | 'figure' | 'value' | 'estimated' | 'note' | 'source';

export type PasteId = 'history' | 'kb';

/** A tab into which the secretary pastes figures: the same thing twice, but for whose figures they are. */
export interface PasteTab {
  readonly id: PasteId;
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  /** The columns in the order in which they stand there; a heading that is pasted along may say otherwise. */
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
 * Where things stand. From the heading on, the columns from `first` on are the secretary's. A row is hidden instead of a
 * column, for Google opens a tab with the cursor in its first cell, which must be seen.
 */
export const pasteRows = { title: 0, link: 1, notes: 2, hidden: 4, act: 5, heading: 6, first: 7 } as const;
export const pasteColumns = { answer: 0, first: 1, box: 1, boxLabel: 2 } as const;

/** So many rows are read at once. */
export const pastedRowsMax = 5000;
/** So many columns: more than the questionnaire has figures. */
export const pastedColumnsMax = 80;
/** So many figures are taken over at once: a store's transactions, within the time of one look. */
export const pastedFiguresMax = 20_000;
