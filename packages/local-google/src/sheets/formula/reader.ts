import type { CellSource } from './evaluate/cell-source.ts';
import type { Reader } from './function-spec.ts';
import { fromGridRange } from './rewrite/reference.ts';

/** The workbook as formulas see it; how a range is read and what is remembered of it is the calculator's. */
export const makeReader = (source: CellSource, calculator: Pick<Reader, 'area' | 'markVolatile'>): Reader => ({
  ...calculator,
  get locale() {
    return source.locale;
  },
  now: () => source.now(),
  sheetId: (title) => source.sheetIdByTitle(title),
  size: (sheetId) => source.size(sheetId),
  namedRange: (name) => {
    const range = source.namedRange(name);
    return range && fromGridRange(range, source.size(range.sheetId ?? 0));
  },
  formulaAt: (sheetId, row, column) => source.entered(sheetId, row, column)?.formulaValue ?? undefined,
  hiddenRow: source.hiddenRow && ((sheetId, row) => source.hiddenRow?.(sheetId, row)),
});
