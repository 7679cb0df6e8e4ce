import { expect, it } from 'vitest';
import { waitMax } from '../../../scripts/bench/delivery/storm.ts';

const minute = 60_000;
/** Of 60 reads a minute 52/60 × 60/65 are sure to be had, 48 a minute: a change, which takes two, takes 2.5 seconds. */
const each = 2500;

it.each<readonly [string, readonly number[], number]>([
  ['one change', [minute], each],
  ['changes as far apart as the quota wants them', [0, each, 2 * each], each],
  ['ten at once: for the nine before', Array(10).fill(minute), 10 * each],
  ['ten at once and one much later', [...Array(10).fill(0), 10 * minute], 10 * each],
  ['one that comes while ten wait', [...Array(10).fill(0), each], 10 * each],
])('Of %s nobody waits longer than for the sweep and for those before', (_, changedAt, queue) =>
  expect(waitMax(changedAt)).toBeCloseTo(3 * minute + queue, 3),
);
