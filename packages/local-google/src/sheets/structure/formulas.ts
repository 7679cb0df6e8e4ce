import { rewriteFormula, type StructureChange } from '../formula/rewrite/rewrite.ts';
import type { BooleanCondition, Cell, DataValidationRule } from '../model/json.ts';
import { type Area, includes } from '../model/range/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

/** Whether a formula that stands on `host` can be touched by a change to the sheet named `title`. */
const mayRefer = (formula: string, host: Sheet, title: string | undefined): boolean =>
  title === undefined || host.title === title || formula.includes('!');

export type Rewriter = (formula: string, host: Sheet) => string;

export const rewriter = (workbook: Workbook, change: StructureChange, title: string | undefined): Rewriter => {
  const { locale } = workbook;
  return (formula, host) =>
    mayRefer(formula, host, title) ? rewriteFormula(formula, locale, host.title, change) : formula;
};

/** The condition's formulas rewritten; the same object when nothing changed. */
export const rewriteCondition = (
  condition: BooleanCondition | undefined,
  host: Sheet,
  rewrite: Rewriter,
): BooleanCondition | undefined => {
  if (!condition?.values?.some((value) => value.userEnteredValue?.startsWith('='))) return condition;
  let changed = false;
  const values = condition.values.map((value) => {
    const text = value.userEnteredValue;
    if (!text?.startsWith('=')) return value;
    const after = rewrite(text, host);
    changed ||= after !== text;
    return after === text ? value : { ...value, userEnteredValue: after };
  });
  return changed ? { ...condition, values } : condition;
};

const rewriteRule = (rule: DataValidationRule, host: Sheet, rewrite: Rewriter): DataValidationRule => {
  const condition = rewriteCondition(rule.condition, host, rewrite);
  return condition === rule.condition ? rule : { ...rule, condition };
};

export const rewriteCell = (
  cell: Cell,
  host: Sheet,
  rewrite: Rewriter,
  rules: Map<DataValidationRule, DataValidationRule>,
): Cell => {
  let after = cell;
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula !== undefined) {
    const rewritten = rewrite(formula, host);
    if (rewritten !== formula) after = { ...after, userEnteredValue: { formulaValue: rewritten } };
  }
  const rule = cell.dataValidation;
  if (rule) {
    const known = rules.get(rule) ?? rewriteRule(rule, host, rewrite);
    rules.set(rule, known);
    if (known !== rule) after = { ...after, dataValidation: known };
  }
  return after;
};

/** A formula that was cut along stood on the source sheet and stands on the target's now. */
const rewriteMoved = (workbook: Workbook, cell: Cell, change: StructureChange): Cell => {
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula === undefined || change.kind !== 'cut') return cell;
  const after = rewriteFormula(formula, workbook.locale, change.from.sheet, { ...change, hostMoves: true });
  return after === formula ? cell : { ...cell, userEnteredValue: { formulaValue: after } };
};

/**
 * Every formula of the workbook, in cells, validations and conditional formats. Only what changes is written.
 * `title` names the only sheet that the change touches, if there is one; `moved` is where cut cells lie by now.
 */
export const rewriteFormulas = (
  workbook: Workbook,
  change: StructureChange,
  title: string | undefined,
  moved?: { sheetId: number; area: Area },
): void => {
  const rewrite = rewriter(workbook, change, title);
  for (const sheet of [...workbook.state.sheets]) {
    const rules = new Map<DataValidationRule, DataValidationRule>();
    const found: [number, number, Cell][] = [];
    for (const [row, column, cell] of sheet.cellsIn(sheet.whole)) {
      const inMoved = moved?.sheetId === sheet.id && includes(moved.area, row, column);
      const after = inMoved ? rewriteMoved(workbook, cell, change) : rewriteCell(cell, sheet, rewrite, rules);
      if (after !== cell) found.push([row, column, after]);
    }
    const formats = sheet.conditionalFormats.map((rule) => {
      const condition = rewriteCondition(rule.booleanRule?.condition, sheet, rewrite);
      return condition === rule.booleanRule?.condition
        ? rule
        : { ...rule, booleanRule: { ...rule.booleanRule, condition } };
    });
    const formatsChanged = formats.some((rule, index) => rule !== sheet.conditionalFormats[index]);
    if (found.length === 0 && !formatsChanged) continue;
    const own = workbook.edit(sheet);
    for (const [row, column, cell] of found) own.setCell(row, column, cell);
    if (formatsChanged) own.conditionalFormats = formats;
  }
  workbook.restructured();
};
