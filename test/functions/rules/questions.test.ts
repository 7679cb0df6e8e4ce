import { describe, expect, test } from 'vitest';
import { findingsIn, rulesOf, type Situation, told, type Values } from './fixture.ts';

type Case = readonly [situation: Situation, expected: readonly string[]];

/** Only what one rule says: neighbours have their own tables. */
const only = (rule: string, situation: Situation): readonly string[] =>
  rulesOf(findingsIn(situation)).filter((one) => one.startsWith(`${rule} `));
const said = (rule: string, situation: Situation): string | undefined =>
  told(findingsIn(situation)).find((one) => one.startsWith(`${rule} `));

const requests = (value: number): Values => ({ lending_requests_received: value });
const again = (rule: string): readonly string[] => [`${rule} lending_requests_received`];

describe('W4: against a year earlier', () => {
  test.each<Case>([
    [{ now: requests(1199), lastYear: requests(600) }, []],
    [{ now: requests(1200), lastYear: requests(600) }, []],
    [{ now: requests(1201), lastYear: requests(600) }, again('W4')],
    [{ now: requests(600), lastYear: requests(1201) }, again('W4')],
    [{ now: requests(600), lastYear: requests(1200) }, []],
    [{ now: requests(600), lastYear: requests(1199) }, []],
    [{ now: requests(34), lastYear: requests(10) }, []],
    [{ now: requests(49), lastYear: requests(24) }, again('W4')],
    [{ now: requests(47), lastYear: requests(23) }, []],
  ])('%j', (situation, expected) => {
    expect(only('W4', situation)).toEqual(expected);
  });

  test('says how much more, or less, with both numbers', () => {
    expect(said('W4', { now: requests(1310), lastYear: requests(598) })).toBe(
      'W4 lending_requests_received: Vraag: 1.310 is meer dan twee keer zoveel als een jaar eerder (598). Klopt het? Schrijf rechts hoe dat komt.',
    );
    expect(said('W4', { now: requests(250), lastYear: requests(598) })).toBe(
      'W4 lending_requests_received: Vraag: 250 is minder dan de helft van een jaar eerder (598). Klopt het? Schrijf rechts hoe dat komt.',
    );
  });

  test('runs on the six headline figures only', () => {
    const small: Values = { lending_filled_national: 463, lending_filled_to_plus: 10 };
    expect(only('W4', { now: { lending_filled_to_plus: 500 }, lastYear: small })).toEqual([]);
  });

  test('compares the totals, not their parts', () => {
    const lastYear = { lending_filled_loans: 200, lending_filled_copies: 29 };
    expect(only('W4', { lastYear })).toEqual(['W4 lending_filled']);
  });

  test.each<Case>([
    [{ now: requests(900) }, []],
    [{ now: requests(900), lastYear: { lending_requests_received: 'onbekend' } }, []],
    [{ now: requests(900), lastYear: requests(0) }, []],
  ])('is skipped when a number is missing: %j', (situation, expected) => {
    expect(only('W4', situation)).toEqual(expected);
  });
});

describe('W5: so far off that a digit may be too many', () => {
  test.each<Case>([
    [{ now: requests(344), lastYear: requests(100) }, []],
    [{ now: requests(345), lastYear: requests(100) }, again('W5')],
    [{ now: requests(90), lastYear: requests(300) }, []],
    [{ now: requests(89), lastYear: requests(300) }, again('W5')],
    [{ now: requests(31), lastYear: requests(7) }, []],
    [{ now: requests(32), lastYear: requests(7) }, again('W5')],
    [{ now: requests(15), lastYear: requests(2) }, []],
    [{ now: requests(16), lastYear: requests(2) }, again('W5')],
    [{ now: requests(2), lastYear: requests(16) }, again('W5')],
  ])('%j', (situation, expected) => {
    expect(only('W5', situation)).toEqual(expected);
  });

  test('names the factor, and the secretary from 250 upwards', () => {
    expect(said('W5', { now: requests(6120), lastYear: requests(598) })).toBe(
      'W5 lending_requests_received: Vraag: 6.120 is tien keer zoveel als een jaar eerder (598). Staat er een cijfer te veel? Klopt het wel, schrijf dan rechts hoe dat komt; de secretaris kijkt mee.',
    );
    expect(said('W5', { now: requests(249), lastYear: requests(30) })).toBe(
      'W5 lending_requests_received: Vraag: 249 is acht keer zoveel als een jaar eerder (30). Staat er een cijfer te veel? Klopt het wel, schrijf dan rechts hoe dat komt.',
    );
  });

  test.each([
    [249, 'query'],
    [250, 'release'],
    [251, 'release'],
  ])('%d asks for a %s', (value, level) => {
    const [finding] = findingsIn({ now: requests(value), lastYear: requests(30) });
    expect(finding?.level).toBe(level);
  });

  test('is asked instead of W4 and W6, never besides', () => {
    const situation = { now: requests(6120), lastYear: requests(598), previous: requests(640) };
    expect(rulesOf(findingsIn(situation)).filter((one) => one.endsWith('lending_requests_received'))).toEqual(
      again('W5'),
    );
  });
});

