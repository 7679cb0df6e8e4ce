import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { addChart } from './charts.ts';
import {
  areaRange,
  extendedValue,
  gridRange,
  isInArea,
  type Page,
  type PageArea,
  type PageRange,
  type PageRow,
  pageHeight,
  pageWidth,
} from './page.ts';
import { signatureOf } from './signature.ts';
import { hidingRequests, styleRequests } from './styles.ts';
import type { Workbook } from './tab.ts';

type Request = sheets_v4.Schema$Request;

const addSheet = (page: Page): Request => ({
  addSheet: {
    properties: {
      sheetId: page.sheetId,
      title: page.title,
      ...(page.index !== undefined && { index: page.index }),
      gridProperties: {
        rowCount: pageHeight(page),
        columnCount: pageWidth(page),
        frozenRowCount: page.frozenRows ?? 0,
        frozenColumnCount: page.frozenColumns ?? 0,
        hideGridlines: true,
      },
    },
  },
});

/**
 * The styles of the rows that belong to people. Pasted cells keep their own styles from then on.
 */
const areaStyles = ({ sheetId, area }: Page): Request[] => {
  if (!area) return [];
  const rows = { sheetId, startRowIndex: area.fromRow, endRowIndex: area.fromRow + area.rows };
  const styles = (startColumnIndex: number, endColumnIndex: number, userEnteredFormat: PageArea['style']): Request => ({
    repeatCell: {
      range: { ...rows, startColumnIndex, endColumnIndex },
      cell: { userEnteredFormat },
      fields: 'userEnteredFormat',
    },
  });
  return [
    styles(0, area.fromColumn, area.besides),
    styles(area.fromColumn, area.fromColumn + area.columns, area.style),
  ];
};

const rowContents = (page: Page, row: PageRow): sheets_v4.Schema$RowData => ({
  values: row.cells.map((cell, column) => {
    const signed = page.signatureAt?.row === row.at && page.signatureAt.column === column;
    const value = signed ? { stringValue: signatureOf(page) } : extendedValue(cell);
    return { ...(value && { userEnteredValue: value }), ...(cell.note && { note: cell.note }) };
  }),
});

const contents = (page: Page): Request[] =>
  page.rows.map((row) => ({
    updateCells: {
      start: { sheetId: page.sheetId, rowIndex: row.at, columnIndex: 0 },
      rows: [rowContents(page, row)],
      fields: 'userEnteredValue,note',
    },
  }));

const groups = (page: Page): Request[] =>
  (page.groups ?? []).flatMap((group) => {
    const range = { sheetId: page.sheetId, dimension: 'ROWS', startIndex: group.fromRow, endIndex: group.toRow + 1 };
    return [
      { addDimensionGroup: { range } },
      ...(group.folded
        ? [{ updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed: true }, fields: 'collapsed' } }]
        : []),
    ];
  });

const namedRanges = (page: Page): Request[] =>
  (page.namedRanges ?? []).map(({ id, name, range }) => ({
    addNamedRange: { namedRange: { namedRangeId: id, name, range: gridRange(page.sheetId, range) } },
  }));

const conditionalFormats = (page: Page): Request[] =>
  (page.conditionalFormats ?? []).map((rule, index) => ({ addConditionalFormatRule: { rule, index } }));

/**
 * The cells that an input covers: its merge, or just itself. Clearing a merged cell clears all of
 * them.
 */
const spanOf = ({ merges = [] }: Page, row: number, column: number): PageRange =>
  merges.find(({ fromRow, fromColumn }) => fromRow === row && fromColumn === column) ?? {
    fromRow: row,
    toRow: row,
    fromColumn: column,
    toColumn: column,
  };

const inputRanges = (page: Page): sheets_v4.Schema$GridRange[] =>
  page.rows.flatMap((row) =>
    row.cells.flatMap((cell, column) =>
      cell.input && !isInArea(page, row.at, column) ? [gridRange(page.sheetId, spanOf(page, row.at, column))] : [],
    ),
  );

/**
 * Keeps other editors from changing our cells by accident; the inputs stay open. It never binds the
 * owner.
 */
export const protectedRange = (page: Page, editor: string): sheets_v4.Schema$ProtectedRange => ({
  protectedRangeId: page.sheetId,
  range: { sheetId: page.sheetId },
  unprotectedRanges: [...inputRanges(page), ...(page.area ? [areaRange(page.sheetId, page.area)] : [])],
  editors: { users: [editor] },
  warningOnly: false,
});

const charts = (page: Page): Request[] => (page.charts ?? []).map((chart) => addChart(page, chart));

/**
 * Requests that create a missing tab. All ids are our own, so a repeated batch is rejected instead
 * of creating a second tab.
 */
export const buildRequests = (page: Page, editor: string): Request[] => [
  addSheet(page),
  ...contents(page),
  ...areaStyles(page),
  ...styleRequests(page, page.rows),
  ...hidingRequests(page),
  ...groups(page),
  ...namedRanges(page),
  ...conditionalFormats(page),
  { addProtectedRange: { protectedRange: protectedRange(page, editor) } },
  ...charts(page),
];

/** Removes Google's own first tab once ours exist, if it is empty. */
export const dropFirstTab = (workbook: Workbook): Request[] =>
  workbook.tabs
    .filter(({ sheetId, rows }) => sheetId === 0 && rows.length === 0)
    .map(({ sheetId }) => ({ deleteSheet: { sheetId } }));
