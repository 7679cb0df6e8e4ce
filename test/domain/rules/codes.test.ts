import { describe, expect, test } from 'vitest';
import { validate } from '../../../domain/rules/validate.ts';
import { findingsIn, judgedIn, rulesOf, type Situation, told, type Values } from './fixture.ts';

/** Rule W19: code numbers typed for an unknown figure. */

type Case = readonly [situation: Situation, expected: readonly string[]];

const asked = (situation: Situation) => findingsIn(situation).filter(({ rule }) => rule === 'W19');

describe('W19: codes for unknown', () => {
  const bottom = { lending_open_start: 9999, lending_open_end: 9999 };
  test.each<Case>([
    [{ now: { lending_cancelled: 999 } }, []],
    [
      { now: { lending_cancelled: 999, borrowing_cancelled: 999 } },
      ['W19 lending_cancelled', 'W19 borrowing_cancelled'],
    ],
    [
      { now: { lending_cancelled: 9999, borrowing_cancelled: 99_999 } },
      ['W19 lending_cancelled', 'W19 borrowing_cancelled'],
    ],
    [{ now: { lending_cancelled: 998, borrowing_cancelled: 998 } }, []],
    [{ now: { lending_cancelled: 99, borrowing_cancelled: 99 } }, []],
    [{ now: { lending_cancelled: 999, b2c_fee_national_eur: 99.99 } }, []],
  ])('%j', (situation, expected) => {
    expect(rulesOf(asked(situation))).toEqual(expected);
  });

  test('asks what it means, and lets the secretary look along', () => {
    expect(told(asked({ now: bottom }))[0]).toBe(
      'W19 lending_open_start: Vraag: betekent 9999 hier dat u het niet weet? Typ dan onbekend. Klopt het wel, schrijf dan rechts hoe dat komt; de secretaris kijkt mee.',
    );
    expect(
      findingsIn({ now: bottom, explained: { lending_open_start: 'verhuizing van het magazijn' } })
        .filter(({ rule }) => rule === 'W19')
        .map(({ level, settled }) => [level, settled]),
    ).toEqual([
      ['release', true],
      ['release', false],
    ]);
  });

  test('stays at the last one until that is changed too', () => {
    const first = judgedIn({ now: bottom });
    const { observations, ticked } = first;
    const before = { number: 1, readAt: 1, ticked, observations, findings: validate(first) };
    const later = (now: Values) =>
      rulesOf(validate({ ...judgedIn({ now }), before })).filter((one) => /^W19 /u.test(one));
    expect(later({ ...bottom, lending_open_start: 'onbekend' })).toEqual(['W19 lending_open_end']);
    expect(later({ lending_open_start: 'onbekend', lending_open_end: 9998 })).toEqual([]);
    expect(later({ lending_open_start: 'onbekend', lending_open_end: 'onbekend' })).toEqual([]);
  });
});
