import { isQuarter, type Quarter } from '../../../domain/calendar/quarter.ts';
import { parseTypedQuarter } from '../../../domain/calendar/typed-quarter.ts';
import { cellAt, type Tab, textAt } from '../../grid/tab.ts';
import { periodTyped } from './adoption.ts';
import { overviewColumns as columns, overviewRows as rows } from './layout.ts';

/** The row of *Overzicht* in which the shown quarter is chosen. */
export const shownPlaces = {
  box: { row: rows.period, column: columns.state },
  sentence: { row: rows.period, column: columns.todo },
  /**
   * Hidden: the quarter that the table showed when it was last written. A tick counts for no other.
   */
  shown: { row: rows.period, column: columns.code },
} as const;

/** The chosen and the shown quarter. `chosen`: undefined = left empty, null = not a quarter. */
export interface ShownInputs {
  readonly chosen: Quarter | null | undefined;
  readonly typed: string;
  /** The quarter that the table showed when it was last written; null = not written yet. */
  readonly shown: Quarter | null;
}

export const noShown: ShownInputs = { chosen: undefined, typed: '', shown: null };

export const parseShown = (tab: Tab): ShownInputs => {
  const typed = periodTyped(cellAt(tab, shownPlaces.box.row, shownPlaces.box.column));
  const shown = textAt(tab, shownPlaces.shown.row, shownPlaces.shown.column);
  return { chosen: parseTypedQuarter(typed), typed, shown: isQuarter(shown) ? shown : null };
};

/** The quarter to show, and the reason. */
export interface QuarterChoice {
  readonly quarter: Quarter;
  readonly kind: 'current' | 'earlier' | 'not-a-quarter' | 'no-tab';
}

/** @param opened the quarters that were asked, newest last. */
export const quarterChosen = (
  { chosen }: Pick<ShownInputs, 'chosen'>,
  opened: readonly Quarter[],
  current: Quarter,
): QuarterChoice => {
  if (chosen === undefined || chosen === current) return { quarter: current, kind: 'current' };
  if (chosen === null) return { quarter: current, kind: 'not-a-quarter' };
  return opened.includes(chosen) ? { quarter: chosen, kind: 'earlier' } : { quarter: current, kind: 'no-tab' };
};
