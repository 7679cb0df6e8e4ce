import type { Sheet } from '../sheet.ts';

export interface Reach {
  bottom: number;
  right: number;
  /** Whether a formula may fill cells other than its own. */
  spills: boolean;
}

const MAY_SPILL =
  /\{|\b(ARRAYFORMULA|ARRAY_CONSTRAIN|CHOOSECOLS|CHOOSEROWS|FILTER|FLATTEN|FREQUENCY|HSTACK|INDEX|INDIRECT|LOOKUP|MMULT|OFFSET|QUERY|REGEXEXTRACT|SEQUENCE|SORT|SORTN|SPLIT|TOCOL|TOROW|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP)\s*\(|^=\s*(?:'[^']*'!|[\w.]+!)?\$?[A-Z]*\$?\d*:\$?[A-Z]*\$?\d*\s*$/i;

export const reachOf = (sheet: Sheet): Reach => {
  let right = 0;
  for (const row of sheet.rows) {
    if (!row) continue;
    right = Math.max(right, row.cells.length);
    for (const cell of row.cells) {
      const formula = cell?.userEnteredValue?.formulaValue;
      if (formula !== undefined && MAY_SPILL.test(formula)) {
        return { bottom: sheet.rowCount, right: sheet.columnCount, spills: true };
      }
    }
  }
  return {
    bottom: Math.min(sheet.rows.length, sheet.rowCount),
    right: Math.min(right, sheet.columnCount),
    spills: false,
  };
};
