import { checkCondition } from '../../conditions/check.ts';
import { storedFormat, withColorPairs } from '../../model/format/format.ts';
import type { ConditionalFormatRule } from '../../model/json.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import { readTyped } from '../../values/typed.ts';
import type { Edit, Handler } from '../edit.ts';
import { storedRange } from '../objects/named-ranges.ts';

type Gradient = NonNullable<ConditionalFormatRule['gradientRule']>;
type Point = NonNullable<Gradient['minpoint']>;

const VALUED = ['NUMBER', 'PERCENT', 'PERCENTILE'];

/** A point that is the least or the most keeps no value; any other needs one, a number of the locale or a formula. */
const storedPoint = (edit: Edit, point: Point | undefined): Point => {
  if (!point?.type || point.type === 'INTERPOLATION_POINT_TYPE_UNSPECIFIED')
    return refuse('No interpolationPointType specified.');
  const { value, ...rest } = withColorPairs(point, edit.workbook.themeColors());
  if (!VALUED.includes(point.type)) return rest;
  if (!value) return refuse('InterpolationPoint.value is required.');
  const { value: read } = readTyped(value, edit.workbook.locale, edit.workbook.localNow());
  if (read.numberValue == null && read.formulaValue == null) refuse(`Invalid InterpolationPoint.value: ${value}`);
  return { ...rest, value };
};

const storedGradient = (edit: Edit, gradient: Gradient): Gradient => ({
  minpoint: storedPoint(edit, gradient.minpoint),
  ...(gradient.midpoint ? { midpoint: storedPoint(edit, gradient.midpoint) } : {}),
  maxpoint: storedPoint(edit, gradient.maxpoint),
});

const storedRule = (edit: Edit, rule: ConditionalFormatRule): ConditionalFormatRule => {
  const ranges = (rule.ranges ?? []).map((range) => storedRange(edit, range));
  if (ranges.length === 0) refuse('At least one range must be specified.');
  if (new Set(ranges.map((range) => range.sheetId ?? 0)).size > 1) refuse('All ranges must be on the same sheet.');
  if (rule.gradientRule) return { ranges, gradientRule: storedGradient(edit, rule.gradientRule) };
  const { condition, format } = rule.booleanRule ?? refuse('No rule specified.');
  if (!condition) return refuse('No condition specified.');
  checkCondition(condition, 'CONDITIONAL_FORMAT');
  return { ranges, booleanRule: { condition, format: storedFormat(format, edit.workbook.themeColors()) ?? {} } };
};

const sheetOf = (edit: Edit, rule: ConditionalFormatRule): Sheet =>
  edit.workbook.requireGrid(rule.ranges?.[0]?.sheetId);

const ruleAt = (sheet: Sheet, index: number): ConditionalFormatRule =>
  sheet.conditionalFormats[index] ?? refuse(`No conditional format on sheet: ${sheet.id} at index: ${index}`);

export const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (edit, request) => {
  const rule = storedRule(edit, request.rule ?? refuse('No rule specified.'));
  const sheet = edit.workbook.edit(sheetOf(edit, rule));
  const index = Math.min(request.index ?? 0, sheet.conditionalFormats.length);
  if (index < 0) refuse('index must be >= 0');
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, rule);
  return undefined;
};

/** An index that is zero is left out of a reply. */
const place = (name: 'newIndex' | 'oldIndex', index: number) => (index > 0 ? { [name]: index } : {});

export const updateConditionalFormatRule: Handler<'updateConditionalFormatRule'> = (edit, request) => {
  const index = request.index ?? 0;
  if (request.rule) {
    const newRule = storedRule(edit, request.rule);
    const sheet = edit.workbook.edit(sheetOf(edit, newRule));
    const oldRule = ruleAt(sheet, index);
    sheet.conditionalFormats = sheet.conditionalFormats.with(index, newRule);
    return { updateConditionalFormatRule: { newRule, ...place('newIndex', index), oldRule } };
  }
  const sheet = edit.workbook.edit(edit.workbook.requireGrid(request.sheetId));
  const rule = ruleAt(sheet, index);
  const newIndex = Math.min(request.newIndex ?? 0, sheet.conditionalFormats.length - 1);
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1).toSpliced(newIndex, 0, rule);
  return {
    updateConditionalFormatRule: { newRule: rule, ...place('newIndex', newIndex), ...place('oldIndex', index) },
  };
};

export const deleteConditionalFormatRule: Handler<'deleteConditionalFormatRule'> = (edit, request) => {
  const sheet = edit.workbook.edit(edit.workbook.requireGrid(request.sheetId));
  const index = request.index ?? 0;
  const rule = ruleAt(sheet, index);
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1);
  return { deleteConditionalFormatRule: { rule } };
};
