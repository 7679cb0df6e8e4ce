import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { gridRange, type Page, pageWidth } from './page.ts';

/** Everything about a page but its contents: formats, validation, merges, sizes, charts. */
export const looksOf = (page: Page): string => {
  const looks = {
    cells: page.rows.map((row) => [row.at, row.height, row.cells.map((cell) => [cell.style, cell.validation])]),
    rest: [page.columnWidths, page.merges, page.frozenRows, page.frozenColumns, page.charts, page.conditionalFormats],
  };
  return createHash('sha256').update(JSON.stringify(looks)).digest('hex').slice(0, 16);
};

type Request = sheets_v4.Schema$Request;

const cellLooks = (page: Page): Request[] =>
  page.rows.map((row) => ({
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

/** Requests that give a tab the page's looks; nothing of its contents. */
export const looksRequests = (page: Page): Request[] => [...cellLooks(page), ...sizes(page), ...merges(page)];
