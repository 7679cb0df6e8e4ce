import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { extendedValue, type Page } from '../../grid/page.ts';
import { type Tab, textAt } from '../../grid/tab.ts';
import { askColumns, columns } from './layout.ts';

/**
 * A row with a new box comes where words of ours stood: its inputs are made once, as in a tab that is built, and never
 * written again.
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
            // To the end of what is merged for the remark: a merge keeps the leftmost value, whichever cell it is in.
            values: Array.from({ length: askColumns.remarkTo - askColumns.box + 1 }, (_, index) => {
              const value = extendedValue(cells[askColumns.box + index] ?? {});
              return value ? { userEnteredValue: value } : {};
            }),
          },
        ],
        fields: 'userEnteredValue,note',
      },
    }));
