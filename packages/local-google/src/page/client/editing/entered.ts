import type { Cell, ExtendedValue } from '../google.ts';

/** Says how Google would read a typed text; the page asks it so that text which looks like a number keeps its apostrophe. */
export type ReadTyped = (text: string, locale: string) => ExtendedValue;

/** What stands in the formula bar and in the cell while it is edited: typed again, it gives the same cell. */
export function enteredText(cell: Cell | undefined, locale: string, read: ReadTyped): string {
  const entered = cell?.userEnteredValue;
  if (!entered) return '';
  if (typeof entered.formulaValue === 'string') return entered.formulaValue;
  if (typeof entered.boolValue === 'boolean') return boolText(entered.boolValue, locale);
  if (typeof entered.numberValue === 'number') return numberText(entered.numberValue, cell, locale);
  const text = entered.stringValue ?? '';
  return isText(cell) || typeof read(text, locale).stringValue === 'string' ? text : `'${text}`;
}

const isText = (cell: Cell): boolean => cell.effectiveFormat?.numberFormat?.type === 'TEXT';
const isDutch = (locale: string): boolean => locale.startsWith('nl');

export const boolText = (value: boolean, locale: string): string =>
  isDutch(locale) ? (value ? 'WAAR' : 'ONWAAR') : value ? 'TRUE' : 'FALSE';

const usesComma = (locale: string): boolean =>
  new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1.5).some(({ value }) => value === ',');

/** Floating point noise in a product by 100 stays out of sight: Google shows 15 digits. */
const decimals = (value: number, locale: string): string => {
  const text = String(Number(value.toPrecision(15)));
  return usesComma(locale) ? text.replace('.', ',') : text;
};

function numberText(value: number, cell: Cell, locale: string): string {
  switch (cell.effectiveFormat?.numberFormat?.type) {
    case 'PERCENT':
      return `${decimals(value * 100, locale)}%`;
    case 'DATE':
      return Number.isInteger(value) ? dateText(value, locale) : `${dateText(value, locale)} ${timeText(value)}`;
    case 'DATE_TIME':
      return `${dateText(value, locale)} ${timeText(value)}`;
    case 'TIME':
      return timeText(value);
    default:
      return decimals(value, locale);
  }
}

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Serial 0 of Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

function dateText(serial: number, locale: string): string {
  const date = new Date(EPOCH + Math.floor(serial) * MS_PER_DAY);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  return isDutch(locale) ? `${day}-${month}-${year}` : `${month}/${day}/${year}`;
}

function timeText(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS_PER_DAY);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
