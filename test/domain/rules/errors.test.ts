import { describe, expect, test } from 'vitest';
import type { Values } from './fixture.ts';
import { findingsIn, rulesOf, told } from './fixture.ts';

/** The error rules F4 and up. */

const reasons: Values = {
  unfilled_on_loan: 20,
  unfilled_not_on_shelf: 10,
  unfilled_non_circulating: 10,
  unfilled_not_held: 10,
  unfilled_not_found_as_cited: 6,
  unfilled_policy: 5,
  unfilled_other: 5,
};
const without = (values: Values, ...ids: readonly (keyof Values)[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id as keyof Values)));

test('A sound quarter has nothing to say', () => {
  expect(findingsIn({})).toEqual([]);
});

describe('F4: a required field', () => {
  const blank = { lending_unfilled: undefined } as never;

  test('is not asked for before the tick', () => {
    expect(findingsIn({ now: blank, ticked: false })).toEqual([]);
  });

  test('is asked for after the tick', () => {
    expect(told(findingsIn({ now: blank }))).toEqual([
      'F4 lending_unfilled: Nog invullen: typ het aantal. Niets? Typ 0. Weet u het niet? Typ onbekend.',
    ]);
  });

  test.each([
    ['b2c_fee_national_eur', 'Nog invullen: typ het bedrag. Gratis? Typ 0,00. Weet u het niet? Typ onbekend.'],
    ['source_system', 'Nog invullen: kies waar de cijfers vandaan komen.'],
    ['is_estimated_lending', 'Nog invullen: kies ja of nee.'],
    ['is_estimated_borrowing', 'Nog invullen: kies ja of nee.'],
    ['submitted_by_role', 'Nog invullen: typ uw functie, bijvoorbeeld ‘medewerker IBL’. Geen naam.'],
    ['lending_filled_national', 'Nog invullen: typ het aantal. Niets? Typ 0. Weet u het niet? Typ onbekend.'],
  ])('has its own words: %s', (id, sentence) => {
    expect(told(findingsIn({ now: { [id]: undefined } as never }))).toEqual([`F4 ${id}: ${sentence}`]);
  });

  test.each(['lending_filled_to_plus', 'remarks', 'showcase_publishable'])('is not %s', (id) => {
    expect(findingsIn({ now: { [id]: undefined } as never })).toEqual([]);
  });
});

describe('F5: the four destinations', () => {
  test.each<[number, readonly string[]]>([
    [
      451,
      [
        'F5 lending_filled: Aanpassen: u leverde samen 612, maar de vier bestemmingen zijn samen 600. Nog te verdelen: 12.',
      ],
    ],
    [
      462,
      [
        'F5 lending_filled: Aanpassen: u leverde samen 612, maar de vier bestemmingen zijn samen 611. Nog te verdelen: 1.',
      ],
    ],
    [463, []],
    [
      464,
      [
        'F5 lending_filled: Aanpassen: u leverde samen 612, maar de vier bestemmingen zijn samen 613. Dat is 1 te veel.',
      ],
    ],
    [
      471,
      [
        'F5 lending_filled: Aanpassen: u leverde samen 612, maar de vier bestemmingen zijn samen 620. Dat is 8 te veel.',
      ],
    ],
  ])('with %d to other provinces', (lending_filled_national, expected) => {
    expect(told(findingsIn({ now: { lending_filled_national } }))).toEqual(expected);
  });

  test('of what was received too', () => {
    expect(told(findingsIn({ now: { borrowing_received_abroad: 3 } }))).toEqual([
      'F5 borrowing_received: Aanpassen: u ontving samen 267, maar de vier herkomsten zijn samen 268. Dat is 1 te veel.',
    ]);
  });

  test.each(['lending_filled_loans', 'lending_filled_abroad'])('wait until %s is filled in', (id) => {
    expect(findingsIn({ now: { lending_filled_national: 999, [id]: undefined } as never, ticked: false })).toEqual([]);
  });

  test.each<[number, readonly string[]]>([
    [464, []],
    [465, []],
    [466, ['F5 lending_filled']],
  ])('with abroad unknown and %d elsewhere may not exceed the total', (lending_filled_national, expected) => {
    const findings = findingsIn({
      now: { lending_filled_national, lending_filled_abroad: 'onbekend' },
      explained: { lending_filled_abroad: 'volgt in mei' },
    });
    expect(rulesOf(findings).filter((one) => one.startsWith('F5'))).toEqual(expected);
  });
});

