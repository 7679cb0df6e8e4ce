import type { Quarter } from '../../domain/calendar/quarter.ts';
import { a1 } from '../grid/a1.ts';
import { type ColumnRole, columns as freshColumns, freshPlaces, type RowCode } from './layout.ts';

export type Columns = Readonly<Record<ColumnRole, number>>;

/** The positions of our rows in a tab, by code, and of our columns. A lost row is absent. */
export class Places extends Map<RowCode, number> {
  readonly columns: Columns;
  /** The first row below everything in the tab, including people's own notes. */
  readonly below: number;
  /**
   * Labels in another label's row. They stay until it is known which of the two rows the figure
   * belongs to.
   */
  readonly labelsKept: ReadonlyMap<RowCode, string>;

  constructor(
    rows: Iterable<readonly [RowCode, number]>,
    columns: Columns = freshColumns,
    below = 0,
    labelsKept: ReadonlyMap<RowCode, string> = new Map(),
  ) {
    super(rows);
    this.columns = columns;
    this.labelsKept = labelsKept;
    this.below = Math.max(below, ...[...this.values()].map((row) => row + 1));
  }
}

/** Adds the lost rows, below everything else. */
export const completed = (places: Places, quarter: Quarter): Places => {
  const fresh = freshPlaces(quarter);
  if (places.size === 0) return new Places(fresh);
  const { below } = places;
  const lost = [...fresh.keys()].filter((code) => !places.has(code));
  const back = lost.map((code, index) => [code, below + index] as const);
  return new Places([...places, ...back], places.columns, below, places.labelsKept);
};

/**
 * The zero-based row of a code.
 * @throws an Error when the row is lost; use it only with completed places.
 */
export const rowAt = (places: Places, code: RowCode): number => {
  const row = places.get(code);
  if (row === undefined) throw new Error(`rowAt(): ${code} has no place`);
  return row;
};

/** The A1 address of a row's cell, such as `D8`, for use in a formula. */
export const cellOf = (places: Places, code: RowCode, column: ColumnRole): string =>
  a1(rowAt(places, code), places.columns[column]);
