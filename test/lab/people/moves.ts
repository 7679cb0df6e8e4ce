import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import type { Move } from './librarian.ts';
import { rowIn } from './rows.ts';
import type { SeenTab } from './typist.ts';

/** First and last row of a block as built; sorting keeps the block together. */
const block = [
  'lending_requests_received',
  'lending_filled_loans',
  'lending_filled_copies',
  'lending_unfilled',
] as const;

/** Requests that sort the rows of a block by label, or insert an empty row. */
export const movesIn = (tab: SeenTab, quarter: Quarter, move: Move): readonly sheets_v4.Schema$Request[] => {
  const sheetId = sheetIdOf(quarter);
  const rows = block.map((code) => rowIn(tab, code));
  if (rows.includes(-1)) return [];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  if (move.does === 'inserts') {
    const range = { sheetId, dimension: 'ROWS', startIndex: first + 1, endIndex: first + 2 };
    return [{ insertDimension: { range, inheritFromBefore: true } }];
  }
  const range = {
    sheetId,
    startRowIndex: first,
    endRowIndex: last + 1,
    startColumnIndex: 0,
    endColumnIndex: move.whole ? Object.keys(columns).length : columns.code,
  };
  const sortSpecs = [{ dimensionIndex: 0, sortOrder: move.descending ? 'DESCENDING' : 'ASCENDING' }];
  return [{ sortRange: { range, sortSpecs } }];
};
