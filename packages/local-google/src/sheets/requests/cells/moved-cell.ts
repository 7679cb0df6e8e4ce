import type { Cell, DataValidationRule } from '../../model/json.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Workbook } from '../../model/workbook.ts';
import { rewriteCondition } from '../../structure/formulas.ts';

/** Whether the cell reads otherwise at another place. */
export const movesAlong = ({ userEnteredValue, dataValidation }: Cell): boolean =>
  userEnteredValue?.formulaValue !== undefined ||
  dataValidation?.condition?.values?.some((value) => value.userEnteredValue?.startsWith('=')) === true;

/** The rule as a cell that many rows and columns further has it: relative references in its formulas move along. */
export const movedRule = (
  workbook: Workbook,
  sheet: Sheet,
  rule: DataValidationRule,
  rows: number,
  columns: number,
): DataValidationRule => {
  const condition = rewriteCondition(rule.condition, sheet, (formula) =>
    workbook.shifted(formula, sheet, rows, columns),
  );
  return condition === rule.condition ? rule : { ...rule, condition };
};

/** The cell that many rows and columns further. */
export const movedCell = (workbook: Workbook, sheet: Sheet, cell: Cell, rows: number, columns: number): Cell => {
  if (!movesAlong(cell)) return cell;
  const formula = cell.userEnteredValue?.formulaValue;
  const rule = cell.dataValidation;
  const formulaValue = formula === undefined ? undefined : workbook.shifted(formula, sheet, rows, columns);
  return {
    ...cell,
    ...(formulaValue === undefined ? {} : { userEnteredValue: { formulaValue } }),
    ...(rule ? { dataValidation: movedRule(workbook, sheet, rule, rows, columns) } : {}),
  };
};
