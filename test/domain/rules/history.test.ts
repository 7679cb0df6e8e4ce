import { describe, expect, test } from 'vitest';
import { findingsIn, rulesOf, type Situation, told, type Values } from './fixture.ts';

/** The warnings that compare with earlier quarters. */

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

describe('W17: n.v.t. or zero where there was a number a year earlier', () => {
  const unfilled = (value: number | string): Values => ({ lending_unfilled: value });
  const none: Values = {
    borrowing_received_loans: 0,
    borrowing_received_copies: 0,
    borrowing_received_provincial: 0,
    borrowing_received_national: 0,
    borrowing_received_academic: 0,
    borrowing_received_abroad: 0,
  };
  const doesNot: Situation = { profile: { 'lending-requests': 'does-not-do' } };
  const asked = ['W17 lending_unfilled'];

  test.each<Case>([
    [{ now: unfilled('n.v.t.'), lastYear: unfilled(66) }, asked],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled(1) }, asked],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled(0) }, []],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled('onbekend') }, []],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled('n.v.t.') }, []],
    [{ now: unfilled('n.v.t.') }, []],
    [{ now: unfilled('onbekend'), lastYear: unfilled(66) }, []],
    [{ now: unfilled(0), lastYear: unfilled(1) }, asked],
    [{ now: unfilled(0), lastYear: unfilled(24) }, asked],
    [{ now: unfilled(0), lastYear: unfilled(0) }, []],
    [{ now: unfilled(1), lastYear: unfilled(24) }, []],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled(66), ...doesNot }, []],
    [{ now: unfilled(0), lastYear: unfilled(24), ...doesNot }, []],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled(66), profile: { lending: 'does-not-do' } }, asked],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled(66), profile: { 'lending-requests': 'does-not-count' } }, asked],
    [{ now: unfilled('n.v.t.'), lastYear: unfilled(66), break: 'now' }, []],
    [{ now: unfilled(0), lastYear: unfilled(24), break: 'year' }, []],
    [{ now: { lending_cancelled: 'n.v.t.' }, lastYear: { lending_cancelled: 66 } }, []],
    [
      { now: none, lastYear: { borrowing_received_loans: 20, borrowing_received_copies: 4 } },
      ['W17 borrowing_received'],
    ],
    [{ now: none, lastYear: {}, profile: { borrowing: 'does-not-do' } }, []],
  ])('%j', (situation, expected) => {
    expect(only('W17', situation)).toEqual(expected);
  });

  test.each<readonly [number, Situation['earlier'], string]>([
    [24, undefined, 'W17'],
    [25, undefined, 'W5'],
    [24, [24, 24, 24, 24].map(unfilled), 'W8'],
    [400, [24, 24, 24, 400].map(unfilled), 'W8'],
  ])('zero where it was %d, after %j, is asked about once, by %s', (before, earlier, rule) => {
    const findings = findingsIn({ now: unfilled(0), lastYear: unfilled(before), ...(earlier && { earlier }) });
    expect(rulesOf(findings).filter((one) => one.endsWith(' lending_unfilled'))).toEqual([`${rule} lending_unfilled`]);
  });

  test('says what it was, and is answered by an explanation', () => {
    expect(said('W17', { now: unfilled('n.v.t.'), lastYear: unfilled(1066) })).toBe(
      'W17 lending_unfilled: Vraag: hier staat n.v.t.; een jaar eerder was het 1.066. Doet u dit niet meer? Schrijf rechts hoe dat komt.',
    );
    expect(said('W17', { now: unfilled(0), lastYear: unfilled(12) })).toBe(
      'W17 lending_unfilled: Vraag: hier staat 0; een jaar eerder was het 12. Klopt het? Schrijf rechts hoe dat komt.',
    );
    const explained = { lending_unfilled: 'wij registreren dit niet meer' };
    expect(said('W17', { now: unfilled('n.v.t.'), lastYear: unfilled(66), explained })).toBe(
      'W17 lending_unfilled: ✓ Met toelichting.',
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
      'W9 lending_requests_received: Vraag: is 46.001 een datum (10-12-2025)? Typ dan het aantal opnieuw. Klopt het wel, schrijf dan rechts hoe dat komt; de secretaris kijkt mee.',
    );
  });
});
