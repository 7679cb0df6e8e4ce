import { float32 } from '../model/format/color.ts';
import { merged } from '../model/format/format.ts';
import type { CellFormat, Color, ConditionalFormatRule } from '../model/json.ts';
import { includes } from '../model/range/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { holds } from './condition.ts';
import { type Asked, operand } from './operand.ts';

type Gradient = NonNullable<ConditionalFormatRule['gradientRule']>;
type Point = NonNullable<Gradient['minpoint']>;

const numbersOf = (asked: Asked, rule: ConditionalFormatRule): number[] => {
  const numbers: number[] = [];
  for (const range of rule.ranges ?? []) {
    for (const [row, column] of asked.sheet.cellsIn(asked.sheet.area(range))) {
      const value = asked.workbook.effective(asked.sheet, row, column)?.numberValue;
      if (value !== undefined) numbers.push(value);
    }
  }
  return numbers.sort((a, b) => a - b);
};

const pointAt = (point: Point, numbers: readonly number[], asked: Asked): number => {
  const low = numbers[0] ?? 0;
  const high = numbers.at(-1) ?? 0;
  const value = point.value === undefined ? 0 : (operand(point.value, asked).numberValue ?? 0);
  if (point.type === 'MIN') return low;
  if (point.type === 'MAX') return high;
  if (point.type === 'PERCENT') return low + ((high - low) * value) / 100;
  if (point.type !== 'PERCENTILE') return value;
  const place = ((numbers.length - 1) * value) / 100;
  const before = numbers[Math.floor(place)] ?? low;
  return before + ((numbers[Math.ceil(place)] ?? high) - before) * (place - Math.floor(place));
};

const blend = (from: Color, to: Color, share: number): Color => {
  const mixed: Color = {};
  for (const name of ['red', 'green', 'blue'] as const) {
    const value = (from[name] ?? 0) + ((to[name] ?? 0) - (from[name] ?? 0)) * share;
    if (value > 0) mixed[name] = float32(Math.round(value * 255) / 255);
  }
  return mixed;
};

const gradientFormat = (rule: ConditionalFormatRule, gradient: Gradient, asked: Asked): CellFormat | undefined => {
  const value = asked.workbook.effective(asked.sheet, asked.row, asked.column)?.numberValue;
  if (value === undefined) return undefined;
  const numbers = numbersOf(asked, rule);
  const points = [gradient.minpoint, gradient.midpoint, gradient.maxpoint]
    .filter((point): point is Point => point !== undefined)
    .map((point) => ({ at: pointAt(point, numbers, asked), color: point.color ?? {} }));
  const after = points.findIndex(({ at }) => at >= value);
  const to = points[after < 0 ? points.length - 1 : after];
  const from = points[Math.max(0, (after < 0 ? points.length : after) - 1)];
  if (!from || !to) return undefined;
  const share = to.at === from.at ? 1 : Math.min(1, Math.max(0, (value - from.at) / (to.at - from.at)));
  const color = blend(from.color, to.color, share);
  return { backgroundColor: color, backgroundColorStyle: { rgbColor: color } };
};

const formatOf = (
  rule: ConditionalFormatRule,
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): CellFormat | undefined => {
  const ranges = (rule.ranges ?? []).map((range) => sheet.area(range));
  const first = ranges[0];
  if (!first || !ranges.some((area) => includes(area, row, column))) return undefined;
  const asked = { workbook, sheet, row, column, top: first.top, left: first.left };
  if (rule.gradientRule) return gradientFormat(rule, rule.gradientRule, asked);
  const condition = rule.booleanRule?.condition;
  return condition && holds(condition, asked) ? rule.booleanRule?.format : undefined;
};

/** The format of a cell: for each property the first rule that holds decides; undefined when none holds. */
export const conditionalFormat = (
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): CellFormat | undefined => {
  let result: CellFormat | undefined;
  for (const rule of sheet.conditionalFormats) {
    const format = formatOf(rule, workbook, sheet, row, column);
    if (format) result = merged(format, result);
  }
  return result;
};
