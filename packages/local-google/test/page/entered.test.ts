import { describe, expect, test } from 'vitest';
import { enteredText, type ReadTyped } from '../../src/page/client/editing/entered.ts';
import { guess } from '../../src/page/client/editing/guess.ts';
import { tickOf } from '../../src/page/client/editing/tick.ts';
import type { Cell } from '../../src/page/client/google.ts';
import { readTyped } from '../../src/sheets/values/typed.ts';
import { cellOf } from './tab.ts';

/** The text in the formula bar gives the same cell when it is typed again. */

const read: ReadTyped = (text, locale) => readTyped(text, locale).value;
const number = (value: number, type?: string): Cell =>
  cellOf(value, type ? { effectiveFormat: { numberFormat: { type } } } : {});

describe('the formula bar shows what must be typed to get the same cell', () => {
  test.each<[string, Cell | undefined, string, string]>([
    ['nothing', undefined, 'nl_NL', ''],
    ['words', cellOf('boek'), 'nl_NL', 'boek'],
    ['a text that looks like a number', cellOf('1.234'), 'nl_NL', "'1.234"],
    ['a text that looks like a formula', cellOf('=som'), 'nl_NL', "'=som"],
    [
      'the same in a cell for plain text',
      cellOf('1.234', { effectiveFormat: { numberFormat: { type: 'TEXT' } } }),
      'nl_NL',
      '1.234',
    ],
    ['a number', number(1234.5), 'nl_NL', '1234,5'],
    ['a number in English', number(1234.5), 'en_US', '1234.5'],
    ['no floating point noise', number(0.1 + 0.2), 'nl_NL', '0,3'],
    ['a percentage', number(0.125, 'PERCENT'), 'nl_NL', '12,5%'],
    ['money without its sign', number(3.5, 'CURRENCY'), 'nl_NL', '3,5'],
    // 1 February 2026 is serial 46054: 46023 (1 January 2026) and 31 days.
    ['a date', number(46054, 'DATE'), 'nl_NL', '1-2-2026'],
    ['a date in English', number(46054, 'DATE'), 'en_US', '2/1/2026'],
    ['a date with a time', number(46054.75, 'DATE_TIME'), 'nl_NL', '1-2-2026 18:00:00'],
    ['a time', number(0.5, 'TIME'), 'nl_NL', '12:00:00'],
    ['true', cellOf(true), 'nl_NL', 'WAAR'],
    ['false in English', cellOf(false), 'en_US', 'FALSE'],
    ['a formula', { ...number(3), userEnteredValue: { formulaValue: '=SUM(A1;B1)' } }, 'nl_NL', '=SUM(A1;B1)'],
  ])('%s', (_, cell, locale, text) => expect(enteredText(cell, locale, read)).toBe(text));
});

describe('a check box knows its two values', () => {
  const box = (content: string | boolean | undefined, ...values: string[]): Cell => ({
    ...(content === undefined ? {} : cellOf(content)),
    dataValidation: {
      condition: { type: 'BOOLEAN', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    },
  });
  test.each<[string, Cell, ReturnType<typeof tickOf>]>([
    ['off', box(false), { isOn: false, next: true, off: false }],
    ['on', box(true), { isOn: true, next: false, off: false }],
    ['still empty', box(undefined), { isOn: false, next: true, off: false }],
    ['own values, on', box('ja', 'ja', 'nee'), { isOn: true, next: 'nee', off: 'nee' }],
    ['own values, off', box('nee', 'ja', 'nee'), { isOn: false, next: 'ja', off: 'nee' }],
    ['something else typed over it', box('misschien'), undefined],
    ['no check box', cellOf(true), undefined],
  ])('%s', (_, cell, tick) => expect(tickOf(cell)).toEqual(tick));
});

describe('a beginning that can mean only one choice is completed', () => {
  const choices = ['papier', 'pen', 'Metaal', 'meer', 'meer dan één'];
  test.each<[string, string | undefined]>([
    ['pa', 'papier'],
    ['PA', 'papier'],
    ['met', 'Metaal'],
    ['p', undefined],
    ['meer', 'meer'],
    ['meer d', 'meer dan één'],
    ['taal', undefined],
    ['hout', undefined],
    ['', undefined],
  ])('“%s” means %s', (typed, choice) => expect(guess(choices, typed)).toBe(choice));
});
