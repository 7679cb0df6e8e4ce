import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { afterInsertions, type Insertion } from '../../grid/insert.ts';
import { cellAt, type Tab, textAt } from '../../grid/tab.ts';
import { type ColumnRole, type LayoutRow, layoutRows, type RowCode } from '../layout.ts';
import { Places } from '../places.ts';
import { typedOf } from './cell-text.ts';
import { identify } from './identity.ts';
import { codeColumn, headerRow, locateColumns } from './locate-columns.ts';

/** The positions of everything of ours in a tab. */
export interface Located {
  readonly places: Places;
  /** Rows with the same code and different figures. Only the library knows which one counts. */
  readonly twice: ReadonlyMap<RowCode, readonly number[]>;
  /** The column of the figures is uncertain, so nothing is read. */
  readonly columnsLost: boolean;
  /** Columns of ours that were deleted. They are restored where they belong. */
  readonly lostColumns: ReadonlySet<ColumnRole>;
  /** The insertions that restore them. */
  readonly insertions: readonly Insertion[];
  /** The tab with those columns restored. All positions refer to it. */
  readonly tab: Tab;
}

/** If a row occurs twice, the one that was typed in counts; an untouched copy is ignored. */
const typedRows = (tab: Tab, rows: readonly number[], column: number): readonly number[] => {
  const typed = rows.filter((row) => trimmed(typedOf(cellAt(tab, row, column))) !== '');
  const first = typed[0] ?? rows[0] ?? -1;
  const differing = typed.filter((row) => typedOf(cellAt(tab, row, column)) !== typedOf(cellAt(tab, first, column)));
  return [first, ...differing];
};

/** Unidentified rows that exactly fill a gap between two known rows, or above the first. */
const byNeighbours = (
  layout: readonly LayoutRow[],
  place: ReadonlyMap<RowCode, number>,
  taken: ReadonlySet<number>,
): [RowCode, number][] =>
  layout.flatMap(({ code }, index): [RowCode, number][] => {
    if (place.has(code)) return [];
    const before = layout.slice(0, index).findLastIndex((row) => place.has(row.code));
    const after = layout.findIndex((row, at) => at > index && place.has(row.code));
    const from = before < 0 ? -1 : place.get(layout[before]?.code ?? code);
    const to = place.get(layout[after]?.code ?? code);
    if (from === undefined || to === undefined || to - from !== after - before) return [];
    const row = from + index - before;
    return taken.has(row) ? [] : [[code, row]];
  });

const labelsKept = (tab: Tab, place: ReadonlyMap<RowCode, number>, disputed: ReadonlySet<number>, column: number) =>
  new Map([...place].filter(([, row]) => disputed.has(row)).map(([code, row]) => [code, textAt(tab, row, column)]));

/**
 * Locates our rows and columns wherever people moved them: by their own texts, otherwise by their
 * neighbours.
 */
export const locate = (found: Tab, quarter: Quarter): Located => {
  const layout = layoutRows(quarter);
  const known = new Set<string>(layout.map((row) => row.code));
  const code = codeColumn(found, known);
  const header = headerRow(found, quarter, code);
  const { columns: at, certain, lost, insertions } = locateColumns(found, quarter, header, code);
  const tab = afterInsertions(found, insertions);
  const { rows, disputed, taken } = identify(tab, layout, at);
  const chosen = [...rows].map(([one, all]) => [one, typedRows(tab, all, at.input)] as const);
  const place = new Map<RowCode, number>(chosen.flatMap(([one, [row]]) => (row === undefined ? [] : [[one, row]])));
  for (const [one, row] of byNeighbours(layout, place, taken)) place.set(one, row);
  return {
    places: new Places(place, at, tab.rows.length, labelsKept(tab, place, disputed, at.label)),
    twice: new Map(chosen.filter(([, all]) => all.length > 1)),
    columnsLost: !certain,
    lostColumns: new Set(lost),
    insertions,
    tab,
  };
};
