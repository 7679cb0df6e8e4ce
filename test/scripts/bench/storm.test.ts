import { expect, it } from 'vitest';
import { waitMax } from '../../../scripts/bench/delivery/storm.ts';

/** The bound that the storm bench puts on waiting. */

const minute = 60_000;
/**
 * A budget of 60 reads a minute certainly grants 52/60 × 60/65 of them, 48 a minute: a check takes
 * two, so 2.5 seconds.
 */
const each = 2500;

const change = (workbook: string, at: number) => ({ workbook, at });
/** One change of each of so many workbooks, at the same time. */
const ofEach = (many: number, at: number) => Array.from({ length: many }, (_, each) => change(`${each}`, at));

it.each<readonly [string, Parameters<typeof waitMax>[0], number]>([
  ['one change', [change('a', minute)], each],
  ['changes as far apart as the quota wants them', [0, 1, 2].map((n) => change(`${n}`, n * each)), each],
  ['ten workbooks at once: for the nine before', ofEach(10, minute), 10 * each],
  ['ten at once and one much later', [...ofEach(10, 0), change('a', 10 * minute)], 10 * each],
  ['one that comes while ten wait', [...ofEach(10, 0), change('a', each)], 10 * each],
  ['one that changes twice while it waits: once', [...ofEach(10, 0), change('9', each), change('a', each)], 10 * each],
  ['one that changes again after its look: twice', [...ofEach(10, 0), change('0', 1), change('a', 2)], 12 * each - 2],
])('Of %s nobody waits longer than for the sweep and for those before', (_, changes, queue) =>
  expect(waitMax(changes)).toBeCloseTo(3 * minute + queue, 3),
);