describe('F6: the seven reasons', () => {
  test.each<[number, readonly string[]]>([
    [
      19,
      [
        'F6 lending_unfilled: Aanpassen: ‘Niet geleverd’ is 66, maar de zeven redenen zijn samen 65. Nog te verdelen: 1.',
      ],
    ],
    [20, []],
    [
      21,
      ['F6 lending_unfilled: Aanpassen: ‘Niet geleverd’ is 66, maar de zeven redenen zijn samen 67. Dat is 1 te veel.'],
    ],
  ])('with %d on loan', (unfilled_on_loan, expected) => {
    expect(told(findingsIn({ now: { ...reasons, unfilled_on_loan } }))).toEqual(expected);
  });

  test('wait while what was not delivered is unknown', () => {
    const findings = findingsIn({
      now: { ...reasons, lending_unfilled: 'onbekend' },
      explained: { lending_unfilled: 'telt het systeem niet' },
    });
    expect(rulesOf(findings)).toEqual(['F3 lending_unfilled']);
  });
});

describe('F7: a subset', () => {
  test.each<[number, readonly string[]]>([
    [611, []],
    [612, []],
    [
      613,
      [
        'F7 lending_filled_to_plus: Aanpassen: hier staat 613, maar ‘Samen geleverd’ is 612. Een deel kan niet meer zijn dan het geheel.',
      ],
    ],
  ])('of %d to Plusbibliotheken', (lending_filled_to_plus, expected) => {
    expect(told(findingsIn({ now: { lending_filled_to_plus } }))).toEqual(expected);
  });

  test.each<[Values, readonly string[]]>([
    [{ borrowing_received_from_plus: 267 }, []],
    [{ borrowing_received_from_plus: 268 }, ['F7 borrowing_received_from_plus']],
    [{ borrowing_requests_mediated: 300 }, []],
    [{ borrowing_requests_mediated: 301 }, ['F7 borrowing_requests_mediated']],
  ])('on the asking side: %j', (now, expected) => {
    expect(rulesOf(findingsIn({ now }))).toEqual(expected);
  });

  test.each<[number, readonly string[]]>([
    [66, []],
    [67, ['F7 unfilled_not_held']],
  ])('a reason of %d, while others are empty', (unfilled_not_held, expected) => {
    const found = rulesOf(findingsIn({ now: { unfilled_not_held } }));
    expect(found.filter((one) => one.startsWith('F7'))).toEqual(expected);
  });
});

describe('F8: all reasons or none', () => {
  test('none is fine', () => expect(findingsIn({})).toEqual([]));
  test('all is fine', () => expect(findingsIn({ now: reasons })).toEqual([]));
  test('a zero counts as filled in', () => {
    expect(findingsIn({ now: { ...reasons, unfilled_other: 0, unfilled_on_loan: 25 } })).toEqual([]);
  });
  test.each<[number, Values, string]>([
    [6, without(reasons, 'unfilled_policy'), 'unfilled_policy'],
    [4, without(reasons, 'unfilled_on_loan', 'unfilled_not_held', 'unfilled_other'), 'unfilled_on_loan'],
    [1, { unfilled_on_loan: 66 }, 'unfilled_not_on_shelf'],
  ])('%d of seven asks for the others, beside the first that is empty', (filled, now, where) => {
    expect(told(findingsIn({ now }))).toEqual([
      `F8 ${where}: Aanpassen: u vulde ${filled} van de 7 redenen in. Vul ook de andere in (0 mag), of maak ze alle zeven leeg.`,
    ]);
  });
});

describe('All findings', () => {
  test('come at once, in the order of the sheet, one per figure', () => {
    const now = { borrowing_received_abroad: 3, lending_filled_abroad: 3, lending_requests_received: 100 };
    const findings = findingsIn({ now, lastYear: {}, previous: { lending_unfilled: 2 } });
    expect(rulesOf(findings)).toEqual([
      'W5 lending_requests_received',
      'F5 lending_filled',
      'W6 lending_unfilled',
      'F5 borrowing_received',
      'W7 remarks',
    ]);
  });
});
