import { describe, expect, test } from 'vitest';
import { defaultPattern } from '../../../src/sheets/values/default-format.ts';
import { showValue } from '../../../src/sheets/values/shown.ts';

/** The formatted text of values. */

const shown = (
  value: number | string | boolean,
  type: string | undefined,
  pattern: string | undefined,
  locale: string,
) => {
  const effective =
    typeof value === 'number'
      ? { numberValue: value }
      : typeof value === 'string'
        ? { stringValue: value }
        : { boolValue: value };
  const format = type === undefined ? undefined : pattern === undefined ? { type } : { type, pattern };
  return showValue(effective, format, locale);
};

/** 23 May 2026, 20:22:35, as the real service gave it for `=NOW()`. */
const moment = 46_165.84901664352;

describe.each<[number | string | boolean, string | undefined, string | undefined, string]>([
  // the automatic format: ten digits, whole numbers up to fifteen
  [1 / 3, undefined, undefined, '0.3333333333'],
  [1 / 1024, undefined, undefined, '0.0009765625'],
  [Math.PI, undefined, undefined, '3.141592654'],
  [100 / 3, undefined, undefined, '33.33333333'],
  [123, undefined, undefined, '123'],
  [-1.5, undefined, undefined, '-1.5'],
  [123456789012, undefined, undefined, '123456789012'],
  [1.2345678901234567e19, undefined, undefined, '1.23457E+19'],
  [0.00000045, undefined, undefined, '0.00000045'],
  [0, undefined, undefined, '0'],
  [true, undefined, undefined, 'TRUE'],
  [false, 'NUMBER', '0.00', 'FALSE'],
  ['tekst', 'NUMBER', '0.00', 'tekst'],
  // formats that name a type only
  [1234.56789, 'NUMBER', undefined, '1,234.57'],
  [0.542, 'PERCENT', undefined, '54.20%'],
  [99.95, 'CURRENCY', undefined, '$99.95'],
  [-1.99, 'CURRENCY', undefined, '-$1.99'],
  [0.00321, 'SCIENTIFIC', undefined, '3.21E-03'],
  [45004, 'DATE', undefined, '3/19/2023'],
  [moment, 'DATE_TIME', undefined, '5/23/2026 20:22:35'],
  [0.75, 'TIME', undefined, '6:00:00 PM'],
  [1234.5, 'TEXT', undefined, '1234.5'],
  // patterns
  [36982, 'DATE', 'd mmmm yyyy', '1 April 2001'],
  [17738, 'DATE', 'dd/mm/yyyy', '24/07/1948'],
  [0.2661689814814815, 'TIME', 'hh:mm:ss', '06:23:17'],
  [1.000023148148148, 'TIME', '[h]:mm:ss', '24:00:02'],
  [0.75, 'TIME', 'h a/p', '6 p'],
  [0.75, 'TIME', 'h A/P', '6 P'],
  [99.95, 'CURRENCY', '"$"#,##0', '$100'],
  [-1.99, 'CURRENCY', '"$"#,##0', '-$2'],
  [99.95, 'NUMBER', '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', ' $ 99.95 '],
  [-23.45, 'NUMBER', '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', ' $ (23.45)'],
  [-1.23, 'NUMBER', '#,##0.00;(#,##0.00)', '(1.23)'],
  [12345.6789, 'NUMBER', '# ??/??', '12345 55/81'],
  [-2.34, 'NUMBER', '[Red][<0]-0.0;0.0', '-2.3'],
  [0, 'NUMBER', '0;-0;"nul"', 'nul'],
  [1200, 'NUMBER', '#,##0 "stuks"', '1,200 stuks'],
  ['x', 'TEXT', '@" !"', 'x !'],
  [1, 'DATE', 'yyyy-mm-dd', '1899-12-31'],
  [60, 'DATE', 'yyyy-mm-dd', '1900-02-28'],
])('under en_US, %j as %s %s', (value, type, pattern, expected) => {
  test(`is shown as ${expected}`, () => expect(shown(value, type, pattern, 'en_US')).toBe(expected));
});

describe.each<[number | string | boolean, string | undefined, string | undefined, string]>([
  [1 / 3, undefined, undefined, '0,3333333333'],
  [1234.5, undefined, undefined, '1234,5'],
  [true, undefined, undefined, 'WAAR'],
  [1234.5, 'NUMBER', '#,##0.00', '1.234,50'],
  [0.125, 'PERCENT', '0.00%', '12,50%'],
  [3.5, 'CURRENCY', '[$€ ]#,##0.00', '€ 3,50'],
  [46054, 'DATE', undefined, '1-2-2026'],
  [46054, 'DATE', 'd mmm yyyy', '1 feb 2026'],
  [46054, 'DATE', 'dddd', 'zondag'],
  [moment, 'DATE_TIME', undefined, '23-5-2026 20:22:35'],
  [0.75, 'TIME', undefined, '18:00:00'],
])('under nl_NL, %j as %s %s', (value, type, pattern, expected) => {
  test(`is shown as ${expected}`, () => expect(shown(value, type, pattern, 'nl_NL')).toBe(expected));
});

test.each([
  ['DIVIDE_BY_ZERO', '#DIV/0!'],
  ['VALUE', '#VALUE!'],
  ['REF', '#REF!'],
  ['NAME', '#NAME?'],
  ['NUM', '#NUM!'],
  ['N_A', '#N/A'],
  ['NULL_VALUE', '#NULL!'],
  ['ERROR', '#ERROR!'],
  ['LOADING', 'Loading...'],
])('an error of the type %s is shown as %s', (type, expected) => {
  expect(showValue({ errorValue: { type } }, undefined, 'en_US')).toBe(expected);
});

test.each([
  ['en_US', 'M/d/yyyy', 'M/d/yyyy H:mm:ss'],
  ['en_GB', 'dd/MM/yyyy', 'dd/MM/yyyy HH:mm:ss'],
  ['it_IT', 'dd/MM/yyyy', 'dd/MM/yyyy H.mm.ss'],
  ['ja_JP', 'yyyy/MM/dd', 'yyyy/MM/dd H:mm:ss'],
])('the usual dates of %s are those of public records', (locale, date, moment) => {
  expect(defaultPattern('DATE', locale)).toBe(date);
  expect(defaultPattern('DATE_TIME', locale)).toBe(moment);
});

test('a locale that is unknown is read as en_US', () => {
  expect(defaultPattern('DATE', 'xx_YY')).toBe('M/d/yyyy');
  expect(defaultPattern('DATE', '')).toBe('M/d/yyyy');
});

test('no value is shown as nothing', () => expect(showValue(undefined, { type: 'DATE' }, 'nl_NL')).toBe(''));
