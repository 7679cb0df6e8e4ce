import { type Cell, cellAt, type Tab } from '../grid/tab.ts';
import { checkedValue } from './cell-text.ts';
import type { ColumnRole, RowCode } from './layout.ts';
import { type MeasureId, measureOf } from './measures.ts';
import type { Places } from './places.ts';
import { totals } from './relations.ts';

type Value = string | number | boolean;
type Values = ReadonlyMap<RowCode, Value>;

/**
 * What stood in everything that a person can fill in when it was read, for the hidden columns: a cell that differs from it
 * is being checked. Absent = nothing stood there.
 */
export interface CheckedValues {
  /** The column *Dit kwartaal*, with the box *Wij zijn klaar*. */
  readonly inputs: Values;
  /** The column *Uw toelichting*: beside figures and totals, and the reason of a correction (`done`). */
  readonly explanations: Values;
  /** The box *Correctie*. */
  readonly correction?: Value | undefined;
}

type Read = readonly [code: RowCode, cell: Cell];

const valuesOf = (cells: readonly Read[]): Values =>
  new Map(
    cells.flatMap(([code, cell]) => {
      const value = checkedValue(cell);
      return value === undefined || value === '' ? [] : [[code, value] as const];
    }),
  );

/** @param box the box *Wij zijn klaar*, which has a name of its own and is found when its row is lost. */
export const checkedIn = (tab: Tab, place: Places, box: Cell, asked: readonly MeasureId[]): CheckedValues => {
  const cellOf = (code: RowCode, role: ColumnRole): Cell => cellAt(tab, place.get(code) ?? -1, place.columns[role]);
  const explained: readonly RowCode[] = [
    ...asked.filter((id) => !measureOf(id).wide),
    ...totals.map(({ id }) => id),
    'done',
  ];
  const correction = checkedValue(cellOf('done', 'previous'));
  return {
    inputs: valuesOf([...asked.map((id): Read => [id, cellOf(id, 'input')]), ['done', box]]),
    explanations: valuesOf(explained.map((code): Read => [code, cellOf(code, 'explanation')])),
    ...(correction !== undefined && correction !== '' && { correction }),
  };
};
