import type { Quarter } from '../../calendar/quarter.ts';
import type { FigureId } from '../statistic.ts';
import { type Column, cellKind, type FigureTable } from './table.ts';

/** A figure over the quarters of a period, added up per library, by its position in the table. */
export interface Tally {
  readonly quarters: readonly Quarter[];
  readonly columns: readonly Column[];
  /**
   * The number of quarters in which the library gave a number. Only equality with the number of
   * quarters is reliable.
   */
  readonly numbers: Uint8Array;
  /** The sum of the library's numbers, added in the order of the quarters. */
  readonly sums: Float64Array;
}

/** Column by column, which runs at memory speed. A value is 0 unless its kind is `number`. */
const addColumn = (numbers: Uint8Array, sums: Float64Array, { kinds, values }: Column): void => {
  for (let library = 0; library < sums.length; library++) {
    numbers[library] = (numbers[library] as number) + (kinds[library] === cellKind.number ? 1 : 0);
    sums[library] = (sums[library] as number) + (values[library] as number);
  }
};

/**
 * Tallies a figure. For one quarter the table's own column serves as `numbers`, because the kind
 * `number` is 1.
 */
export const tallyOf = (table: FigureTable, figure: FigureId, quarters: readonly Quarter[]): Tally => {
  const columns = quarters.map((quarter) => table.column(quarter, figure));
  const [only] = columns;
  if (only && columns.length === 1) return { quarters, columns, numbers: only.kinds, sums: only.values };
  const size = table.libraries.length;
  const [numbers, sums] = [new Uint8Array(size), new Float64Array(size)];
  for (const column of columns) addColumn(numbers, sums, column);
  return { quarters, columns, numbers, sums };
};

/** Whether the library gave a number in every quarter. */
export const isComplete = ({ columns, numbers }: Tally, library: number): boolean =>
  numbers[library] === columns.length;
