import { type Mask, maskBelow, pick } from '../fields/mask.ts';
import type { Cell } from '../model/json.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { effectiveFormat } from './effective-format.ts';

/** Fields of a cell that are shown as they are stored. */
const STORED = [
  'note',
  'textFormatRuns',
  'chipRuns',
  'dataValidation',
  'pivotTable',
  'dataSourceTable',
  'dataSourceFormula',
] as const;

/** Fields of effectiveFormat that no conditional format nor banding ever changes. */
const UNCONDITIONAL = new Set([
  'numberFormat',
  'padding',
  'borders',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'textDirection',
  'textRotation',
  'hyperlinkDisplayType',
]);

export type ReadCell = (sheet: Sheet, row: number, column: number, cell: Cell | undefined) => Cell;

/** A cell that holds an address and nothing else is a link. */
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

const hyperlinkOf = (cell: Cell): string | undefined => {
  const formula = cell.userEnteredValue?.formulaValue;
  const linked = formula === undefined ? undefined : /^=HYPERLINK\(\s*"([^"]*)"/i.exec(formula)?.[1];
  const text = cell.userEnteredValue?.stringValue;
  const typed = text !== undefined && WEB_ADDRESS.test(text) ? text : undefined;
  return linked ?? cell.userEnteredFormat?.textFormat?.link?.uri ?? typed;
};

/** Whether the mask asks for something that a conditional format or banding may change. */
export const dependsOnConditions = (mask: Mask): boolean => {
  const format = maskBelow(mask, 'effectiveFormat');
  return format === true || (format !== undefined && [...format.keys()].some((name) => !UNCONDITIONAL.has(name)));
};

/** A reader of cells for one mask; what the mask leaves out is not calculated. */
export const cellReader = (workbook: Workbook, mask: Mask): ReadCell => {
  const entered = maskBelow(mask, 'userEnteredValue');
  const effective = maskBelow(mask, 'effectiveValue');
  const formatted = maskBelow(mask, 'formattedValue');
  const enteredFormat = maskBelow(mask, 'userEnteredFormat');
  const format = maskBelow(mask, 'effectiveFormat');
  const hyperlink = maskBelow(mask, 'hyperlink');
  const stored = STORED.filter((name) => maskBelow(mask, name) !== undefined);
  const conditions = dependsOnConditions(mask);
  const onlyNumberFormat = format instanceof Map && format.size === 1 ? format.get('numberFormat') : undefined;

  const spilled = (sheet: Sheet, row: number, column: number, read: Cell): Cell => {
    const result = workbook.effective(sheet, row, column);
    if (!result) return read;
    if (effective) read.effectiveValue = pick(result, effective);
    if (formatted) read.formattedValue = workbook.shown(sheet, row, column);
    if (format) read.effectiveFormat = pick(effectiveFormat(workbook, sheet, row, column, conditions), format);
    return read;
  };

  return (sheet, row, column, cell) => {
    const read: Cell = {};
    if (!cell) return spilled(sheet, row, column, read);
    const value = cell.userEnteredValue;
    if (entered && value) read.userEnteredValue = pick(value, entered);
    if (effective || formatted) {
      const result = workbook.effective(sheet, row, column);
      if (result) {
        if (effective) read.effectiveValue = pick(result, effective);
        if (formatted) read.formattedValue = workbook.shown(sheet, row, column);
      }
    }
    if (enteredFormat && cell.userEnteredFormat) read.userEnteredFormat = pick(cell.userEnteredFormat, enteredFormat);
    if (onlyNumberFormat) {
      const numberFormat = workbook.numberFormat(sheet, row, column);
      read.effectiveFormat = numberFormat ? { numberFormat: pick(numberFormat, onlyNumberFormat) } : {};
    } else if (format) {
      read.effectiveFormat = pick(effectiveFormat(workbook, sheet, row, column, conditions), format);
    }
    const link = hyperlink && hyperlinkOf(cell);
    if (link) read.hyperlink = link;
    for (const name of stored) {
      const kept = cell[name];
      if (kept !== undefined) (read as Record<string, unknown>)[name] = pick(kept, maskBelow(mask, name) ?? true);
    }
    return read;
  };
};
