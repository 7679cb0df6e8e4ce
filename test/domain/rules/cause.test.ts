import { describe, expect, test } from 'vitest';
import { findingsIn, type Situation, told } from './fixture.ts';

/** While a total raises a question, the figure that causes it says so. */

const pointed = (situation: Situation): readonly string[] =>
  told(findingsIn(situation)).filter((one) => one.startsWith('I3 '));

describe('While a total is asked about, the figure that is the cause says so itself', () => {
  // The sound form: 583 + 29 = 101 + 463 + 46 + 2; 255 + 12 = 41 + 189 + 35 + 2.
  test.each<readonly [string, Situation, readonly string[]]>([
    ['nothing while the sum fits', {}, []],
    [
      'a part with a digit too many',
      { now: { lending_filled_national: 4630 } },
      [
        'I3 lending_filled_national: Ter info: misschien staat hier een cijfer te veel; met 463 in plaats van 4.630 klopt de optelling bij ‘Samen geleverd’.',
      ],
    ],
    [
      'an addend with a digit too many',
      { now: { borrowing_received_loans: 2550 } },
      [
        'I3 borrowing_received_loans: Ter info: misschien staat hier een cijfer te veel; met 255 in plaats van 2.550 klopt de optelling bij ‘Samen ontvangen’.',
      ],
    ],
    [
      'a part with a digit too few',
      { now: { lending_filled_national: 460, lending_filled_academic: 5, lending_filled_loans: 584 } },
      [
        'I3 lending_filled_academic: Ter info: misschien ontbreekt hier een cijfer; met 50 in plaats van 5 klopt de optelling bij ‘Samen geleverd’.',
      ],
    ],
    [
      'a reason with a digit too many',
      {
        now: {
          unfilled_on_loan: 400,
          unfilled_not_on_shelf: 20,
          unfilled_non_circulating: 6,
          unfilled_not_held: 0,
          unfilled_not_found_as_cited: 0,
          unfilled_policy: 0,
          unfilled_other: 0,
        },
      },
      [
        'I3 unfilled_on_loan: Ter info: misschien staat hier een cijfer te veel; met 40 in plaats van 400 klopt de optelling bij ‘Niet geleverd’.',
      ],
    ],
    ['nothing when no single digit is the cause', { now: { lending_filled_national: 470 } }, []],
    [
      'no figure is sure by its digits: the one that is far from a year earlier',
      { now: { lending_filled_national: 4640 }, lastYear: {} },
      ['I3 lending_filled_national: Ter info: dit cijfer valt op; een jaar eerder was het 463.'],
    ],
    [
      'the sum fits, and the total is far from a year earlier',
      { now: { lending_filled_loans: 5830, lending_filled_national: 5710 }, lastYear: {} },
      [
        'I3 lending_filled_loans: Ter info: dit cijfer valt op; een jaar eerder was het 583.',
        'I3 lending_filled_national: Ter info: dit cijfer valt op; een jaar eerder was het 463.',
      ],
    ],
    [
      'nothing once the total is explained',
      {
        now: { lending_filled_loans: 5830, lending_filled_national: 5710 },
        lastYear: {},
        totalExplanations: { lending_filled: 'grote bestelling van een school' },
      },
      [],
    ],
  ])('%s', (_, situation, sentences) => {
    expect(pointed(situation)).toEqual(sentences);
  });
});
