import { describe, expect, test } from 'vitest';
import { readCount } from '../../../sheets/questionnaire/read/count.ts';
import { readFee } from '../../../sheets/questionnaire/read/fee.ts';
import { findingsIn, rulesOf, type Situation, type Values } from '../../domain/rules/fixture.ts';
import { number } from './library-report/cells.ts';

/** Just below, at, and just above a bound (docs/domain.md, 3.2 and decision 6), where the rule's own table does not have it. */

type Case = readonly [situation: Situation, expected: readonly string[]];

const only = (rule: string, situation: Situation): readonly string[] =>
  rulesOf(findingsIn(situation)).filter((one) => one.startsWith(`${rule} `));
const requests = (value: number): Values => ({ lending_requests_received: value });
const again = (rule: string): readonly string[] => [`${rule} lending_requests_received`];

const check = (rule: string, cases: readonly Case[]): void => {
  test.each(cases)('%j', (situation, expected) => {
    expect(only(rule, situation)).toEqual(expected);
  });
};

test.each([
  [-1, 'negative'],
  [0, undefined],
  [1, undefined],
  [999_999, undefined],
  [1_000_000, undefined],
  [1_000_001, 'too-large'],
  [1_000_000.5, 'too-large'],
  [0.5, 'fraction'],
])('F3: a count of %d: %s', (value, kind) => {
  expect(readCount(number(value)).remark?.kind).toBe(kind);
});

test.each([
  [-0.01, 'fee-negative'],
  [0, undefined],
  [0.01, undefined],
  [99.99, undefined],
  [100, undefined],
  [100.01, 'fee-high'],
  [5.25, undefined],
  [5.255, 'fee-decimals'],
  [5.2, undefined],
])('F9: a price of %d: %s', (value, kind) => {
  expect(readFee(number(value, String(value), 'CURRENCY')).remark?.kind).toBe(kind);
});

// 255 + 12 received: 41 + 189 + 35 + 2.
describe('F5: the four origins', () => {
  check('F5', [
    [{ now: { borrowing_received_national: 188 } }, ['F5 borrowing_received']],
    [{ now: { borrowing_received_national: 189 } }, []],
    [{ now: { borrowing_received_national: 190 } }, ['F5 borrowing_received']],
  ]);
});

describe('F7: one less than the whole', () => {
  check('F7', [
    [{ now: { borrowing_received_from_plus: 266 } }, []],
    [{ now: { borrowing_requests_mediated: 299 } }, []],
  ]);
});

describe('W1: the flow of what was asked for', () => {
  // 10 open + 300 asked for = 267 − 41 received + 43 without result + 4 cancelled + 37 still open.
  const flow = (borrowing_open_end: number): Values => ({
    borrowing_open_start: 10,
    borrowing_cancelled: 4,
    borrowing_open_end,
  });
  check('W1', [
    [{ now: flow(36) }, ['W1 borrowing_open_end']],
    [{ now: flow(37) }, []],
    [{ now: flow(38) }, ['W1 borrowing_open_end']],
    [{ now: { ...flow(99), borrowing_cancelled: 'onbekend' } }, []],
  ]);
});

describe('W2: what was asked for and open', () => {
  check('W2', [
    [{ now: { borrowing_open_start: 11 }, previous: { borrowing_open_end: 12 } }, ['W2 borrowing_open_start']],
    [{ now: { borrowing_open_start: 12 }, previous: { borrowing_open_end: 12 } }, []],
    [{ now: { borrowing_open_start: 13 }, previous: { borrowing_open_end: 12 } }, ['W2 borrowing_open_start']],
    [{ now: { borrowing_open_start: 0 }, previous: { borrowing_open_end: 1 } }, ['W2 borrowing_open_start']],
    [{ now: { borrowing_open_start: 12 }, previous: { borrowing_open_end: 'onbekend' } }, []],
    [{ now: { borrowing_open_start: 12 } }, []],
  ]);
});

describe('W3: exactly a tenth and ten more', () => {
  // 612 − 101 delivered and the rest not; 500 came in, so 560 may be finished.
  const notDelivered = (lending_unfilled: number): Values => ({ ...requests(500), lending_unfilled });
  check('W3', [
    [{ now: notDelivered(48) }, []],
    [{ now: notDelivered(49) }, []],
    [{ now: notDelivered(50) }, again('W3')],
  ]);
  // 267 − 41 received; 200 asked for, so 230 may be finished.
  const withoutResult = (borrowing_unfilled: number): Values => ({
    borrowing_requests_submitted: 200,
    borrowing_unfilled,
  });
  check('W3', [
    [{ now: withoutResult(3) }, []],
    [{ now: withoutResult(4) }, []],
    [{ now: withoutResult(5) }, ['W3 borrowing_requests_submitted']],
  ]);
});

describe('W4: a difference of 24, 25, 26', () => {
  check('W4', [
    [{ now: requests(47), lastYear: requests(23) }, []],
    [{ now: requests(49), lastYear: requests(24) }, again('W4')],
    [{ now: requests(51), lastYear: requests(25) }, again('W4')],
    [{ now: requests(23), lastYear: requests(47) }, []],
    [{ now: requests(24), lastYear: requests(49) }, again('W4')],
    [{ now: requests(25), lastYear: requests(51) }, again('W4')],
  ]);
});

