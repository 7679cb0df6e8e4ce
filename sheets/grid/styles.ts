import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { gridRange, type Page, type PageRow, pageWidth } from './page.ts';

const texts = new WeakMap<object, string>();

/** Formats and validations are shared constants, so each is converted to text once. */
const textOf = (part: object | undefined): string => {
  if (!part) return '';
  const known = texts.get(part) ?? JSON.stringify(part);
  texts.set(part, known);
  return known;
};

/** The rows with our styles. Rows in people's own area keep the styles they were built with. */
export const rowsWithStyles = ({ rows, area }: Page): readonly PageRow[] =>
  area ? rows.filter(({ at }) => at < area.fromRow) : rows;

const digests = new WeakMap<Page, string>();

const digestOf = (page: Page): string => {
  const hash = createHash('sha256');
  for (const { at, height, cells } of rowsWithStyles(page)) {
    hash.update(`${at} ${height ?? ''}`);
    hash.update(
      cells.map(({ style, validation, input }) => [textOf(style), textOf(validation), input].join()).join('|'),
    );
  }
  const { columnWidths, merges, frozenRows, frozenColumns, conditionalFormats } = page;
  hash.update(JSON.stringify([columnWidths, merges, frozenRows, frozenColumns, conditionalFormats]));
  return hash.digest('hex').slice(0, 16);
};

/** Everything about a page except its contents and charts: formats, validation, merges, sizes. */
export const styleDigest = (page: Page): string => {
  const known = digests.get(page) ?? digestOf(page);
  digests.set(page, known);
  return known;
};

type Request = sheets_v4.Schema$Request;

const cellStyles = (page: Page, rows: readonly PageRow[]): Request[] =>
  rows.map((row) => ({
    updateCells: {
      start: { sheetId: page.sheetId, rowIndex: row.at, columnIndex: 0 },
      rows: [
        {
          values: Array.from({ length: pageWidth(page) }, (_, column) => ({
            ...(row.cells[column]?.style && { userEnteredFormat: row.cells[column].style }),
            ...(row.cells[column]?.validation && { dataValidation: row.cells[column].validation }),
          })),
        },
      ],
      fields: 'userEnteredFormat,dataValidation',
    },
  }));

const pixels = (page: Page, dimension: 'ROWS' | 'COLUMNS', index: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId: page.sheetId, dimension, startIndex: index, endIndex: index + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

const sizes = (page: Page): Request[] => [
  ...page.columnWidths.map((width, column) => pixels(page, 'COLUMNS', column, width)),
  ...page.rows.flatMap((row) => (row.height === undefined ? [] : [pixels(page, 'ROWS', row.at, row.height)])),
];

const merges = (page: Page): Request[] =>
  (page.merges ?? []).map((range) => ({
    mergeCells: { range: gridRange(page.sheetId, range), mergeType: 'MERGE_ALL' },
  }));

const hidden = (page: Page, dimension: 'ROWS' | 'COLUMNS', from: number, to: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId: page.sheetId, dimension, startIndex: from, endIndex: to + 1 },
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
});

/** Requests that hide the rows and columns that are not for people. */
export const hidingRequests = (page: Page): Request[] => [
  ...(page.hiddenColumns ? [hidden(page, 'COLUMNS', page.hiddenColumns.from, page.hiddenColumns.to)] : []),
  ...(page.hiddenRow === undefined ? [] : [hidden(page, 'ROWS', page.hiddenRow, page.hiddenRow)]),
];

/** Requests that give these rows of a tab the page's styles, without their contents. */
export const styleRequests = (page: Page, rows: readonly PageRow[]): Request[] => [
  ...cellStyles(page, rows),
  ...sizes(page),
  ...merges(page),
];
