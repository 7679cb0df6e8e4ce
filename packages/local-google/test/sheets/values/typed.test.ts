import { describe, expect, test } from 'vitest';
import { readTyped } from '../../../src/sheets/values/typed.ts';

/** The value of typed text, in each locale. */

const now = Date.UTC(2026, 10, 24);
const number = (numberValue: number, type?: string, pattern?: string) => {
  if (!type) return { value: { numberValue } };
  return { value: { numberValue }, numberFormat: pattern ? { type, pattern } : { type } };
};
const text = (stringValue: string) => ({ value: { stringValue } });

/** 1 January 2026 in days since 30 December 1899. */
const newYear2026 = 46_023;

describe.each([
  ['1234', number(1234)],
  ['-5', number(-5)],
  ['+5', number(5)],
  ['0001', number(1)],
  ['1,234', number(1234, 'NUMBER', '#,##0')],
  ['1,234.50', number(1234.5, 'NUMBER', '#,##0.00')],
  ['1.5', number(1.5)],
  ['12%', number(0.12, 'PERCENT', '0%')],
  ['12.5%', number(0.125, 'PERCENT', '0.00%')],
  ['$3.50', number(3.5, 'CURRENCY', '"$"#,##0.00')],
  ['-$3', number(-3, 'CURRENCY', '"$"#,##0')],
  ['€3.50', number(3.5, 'CURRENCY', '[$€]#,##0.00')],
  ['1e3', number(1000, 'SCIENTIFIC', '0.00E+00')],
  ['1/2/2026', number(newYear2026 + 1, 'DATE')],
  ['2026-01-02', number(newYear2026 + 1, 'DATE', 'yyyy-mm-dd')],
  ['01/02/2026', number(newYear2026 + 1, 'DATE', 'mm/dd/yyyy')],
  ['1/2/26', number(newYear2026 + 1, 'DATE', 'm/d/yy')],
  ['1/2', number(newYear2026 + 1, 'DATE', 'm/d')],
  ['Jan 2, 2026', number(newYear2026 + 1, 'DATE', 'mmm d, yyyy')],
  ['2 January 2026', number(newYear2026 + 1, 'DATE', 'd mmmm yyyy')],
  ['Jan 2', number(newYear2026 + 1, 'DATE', 'mmm d')],
  ['1/2/2026 12:30:00', number(newYear2026 + 1.5 + 0.5 / 24, 'DATE_TIME')],
  ['2026-01-02 12:00:00', number(newYear2026 + 1.5, 'DATE_TIME', 'yyyy-mm-dd h:mm:ss')],
  ['2026-01-02 12:00:00.25', number(newYear2026 + 1.5 + 0.25 / 86_400, 'DATE_TIME')],
  ['2026-01-02T12:00:00Z', text('2026-01-02T12:00:00Z')],
  ['25:30:00', number(25.5 / 24, 'TIME', '[h]:mm:ss')],
  ['12:30:00 PM', number(12.5 / 24, 'TIME')],
  ['12:00 AM', number(0, 'TIME', 'h:mm am/pm')],
  ['13:00 PM', text('13:00 PM')],
  ['+A1', { value: { formulaValue: '=+A1' } }],
  ['+31 6 1234', { value: { formulaValue: '=+31 6 1234' } }],
  ['-A1', text('-A1')],
  ['12:30', number(12.5 / 24, 'TIME', 'h:mm')],
  ['12:30 PM', number(12.5 / 24, 'TIME', 'h:mm am/pm')],
  ['true', { value: { boolValue: true } }],
  ['FALSE', { value: { boolValue: false } }],
  ["'123", text('123')],
  ['=1+1', { value: { formulaValue: '=1+1' } }],
  ['=', text('=')],
  ['1 234', text('1 234')],
  ['2/30/2026', text('2/30/2026')],
  ['12 boeken', text('12 boeken')],
  ['May', text('May')],
  ['100-120', text('100-120')],
])('under en_US, %j', (typed, expected) => {
  test('is read as Google reads it', () => expect(readTyped(typed, 'en_US', now)).toEqual(expected));
});

describe.each([
  ['1234', number(1234)],
  ['1.234', number(1234, 'NUMBER', '#,##0')],
  ['1,5', number(1.5)],
  ['1.234,5', number(1234.5, 'NUMBER', '#,##0.00')],
  ['12,5%', number(0.125, 'PERCENT', '0.00%')],
  ['€ 3,50', number(3.5, 'CURRENCY', '[$€ ]#,##0.00')],
  ['1-2-2026', number(newYear2026 + 31, 'DATE')],
  ['10-12', number(newYear2026 + 343, 'DATE', 'd-m')],
  ['WAAR', { value: { boolValue: true } }],
  ['onwaar', { value: { boolValue: false } }],
  ['TRUE', { value: { boolValue: true } }],
  ['2 januari 2026', number(newYear2026 + 1, 'DATE', 'd mmmm yyyy')],
  ['2026-01-02 12:00:00.25', text('2026-01-02 12:00:00.25')],
  ['12:30', number(12.5 / 24, 'TIME', 'h:mm')],
  ['1234.5', text('1234.5')],
  ['1.2', text('1.2')],
  ['12.34', text('12.34')],
  ['1,234,567', text('1,234,567')],
  ["1'234", text("1'234")],
  ['-', text('-')],
  ['n.v.t.', text('n.v.t.')],
  ['1200 (schatting)', text('1200 (schatting)')],
  ['31-2-2026', text('31-2-2026')],
])('under nl_NL, %j', (typed, expected) => {
  test('is read as Google reads it', () => expect(readTyped(typed, 'nl_NL', now)).toEqual(expected));
});
