import { readLiteral } from '../../values/typed.ts';
import { compareValues } from './compare.ts';
import { fitsGlob, type GlobPart } from './glob.ts';
import { CellError, fromExtended, type Scalar } from './value.ts';

export type Criterion = (cell: Scalar) => boolean;

const operators = ['<=', '>=', '<>', '=', '<', '>'] as const;

/** A condition as SUMIF and COUNTIF take it: a value, or a text like `">=10"`, `"<>x"`, `"boek*"`. */
export const criterionOf = (wanted: Scalar, locale: string): Criterion => {
  if (wanted instanceof CellError) return (cell) => cell instanceof CellError && cell.type === wanted.type;
  if (typeof wanted !== 'string') return equals(wanted ?? 0, wanted === null);
  const operator = operators.find((each) => wanted.startsWith(each)) ?? '';
  const text = wanted.slice(operator.length);
  if (operator === '' || operator === '=') return equalsText(text, operator === '=', locale);
  if (operator === '<>') {
    const same = equalsText(text, true, locale);
    return (cell) => !same(cell);
  }
  return ordered(operator, read(text, locale));
};

const read = (text: string, locale: string): Scalar => fromExtended(readLiteral(text, locale, 0)?.value) ?? text;

const equals =
  (wanted: number | boolean, blank: boolean): Criterion =>
  (cell) => {
    if (cell === null) return false;
    if (typeof cell === 'string')
      return !blank && typeof wanted === 'number' && cell.trim() !== '' && Number(cell) === wanted;
    return typeof cell === typeof wanted && cell === wanted;
  };

/** `""` finds blanks and empty texts, `"="` blanks alone. */
const equalsText = (text: string, explicit: boolean, locale: string): Criterion => {
  if (text === '') return (cell) => cell === null || (!explicit && cell === '');
  const value = read(text, locale);
  if (typeof value === 'number') return equals(value, false);
  if (typeof value === 'boolean')
    return (cell) => cell === value || (typeof cell === 'string' && cell.toLowerCase() === text.toLowerCase());
  const pattern = wildcard(text);
  return (cell) => typeof cell === 'string' && pattern(cell);
};

const ordered = (operator: '<=' | '>=' | '<' | '>', wanted: Scalar): Criterion => {
  const holds = {
    '<': (n: number) => n < 0,
    '>': (n: number) => n > 0,
    '<=': (n: number) => n <= 0,
    '>=': (n: number) => n >= 0,
  };
  return (cell) =>
    cell !== null &&
    !(cell instanceof CellError) &&
    typeof cell === typeof wanted &&
    holds[operator](compareValues(cell, wanted));
};

/** `*` any text, `?` one sign, `~` takes the next sign as it is; upper and lower case are one. */
export const wildcard = (text: string): ((cell: string) => boolean) => {
  const parts = [...text.toLowerCase().matchAll(/~([*?~])|([\s\S])/gu)].map(([, plain, sign = '']): GlobPart => {
    if (plain !== undefined) return { sign: plain };
    if (sign === '*') return 'any';
    return sign === '?' ? 'one' : { sign };
  });
  return (cell) => fitsGlob(parts, cell.toLowerCase());
};
