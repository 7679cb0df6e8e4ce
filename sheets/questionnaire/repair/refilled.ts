import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { measureOf } from '../../../domain/measures/measures.ts';
import type { TotalId } from '../../../domain/measures/relations.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { Reading } from '../../../domain/submissions/submission.ts';
import { extendedValue, type Page, type PageCell } from '../../grid/page.ts';
import type { RowCode } from '../layout.ts';
import type { Places } from '../places.ts';

/** A number is restored as a number; anything else as it was shown. */
const startOf = ({ kind, value, typed }: Observation): PageCell['value'] =>
  kind === 'number' || kind === 'text' ? (value ?? '') : typed;

const starting = (cell: PageCell | undefined, value: PageCell['value']): PageCell =>
  cell?.input && value !== undefined ? { ...cell, value } : (cell ?? {});

/** The page with what was last read in its inputs, for a deleted tab or deleted rows of it. */
export const refilled = (page: Page, places: Places, reading: Reading): Page => {
  const { columns } = places;
  const rowsAt = new Map([...places].map(([code, row]) => [row, code]));
  const observations = new Map<RowCode, Observation>(reading.observations.map((one) => [one.measure, one]));
  const filled = (code: RowCode, cells: readonly PageCell[]): readonly PageCell[] => {
    const observation = observations.get(code);
    const explanation = observation?.explanation ?? reading.totalExplanations?.[code as TotalId] ?? '';
    const isWide = observation !== undefined && measureOf(observation.measure).wide;
    return cells.map((cell, column) => {
      if (column === columns.input && observation) return starting(cell, startOf(observation));
      if (column === columns.input && code === 'done') return starting(cell, reading.ticked);
      return column === columns.explanation && explanation !== '' && !isWide ? starting(cell, explanation) : cell;
    });
  };
  return {
    ...page,
    rows: page.rows.map((row) => {
      const code = rowsAt.get(row.at);
      return code ? { ...row, cells: filled(code, row.cells) } : row;
    }),
  };
};

/** Requests that fill newly built inputs, which are still empty. */
export const refillRequests = (
  page: Page,
  isNew: (row: number, column: number) => boolean,
): sheets_v4.Schema$Request[] =>
  page.rows.flatMap(({ at, cells }) =>
    cells.flatMap((cell, column): sheets_v4.Schema$Request[] => {
      const value = cell.input && isNew(at, column) ? extendedValue(cell) : undefined;
      if (!value) return [];
      const start = { sheetId: page.sheetId, rowIndex: at, columnIndex: column };
      const rows = [{ values: [{ userEnteredValue: value }] }];
      return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
    }),
  );
