import { isQuarter, type Quarter } from '../../../domain/calendar/quarter.ts';
import { periodWithMonths } from '../../dutch.ts';
import { type Tab, textAt, type Workbook } from '../../grid/tab.ts';
import { columns, type RowCode } from '../layout.ts';
import { quarterOfSheet } from '../quarter-tab.ts';

/**
 * Our tabs have fixed sheet ids. A duplicate, or a tab copied from another workbook, has an id
 * chosen by Google.
 */

/** The library and quarter at the head of a quarter's tab, wherever people moved it. */
interface Head {
  readonly library: string;
  readonly quarter: Quarter;
}

/** A tab with the head of a quarter's tab but another sheet id. */
export interface CopiedTab extends Head {
  readonly tab: Tab;
}

const titleCode: RowCode = 'title';
const rowsMax = 20;
const periodPattern = /^([1-4])e kwartaal (\d{4})/u;

const quarterIn = (text: string): Quarter | null => {
  const [, number, year] = periodPattern.exec(text) ?? [];
  const quarter = `${year}-Q${number}`;
  return isQuarter(quarter) && text === periodWithMonths(quarter) ? quarter : null;
};

const headAt = (tab: Tab, row: number, column: number): Head[] => {
  const shift = column - columns.code;
  const quarter = quarterIn(textAt(tab, row, columns.lastYear + shift));
  return quarter ? [{ library: textAt(tab, row, columns.label + shift), quarter }] : [];
};

const headOf = (tab: Tab): Head | undefined =>
  tab.rows
    .slice(0, rowsMax)
    .flatMap((cells, row) =>
      cells.flatMap(({ shown }, column) => (shown === titleCode ? headAt(tab, row, column) : [])),
    )[0];

/** All tabs that look like a quarter's tab but do not have its sheet id. */
export const copiesIn = ({ tabs }: Workbook): readonly CopiedTab[] =>
  tabs
    .filter(({ sheetId }) => quarterOfSheet(sheetId) === undefined)
    .flatMap((tab) => {
      const head = headOf(tab);
      return head ? [{ tab, ...head }] : [];
    });
