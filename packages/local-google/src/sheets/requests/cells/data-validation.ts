import { checkCondition } from '../../conditions/check.ts';
import type { DataValidationRule } from '../../model/json.ts';
import { type Area, intersect } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import { type Edit, type Handler, writablePlaceOf } from '../edit.ts';
import { movedRule } from './moved-cell.ts';

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

/** A table's typed column has its own rule, below its header. */
const requireUntyped = (sheet: Sheet, area: Area): void => {
  for (const table of sheet.tables) {
    const whole = sheet.area(table.range ?? {});
    for (const { columnIndex = 0, columnType } of table.columnProperties ?? []) {
      if (!columnType || columnType === 'COLUMN_TYPE_UNSPECIFIED') continue;
      const left = whole.left + columnIndex;
      if (intersect(area, { ...whole, top: whole.top + 1, left, right: left + 1 })) {
        refuse('This operation is not allowed on cells in typed columns');
      }
    }
  }
};

export const setDataValidation: Handler<'setDataValidation'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.range);
  requireUntyped(sheet, area);
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
