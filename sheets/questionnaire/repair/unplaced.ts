import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { a1 } from '../../grid/a1.ts';
import { cellAt, type Tab, textAt, type Workbook } from '../../grid/tab.ts';
import type { RowCode } from '../layout.ts';
import type { Places } from '../places.ts';
import { checkedValue, typedOf } from '../read/cell-text.ts';
import { ownTexts } from '../read/identity.ts';
import type { OvertypedRow } from './overtyped.ts';
import { recoveredSheetId } from './recovered.ts';

/*
 * Figures in a column that cannot be identified. They are not read and would be lost with the tab,
 * so they are saved in *Teruggevonden*, once.
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

/**
 * What people typed in our rows, in columns that are not known to be ours.
 * @param ours columns in which nothing of theirs can stand.
 */
export const unplaced = (
  { workbook, tab, quarter }: { readonly workbook: Workbook; readonly tab: Tab; readonly quarter: Quarter },
  places: Places,
  ours: ReadonlySet<number>,
  known: Known,
): readonly OvertypedRow[] => {
  const texts = ownTexts(quarter);
  const values = knownValues(known);
  const kept = keptAlready(workbook);
  return measuresIn(quarter).flatMap(({ id: code }) => {
    const row = places.get(code) ?? -1;
    return (tab.rows[row] ?? []).flatMap((_, column): OvertypedRow[] => {
      const cell = cellAt(tab, row, column);
      const typed = typedOf(cell);
      const value = String(checkedValue(cell) ?? '');
      const isTyped =
        !ours.has(column) &&
        trimmed(typed) !== '' &&
        cell.entered?.formulaValue == null &&
        cell.entered?.boolValue == null &&
        !texts.has(value) &&
        !values.get(code)?.has(value) &&
        !kept.has([value, tab.title, a1(row, column)].join('\n'));
      return isTyped ? [{ code, role: 'input', row, column, typed }] : [];
    });
  });
};
