import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { moment } from '../../dutch.ts';
import { a1 } from '../../grid/a1.ts';
import { buildRequests } from '../../grid/build.ts';
import type { Page } from '../../grid/page.ts';
import { freeTitle } from '../../grid/restore.ts';
import { cellAt, plainValue, type Tab, type Workbook } from '../../grid/tab.ts';
import { recoveredTexts } from '../page/texts.ts';
import type { Overtyped } from './overtyped.ts';

type Request = sheets_v4.Schema$Request;

/** Fixed, so that a repeated build does not create a second tab. */
export const recoveredSheetId = 2;

const headStyle: sheets_v4.Schema$CellFormat = { textFormat: { bold: true }, wrapStrategy: 'WRAP' };

/** Hidden: the result of our own sum, where that was expected. */
const ownSumColumn = recoveredTexts.heads.length;

const emptyPage: Page = {
  sheetId: recoveredSheetId,
  title: recoveredTexts.title,
  rows: [{ at: 0, cells: [...recoveredTexts.heads.map((value) => ({ value, style: headStyle })), {}] }],
  columnWidths: [420, 100, 80, 160, 80],
  hiddenColumns: { from: ownSumColumn, to: ownSumColumn },
};

const texts = (values: readonly string[]): sheets_v4.Schema$CellData[] =>
  values.map((stringValue) => ({ userEnteredValue: { stringValue } }));

const sumExpected = (ownSum: Overtyped['ownSum']): sheets_v4.Schema$CellData[] =>
  typeof ownSum === 'number' ? [{ userEnteredValue: { numberValue: ownSum } }] : [];

/** A tab in which people typed over our cells. */
export interface Damaged {
  readonly tab: Tab;
  readonly overtyped: readonly Overtyped[];
}

/**
 * Copies the server's present value instead of what was read, because it may have changed since.
 */
const keep = (tab: Tab, { row, column, ownSum }: Overtyped, at: number, when: string): Request[] => [
  {
    copyPaste: {
      source: {
        sheetId: tab.sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      destination: {
        sheetId: recoveredSheetId,
        startRowIndex: at,
        endRowIndex: at + 1,
        startColumnIndex: 0,
        endColumnIndex: 1,
      },
      pasteType: 'PASTE_VALUES',
    },
  },
  {
    updateCells: {
      start: { sheetId: recoveredSheetId, rowIndex: at, columnIndex: 1 },
      rows: [{ values: [...texts([tab.title, a1(row, column), when]), ...sumExpected(ownSum)] }],
      fields: 'userEnteredValue',
    },
  },
];

/** Rows in which nothing was saved after all: the cell was empty by then, or held our own sum. */
const needless = (kept: Tab): readonly number[] =>
  kept.rows.flatMap((_, row) => {
    const [what, where, ownSum] = [0, 2, ownSumColumn].map((column) => plainValue(cellAt(kept, row, column)) ?? '');
    const isNothing = what === '' || (typeof ownSum === 'number' && what === ownSum);
    return row > 0 && where !== '' && isNothing ? [row] : [];
  });

const removed = (rows: readonly number[]): Request[] =>
  [...rows].reverse().map((row) => ({
    deleteDimension: {
      range: { sheetId: recoveredSheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
    },
  }));

/**
 * Requests that save what was typed over our cells in the tab *Teruggevonden*, to be sent before
 * ours are restored, in the same batch. Applied twice they would save our own contents, so the
 * batch must apply only once (`sheets/google/batch-precondition.ts`). Earlier rows in which nothing
 * was saved are removed.
 */
export const recoverRequests = (
  workbook: Workbook,
  damaged: readonly Damaged[],
  now: number,
  editor: string,
): Request[] => {
  const overtyped = damaged.flatMap(({ tab, overtyped }) => overtyped.map((cell) => ({ tab, cell })));
  const present = workbook.tabs.find(({ sheetId }) => sheetId === recoveredSheetId);
  const emptied = present ? needless(present) : [];
  if (overtyped.length === 0) return removed(emptied);
  const from = Math.max((present?.rows.length ?? 0) - emptied.length, 1);
  const missing = from + overtyped.length - ((present?.rowCount ?? 1) - emptied.length);
  return [
    ...(present
      ? removed(emptied)
      : buildRequests({ ...emptyPage, title: freeTitle(workbook, emptyPage.title) }, editor)),
    ...(missing > 0 ? [{ appendDimension: { sheetId: recoveredSheetId, dimension: 'ROWS', length: missing } }] : []),
    ...overtyped.flatMap(({ tab, cell }, index) => keep(tab, cell, from + index, moment(now))),
  ];
};
