import { describe, expect, test } from 'vitest';
import type { RuleInput } from '../../../domain/rules/rule-input.ts';
import { validate } from '../../../domain/rules/validate.ts';
import { findingsIn, judgedIn, rulesOf, type Situation, told, type Values } from './fixture.ts';

/** The warnings within one quarter. */

type Case = readonly [situation: Situation, expected: readonly string[]];

/** Only what one rule says: neighbours have their own tables. */
const only = (rule: string, situation: Situation): readonly string[] =>
  rulesOf(findingsIn(situation)).filter((one) => one.startsWith(`${rule} `));
const said = (rule: string, situation: Situation): string | undefined =>
  told(findingsIn(situation)).find((one) => one.startsWith(`${rule} `));

const requests = (value: number): Values => ({ lending_requests_received: value });
const again = (rule: string): readonly string[] => [`${rule} lending_requests_received`];

describe('W3: more finished than came in', () => {
  // 612 − 101 delivered outside the province and 66 not: 577 finished.
  test.each<Case>([
    [{ now: requests(516) }, []], // 1.1 × 516 + 10 = 577.6
    [{ now: requests(515) }, again('W3')], // 576.5
    [{ now: { lending_requests_received: 516, lending_cancelled: 1 } }, again('W3')],
    [
      { now: { lending_requests_received: 515, lending_open_start: 80, lending_open_end: 18, lending_cancelled: 0 } },
      [],
    ],
    [{ now: { lending_requests_received: 515, lending_filled_provincial: 'onbekend' } }, []],
  ])('%j', (situation, expected) => {
    expect(only('W3', situation)).toEqual(expected);
  });

  test('says both numbers', () => {
    expect(said('W3', { now: requests(500) })).toBe(
      'W3 lending_requests_received: Vraag: u handelde 577 verzoeken af, maar er kwamen er 500 binnen. Klopt dat? Schrijf rechts hoe dat komt.',
    );
    expect(said('W3', { now: { borrowing_requests_submitted: 200 } })).toBe(
      'W3 borrowing_requests_submitted: Vraag: u sloot 269 aanvragen af, maar u zette er 200 uit. Klopt dat? Schrijf rechts hoe dat komt.',
    );
  });
});

describe('W1: the flow', () => {
  const flow = (lending_open_end: number): Values => ({
    lending_open_start: 20,
    lending_cancelled: 3,
    lending_open_end,
  });
  // 20 + 580 = 577 + 3 + 20
  test.each<[number, readonly string[]]>([
    [19, ['W1 lending_open_end']],
    [20, []],
    [21, ['W1 lending_open_end']],
  ])('with %d open at the end', (open, expected) => {
    expect(only('W1', { now: flow(open) })).toEqual(expected);
  });

  test('waits until all of it is given', () => {
    expect(only('W1', { now: { lending_open_start: 20, lending_open_end: 99 } })).toEqual([]);
  });

  test('says both sides', () => {
    expect(said('W1', { now: flow(25) })).toBe(
      'W1 lending_open_end: Vraag: open en binnengekomen is samen 600, maar afgehandeld en nog open is samen 605. Klopt dat? Schrijf rechts hoe dat komt.',
    );
  });
});

describe('W2: open on the first day', () => {
  test.each<[number, readonly string[]]>([
    [39, ['W2 lending_open_start']],
    [40, []],
    [41, ['W2 lending_open_start']],
  ])('%d, where the quarter before ended with 40', (lending_open_start, expected) => {
    expect(only('W2', { now: { lending_open_start }, previous: { lending_open_end: 40 } })).toEqual(expected);
  });
});

