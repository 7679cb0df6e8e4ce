import { expect, it } from 'vitest';
import { paceAt } from '../clock/rhythm.ts';

/** Simulated people type at a pace that fits the hour. */

it.each([
  ['05:59', 0.05],
  ['06:00', 1],
  ['22:59', 1],
  ['23:00', 0.3],
  ['00:00', 0.3],
  ['00:59', 0.3],
  ['01:00', 0.05],
])('at %s in Amsterdam people type at a pace of %d', (time, pace) =>
  expect(paceAt(Date.parse(`2026-05-04T${time}+02:00`))).toBe(pace),
);
