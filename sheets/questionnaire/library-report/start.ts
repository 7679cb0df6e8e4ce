import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { extendedValue, type Page } from '../../grid/page.ts';
import { type Tab, textAt } from '../../grid/tab.ts';
import { askColumns, columns } from './layout.ts';

/**
 * A row with a new box replaces a row of text, so its inputs are created here, once, as in a new
 * tab, and never written again.
 */
export const freshAskRequests = (tab: Tab, page: Page): sheets_v4.Schema$Request[] =>
  page.rows
    .filter(
      ({ at, cells }) => cells[askColumns.box]?.input && textAt(tab, at, columns.code) !== cells[columns.code]?.value,
    )
    .map(({ at, cells }) => ({
      updateCells: {
        start: { sheetId: page.sheetId, rowIndex: at, columnIndex: askColumns.box },
        rows: [
          {
            // Up to the end of the merge for the remark: a merge keeps the leftmost value,
            // whichever cell holds it.
            values: Array.from({ length: askColumns.remarkTo - askColumns.box + 1 }, (_, index) => {
              const value = extendedValue(cells[askColumns.box + index] ?? {});
              return value ? { userEnteredValue: value } : {};
            }),
          },
        ],
        fields: 'userEnteredValue,note',
      },
    }));
