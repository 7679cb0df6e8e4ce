import { refuse } from '../refusal.ts';
import { readTyped } from '../values/typed.ts';
import { canonicalFormula } from './canonical-formula.ts';
import type { Cell, ExtendedValue, NumberFormat } from './json.ts';
import type { Workbook } from './workbook.ts';

export interface Entry {
  value: ExtendedValue | undefined;
  numberFormat?: NumberFormat | undefined;
}

const CHARACTERS_MAX = 50_000;

export const requireLength = (text: string): void => {
  if (text.length > CHARACTERS_MAX) {
    refuse(`Your input contains more than the maximum of ${CHARACTERS_MAX} characters in a single cell.`);
  }
};

/** A value of the values API under USER_ENTERED: as if typed. A cell set to plain text keeps everything as text. */
export const asTyped = (workbook: Workbook, value: string | number | boolean, cell: Cell | undefined): Entry => {
  if (typeof value !== 'string') return asGiven(value);
  requireLength(value);
  if (value === '') return { value: undefined };
  if (cell?.userEnteredFormat?.numberFormat?.type === 'TEXT') {
    return { value: { stringValue: value.startsWith("'") ? value.slice(1) : value } };
  }
  const typed = readTyped(value, workbook.locale, workbook.localNow());
  const formula = typed.value.formulaValue;
  if (formula != null) return { value: { formulaValue: canonicalFormula(formula, workbook) } };
  return { value: typed.value as ExtendedValue, numberFormat: typed.numberFormat as NumberFormat | undefined };
};

/** Under RAW: exactly what came. */
export const asGiven = (value: string | number | boolean): Entry => {
  if (typeof value === 'number') return { value: { numberValue: value } };
  if (typeof value === 'boolean') return { value: { boolValue: value } };
  requireLength(value);
  return { value: value === '' ? undefined : { stringValue: value } };
};

/** The cell with a new value. What was typed brings its number format along, unless the cell has one of its own. */
export const withEntry = (cell: Cell | undefined, entry: Entry): Cell => {
  const { userEnteredValue: _, textFormatRuns: __, chipRuns: ___, ...kept } = cell ?? {};
  const result: Cell = entry.value ? { userEnteredValue: entry.value, ...kept } : kept;
  if (!entry.numberFormat || kept.userEnteredFormat?.numberFormat) return result;
  return { ...result, userEnteredFormat: { ...kept.userEnteredFormat, numberFormat: entry.numberFormat } };
};
