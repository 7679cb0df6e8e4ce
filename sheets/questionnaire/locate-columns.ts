import { type Tab, textAt } from '../grid/tab.ts';
import { folded } from './cell-text.ts';
import { shortPeriod } from './dutch.ts';
import { type ColumnRole, columns as freshColumns } from './layout.ts';
import { columnTexts } from './page-texts.ts';
import type { Columns } from './places.ts';
import { previousQuarter, type Quarter, sameQuarterLastYear } from './quarter.ts';

const columnCountMax = 40;
const roles = Object.keys(freshColumns) as readonly ColumnRole[];

/** The column in which most codes stand: people insert columns, and the hidden ones move along. `undefined`: they are gone. */
export const codeColumn = (tab: Tab, known: ReadonlySet<string>): number | undefined => {
  const width = Math.min(columnCountMax, Math.max(0, ...tab.rows.map((row) => row.length)));
  const codesIn = (column: number): number => tab.rows.filter((_, row) => known.has(textAt(tab, row, column))).length;
  const counts = Array.from({ length: width }, (_, column) => codesIn(column));
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
};

const headOf = (quarter: Quarter): Readonly<Record<ColumnRole, string>> => ({
  ...columnTexts,
  lastYear: shortPeriod(sameQuarterLastYear(quarter)),
  previous: shortPeriod(previousQuarter(quarter)),
  code: 'header',
});

/** Half of the words at the heads make a header; fewer may stand in any row. */
const headsMin = 4;

/** The row with the words at the heads of the columns: by its code, else by those words. */
export const headerRow = (tab: Tab, quarter: Quarter, code: number | undefined): number | undefined => {
  const coded = code === undefined ? -1 : tab.rows.findIndex((_, row) => textAt(tab, row, code) === 'header');
  if (coded >= 0) return coded;
  const words = new Set(Object.values(headOf(quarter)).map(folded));
  const heads = tab.rows.map(
    (cells) => new Set(cells.map(({ shown }) => folded(shown)).filter((one) => words.has(one))),
  );
  const most = Math.max(0, ...heads.map(({ size }) => size));
  return most < headsMin ? undefined : heads.findIndex(({ size }) => size === most);
};

type Found = ReadonlyMap<ColumnRole, number>;

/** A column whose head is gone is certain only when its neighbours on both sides moved alike. */
const between = (found: Found, index: number): number | undefined => {
  const moves = roles.map((role) => {
    const column = found.get(role);
    return column === undefined ? undefined : column - freshColumns[role];
  });
  const before = moves.slice(0, index).findLast((move) => move !== undefined) ?? 0;
  const after = moves.slice(index + 1).find((move) => move !== undefined);
  const role = roles[index];
  return role !== undefined && (after === undefined || before === after) ? freshColumns[role] + before : undefined;
};

/** Columns of ours never change places; heads that say so were typed over. */
const inOrder = (columns: readonly (number | undefined)[]): boolean => {
  const known = columns.filter((column) => column !== undefined);
  return known.every((column, index) => index === 0 || column > (known[index - 1] ?? -1));
};

export interface LocatedColumns {
  readonly columns: Columns;
  /** It is certain in which column the figures stand. */
  readonly certain: boolean;
  /** Columns that are gone. */
  readonly lost: readonly ColumnRole[];
}

/**
 * Where the columns are, by the words at their heads. One that is lost comes back after the last; what stands where it may
 * have been is neither read nor written.
 */
export const locateColumns = (
  tab: Tab,
  quarter: Quarter,
  header: number | undefined,
  code: number | undefined,
): LocatedColumns => {
  const words = headOf(quarter);
  const heads = header === undefined ? [] : (tab.rows[header] ?? []).map((cell) => folded(cell.shown));
  const found = new Map<ColumnRole, number>(code === undefined ? [] : [['code', code]]);
  for (const role of roles) {
    const column = heads.indexOf(folded(words[role]));
    if (column >= 0) found.set(role, column);
  }
  const at = roles.map((role, index) => found.get(role) ?? between(found, index));
  const last = Math.max(tab.columnCount - 1, ...at.map((column) => column ?? 0));
  const lost = roles.filter((_, index) => at[index] === undefined);
  const columnOf = (role: ColumnRole): number => at[roles.indexOf(role)] ?? last + 1 + lost.indexOf(role);
  return {
    columns: Object.fromEntries(roles.map((role) => [role, columnOf(role)])) as Record<ColumnRole, number>,
    certain: !lost.includes('input') && inOrder(at),
    lost,
  };
};
