import { Calculator } from '../../../sheets/formula/evaluate/calculate.ts';
import type { ExtendedValue as Calculated } from '../../../sheets/formula/evaluate/value.ts';
import type { ExtendedValue } from '../google.ts';
import type { Place } from '../sheet/a1.ts';
import { cellAt, type Tab } from '../sheet/tab.ts';
import type { Verdict } from './judge.ts';

/** What a rule of one's own formula is asked of: a cell of the tab, holding the candidate. */
export interface CustomCase {
  formula: string;
  tab: Tab;
  locale: string;
  place: Place;
  candidate: ExtendedValue;
}

/** Judges by the rule's formula, as it stands at the cell. Other tabs are not known here; a formula that needs one is
 * left to the server. Everything around the cell is calculated already, so only the rule itself is. */
export function judgeCustom({ formula, tab, locale, place, candidate }: CustomCase): Verdict {
  if (formula.includes('!') || typeof candidate.formulaValue === 'string') return 'unjudged';
  const isAsked = (row: number, column: number) => row === place.row && column === place.column;
  const calculator = new Calculator({
    locale,
    now: () => Date.now(),
    sheetIdByTitle: (title) => (title.toLowerCase() === tab.title.toLowerCase() ? tab.sheetId : undefined),
    titleOf: (sheetId) => (sheetId === tab.sheetId ? tab.title : undefined),
    size: () => ({ rows: tab.rows.count, columns: tab.columns.count }),
    entered: (_, row, column) =>
      (isAsked(row, column) ? candidate : cellAt(tab, { row, column })?.effectiveValue) as Calculated | undefined,
    namedRange: () => undefined,
  });
  const result = calculator.evaluate(formula, { sheetId: tab.sheetId, row: place.row, col: place.column });
  return result.boolValue === true || (typeof result.numberValue === 'number' && result.numberValue !== 0)
    ? 'valid'
    : 'invalid';
}
