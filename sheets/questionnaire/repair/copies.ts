import { isQuarter, previousQuarter, type Quarter } from '../../../domain/calendar/quarter.ts';
import { periodWithMonths, shortPeriod } from '../../dutch.ts';
import { type Cell, type Tab, textAt, type Workbook } from '../../grid/tab.ts';
import { columns, type RowCode } from '../layout.ts';
import { columnTexts, topTexts, verdictTexts } from '../page/texts.ts';
import { quarterOfSheet } from '../quarter-tab.ts';
import { copyTexts } from './copy-texts.ts';

/**
 * Our tabs have fixed sheet ids. A duplicate, or a tab copied from another workbook, has an id
 * chosen by Google.
 */

/** The library and quarter at the head of a quarter's tab, wherever people moved it. */
interface Head {
  /** null = the row that names it is gone. */
  readonly library: string | null;
  readonly quarter: Quarter;
}

/** A tab with the head of a quarter's tab but another sheet id. */
export interface CopiedTab extends Head {
  readonly tab: Tab;
}

const titleCode: RowCode = 'title';
const headPattern = /^([1-4])e kw\. (\d{4})$/u;
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

/**
 * Only our formulas that report checking make a copy look active. What people typed over them
 * stays.
 */
export const looksAlive = ({ entered }: Cell): boolean => {
  const formula = entered?.formulaValue ?? '';
  return formula.includes(verdictTexts.beingChecked) || formula.includes(topTexts.beingChecked);
};

/** A sheet of their own, with values pasted from ours, is theirs. */
const isOurs = (tab: Tab): boolean =>
  tab.rows.some((cells) => cells.some((cell) => looksAlive(cell) || cell.shown === copyTexts.row));

/** The quarter in the heads of the columns, for a copy that lost its first row. */
const quarterInHeads = (cells: readonly Cell[]): Quarter | undefined => {
  const heads = cells.map(({ shown }) => shown);
  if (!heads.includes(columnTexts.input) || !heads.includes(columnTexts.verdict)) return undefined;
  return heads
    .flatMap((head) => {
      const [, number, year] = headPattern.exec(head) ?? [];
      const quarter = `${Number(year) + 1}-Q${number}`;
      return isQuarter(quarter) ? [quarter] : [];
    })
    .find((quarter) => heads.includes(shortPeriod(previousQuarter(quarter))));
};

const headInWords = (tab: Tab): Head | undefined => {
  if (!isOurs(tab)) return undefined;
  const top = tab.rows.slice(0, rowsMax);
  const titled = top.flatMap((cells) =>
    cells.flatMap(({ shown }, column): Head[] => {
      const quarter = quarterIn(shown);
      return quarter ? [{ library: cells[column - 1]?.shown || null, quarter }] : [];
    }),
  )[0];
  const quarter = top.flatMap((cells) => quarterInHeads(cells) ?? [])[0];
  return titled ?? (quarter && { library: null, quarter });
};

const headWithCode = (tab: Tab): Head | undefined =>
  tab.rows
    .slice(0, rowsMax)
    .flatMap((cells, row) =>
      cells.flatMap(({ shown }, column) => (shown === titleCode ? headAt(tab, row, column) : [])),
    )[0];

const headOf = (tab: Tab): Head | undefined => headWithCode(tab) ?? headInWords(tab);

/** All tabs that look like a quarter's tab but do not have its sheet id. */
export const copiesIn = ({ tabs }: Workbook): readonly CopiedTab[] =>
  tabs
    .filter(({ sheetId }) => quarterOfSheet(sheetId) === undefined)
    .flatMap((tab) => {
      const head = headOf(tab);
      return head ? [{ tab, ...head }] : [];
    });

/** Whether a copy names another library than `names`, which are the library's own. */
export const isForeign = ({ library }: CopiedTab, names: readonly string[]): boolean =>
  library !== null && !names.includes(library);