describe('W6: against a quarter earlier', () => {
  test.each<Case>([
    [{ now: requests(250), previous: requests(100) }, []],
    [{ now: requests(251), previous: requests(100) }, again('W6')],
    [{ now: requests(80), previous: requests(200) }, []],
    [{ now: requests(79), previous: requests(200) }, again('W6')],
    [{ now: requests(82), previous: requests(32) }, again('W6')],
    [{ now: requests(81), previous: requests(32) }, []],
    [{ now: requests(79), previous: requests(200), quarter: '2026-Q3' }, []],
    [{ now: requests(251), previous: requests(100), quarter: '2026-Q4' }, []],
  ])('%j', (situation, expected) => {
    expect(only('W6', situation)).toEqual(expected);
  });
});

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
  const three = { lending_filled_abroad: 2, lending_filled_academic: 46, borrowing_received_abroad: 2 };
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
    [{ previous: changed({ lending_filled_abroad: 2, lending_filled_academic: 46 }) }, []],
    [{ previous: changed(three) }, ['W7 remarks']],
    [{ lastYear: changed(three) }, ['W7 remarks']],
  ])('%#', (situation, expected) => {
    expect(only('W7', situation)).toEqual(expected);
  });

  test('do not count when they are zero', () => {
    const zeros = { lending_filled_to_plus: 0, lending_cancelled: 0, borrowing_cancelled: 0 };
    expect(only('W7', { now: zeros, previous: changed(zeros) })).toEqual([]);
  });

  test('are asked about once, with their number', () => {
    expect(said('W7', { previous: changed({ ...three, lending_unfilled: 66 }) })).toBe(
      'W7 remarks: Vraag: 4 cijfers zijn precies gelijk aan het vorige kwartaal. Zijn dit de cijfers van dit kwartaal? Schrijf het rechts.',
    );
  });

  test('are explained in the remark about the whole', () => {
    const now = { remarks: 'Toeval, ik heb ze nog eens opgezocht.' };
    expect(findingsIn({ now, previous: changed(three) }).find(({ rule }) => rule === 'W7')?.settled).toBe(true);
  });
});

describe('W8: zero', () => {
  const four = (...values: readonly number[]) => values.map((lending_unfilled) => ({ lending_unfilled }));

  test.each<Case>([
    [{ now: { lending_unfilled: 0 }, earlier: four(20, 20, 20, 20) }, []],
    [{ now: { lending_unfilled: 0 }, earlier: four(20, 20, 20, 24) }, ['W8 lending_unfilled']],
    [{ now: { lending_unfilled: 0 }, earlier: four(90, 90, 90) }, []],
    [{ now: { lending_unfilled: 0 }, earlier: [...four(90, 90, 90), null] }, []],
    [{ now: { lending_unfilled: 1 }, earlier: four(90, 90, 90, 90) }, []],
    [{ now: { lending_unfilled: 1 }, earlier: four(0, 0, 0, 0) }, ['W8 lending_unfilled']],
    [{ now: { lending_unfilled: 1 }, earlier: four(0, 0, 0, 1) }, []],
  ])('%j', (situation, expected) => {
    expect(only('W8', situation)).toEqual(expected);
  });

  test('says the mean', () => {
    expect(
      said('W8', { now: { lending_unfilled: 0 }, earlier: four(80, 84, 88, 84), lastYear: { lending_unfilled: 84 } }),
    ).toBe(
      'W8 lending_unfilled: Vraag: hier staat 0. In de laatste vier kwartalen was het gemiddeld 84. Klopt het? Schrijf rechts hoe dat komt.',
    );
  });
});

describe('W9: a date or a year', () => {
  test.each<Case>([
    [{ now: requests(29_999) }, []],
    [{ now: requests(30_000) }, again('W9')],
    [{ now: requests(60_000) }, again('W9')],
    [{ now: requests(60_001) }, []],
    [{ now: requests(46_001), earlier: [requests(9_999)] }, again('W9')],
    [{ now: requests(46_001), earlier: [requests(10_000)] }, []],
    [{ now: requests(2025) }, again('W9')],
    [{ now: requests(2024) }, []],
    [{ now: requests(2026), previous: requests(1013), earlier: [requests(1013)] }, []],
    [{ now: requests(2026), previous: requests(1012), earlier: [requests(1012)] }, again('W9')],
    [{ now: requests(1989), earlier: [requests(100)] }, []],
    [{ now: requests(1990), earlier: [requests(100)] }, again('W9')],
  ])('%j', (situation, expected) => {
    expect(only('W9', situation)).toEqual(expected);
  });

  test('comes before every other question', () => {
    expect(told(findingsIn({ now: requests(46_001), lastYear: requests(598) }))[0]).toBe(
      'W9 lending_requests_received: Vraag: 46.001 lijkt op een datum die een getal is geworden. Kijkt u het nog eens na?',
    );
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
      'W14 b2c_fee_national_eur: Ter info: een kwartaal eerder was deze prijs € 5,00. Klopt dat? Dan hoeft u niets te doen.',
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