describe('W7: copied figures', () => {
  const three = { lending_filled_copies: 29, lending_filled_academic: 46, borrowing_received_copies: 12 };
  const changed = (equal: Values): Values => ({
    lending_requests_received: 581,
    lending_filled_loans: 584,
    lending_filled_copies: 30,
    lending_filled_provincial: 100,
    lending_filled_national: 464,
    lending_filled_academic: 45,
    lending_filled_abroad: 5,
    lending_unfilled: 67,
    borrowing_requests_submitted: 301,
    borrowing_received_loans: 256,
    borrowing_received_copies: 13,
    borrowing_received_provincial: 42,
    borrowing_received_national: 190,
    borrowing_received_academic: 36,
    borrowing_received_abroad: 4,
    borrowing_unfilled: 44,
    ...equal,
  });

  test.each<Case>([
    [{ previous: changed({ lending_filled_copies: 29, lending_filled_academic: 46 }) }, []],
    // Figures below ten are equal by chance.
    [{ previous: changed({ lending_filled_copies: 29, lending_filled_academic: 46, lending_filled_abroad: 2 }) }, []],
    [{ previous: changed(three) }, ['W7 remarks']],
    [{ lastYear: changed(three) }, ['W7 remarks']],
  ])('%#', (situation, expected) => {
    expect(only('W7', situation)).toEqual(expected);
  });

  test('do not count when they are zero', () => {
    const zeros = { lending_filled_to_plus: 0, lending_cancelled: 0, borrowing_cancelled: 0 };
    expect(only('W7', { now: zeros, previous: changed(zeros) })).toEqual([]);
  });

  test('are asked about once, by name', () => {
    expect(said('W7', { previous: changed({ ...three, lending_unfilled: 66 }) })).toBe(
      'W7 remarks: Vraag: 4 cijfers zijn precies gelijk aan het vorige kwartaal: ‘Geleverd als kopie of scan’, ‘waarvan naar UB’s, KB en overige’, ‘Niet geleverd’ en nog 1. Zijn ze toch van dit kwartaal? Typ dan rechts ‘ja’, ook achter wat er al staat.',
    );
  });

  type Looks = readonly (readonly [remarks: string, equal: Values])[];
  /** What W7 says at each look, with these remarks and these figures as they were the quarter before. */
  const checks = (each: Looks): readonly (string | undefined)[] => {
    let before: RuleInput['before'] = null;
    return each.map(([remarks, equal], index) => {
      const judged = { ...judgedIn({ now: { remarks }, previous: changed(equal) }), before };
      const { observations, ticked } = judged;
      const findings = validate(judged);
      before = { number: index + 1, readAt: 0, ticked, observations, findings };
      const found = findings.find(({ rule }) => rule === 'W7');
      return found && `${found.kind}${found.settled ? ' settled' : ''}`;
    });
  };
  const none = 'Geen bijzonderheden';
  const answer = 'Geen bijzonderheden. Toeval, ik heb ze nog eens opgezocht.';
  const more = { ...three, lending_unfilled: 66 };

  test.each<[string, Looks, readonly (string | undefined)[]]>([
    [
      'is asked, whatever remark stood there',
      [
        [none, {}],
        [none, three],
        [none, three],
      ],
      [undefined, 'previous', 'previous'],
    ],
    ['is asked of a tab that was pasted whole', [[answer, three]], ['previous']],
    [
      'is answered by what is written after it',
      [
        [none, three],
        [answer, three],
        [answer, three],
      ],
      ['previous', 'previous settled', 'previous settled'],
    ],
    [
      'is answered by yes',
      [
        ['', three],
        ['ja dat klopt', three],
        ['ja dat klopt', three],
      ],
      ['previous', 'previous settled', 'previous settled'],
    ],
    [
      'is answered by yes behind what stood there',
      [
        [none, three],
        [`${none}, ja`, three],
      ],
      ['previous', 'previous settled'],
    ],
    [
      'is not answered by no, nor by a sign',
      [
        ['', three],
        ['nee', three],
        ['nee, niet goed', three],
        ['x', three],
      ],
      ['previous', 'vague', 'vague', 'vague'],
    ],
    [
      'is asked again when more figures are equal',
      [
        ['', three],
        [answer, three],
        [answer, more],
        [answer, more],
      ],
      ['previous', 'previous settled', 'previous', 'previous'],
    ],
  ])('%s', (_, each, expected) => {
    expect(checks(each)).toEqual(expected);
  });
});

