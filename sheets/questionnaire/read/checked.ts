import { type MeasureId, measureOf } from '../../../domain/measures/measures.ts';
import { totals } from '../../../domain/measures/relations.ts';
import { isVolatile } from '../../../domain/rules/formula-kinds.ts';
import { a1 } from '../../grid/a1.ts';
import { type Cell, cellAt, type Tab } from '../../grid/tab.ts';
import type { ColumnRole, RowCode } from '../layout.ts';
import type { Places } from '../places.ts';
import { checkedValue } from './cell-text.ts';

/**
 * The result of cell `D6` changes by itself. It is compared with itself; otherwise it would be
 * checked forever.
 */
interface Changing {
  readonly cell: string;
}

export type Value = string | number | boolean | Changing;
type Values = ReadonlyMap<RowCode, Value>;

/**
 * The contents of all inputs as read, for the hidden columns. A cell that differs from them is
 * being checked. Absent = empty.
 */
export interface CheckedValues {
  /** The column *Dit kwartaal*, including the box *Wij zijn klaar*. */
  readonly inputs: Values;
  /**
   * The column *Uw toelichting*: beside figures and totals, and the reason of a correction
   * (`done`).
   */
  readonly explanations: Values;
  /** The box *Correctie*. */
  readonly correction?: Value | undefined;
}

type Read = readonly [code: RowCode, cell: Cell, at: string];

const valuesOf = (cells: readonly Read[]): Values =>
  new Map(
    cells.flatMap(([code, cell, at]): (readonly [RowCode, Value])[] => {
      if (isVolatile(cell.entered?.formulaValue ?? '')) return [[code, { cell: at }]];
      const value = checkedValue(cell);
      return value === undefined || value === '' ? [] : [[code, value]];
    }),
  );

/** @param box the box *Wij zijn klaar*. Its named range locates it even if its row is lost. */
export const checkedIn = (tab: Tab, place: Places, box: Cell, asked: readonly MeasureId[]): CheckedValues => {
  const cellOf = (code: RowCode, role: ColumnRole): Cell => cellAt(tab, place.get(code) ?? -1, place.columns[role]);
  const explained: readonly RowCode[] = [
    ...asked.filter((id) => !measureOf(id).wide),
    ...totals.map(({ id }) => id),
    'done',
  ];
  const readOf = (code: RowCode, role: ColumnRole): Read => [
    code,
    cellOf(code, role),
    a1(place.get(code) ?? 0, place.columns[role]),
  ];
  const correction = checkedValue(cellOf('done', 'previous'));
  return {
    inputs: valuesOf([
      ...asked.map((id) => readOf(id, 'input')),
      ['done', box, a1(place.get('done') ?? 0, place.columns.input)],
    ]),
    explanations: valuesOf(explained.map((code) => readOf(code, 'explanation'))),
    ...(correction !== undefined && correction !== '' && { correction }),
  };
};
