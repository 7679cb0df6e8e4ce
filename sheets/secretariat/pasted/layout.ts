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

/** Where things stand; the first column is hidden. From the heading on, the columns from `first` on are the secretary's. */
export const pasteRows = { title: 0, notes: 1, act: 3, heading: 4, first: 5 } as const;
export const pasteColumns = { answer: 1, first: 2, box: 2, boxLabel: 3 } as const;

/** So many rows are read at once. */
export const pastedRowsMax = 5000;
/** So many columns: more than the questionnaire has figures. */
export const pastedColumnsMax = 80;
/** So many figures are taken over at once: a store's transactions, within the time of one look. */
export const pastedFiguresMax = 20_000;