describe('W10: the share that succeeded, without the own province', () => {
  const share = (filled: number, lending_unfilled: number): Values => ({
    lending_filled_loans: filled + 101,
    lending_filled_copies: 0,
    lending_filled_provincial: 101,
    lending_filled_national: filled,
    lending_filled_academic: 0,
    lending_filled_abroad: 0,
    lending_unfilled,
    lending_requests_received: 600,
  });

  test.each<Case>([
    [{ now: share(19, 81) }, ['W10 lending_unfilled']],
    [{ now: share(20, 80) }, []],
    [{ now: share(50, 0) }, ['W10 lending_unfilled']],
    [{ now: share(49, 0) }, []],
    [{ now: share(9, 40) }, []],
    // More to the own province than to all: that is what is asked.
    [{ now: { ...share(0, 450), lending_filled_loans: 100 } }, []],
    [
      { now: share(59, 41), earlier: [share(80, 20), share(80, 20), share(80, 20), share(80, 20)] },
      ['W10 lending_unfilled'],
    ],
    [{ now: share(60, 40), earlier: [share(80, 20), share(80, 20), share(80, 20), share(80, 20)] }, []],
    [{ now: share(59, 41), earlier: [share(80, 20), share(80, 20), share(80, 20)] }, []],
  ])('%#', (situation, expected) => {
    expect(only('W10', situation)).toEqual(expected);
  });
});

describe('W11: another reason', () => {
  const reasons = (unfilled_other: number, unfilled_on_loan: number): Values => ({
    lending_unfilled: 60,
    unfilled_on_loan,
    unfilled_not_on_shelf: 10,
    unfilled_non_circulating: 10,
    unfilled_not_held: 10,
    unfilled_not_found_as_cited: 5,
    unfilled_policy: 5,
    unfilled_other,
  });

  test.each<Case>([
    [{ now: reasons(6, 14) }, []],
    [{ now: reasons(7, 13) }, ['W11 unfilled_other']],
  ])('%j', (situation, expected) => {
    expect(only('W11', situation)).toEqual(expected);
  });

  test('is settled by naming it', () => {
    const findings = findingsIn({ now: reasons(7, 13), explained: { unfilled_other: 'te zwaar voor de post' } });
    expect(findings.map(({ settled }) => settled)).toEqual([true]);
  });
});

describe('W14, W15, W16: against the quarter before', () => {
  test.each<readonly [string, Situation, string | undefined]>([
    ['W14', { previous: { b2c_fee_national_eur: 5 } }, undefined],
    [
      'W14',
      { now: { b2c_fee_national_eur: 5.01 }, previous: { b2c_fee_national_eur: 5 } },
      'W14 b2c_fee_national_eur: Ter info: een kwartaal eerder was deze prijs € 5,00. Is hij veranderd, dan hoeft u niets te doen.',
    ],
    [
      'W14',
      { now: { b2c_fee_national_eur: 17.2 }, previous: { b2c_fee_national_eur: 5 } },
      'W14 b2c_fee_national_eur: Ter info: een kwartaal eerder was deze prijs € 5,00. Is hij veranderd, dan hoeft u niets te doen.',
    ],
    [
      'W14',
      { now: { b2c_fee_national_eur: 50 }, previous: { b2c_fee_national_eur: 5 } },
      'W14 b2c_fee_national_eur: Vraag: hier staat € 50,00; een kwartaal eerder was deze prijs € 5,00. Klopt het? Schrijf rechts hoe dat komt.',
    ],
    [
      'W14',
      { now: { b2c_fee_provincial_eur: 0.3 }, previous: {}, lastYear: { b2c_fee_provincial_eur: 3 } },
      'W14 b2c_fee_provincial_eur: Vraag: hier staat € 0,30; een jaar eerder was deze prijs € 3,00. Klopt het? Schrijf rechts hoe dat komt.',
    ],
    ['W15', { now: { lending_unfilled: 'onbekend' }, previous: {} }, undefined],
    [
      'W15',
      { now: { lending_unfilled: 'onbekend' }, previous: { lending_unfilled: 'onbekend' } },
      'W15 lending_unfilled: Vraag: dit cijfer is voor het tweede kwartaal onbekend. Schrijf rechts waarom; de secretaris denkt graag mee.',
    ],
    ['W15', { now: { lending_cancelled: 'onbekend' }, previous: { lending_cancelled: 'onbekend' } }, undefined],
    [
      'W16',
      { previous: { source_system: 'zelf geteld' }, quarter: '2026-Q2' },
      'W16 source_system: Vraag: een kwartaal eerder koos u ‘zelf geteld’. Een andere bron telt soms anders. Schrijf rechts waarom.',
    ],
    ['W16', { previous: { source_system: 'zelf geteld' }, quarter: '2026-Q1' }, undefined],
    ['W16', { previous: { source_system: 'Wise' }, quarter: '2026-Q2' }, undefined],
  ])('%s: %j', (rule, situation, expected) => {
    expect(said(rule, situation)).toBe(expected);
  });
});