describe('W5: a ratio of 3.44 and 0.3, a factor of 8, a difference of 25', () => {
  check('W5', [
    [{ now: requests(343), lastYear: requests(100) }, []],
    [{ now: requests(91), lastYear: requests(300) }, []],
    [{ now: requests(33), lastYear: requests(7) }, again('W5')],
    [{ now: requests(17), lastYear: requests(2) }, again('W5')],
    [{ now: requests(2), lastYear: requests(15) }, []],
    [{ now: requests(2), lastYear: requests(17) }, again('W5')],
    // A zero is no slip of a digit; it needs the difference.
    [{ now: requests(0), lastYear: requests(24) }, []],
    [{ now: requests(0), lastYear: requests(25) }, again('W5')],
    [{ now: requests(0), lastYear: requests(26) }, again('W5')],
  ]);

  test.each([
    [249, 'query'],
    [250, 'release'],
    [251, 'release'],
  ])('a fall from %d asks for a %s', (before, level) => {
    const [finding] = findingsIn({ now: requests(20), lastYear: requests(before) });
    expect([finding?.rule, finding?.level]).toEqual(['W5', level]);
  });
});

describe('W6: a ratio of 2.5 and 0.4, a difference of 50, and the season', () => {
  check('W6', [
    [{ now: requests(249), previous: requests(100) }, []],
    [{ now: requests(81), previous: requests(200) }, []],
    [{ now: requests(83), previous: requests(32) }, again('W6')],
    [{ now: requests(32), previous: requests(81) }, []],
    [{ now: requests(32), previous: requests(82) }, again('W6')],
    [{ now: requests(32), previous: requests(83) }, again('W6')],
    [{ now: requests(251), previous: requests(100), quarter: '2026-Q3' }, again('W6')],
    [{ now: requests(79), previous: requests(200), quarter: '2026-Q4' }, again('W6')],
    [{ now: requests(79), previous: requests(200), quarter: '2026-Q2' }, again('W6')],
    [{ now: requests(251), previous: requests(100), quarter: '2026-Q1' }, again('W6')],
  ]);
});

describe('W8: a mean of 20', () => {
  const four = (last: number) => [20, 20, 20, last].map((lending_unfilled) => ({ lending_unfilled }));
  check('W8', [
    [{ now: { lending_unfilled: 0 }, earlier: four(19) }, []],
    [{ now: { lending_unfilled: 0 }, earlier: four(20) }, []],
    [{ now: { lending_unfilled: 0 }, earlier: four(21) }, ['W8 lending_unfilled']],
  ]);
});

describe('W9: a year in the wrong cell', () => {
  const small = { earlier: [requests(100)] };
  check('W9', [
    [{ now: requests(30_001) }, again('W9')],
    [{ now: requests(59_999) }, again('W9')],
    [{ now: requests(1991), ...small }, again('W9')],
    [{ now: requests(2099), ...small }, again('W9')],
    [{ now: requests(2100), ...small }, again('W9')],
    [{ now: requests(2101), ...small }, []],
    // Without a history only the quarter's own year and those beside it.
    [{ now: requests(2026) }, again('W9')],
    [{ now: requests(2027) }, again('W9')],
    [{ now: requests(2028) }, []],
  ]);
});

describe('W10: the share that succeeded', () => {
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
  const half = { earlier: [share(50, 50), share(50, 50), share(50, 50), share(50, 50)] };
  const asks = ['W10 lending_unfilled'];
  check('W10', [
    [{ now: share(21, 79) }, []],
    // 49 raises no question; 50 and 51 do.
    [{ now: share(9, 40) }, []],
    [{ now: share(9, 41) }, asks],
    [{ now: share(9, 42) }, asks],
    [{ now: share(51, 0) }, asks],
    [{ now: share(999, 1) }, []],
    [{ now: share(69, 31), ...half }, []],
    [{ now: share(70, 30), ...half }, []],
    [{ now: share(71, 29), ...half }, asks],
    [{ now: share(31, 69), ...half }, []],
    [{ now: share(30, 70), ...half }, []],
    [{ now: share(29, 71), ...half }, asks],
  ]);
});

describe('W11: one in ten for another reason', () => {
  const other = (unfilled_other: number, unfilled_on_loan: number): Values => ({
    lending_unfilled: 60,
    unfilled_on_loan,
    unfilled_not_on_shelf: 10,
    unfilled_non_circulating: 10,
    unfilled_not_held: 10,
    unfilled_not_found_as_cited: 5,
    unfilled_policy: 5,
    unfilled_other,
  });
  check('W11', [
    [{ now: other(5, 15) }, []],
    [{ now: { ...other(6, 13), lending_unfilled: 59 } }, ['W11 unfilled_other']],
    [{ now: { ...other(6, 15), lending_unfilled: 61 } }, []],
  ]);
});

describe('W14, W15, W16', () => {
  const fee = (b2c_fee_national_eur: number | string): Values => ({ b2c_fee_national_eur });
  check('W14', [
    [{ now: fee(4.99), previous: fee(5) }, ['W14 b2c_fee_national_eur']],
    [{ now: fee(5), previous: fee(5) }, []],
    [{ now: fee(0), previous: fee(5) }, ['W14 b2c_fee_national_eur']],
    [{ now: fee(5), previous: fee('onbekend') }, []],
    [{ now: fee(5) }, []],
  ]);
  const unknown: Values = { lending_unfilled: 'onbekend' };
  check('W15', [
    [{ now: unknown }, []],
    [{ now: unknown, previous: { lending_unfilled: 'n.v.t.' } }, []],
    [{ now: { lending_unfilled: 66 }, previous: unknown }, []],
    [{ now: unknown, previous: unknown }, ['W15 lending_unfilled']],
  ]);
  const counted: Values = { source_system: 'zelf geteld' };
  check('W16', [
    [{ previous: counted, quarter: '2026-Q1' }, []],
    [{ previous: counted, quarter: '2026-Q3' }, ['W16 source_system']],
    [{ previous: counted, quarter: '2026-Q4' }, ['W16 source_system']],
    [{ previous: counted, quarter: '2027-Q1' }, []],
  ]);
});
