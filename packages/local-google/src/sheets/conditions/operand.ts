import { rewriteFormula } from '../formula/rewrite/rewrite.ts';
import type { ExtendedValue } from '../model/json.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { readTyped } from '../values/typed.ts';

/** The cell a condition is asked of; `top` and `left` are where its formulas were written for. */
export interface Asked {
  workbook: Workbook;
  sheet: Sheet;
  row: number;
  column: number;
  top: number;
  left: number;
}

export const SHIFTS_MAX = 20_000;

export const shifts = new Map<string, string>();

/** The formula as the asked cell sees it: relative references move from the range's first cell to the asked one. */
export const shifted = (formula: string, asked: Asked): string => {
  const rows = asked.row - asked.top;
  const columns = asked.column - asked.left;
  if (rows === 0 && columns === 0) return formula;
  const { locale } = asked.workbook;
  const key = `${rows},${columns},${locale},${formula}`;
  let result = shifts.get(key);
  if (result === undefined) {
    result = rewriteFormula(formula, locale, asked.sheet.title, { kind: 'shift', rows, columns });
    if (shifts.size >= SHIFTS_MAX) shifts.clear();
    shifts.set(key, result);
  }
  return result;
};

export const evaluated = (formula: string, asked: Asked): ExtendedValue =>
  asked.workbook.evaluate(shifted(formula, asked), asked.sheet, asked.row, asked.column);

/** A condition's operand: typed text read as if in the workbook, or a formula's result. */
export const operand = (text: string, asked: Asked): ExtendedValue => {
  const { value } = readTyped(text, asked.workbook.locale);
  return value.formulaValue === undefined || value.formulaValue === null
    ? (value as ExtendedValue)
    : evaluated(text, asked);
};
