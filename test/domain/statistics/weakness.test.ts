import { expect, it } from 'vitest';
import { weaknessOf } from '../../../domain/statistics/threshold.ts';

/** Response and coverage decide whether a figure is weak. */

it.each([
  [79.99, 100, 'low-response'],
  [80, 100, null],
  [80.01, 69.99, 'low-coverage'],
  [100, 70, null],
  [100, 70.01, null],
  [79, 69, 'low-response'],
  [null, null, null],
])('A response of %s and a coverage of %s per cent is %s', (responseRate, coverageRate, weakness) => {
  expect(weaknessOf({ responseRate, coverageRate })).toBe(weakness);
});
