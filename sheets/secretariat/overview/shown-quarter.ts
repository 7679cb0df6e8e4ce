import { isQuarter, type Quarter } from '../../../domain/calendar/quarter.ts';
import { parseTypedQuarter } from '../../../domain/calendar/typed-quarter.ts';
import { cellAt, type Tab, textAt } from '../../grid/tab.ts';
import { periodTyped } from './adoption.ts';
import { overviewColumns as columns, overviewRows as rows } from './layout.ts';

/** The row of *Overzicht* in which the quarter is chosen that the table shows. */
export const shownPlaces = {
  box: { row: rows.period, column: columns.state },
  sentence: { row: rows.period, column: columns.todo },
  /** Hidden: the quarter that the table showed when it was last written. A tick in it counts for no other. */
  shown: { row: rows.period, column: columns.code },
} as const;

/** What she chose, and what she saw; `chosen` undefined = left empty, null = there is something else. */
export interface ShownInputs {
  readonly chosen: Quarter | null | undefined;
  readonly typed: string;
  /** The quarter that the table showed when it was last written; null = it was not written yet. */
  readonly shown: Quarter | null;
}

export const noShown: ShownInputs = { chosen: undefined, typed: '', shown: null };

export const parseShown = (tab: Tab): ShownInputs => {
  const typed = periodTyped(cellAt(tab, shownPlaces.box.row, shownPlaces.box.column));
  const shown = textAt(tab, shownPlaces.shown.row, shownPlaces.shown.column);
  return { chosen: parseTypedQuarter(typed), typed, shown: isQuarter(shown) ? shown : null };
};

/** Which quarter the table is to show, and why that one. */
export interface QuarterChoice {
  readonly quarter: Quarter;
  readonly kind: 'current' | 'earlier' | 'not-a-quarter' | 'no-tab';
}

/** @param opened the quarters that were asked, the newest last. */
export const quarterChosen = (
  { chosen }: Pick<ShownInputs, 'chosen'>,
  opened: readonly Quarter[],
  current: Quarter,
): QuarterChoice => {
  if (chosen === undefined || chosen === current) return { quarter: current, kind: 'current' };
  if (chosen === null) return { quarter: current, kind: 'not-a-quarter' };
  return opened.includes(chosen) ? { quarter: chosen, kind: 'earlier' } : { quarter: current, kind: 'no-tab' };
};
