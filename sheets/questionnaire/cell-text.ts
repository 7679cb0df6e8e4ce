import { type Cell, plainValue } from '../grid/tab.ts';

/**
 * Characters that nobody sees: zero-width, direction marks, soft hyphen, byte-order mark, fillers, the empty braille
 * pattern, control characters that are no space.
 */
const invisibleOnes = String.raw`\p{Default_Ignorable_Code_Point}\u2800\u0000-\u0008\u000E-\u001F\u007F-\u009F`;
const unseen = String.raw`\s${invisibleOnes}`;
/**
 * From the first letter that is seen to the last. A pattern for the unseen end would be tried from each of 50,000 spaces in a
 * row; this one is tried once.
 */
const seenPart = new RegExp(`[^${unseen}](?:[^]*[^${unseen}])?`, 'u');
const invisible = new RegExp(`[${invisibleOnes}]`, 'gu');

export const trimmed = (text: string): string => seenPart.exec(text)?.[0] ?? '';
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** For comparing words: no case, no spaces around, one space between. */
export const folded = (text: string): string => trimmed(withoutInvisible(text)).replace(/\s+/gu, ' ').toLowerCase();

/** What stands in a cell whose formula fails; the formula of *Controle* says the same for it, so that both can be compared. */
export const errorMark = '#fout';

export const isError = (cell: Cell): boolean => (cell.effective ?? cell.entered)?.errorValue !== undefined;

const dutchNumber = (value: number): string => String(value).replace('.', ',');

/**
 * A number as shown, unless its format hides a part of it (1,234 in a cell without decimals shows 1) or adds a comma that
 * nobody typed (304 in the format that 1,2 left behind shows `304,`).
 */
const typedNumber = ({ shown }: Cell, value: number): string => {
  if (shown === '') return dutchNumber(value);
  if (Number.isInteger(value)) return shown.replace(/,$/u, '');
  return shown.includes(dutchNumber(value)) ? shown : dutchNumber(value);
};

/** What was typed, as nearly as the workbook still knows it; a formula as the formula. */
export const typedOf = (cell: Cell): string => {
  const entered = cell.entered;
  if (!entered) return '';
  if (entered.formulaValue) return entered.formulaValue;
  if (typeof entered.numberValue === 'number') return typedNumber(cell, entered.numberValue);
  return entered.stringValue ?? cell.shown;
};

/** The value to remember as *last checked*: exactly what a formula in the sheet sees in the cell. */
export const checkedValue = (cell: Cell): string | number | boolean | undefined =>
  isError(cell) ? errorMark : plainValue(cell);

/** A text cell's words; a text that Google took for a formula is still the text that was typed. */
export const wordsOf = (cell: Cell): string =>
  cell.entered?.formulaValue ??
  (cell.entered?.stringValue !== undefined ? String(cell.entered.stringValue) : cell.shown);
