import { tokensOf } from '../formula/syntax.ts';
import type { Cell } from '../model/json.ts';
import type { Workbook } from '../model/workbook.ts';
import { type Rewriter, rewriteCell } from './formulas.ts';

const renamed = (formula: string, locale: string, from: string, to: string): string => {
  const lower = from.toLowerCase();
  if (!formula.toLowerCase().includes(lower)) return formula;
  let result = '';
  let copied = 0;
  for (const token of tokensOf(formula, locale, true)) {
    const [start = 0, end = 0] = token.loc ?? [];
    if (token.type !== 'range_named' || formula.slice(start, end).toLowerCase() !== lower) continue;
    result += formula.slice(copied, start) + to;
    copied = end;
  }
  return result + formula.slice(copied);
};

/** A named range has another name: formulas that use it follow. */
export const renameInFormulas = (workbook: Workbook, from: string, to: string): void => {
  const rewrite: Rewriter = (formula) => renamed(formula, workbook.locale, from, to);
  for (const sheet of [...workbook.state.sheets]) {
    const rules = new Map();
    const found: [number, number, Cell][] = [];
    for (const [row, column, cell] of sheet.cellsIn(sheet.whole)) {
      const after = rewriteCell(cell, sheet, rewrite, rules);
      if (after !== cell) found.push([row, column, after]);
    }
    if (found.length === 0) continue;
    const own = workbook.edit(sheet);
    for (const [row, column, cell] of found) own.setCell(row, column, cell);
  }
  workbook.restructured();
};
