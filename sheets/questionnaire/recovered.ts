import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { a1 } from '../grid/a1.ts';
import { buildRequests } from '../grid/build.ts';
import type { Page } from '../grid/page.ts';
import { freeTitle } from '../grid/restore.ts';
import type { Tab, Workbook } from '../grid/tab.ts';
import { moment } from './dutch.ts';
import type { Overtyped } from './overtyped.ts';
import { recoveredTexts } from './page-texts.ts';

type Request = sheets_v4.Schema$Request;

/** Fixed, so that building it twice does no harm. */
export const recoveredSheetId = 2;

const headStyle: sheets_v4.Schema$CellFormat = { textFormat: { bold: true }, wrapStrategy: 'WRAP' };

const emptyPage: Page = {
  sheetId: recoveredSheetId,
  title: recoveredTexts.title,
  rows: [{ at: 0, cells: recoveredTexts.heads.map((value) => ({ value, style: headStyle })) }],
  columnWidths: [420, 100, 80, 160],
};

/** A tab in which cells of ours were typed over. */
export interface Damaged {
  readonly tab: Tab;
  readonly overtyped: readonly Overtyped[];
}

/** The server's current value is copied, not what was read: she may have typed on in the meantime. */
const keep = (tab: Tab, { row, column }: Overtyped, at: number, when: string): Request[] => [
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
      rows: [
        { values: [tab.title, a1(row, column), when].map((stringValue) => ({ userEnteredValue: { stringValue } })) },
      ],
      fields: 'userEnteredValue',
    },
  },
];

/**
 * Requests that keep what was typed over cells of ours in the tab *Teruggevonden*; to be sent in the batch that puts ours
 * back, before it. Carried out twice it would keep ours instead: that a batch is carried out once is `fuse.ts`.
 */
export const recoverRequests = (
  workbook: Workbook,
  damaged: readonly Damaged[],
  now: number,
  editor: string,
): Request[] => {
  const overtyped = damaged.flatMap(({ tab, overtyped }) => overtyped.map((cell) => ({ tab, cell })));
  if (overtyped.length === 0) return [];
  const present = workbook.tabs.find(({ sheetId }) => sheetId === recoveredSheetId);
  const from = Math.max(present?.rows.length ?? 0, 1);
  const missing = from + overtyped.length - (present?.rowCount ?? 1);
  return [
    ...(present ? [] : buildRequests({ ...emptyPage, title: freeTitle(workbook, emptyPage.title) }, editor)),
    ...(missing > 0 ? [{ appendDimension: { sheetId: recoveredSheetId, dimension: 'ROWS', length: missing } }] : []),
    ...overtyped.flatMap(({ tab, cell }, index) => keep(tab, cell, from + index, moment(now))),
  ];
};
