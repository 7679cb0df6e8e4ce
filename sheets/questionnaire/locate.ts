import { cellAt, type Tab, textAt } from '../grid/tab.ts';
import { folded, trimmed, typedOf } from './cell-text.ts';
import { type LayoutRow, layoutRows, type RowCode } from './layout.ts';
import { codeColumn, locateColumns } from './locate-columns.ts';
import { totalTexts } from './page-texts.ts';
import { type Columns, Places } from './places.ts';
import type { Quarter } from './quarter.ts';

/** Where everything of ours is in a tab. */
export interface Located {
  readonly places: Places;
  /** Rows with the same code that hold different figures: which of them counts, only she knows. */
  readonly twice: ReadonlyMap<RowCode, readonly number[]>;
  /** It is not certain in which column the figures stand: nothing is read. */
  readonly columnsLost: boolean;
}

const rowsByCode = (tab: Tab, column: number, known: ReadonlySet<string>): ReadonlyMap<RowCode, readonly number[]> => {
  const rows = new Map<RowCode, number[]>();
  for (let row = 0; row < tab.rows.length; row++) {
    const code = textAt(tab, row, column);
    if (known.has(code)) rows.set(code as RowCode, [...(rows.get(code as RowCode) ?? []), row]);
  }
  return rows;
};

/** Of rows that stand twice the one that was typed in counts; an untouched copy means nothing. */
const typedRows = (tab: Tab, rows: readonly number[], column: number): readonly number[] => {
  const typed = rows.filter((row) => trimmed(typedOf(cellAt(tab, row, column))) !== '');
  const first = typed[0] ?? rows[0] ?? -1;
  const differing = typed.filter((row) => typedOf(cellAt(tab, row, column)) !== typedOf(cellAt(tab, first, column)));
  return [first, ...differing];
};

const labelOf = (row: LayoutRow): string | undefined => {
  if (row.kind === 'total') return totalTexts[row.code].label;
  return row.kind === 'figure' || row.kind === 'text' ? row.measure.label : undefined;
};

/** A row whose code was overwritten is known by its label, when that stands nowhere else. */
const byLabel = (tab: Tab, columns: Columns, row: LayoutRow, taken: ReadonlySet<number>): number | undefined => {
  const label = labelOf(row);
  if (label === undefined) return undefined;
  const fits = tab.rows.flatMap((_, at) => {
    const [first = ''] = textAt(tab, at, columns.label).split('\n');
    return !taken.has(at) && folded(first) === folded(label) ? [at] : [];
  });
  return fits.length === 1 ? fits[0] : undefined;
};

/** Rows whose code and label are both gone, in a gap of exactly their number between two that are known. */
const byNeighbours = (layout: readonly LayoutRow[], place: ReadonlyMap<RowCode, number>): [RowCode, number][] =>
  layout.flatMap(({ code }, index): [RowCode, number][] => {
    if (place.has(code)) return [];
    const before = layout.slice(0, index).findLastIndex((row) => place.has(row.code));
    const after = layout.findIndex((row, at) => at > index && place.has(row.code));
    const [from, to] = [layout[before], layout[after]].map((row) => row && place.get(row.code));
    return from === undefined || to === undefined || to - from !== after - before
      ? []
      : [[code, from + index - before]];
  });

/** Finds our rows and columns again, wherever people moved them: by code, else by label, else by what stands around them. */
export const locate = (tab: Tab, quarter: Quarter): Located => {
  const layout = layoutRows(quarter);
  const known = new Set<string>(layout.map((row) => row.code));
  const code = codeColumn(tab, known);
  const rows = rowsByCode(tab, code, known);
  const { columns: at, certain } = locateColumns(tab, quarter, rows.get('header')?.[0], code);
  const chosen = [...rows].map(([one, all]) => [one, typedRows(tab, all, at.input)] as const);
  const place = new Map<RowCode, number>(chosen.flatMap(([one, [row]]) => (row === undefined ? [] : [[one, row]])));
  const taken = new Set([...rows.values()].flat());
  for (const row of layout) {
    const found = place.has(row.code) ? undefined : byLabel(tab, at, row, taken);
    if (found !== undefined) place.set(row.code, found);
  }
  for (const [one, row] of byNeighbours(layout, place)) place.set(one, row);
  return {
    places: new Places(place, at, tab.rows.length),
    twice: new Map(chosen.filter(([, all]) => all.length > 1)),
    columnsLost: !certain,
  };
};
