import { describe, expect, test } from 'vitest';
import { judgeCustom } from '../../src/page/client/editing/custom-rule.ts';
import type { ExtendedValue } from '../../src/page/client/google.ts';
import { tabOf } from './tab.ts';

/** The page judges a value by a validation formula. */

/** B1 holds 10; the rule is asked of A1. */
const tab = tabOf([[undefined, 10]]);
const verdictOn = (formula: string, candidate: ExtendedValue, locale = 'nl_NL') =>
  judgeCustom({ formula, tab, locale, place: { row: 0, column: 0 }, candidate });

describe('a rule of one’s own formula is asked of the value that is typed', () => {
  test.each<[string, ExtendedValue, string]>([
    ['=A1>5', { numberValue: 6 }, 'valid'],
    ['=A1>5', { numberValue: 5 }, 'invalid'],
    ['=A1<B1', { numberValue: 9 }, 'valid'],
    ['=A1<B1', { numberValue: 10 }, 'invalid'],
    ['=IF(ISNUMBER(A1);A1>=0;OR(A1="onbekend";A1="n.v.t."))', { stringValue: 'onbekend' }, 'valid'],
    ['=IF(ISNUMBER(A1);A1>=0;OR(A1="onbekend";A1="n.v.t."))', { stringValue: 'volgt' }, 'invalid'],
    ['=A1/0', { numberValue: 1 }, 'invalid'],
    ['=A1', { numberValue: 1 }, 'valid'],
    ['=A1', { numberValue: 0 }, 'invalid'],
  ])('%s of %j is %s', (formula, candidate, verdict) => expect(verdictOn(formula, candidate)).toBe(verdict));

  test('with the separators of its locale', () =>
    expect(verdictOn('=AND(A1>1,A1<3)', { numberValue: 2 }, 'en_US')).toBe('valid'));

  test('a formula about another tab, or a formula that is typed, is left to the server', () => {
    expect(verdictOn('=A1>Lijst!A1', { numberValue: 2 })).toBe('unjudged');
    expect(verdictOn('=A1>1', { formulaValue: '=1+1' })).toBe('unjudged');
  });
});
