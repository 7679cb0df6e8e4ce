import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { protectedRange } from './build.ts';
import { chartRequests } from './charts.ts';
import { rulesReplaced, rulesRestored } from './conditional-formats.ts';
import { afterInsertions, insertRequests } from './insert.ts';
import {
  extendedValue,
  gridRange,
  isInArea,
  type Page,
  type PageCell,
  type PageRow,
  pageHeight,
  pageWidth,
} from './page.ts';
import { signatureOf, writtenBeforeIn } from './signature.ts';
import { hidingRequests, rowsWithStyles, styleDigest, styleRequests } from './styles.ts';
import { cellAt, type Tab } from './tab.ts';

type Request = sheets_v4.Schema$Request;
type Value = sheets_v4.Schema$ExtendedValue | undefined;

const sameValue = (one: Value, other: Value): boolean =>
  (one?.formulaValue ?? null) === (other?.formulaValue ?? null) &&
  (one?.stringValue ?? null) === (other?.stringValue ?? null) &&
  (one?.numberValue ?? null) === (other?.numberValue ?? null) &&
  (one?.boolValue ?? null) === (other?.boolValue ?? null);

const differs = (tab: Tab, row: number, column: number, cell: PageCell): boolean => {
  const present = cellAt(tab, row, column);
  return !sameValue(present.entered, extendedValue(cell)) || (present.note ?? '') !== (cell.note ?? '');
};

/** An empty input that has a value to start with. */
const isStart = (tab: Tab, row: number, column: number, cell: PageCell): boolean =>
  cell.value !== undefined && cellAt(tab, row, column).entered === undefined;

interface Run {
  readonly column: number;
  readonly cells: readonly PageCell[];
}

/** Adjacent cells that differ go in one request. */
const differingRuns = (tab: Tab, page: Page, row: PageRow, width: number): Run[] => {
  const runs: { column: number; cells: PageCell[] }[] = [];
  for (let column = 0; column < width; column++) {
    const cell = row.cells[column] ?? {};
    if (isInArea(page, row.at, column)) continue;
    if (cell.input && !(row.fresh && isStart(tab, row.at, column, cell))) continue;
    if (!differs(tab, row.at, column, cell)) continue;
    const last = runs.at(-1);
    if (last && last.column + last.cells.length === column) last.cells.push(cell);
    else runs.push({ column, cells: [cell] });
  }
  return runs;
};

const rowData = ({ cells }: Run): sheets_v4.Schema$RowData => ({
  values: cells.map((cell) => {
    const value = extendedValue(cell);
    return { ...(value && { userEnteredValue: value }), ...(cell.note && { note: cell.note }) };
  }),
});

interface Block {
  readonly row: number;
  readonly runs: Run[];
}

/**
 * Consecutive rows that differ in the same columns go in one request. A pasted table can make
 * thousands of rows differ.
 */
const blocksOf = (differing: readonly { readonly row: number; readonly run: Run }[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const { row, run } of differing) {
    const last = blocks.at(-1);
    const above = last?.runs.at(-1);
    const follows = last !== undefined && row === last.row + last.runs.length;
    if (follows && above?.column === run.column && above.cells.length === run.cells.length) last.runs.push(run);
    else blocks.push({ row, runs: [run] });
  }
  return blocks;
};

const writeBlock = (sheetId: number, { row, runs }: Block): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: runs[0]?.column ?? 0 },
    rows: runs.map(rowData),
    fields: 'userEnteredValue,note',
  },
});

const withSignature = (page: Page): readonly PageRow[] => {
  const at = page.signatureAt;
  if (!at) return page.rows;
  const signed = (row: PageRow): PageRow => ({
    ...row,
    cells: Array.from({ length: Math.max(row.cells.length, at.column + 1) }, (_, column) =>
      column === at.column ? { ...row.cells[column], value: signatureOf(page) } : (row.cells[column] ?? {}),
    ),
  });
  return page.rows.map((row) => (row.at === at.row ? signed(row) : row));
};

/** A page that is entirely ours also clears what is outside it. */
const rowsToCompare = (tab: Tab, page: Page): readonly PageRow[] => {
  const rows = withSignature(page);
  if (!page.whole) return rows;
  const present = new Set(rows.map((row) => row.at));
  const others = tab.rows.flatMap((_, at) => (present.has(at) ? [] : [{ at, cells: [] }]));
  return [...rows, ...others];
};

const contentRequests = (tab: Tab, page: Page): Request[] => {
  const width = pageWidth(page);
  const widthOf = (row: PageRow): number =>
    page.whole ? Math.max(width, tab.rows[row.at]?.length ?? 0) : row.cells.length;
  const differing = rowsToCompare(tab, page).flatMap((row) =>
    differingRuns(tab, page, row, widthOf(row)).map((run) => ({ row: row.at, run })),
  );
  return blocksOf(differing).map((block) => writeBlock(tab.sheetId, block));
};

