import type { Page, PageCell } from '../grid/page.ts';
import { columns, freshPlaces, type RowCode } from './layout.ts';
import { measureOf } from './measures.ts';
import type { Observation } from './observation.ts';
import type { Quarter } from './quarter.ts';
import type { TotalId } from './relations.ts';
import type { Reading } from './submission.ts';

/** A number goes back as a number; whatever else was typed goes back as it was shown. */
const startOf = ({ kind, value, typed }: Observation): PageCell['value'] =>
  kind === 'number' || kind === 'text' ? (value ?? '') : typed;

const starting = (cell: PageCell | undefined, value: PageCell['value']): PageCell =>
  cell?.input && value !== undefined ? { ...cell, value } : (cell ?? {});

/** The page of a fresh tab with what was last read in its inputs: for a tab that somebody threw away. */
export const refilled = (page: Page, quarter: Quarter, reading: Reading): Page => {
  const places = freshPlaces(quarter);
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
