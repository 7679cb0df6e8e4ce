import { checkCondition } from '../conditions/check.ts';
import type { DataValidationRule } from '../model/json.ts';
import { refuse } from '../refusal.ts';
import { type Edit, type Handler, writablePlaceOf } from './edit.ts';
import { movedRule } from './movedCell.ts';

/** False flags are not shown, so they are not kept. */
export const storedValidation = (_edit: Edit, rule: DataValidationRule): DataValidationRule => {
  const condition = rule.condition ?? refuse('No condition specified.');
  checkCondition(condition, 'DATA_VALIDATION');
  return {
    condition,
    ...(rule.inputMessage ? { inputMessage: rule.inputMessage } : {}),
    ...(rule.strict ? { strict: true } : {}),
    ...(rule.showCustomUi ? { showCustomUi: true } : {}),
  };
};

export const setDataValidation: Handler<'setDataValidation'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.range);
  const rule = request.rule && storedValidation(edit, request.rule);
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      const { dataValidation: _, ...kept } = sheet.cell(row, column) ?? {};
      const source = request.filteredRowsIncluded === true || !sheet.rowMeta[row]?.hiddenByFilter;
      if (!source) continue;
      const own = rule && movedRule(edit.workbook, sheet, rule, row - area.top, column - area.left);
      edit.workbook.setCell(sheet, row, column, own ? { ...kept, dataValidation: own } : kept);
    }
  }
  return undefined;
};
