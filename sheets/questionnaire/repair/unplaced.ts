import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { a1 } from '../../grid/a1.ts';
import { type Cell, cellAt, type Tab, textAt, type Workbook } from '../../grid/tab.ts';
import type { RowCode } from '../layout.ts';
import type { Places } from '../places.ts';
import { checkedValue, typedOf } from '../read/cell-text.ts';
import { countOfText } from '../read/count.ts';
import { ownTexts } from '../read/identity.ts';
import type { OvertypedRow } from './overtyped.ts';
import { recoveredSheetId } from './recovered.ts';

/*
 * What people typed in a column that is not ours. It is not read and would be lost with the tab, so
 * it is saved in *Teruggevonden*, once.
 */

/** What is known about a row: what was last read in it, and what we wrote beside it. */
type Known = readonly (readonly Observation[] | null)[];

const knownValues = (known: Known): ReadonlyMap<RowCode, ReadonlySet<string>> => {
  const values = new Map<RowCode, Set<string>>();
  for (const { measure, value, typed, explanation } of known.flatMap((one) => one ?? [])) {
    const all = values.get(measure) ?? new Set();
    values.set(measure, all);
    for (const text of [String(value ?? ''), typed, explanation]) all.add(text);
  }
  return values;
};

const keptAlready = ({ tabs }: Workbook): ReadonlySet<string> => {
  const kept = tabs.find(({ sheetId }) => sheetId === recoveredSheetId);
  return new Set((kept?.rows ?? []).map((_, row) => [0, 1, 2].map((at) => kept && textAt(kept, row, at)).join('\n')));
};

/** Columns further to the right are not searched: a hostile tab may have thousands. */
const columnsMax = 40;

const isFigure = (cell: Cell): boolean =>
  typeof cell.entered?.numberValue === 'number' || countOfText(typedOf(cell)) !== undefined;

interface Searched {
  readonly tab: Tab;
  readonly quarter: Quarter;
  readonly places: Places;
  /** Columns in which nothing of theirs can stand. */
  readonly ours: ReadonlySet<number>;
  readonly known: Known;
  /** Words in a column of their own are their notes; in a column that may have been ours they are not. */
  readonly figuresOnly: boolean;
}

/** What people typed in our rows, in columns that are not known to be ours. */
export const typedBeside = ({ tab, quarter, places, ours, known, figuresOnly }: Searched): readonly OvertypedRow[] => {
  const texts = ownTexts(quarter);
  const values = knownValues(known);
  return measuresIn(quarter).flatMap(({ id: code }) => {
    const row = places.get(code) ?? -1;
    return (tab.rows[row] ?? []).slice(0, columnsMax).flatMap((cell, column): OvertypedRow[] => {
      const typed = typedOf(cell);
      const value = String(checkedValue(cell) ?? '');
      const isTyped =
        !ours.has(column) &&
        trimmed(typed) !== '' &&
        cell.entered?.formulaValue == null &&
        cell.entered?.boolValue == null &&
        !texts.has(value) &&
        !values.get(code)?.has(value) &&
        (!figuresOnly || isFigure(cell));
      return isTyped ? [{ code, role: 'input', row, column, typed }] : [];
    });
  });
};

/** Those of them that are not in *Teruggevonden* yet. */
export const unkept = (workbook: Workbook, tab: Tab, cells: readonly OvertypedRow[]): readonly OvertypedRow[] => {
  const kept = keptAlready(workbook);
  return cells.filter(
    ({ row, column }) =>
      !kept.has([checkedValue(cellAt(tab, row, column)) ?? '', tab.title, a1(row, column)].join('\n')),
  );
};