const growth = (tab: Tab, page: Page): Request[] => {
  const missing = [
    { dimension: 'ROWS', length: pageHeight(page) - tab.rowCount },
    { dimension: 'COLUMNS', length: pageWidth(page) - tab.columnCount },
  ];
  return missing.flatMap(({ dimension, length }) =>
    length > 0 ? [{ appendDimension: { sheetId: tab.sheetId, dimension, length } }] : [],
  );
};

/** Inputs may have moved or been added, and must stay open to the people who fill them in. */
const reprotected = (tab: Tab, page: Page, editor: string): Request => {
  const range = protectedRange(page, editor);
  return tab.protectedRangeIds.includes(page.sheetId)
    ? { updateProtectedRange: { protectedRange: range, fields: 'unprotectedRanges' } }
    : { addProtectedRange: { protectedRange: range } };
};

const isWithin = (range: sheets_v4.Schema$GridRange, page: Page): boolean => {
  const rows = page.rows.map(({ at }) => at).filter((row) => row < (page.area?.fromRow ?? Number.POSITIVE_INFINITY));
  const touchesRow = rows.some((row) => (range.startRowIndex ?? 0) <= row && row < (range.endRowIndex ?? 0));
  return touchesRow && (range.startColumnIndex ?? 0) < pageWidth(page);
};

/** Splits cells of the page that people merged. */
const unmerged = (tab: Tab, page: Page): Request[] => {
  const corners = (range: sheets_v4.Schema$GridRange): string =>
    [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].join();
  const ours = new Set((page.merges ?? []).map((range) => corners(gridRange(page.sheetId, range))));
  return tab.merges
    .filter((range) => !ours.has(corners(range)) && isWithin(range, page))
    .map((range) => ({ unmergeCells: { range: { ...range, sheetId: tab.sheetId } } }));
};

const frozen = (page: Page): Request => ({
  updateSheetProperties: {
    properties: {
      sheetId: page.sheetId,
      gridProperties: { frozenRowCount: page.frozenRows ?? 0, frozenColumnCount: page.frozenColumns ?? 0 },
    },
    fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
  },
});

const restyled = (tab: Tab, page: Page, styles: string | null, editor: string): Request[] => {
  if (styles === null || styles === styleDigest(page)) {
    // The protection was removed.
    const protection = tab.protectedRangeIds.includes(page.sheetId) ? [] : [reprotected(tab, page, editor)];
    return [...unmerged(tab, page), ...rulesRestored(tab, page), ...protection];
  }
  const all = { sheetId: tab.sheetId };
  const own = page.area ? { ...all, endRowIndex: page.area.fromRow } : all;
  return [
    { unmergeCells: { range: own } },
    // Google refuses to freeze part of a merged cell.
    frozen(page),
    { updateCells: { range: own, fields: 'userEnteredFormat,dataValidation' } },
    // A row that had a fixed height under the earlier styles fits its text again.
    {
      autoResizeDimensions: {
        dimensions: { ...all, dimension: 'ROWS', startIndex: 0, endIndex: page.area?.fromRow ?? tab.rowCount },
      },
    },
    ...styleRequests(page, rowsWithStyles(page)),
    ...hidingRequests(page),
    ...rulesReplaced(tab, page),
    reprotected(tab, page, editor),
  ];
};

/**
 * Unfolds groups with something open in them, at their present rows. What people unfolded stays
 * unfolded.
 */
const unfolded = (tab: Tab, page: Page): Request[] =>
  tab.collapsedRowGroups.flatMap(({ range, depth }) => {
    const from = range?.startIndex ?? 0;
    const to = (range?.endIndex ?? tab.rowCount) - 1;
    const isWanted = page.groups?.some((group) => !group.folded && group.fromRow <= to && from <= group.toRow);
    const dimensionGroup = { range: range ?? {}, depth: depth ?? 1, collapsed: false };
    return isWanted ? [{ updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } }] : [];
  });

/**
 * Requests that bring our cells of an existing tab in line with the page. Only differences are
 * written; none if there are none.
 */
export const paintRequests = (tab: Tab, page: Page, editor: string): Request[] => {
  const insertions = page.insertions ?? [];
  return [...insertRequests(tab.sheetId, insertions), ...paintedAfter(afterInsertions(tab, insertions), page, editor)];
};

const paintedAfter = (tab: Tab, page: Page, editor: string): Request[] => {
  if (page.partial) return [...contentRequests(tab, page), ...unfolded(tab, page)];
  const { styles, charts } = writtenBeforeIn(tab, page);
  return [
    ...growth(tab, page),
    ...restyled(tab, page, page.restyle ? '' : styles, editor),
    ...contentRequests(tab, page),
    ...chartRequests(tab, page, charts),
    ...unfolded(tab, page),
  ];
};
