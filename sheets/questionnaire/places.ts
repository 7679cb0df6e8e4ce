import type { Quarter } from '../../domain/calendar/quarter.ts';
import { a1 } from '../grid/a1.ts';
import { type ColumnRole, columns as freshColumns, freshPlaces, type RowCode } from './layout.ts';

export type Columns = Readonly<Record<ColumnRole, number>>;

/** Where the rows of ours are in a tab, by their code, and where the columns are. A row that is lost is absent. */
export class Places extends Map<RowCode, number> {
  readonly columns: Columns;
  /** The first row under everything that stands in the tab, people's own notes included. */
  readonly below: number;
  /** Labels of another row that stay until it is known to which of the two the figure beside them belongs. */
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

/** Places in which every row has one: a row that was lost comes back below everything else. */
export const completed = (places: Places, quarter: Quarter): Places => {
  const fresh = freshPlaces(quarter);
  if (places.size === 0) return new Places(fresh);
  const { below } = places;
  const lost = [...fresh.keys()].filter((code) => !places.has(code));
  const back = lost.map((code, index) => [code, below + index] as const);
  return new Places([...places, ...back], places.columns, below, places.labelsKept);
};

export const rowAt = (places: Places, code: RowCode): number => {
  const row = places.get(code);
  if (row === undefined) throw new Error(`rowAt(): ${code} has no place`);
  return row;
};

/** `D8`: the cell of a row, for use in a formula. */
export const cellOf = (places: Places, code: RowCode, column: ColumnRole): string =>
  a1(rowAt(places, code), places.columns[column]);
