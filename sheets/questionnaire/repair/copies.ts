import { isQuarter, previousQuarter, type Quarter, sameQuarterLastYear } from '../../../domain/calendar/quarter.ts';
import { periodWithMonths, shortPeriod } from '../../dutch.ts';
import type { Cell, Tab, Workbook } from '../../grid/tab.ts';
import type { RowCode } from '../layout.ts';
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

const rowsMax = 20;
const periodPattern = /^([1-4])e kwartaal (\d{4})/u;

const quarterIn = (text: string): Quarter | null => {
  const [, number, year] = periodPattern.exec(text) ?? [];
  const quarter = `${year}-Q${number}`;
  return isQuarter(quarter) && text === periodWithMonths(quarter) ? quarter : null;
};

/** The period in the first row, with the library beside it. */
const titleIn = (cells: readonly Cell[]): Head[] =>
  cells.flatMap(({ shown }, column) => {
    const quarter = quarterIn(shown);
    return quarter ? [{ library: cells[column - 1]?.shown || null, quarter }] : [];
  });

/** The heads of the columns, for a copy that lost its first row: those of one of the workbook's quarters. */
const headsIn = (cells: readonly Cell[], quarters: readonly Quarter[]): Head[] => {
  const heads = new Set(cells.map(({ shown }) => shown));
  return quarters
    .filter((quarter) =>
      [
        columnTexts.input,
        columnTexts.verdict,
        shortPeriod(sameQuarterLastYear(quarter)),
        shortPeriod(previousQuarter(quarter)),
      ].every((head) => heads.has(head)),
    )
    .map((quarter) => ({ library: null, quarter }));
};

const headOf = (tab: Tab, quarters: readonly Quarter[]): Head | undefined => {
  const top = tab.rows.slice(0, rowsMax);
  return top.flatMap(titleIn)[0] ?? top.flatMap((cells) => headsIn(cells, quarters))[0];
};

/**
 * Only our formulas that report checking make a copy look active. What people typed over them
 * stays.
 */
export const looksAlive = ({ entered }: Cell): boolean => {
  const formula = entered?.formulaValue ?? '';
  return formula.includes(verdictTexts.beingChecked) || formula.includes(topTexts.beingChecked);
};

const marks: ReadonlySet<string> = new Set([copyTexts.row, 'title' satisfies RowCode]);

/** A sheet of the library's own, with values pasted from ours, has neither our formulas nor our hidden codes. */
const isOurs = (tab: Tab): boolean =>
  tab.rows.some((cells) => cells.some((cell) => looksAlive(cell) || marks.has(cell.shown)));

/** All tabs that look like a quarter's tab but do not have its sheet id. */
export const copiesIn = ({ tabs }: Workbook): readonly CopiedTab[] => {
  const quarters = tabs.flatMap(({ sheetId }) => quarterOfSheet(sheetId) ?? []);
  return tabs
    .filter(({ sheetId }) => quarterOfSheet(sheetId) === undefined)
    .flatMap((tab) => {
      const head = headOf(tab, quarters);
      return head && isOurs(tab) ? [{ tab, ...head }] : [];
    });
};

/** Whether a copy names another library than `names`, which are the library's own. */
export const isForeign = ({ library }: CopiedTab, names: readonly string[]): boolean =>
  library !== null && !names.includes(library);
