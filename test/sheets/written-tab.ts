import { ruleKey } from '../../sheets/grid/conditional-formats.ts';
import { extendedValue, type Page, pageHeight, pageWidth } from '../../sheets/grid/page.ts';
import { signatureOf } from '../../sheets/grid/signature.ts';
import type { Cell, Tab, Workbook } from '../../sheets/grid/tab.ts';

/** A tab as read after a page was built, before any input; formulas are not calculated. */
export const writtenTab = (page: Page): Tab => {
  const rows: Cell[][] = Array.from({ length: pageHeight(page) }, () => []);
  for (const row of page.rows) {
    rows[row.at] = row.cells.map((cell, column) => {
      const signed = page.signatureAt?.row === row.at && page.signatureAt.column === column;
      const entered = signed ? { stringValue: signatureOf(page) } : extendedValue(cell);
      const shown = String(entered?.numberValue ?? entered?.stringValue ?? entered?.boolValue ?? '');
      return { ...(entered && { entered, effective: entered }), shown, ...(cell.note && { note: cell.note }) };
    });
  }
  return {
    sheetId: page.sheetId,
    title: page.title,
    index: 0,
    hidden: false,
    rowCount: pageHeight(page),
    columnCount: pageWidth(page),
    rows,
    merges: [],
    protectedRangeIds: [page.sheetId],
    chartIds: (page.charts ?? []).map(({ chartId }) => chartId),
    rules: (page.conditionalFormats ?? []).map(ruleKey),
    collapsedRowGroups: [],
  };
};

type Typed = string | number | boolean | undefined;

/** The same tab with typed input. */
export const typedIn = (tab: Tab, typed: readonly (readonly [number, number, Typed])[]): Tab => {
  const rows = tab.rows.map((row) => [...row]);
  for (const [row, column, value] of typed) {
    const entered =
      typeof value === 'number'
        ? { numberValue: value }
        : typeof value === 'boolean'
          ? { boolValue: value }
          : { stringValue: String(value) };
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push({ shown: '' });
    cells[column] = value === undefined ? { shown: '' } : { entered, effective: entered, shown: String(value) };
    rows[row] = cells;
  }
  return { ...tab, rows };
};

export const workbookOf = (...tabs: readonly Tab[]): Workbook => ({
  id: 'secretariat',
  title: 'Secretariaat',
  locale: 'nl_NL',
  timeZone: 'Europe/Amsterdam',
  tabs,
  namedRanges: [],
});
