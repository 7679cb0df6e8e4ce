import { type Cell, plainValue } from '../../grid/tab.ts';

/**
 * Stands for the value of a formula that fails. The formula of *Controle* uses it too, so that both
 * can be compared.
 */
export const errorMark = '#fout';

/** Whether a cell shows an error, such as `#REF!`. */
export const isError = (cell: Cell): boolean => (cell.effective ?? cell.entered)?.errorValue !== undefined;

const dutchNumber = (value: number): string => String(value).replace('.', ',');

/**
 * A number as shown, unless its format hides a part of it (1,234 without decimals shows 1) or adds
 * a comma (304 in a format left by 1,2 shows `304,`).
 */
const typedNumber = ({ shown }: Cell, value: number): string => {
  if (shown === '') return dutchNumber(value);
  if (Number.isInteger(value)) return shown.replace(/,$/u, '');
  return shown.includes(dutchNumber(value)) ? shown : dutchNumber(value);
};

/** What was typed, as far as the workbook still knows it. A formula is returned as text. */
export const typedOf = (cell: Cell): string => {
  const entered = cell.entered;
  if (!entered) return '';
  if (entered.formulaValue) return entered.formulaValue;
  if (typeof entered.numberValue === 'number') return typedNumber(cell, entered.numberValue);
  return entered.stringValue ?? cell.shown;
};

/** The value to store as *last checked*: exactly what a formula in the sheet sees in the cell. */
export const checkedValue = (cell: Cell): string | number | boolean | undefined =>
  isError(cell) ? errorMark : plainValue(cell);

/** The words of a text cell. A text that Google took for a formula is returned as it was typed. */
export const wordsOf = (cell: Cell): string =>
  cell.entered?.formulaValue ??
  (cell.entered?.stringValue !== undefined ? String(cell.entered.stringValue) : cell.shown);
