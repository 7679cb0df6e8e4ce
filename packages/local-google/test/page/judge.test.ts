import { describe, expect, test } from 'vitest';
import { judge, type Verdict } from '../../src/page/client/editing/judge.ts';
import type { ExtendedValue, Validation } from '../../src/page/client/google.ts';

/** The page judges values by their validation rules. */

const rule = (type: string, ...operands: string[]): Validation => ({
  condition: { type, values: operands.map((userEnteredValue) => ({ userEnteredValue })) },
});
const readNumber = (text: string) => (text === '' || Number.isNaN(Number(text)) ? undefined : Number(text));

function verdictOn(type: string, operands: string[], content: string | number | boolean, choices?: string[]): Verdict {
  const value: ExtendedValue =
    typeof content === 'number'
      ? { numberValue: content }
      : typeof content === 'boolean'
        ? { boolValue: content }
        : content.startsWith('=')
          ? { formulaValue: content }
          : { stringValue: content };
  return judge(rule(type, ...operands), { value, text: String(content) }, readNumber, choices);
}

describe('a number is judged by its bounds', () => {
  test.each<[string, string[], number, Verdict]>([
    ['NUMBER_EQ', ['3'], 3, 'valid'],
    ['NUMBER_EQ', ['3'], 4, 'invalid'],
    ['NUMBER_NOT_EQ', ['3'], 4, 'valid'],
    ['NUMBER_NOT_EQ', ['3'], 3, 'invalid'],
    ['NUMBER_GREATER', ['3'], 3, 'invalid'],
    ['NUMBER_GREATER', ['3'], 3.5, 'valid'],
    ['NUMBER_GREATER_THAN_EQ', ['0'], -1, 'invalid'],
    ['NUMBER_GREATER_THAN_EQ', ['0'], 0, 'valid'],
    ['NUMBER_LESS', ['3'], 3, 'invalid'],
    ['NUMBER_LESS', ['3'], 2, 'valid'],
    ['NUMBER_LESS_THAN_EQ', ['3'], 3, 'valid'],
    ['NUMBER_LESS_THAN_EQ', ['3'], 4, 'invalid'],
    ['NUMBER_BETWEEN', ['1', '3'], 0, 'invalid'],
    ['NUMBER_BETWEEN', ['1', '3'], 1, 'valid'],
    ['NUMBER_BETWEEN', ['1', '3'], 3, 'valid'],
    ['NUMBER_BETWEEN', ['1', '3'], 4, 'invalid'],
    ['NUMBER_NOT_BETWEEN', ['1', '3'], 2, 'invalid'],
    ['NUMBER_NOT_BETWEEN', ['1', '3'], 4, 'valid'],
    ['DATE_BEFORE', ['46000'], 45999.9, 'valid'],
    ['DATE_BEFORE', ['46000'], 46000, 'invalid'],
    ['DATE_AFTER', ['46000'], 46000.9, 'invalid'],
    ['DATE_AFTER', ['46000'], 46001, 'valid'],
    ['DATE_ON_OR_BEFORE', ['46000'], 46000.9, 'valid'],
    ['DATE_ON_OR_AFTER', ['46000'], 45999, 'invalid'],
    ['DATE_EQ', ['46000'], 46000.5, 'valid'],
    ['DATE_IS_VALID', [], 46000, 'valid'],
  ])('%s %j: %d is %s', (type, operands, number, verdict) => expect(verdictOn(type, operands, number)).toBe(verdict));

  test('words are no number', () => expect(verdictOn('NUMBER_GREATER_THAN_EQ', ['0'], 'ca. 70')).toBe('invalid'));
  test('words are no date', () => expect(verdictOn('DATE_IS_VALID', [], 'morgen')).toBe('invalid'));
});

describe('a text is judged by what it contains', () => {
  test.each<[string, string[], string, Verdict]>([
    ['TEXT_CONTAINS', ['ui'], 'Muis', 'valid'],
    ['TEXT_CONTAINS', ['UI'], 'muis', 'valid'],
    ['TEXT_CONTAINS', ['ei'], 'muis', 'invalid'],
    ['TEXT_NOT_CONTAINS', ['ei'], 'muis', 'valid'],
    ['TEXT_EQ', ['muis'], 'muizen', 'invalid'],
    ['TEXT_IS_EMAIL', [], 'ibl@voorbeeld.nl', 'valid'],
    ['TEXT_IS_EMAIL', [], 'ibl at voorbeeld', 'invalid'],
    ['TEXT_IS_URL', [], 'https://www.voorbeeld.nl/x', 'valid'],
    ['TEXT_IS_URL', [], 'geen adres', 'invalid'],
  ])('%s %j: “%s” is %s', (type, operands, text, verdict) => expect(verdictOn(type, operands, text)).toBe(verdict));
});

describe('a choice is one of the list', () => {
  test.each<[string, string[], string, string[] | undefined, Verdict]>([
    ['ONE_OF_LIST', ['ja', 'nee'], 'ja', undefined, 'valid'],
    ['ONE_OF_LIST', ['ja', 'nee'], ' ja ', undefined, 'valid'],
    ['ONE_OF_LIST', ['ja', 'nee'], 'misschien', undefined, 'invalid'],
    ['ONE_OF_RANGE', ['=A1:A3'], 'b', ['a', 'b'], 'valid'],
    ['ONE_OF_RANGE', ['=A1:A3'], 'c', ['a', 'b'], 'invalid'],
    ['ONE_OF_RANGE', ['=A1:A3'], 'c', undefined, 'unjudged'],
  ])('%s %j: “%s” with %j is %s', (type, operands, text, choices, verdict) => {
    expect(verdictOn(type, operands, text, choices)).toBe(verdict);
  });
});

describe('a check box holds its own two values', () => {
  test.each<[string[], string | boolean, Verdict]>([
    [[], true, 'valid'],
    [[], 'ja', 'invalid'],
    [['ja'], 'ja', 'valid'],
    [['ja'], 'nee', 'invalid'],
    [['ja', 'nee'], 'nee', 'valid'],
  ])('BOOLEAN %j: %s is %s', (operands, content, verdict) =>
    expect(verdictOn('BOOLEAN', operands, content)).toBe(verdict),
  );
});

describe('what only the server can calculate is not judged here', () => {
  test.each<[string, string[], string | number]>([
    ['CUSTOM_FORMULA', ['=A1>0'], 5],
    ['NUMBER_GREATER', ['=B1'], 5],
    ['NUMBER_GREATER', ['3'], '=1+1'],
  ])('%s %j: %s', (type, operands, content) => expect(verdictOn(type, operands, content)).toBe('unjudged'));
});

test('an empty cell suits every rule', () => {
  expect(verdictOn('NUMBER_GREATER', ['3'], '')).toBe('valid');
  expect(verdictOn('ONE_OF_LIST', ['ja'], '  ')).toBe('valid');
});
